import type { IdentifiedLiterature } from '@comity/interchange';
import { mayShowText } from '@comity/records';
import type { Kysely } from 'kysely';
import * as store from './store.ts';
import type { LiteratureTables } from './tables.ts';

const IDS_A_STATEMENT = 200;

/** Every account of a public work, in the order of ids, one at a time. */
export async function* exportLiterature(db: Kysely<LiteratureTables>): AsyncGenerator<IdentifiedLiterature> {
  let after = '';
  for (;;) {
    const entries = await db
      .selectFrom('literature_entry')
      .innerJoin('record', 'record.id', 'literature_entry.id')
      .select(['literature_entry.id', 'record.visibility'])
      .where('literature_entry.id', '>', after)
      .orderBy('literature_entry.id')
      .limit(IDS_A_STATEMENT)
      .execute();
    if (entries.length === 0) return;
    for (const { id } of entries.filter(({ visibility }) => mayShowText(visibility))) {
      for (const account of await store.accountsOf(db, id)) {
        yield { ...store.documentOf(account), id: account.id, work: id };
      }
    }
    after = (entries.at(-1) as { id: string }).id;
  }
}
