import type { Comity } from './wire.ts';

/** How much the library holds for everyone to read. */
export async function libraryCounts(comity: Comity): Promise<{ acts: number; versions: number; provisions: number }> {
  const row = await comity.store.db
    .selectFrom('record')
    .innerJoin('expression', 'expression.act_id', 'record.id')
    .select((select) => [
      select.fn.count<number>('record.id').distinct().as('acts'),
      select.fn.count<number>('expression.id').as('versions'),
    ])
    .where('record.visibility', '=', 'public')
    .executeTakeFirst();
  return {
    acts: Number(row?.acts ?? 0),
    versions: Number(row?.versions ?? 0),
    provisions: comity.index.current().count(),
  };
}
