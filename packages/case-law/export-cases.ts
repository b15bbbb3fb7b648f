import type { IdentifiedCase } from '@comity/interchange';
import { mayShowText } from '@comity/records';
import type { Kysely } from 'kysely';
import * as store from './store.ts';
import type { CaseLawTables } from './tables.ts';

const IDS_A_STATEMENT = 200;

/** Every document about a public decision, in the order of ids, one at a time; the starter set is left out, every store has it. */
export async function* exportCases(db: Kysely<CaseLawTables>): AsyncGenerator<IdentifiedCase> {
  let after = '';
  for (;;) {
    const decisions = await db
      .selectFrom('decision')
      .innerJoin('record', 'record.id', 'decision.id')
      .select(['decision.id', 'record.visibility'])
      .where('decision.id', '>', after)
      .orderBy('decision.id')
      .limit(IDS_A_STATEMENT)
      .execute();
    if (decisions.length === 0) return;
    for (const { id } of decisions.filter(({ visibility }) => mayShowText(visibility))) {
      for (const document of await store.documentsOf(db, id)) {
        if (document.collection === 'import') yield exported(document, await store.paragraphsOf(db, document.id));
      }
    }
    after = (decisions.at(-1) as { id: string }).id;
  }
}

export function exported(document: store.DecisionDocument, texts: readonly store.StoredParagraph[]): IdentifiedCase {
  return { ...store.factsOf(document), id: document.id, work: document.decision_id, texts: [...texts] };
}
