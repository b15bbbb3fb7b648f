import type { LawDocument } from '@comity/interchange';
import type { Transaction } from 'kysely';
import { type FlatProvision, findArticle } from './flatten.ts';
import { suggestionsFor } from './suggestion-terms.ts';
import type { LegislationTables } from './tables.ts';

const ROWS_A_STATEMENT = 100;

interface Suggesting {
  actId: string;
  document: LawDocument;
  rows: readonly (FlatProvision & { id: string })[];
  at: string;
}

/**
 * Links provisions to crime types, marked as suggested until a person confirms them: by the words of the heading they
 * carry or stand under, and by the title of the act. Also hands on what the starter set says of a provision
 * when the real act is imported.
 */
export async function suggestLinks(
  db: Transaction<LegislationTables>,
  { actId, document, rows, at }: Suggesting,
): Promise<void> {
  // What the starter set says comes first: the first of two equal links stays.
  const links = [
    ...(await fromStarter(db, actId, rows)),
    ...suggestionsFor(document, rows).map((link) => ({
      ...link,
      relation: 'concerns' as const,
      said_by: 'suggested' as const,
    })),
  ].map((link) => ({ ...link, at }));
  for (let start = 0; start < links.length; start += ROWS_A_STATEMENT) {
    await db
      .insertInto('link')
      .values(links.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) => conflict.columns(['subject_id', 'relation', 'target']).doNothing())
      .execute();
  }
}

async function fromStarter(db: Transaction<LegislationTables>, actId: string, rows: Suggesting['rows']) {
  const known = await db
    .selectFrom('link')
    .innerJoin('provision', 'provision.id', 'link.subject_id')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .select(['provision.number_key', 'link.relation', 'link.target', 'link.note'])
    .distinct()
    .where('expression.act_id', '=', actId)
    .where('expression.collection', '=', 'starter')
    .execute();
  return known.flatMap(({ number_key, relation, target, note }) => {
    const row = findArticle(rows, number_key);
    return row ? [{ subject_id: row.id, relation, target, said_by: 'import' as const, note }] : [];
  });
}
