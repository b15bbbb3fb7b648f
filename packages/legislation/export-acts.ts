import type { DocumentFacts, LawDocument, TextKind } from '@comity/interchange';
import { mayShowText } from '@comity/records';
import type { Kysely } from 'kysely';
import { unflatten } from './flatten.ts';
import * as store from './store.ts';
import type { LegislationTables } from './tables.ts';

/** A document as it leaves the store: with the ids that are kept for ever. */
export type ExportedDocument = LawDocument & { id: string; work: string };

/** What an expression takes from its work. */
interface Work {
  country: string;
  kind: TextKind;
}

/**
 * Every public expression of every act, treaty or document, one after the other in a steady order, so that memory stays flat.
 * The starter set is not exported: it ships with the program.
 */
export async function* exportActs(
  db: Kysely<LegislationTables>,
  kind: TextKind = 'legislation',
): AsyncGenerator<ExportedDocument> {
  const acts = await db
    .selectFrom('act')
    .innerJoin('record', 'record.id', 'act.id')
    .select(['act.id', 'act.country', 'record.visibility'])
    .where('record.kind', '=', kind)
    .orderBy('act.country')
    .orderBy('act.id')
    .execute();
  for (const act of acts) {
    if (!mayShowText(act.visibility)) continue;
    const expressions = (await store.expressionsOf(db, act.id)).filter(
      (expression) => expression.collection === 'import',
    );
    expressions.sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
    for (const { id } of expressions) {
      const document = await readWhole(db, id, { country: act.country, kind });
      if (document) yield document;
    }
  }
}

/** An import may change a text while it is exported: what describes it and its provisions are read in one view of the store. */
function readWhole(
  db: Kysely<LegislationTables>,
  expressionId: string,
  work: Work,
): Promise<ExportedDocument | undefined> {
  return db
    .transaction()
    .setAccessMode('read only')
    .execute(async (view) => {
      const expression = await store.findExpression(view, expressionId);
      return expression && documentOf(expression, work, await store.provisionsOf(view, expressionId));
    });
}

function orderKey(expression: store.Expression): string {
  return `${expression.version_date} ${expression.language} ${expression.variant}`;
}

/** The neutral document of an expression: what was imported, with our ids. */
export function documentOf(
  expression: store.Expression,
  { country, kind }: Work,
  provisions: readonly store.StoredProvision[],
): ExportedDocument {
  return {
    id: expression.id,
    work: expression.act_id,
    ...(kind === 'legislation' ? {} : { kind }),
    ...(expression.facts === '' ? {} : { facts: JSON.parse(expression.facts) as DocumentFacts }),
    dialect: expression.dialect,
    country,
    language: expression.language,
    title: expression.title,
    alternativeTitles: JSON.parse(expression.alternative_titles) as string[],
    identifiers: JSON.parse(expression.identifiers) as LawDocument['identifiers'],
    versionDate: expression.version_date,
    dates: JSON.parse(expression.dates) as LawDocument['dates'],
    status: expression.status,
    standing: expression.standing,
    source: { file: expression.source_file, url: expression.source_url, publisher: expression.source_publisher },
    licence: expression.licence,
    nodes: unflatten(provisions),
  };
}
