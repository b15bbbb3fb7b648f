import { suggestConcepts } from '@comity/classification';
import type { LawDocument } from '@comity/interchange';
import type { Transaction } from 'kysely';
import { type FlatProvision, findArticle, pathsOf } from './flatten.ts';
import { kindOf } from './kind-of.ts';
import type { LegislationTables } from './tables.ts';

const ROWS_A_STATEMENT = 100;

interface Suggesting {
  actId: string;
  document: LawDocument;
  rows: readonly (FlatProvision & { id: string })[];
  at: string;
}

/**
 * Links provisions to crime types and treaty articles, marked as suggested until a person confirms them, each with the
 * words that speak for it and how sure they make. Also hands on what the starter set says of a provision
 * when the real act is imported.
 */
export async function suggestLinks(
  db: Transaction<LegislationTables>,
  { actId, document, rows, at }: Suggesting,
): Promise<void> {
  // What the starter set and the file say comes first: the first of two equal links stays.
  const stated = [...(await fromStarter(db, actId, rows)), ...fromFile(rows)];
  const links = [...stated, ...proposed(document, rows)].map((link) => ({ ...link, at }));
  for (let start = 0; start < links.length; start += ROWS_A_STATEMENT) {
    await db
      .insertInto('link')
      .values(links.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) => conflict.columns(['subject_id', 'relation', 'target']).doNothing())
      .execute();
  }
}

/** More than these on one provision help nobody to choose. */
const MOST_CRIME_TYPES = 4;
const MOST_ARTICLES = 6;

function proposed(document: LawDocument, rows: Suggesting['rows']) {
  const paths = pathsOf(rows);
  const kind = kindOf(document);
  return rows.flatMap((row) => {
    // The parts of a document are sections, most of them without a number.
    if (row.role !== 'article' && (kind !== 'document' || row.text === '')) return [];
    const above = (paths[row.position] as string[]).join(' · ');
    const { heading, text } = row;
    const { title, language } = document;
    const { crimeTypes, articles } = suggestConcepts({ heading, above, title, text, language });
    const link = (relation: 'concerns' | 'implements' | 'explains') => (one: (typeof articles)[number]) => ({
      subject_id: row.id,
      relation,
      target: one.notation,
      said_by: 'suggested' as const,
      confidence: one.confidence,
      note: one.because.join(' · '),
    });
    return [
      ...crimeTypes.slice(0, MOST_CRIME_TYPES).map(link('concerns')),
      // A treaty does not implement itself: which article it is, its number tells.
      ...(kind === 'treaty'
        ? []
        : articles.slice(0, MOST_ARTICLES).map(link(kind === 'document' ? 'explains' : 'implements'))),
    ];
  });
}

/** The treaty articles that the file itself hangs a section on. */
function fromFile(rows: Suggesting['rows']) {
  return rows.flatMap((row) =>
    (row.explains ?? []).map((target) => ({
      subject_id: row.id,
      relation: 'explains' as const,
      target,
      said_by: 'import' as const,
      confidence: null,
      note: '',
    })),
  );
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
    return row ? [{ subject_id: row.id, relation, target, said_by: 'import' as const, confidence: null, note }] : [];
  });
}
