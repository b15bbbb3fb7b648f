import type { TextKind } from '@comity/interchange';
import { sql } from 'kysely';
import type { Comity } from './wire.ts';

/** What the library holds for everyone to read. A version or a summary counts once, whatever number of languages it is in. */
export interface LibraryCounts {
  acts: number;
  treaties: number;
  documents: number;
  versions: number;
  provisions: number;
  decisions: number;
  literature: number;
}

/** Counting reads every row; between two changes of the store the figures stay the same. */
const counted = new WeakMap<Comity, { generation: number; counts: LibraryCounts }>();

export async function libraryCounts(comity: Comity): Promise<LibraryCounts> {
  const generation = await comity.index.newestChange();
  const known = counted.get(comity);
  if (known?.generation === generation) return known.counts;
  const counts = await count(comity);
  counted.set(comity, { generation, counts });
  return counts;
}

async function count({ store: { db }, caseLaw }: Comity): Promise<LibraryCounts> {
  const texts = await db
    .selectFrom('record')
    .innerJoin('expression', 'expression.act_id', 'record.id')
    .select((select) => [
      'record.kind',
      select.fn.count<number>('record.id').distinct().as('records'),
      sql<number>`count(distinct expression.act_id || ' ' || expression.version_date)`.as('versions'),
    ])
    .where('record.visibility', '=', 'public')
    .groupBy('record.kind')
    .execute();
  // The summaries of one provision stand at one place of as many expressions as there are languages.
  const place = sql`case expression.collection when 'starter' then expression.act_id || ' ' || provision.position
    else provision.id end`;
  const provisions = await db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .innerJoin('record', 'record.id', 'expression.act_id')
    .select(sql<number>`count(distinct ${place})`.as('provisions'))
    .where('record.visibility', '=', 'public')
    .where((where) => where.or([where('provision.role', '!=', 'division'), where('provision.text', '!=', '')]))
    .executeTakeFirst();
  const decisions = await caseLaw
    .selectFrom('decision')
    .innerJoin('record', 'record.id', 'decision.id')
    .select((select) => select.fn.countAll<number>().as('decisions'))
    .where('record.visibility', '=', 'public')
    .executeTakeFirst();
  const literature = await db
    .selectFrom('record')
    .select((select) => select.fn.countAll<number>().as('entries'))
    .where('kind', '=', 'literature')
    .where('visibility', '=', 'public')
    .executeTakeFirst();
  const recordsOf = (kind: TextKind): number => Number(texts.find((row) => row.kind === kind)?.records ?? 0);
  return {
    acts: recordsOf('legislation'),
    treaties: recordsOf('treaty'),
    documents: recordsOf('document'),
    versions: texts.reduce((sum, row) => sum + Number(row.versions), 0),
    literature: Number(literature?.entries ?? 0),
    provisions: Number(provisions?.provisions ?? 0),
    decisions: Number(decisions?.decisions ?? 0),
  };
}
