import type { DocumentFacts } from '@comity/interchange';
import { isInterfaceLanguage } from '@comity/language';
import { mayShowText } from '@comity/records';
import { conceptById } from '@comity/reference';
import type { IndexSource, SearchDocument } from '@comity/search';
import type { Kysely } from 'kysely';
import { pathsOf } from './flatten.ts';
import { type Act, type Expression, expressionsOf, provisionsOf, type StoredProvision } from './store.ts';
import type { LegislationTables } from './tables.ts';
import { instrumentOf, treatyReference } from './treaty-reference.ts';

/** Headings above are repeated in every provision under them; beyond this many characters they would only swell the index. */
const LONGEST_PATH = 1_000;

/** What the search index takes from the store of legislation: every public provision, as it stands now. */
export function legislationForSearch(db: Kysely<LegislationTables>): IndexSource {
  return {
    async generation() {
      const row = await db
        .selectFrom('change')
        .select((select) => select.fn.max('generation').as('newest'))
        .executeTakeFirst();
      return row?.newest ?? 0;
    },
    async changedSince(generation) {
      const rows = await db
        .selectFrom('change')
        .select((select) => ['record_id as recordId', select.fn.max('generation').as('generation')])
        .where('generation', '>', generation)
        .groupBy('record_id')
        .orderBy('generation')
        .execute();
      return rows.map((row) => ({ recordId: row.recordId, generation: Number(row.generation) }));
    },
    async documents(recordId) {
      const record = await db
        .selectFrom('record')
        .select(['visibility', 'kind'])
        .where('id', '=', recordId)
        .executeTakeFirst();
      const act = await db.selectFrom('act').selectAll().where('id', '=', recordId).executeTakeFirst();
      if (!record || !act || !mayShowText(record.visibility)) return [];
      const documents: SearchDocument[] = [];
      for (const expression of await expressionsOf(db, recordId)) {
        documents.push(...(await documentsOf(db, expression, { ...act, kind: record.kind })));
      }
      return documents;
    },
  };
}

async function documentsOf(
  db: Kysely<LegislationTables>,
  expression: Expression,
  act: Act & { kind: string },
): Promise<SearchDocument[]> {
  const rows = await provisionsOf(db, expression.id);
  const links = await linksOf(db, expression.id);
  const paths = pathsOf(rows);
  const named = carriesNames(expression, act);
  const facts = expression.facts === '' ? undefined : (JSON.parse(expression.facts) as DocumentFacts);
  const instrument = instrumentOf(JSON.parse(expression.identifiers) as { scheme: string; value: string }[]);
  const names = named ? [expression.title, ...(JSON.parse(expression.alternative_titles) as string[])].join(' · ') : '';
  return rows
    .filter((row) => row.role !== 'division' || row.text !== '')
    .map((row) => ({
      recordId: expression.act_id,
      reference: row.id,
      kind: act.kind,
      country: act.country,
      language: expression.language,
      status: expression.status,
      date: expression.version_date,
      crimeTypes: [
        ...new Set([
          ...(links.get(row.id) ?? []).filter((link) => link.relation === 'concerns').map((link) => link.target),
          ...(facts?.concerns.filter(isCrimeType) ?? []),
        ]),
      ],
      ...(facts && { concepts: facts.concerns.filter((concept) => !isCrimeType(concept)) }),
      treatyArticles: [
        ...new Set([
          ...referencesOf(instrument, row),
          ...(links.get(row.id) ?? []).filter((link) => link.relation !== 'concerns').map((link) => link.target),
          ...(facts?.explains ?? []),
        ]),
      ],
      number: row.number,
      heading: named ? row.heading : '',
      title: names,
      path: (paths[row.position] as string[]).join(' · ').slice(0, LONGEST_PATH),
      text: row.text,
    }));
}

/**
 * The summaries of one act carry its title and headings in the original language, each time the same: of the six only
 * one is found by them, the one in that language or else the English one; the others by the words of their own language.
 */
function carriesNames(expression: Expression, act: Act): boolean {
  if (expression.collection !== 'starter') return true;
  const own = isInterfaceLanguage(act.title_language) ? act.title_language : 'en';
  return expression.language === own;
}

function referencesOf(instrument: string | undefined, row: StoredProvision): string[] {
  const reference = instrument === undefined ? undefined : treatyReference(instrument, row);
  return reference === undefined ? [] : [reference];
}

function isCrimeType(concept: string): boolean {
  return conceptById(concept)?.scheme === 'crime-types';
}

async function linksOf(db: Kysely<LegislationTables>, expressionId: string) {
  const rows = await db
    .selectFrom('link')
    .innerJoin('provision', 'provision.id', 'link.subject_id')
    .select(['link.subject_id', 'link.relation', 'link.target'])
    .where('provision.expression_id', '=', expressionId)
    .execute();
  return Map.groupBy(rows, (row) => row.subject_id);
}
