import { caseLawMigrations, importCase } from '@comity/case-law';
import { blankCase, type LawDocument, type LawNode } from '@comity/interchange';
import { importAct, legislationMigrations } from '@comity/legislation';
import { migrate, type OpenDatabase, openDatabase } from '@comity/platform';
import { recordMigrations, type Visibility } from '@comity/records';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import { citationMigrations } from './migrations.ts';
import type { CitationTables } from './tables.ts';

/** A store in memory with all tables, which goes away with the test. */
export async function openTestStore(): Promise<OpenDatabase<CitationTables>> {
  const store = openDatabase<CitationTables>(':memory:');
  await migrate(store.db as unknown as Kysely<unknown>, [
    ...recordMigrations,
    ...legislationMigrations,
    ...caseLawMigrations,
    ...citationMigrations,
  ]);
  onTestFinished(() => store.close());
  return store;
}

type Db = Kysely<CitationTables>;

export interface Law {
  title: string;
  names?: string[];
  country?: string;
  language?: string;
  versionDate?: string;
  /** Text by number as printed; an array where several articles have one number. */
  articles: Record<string, string> | LawNode[];
}

/** Imports an invented act; the same title again is another version of it. */
export async function enterLaw(db: Db, law: Law): Promise<string> {
  const { title, names = [], country = 'DE', language = 'de', versionDate = '2024-01-01', articles } = law;
  const document: LawDocument = {
    dialect: 'invented',
    country,
    language,
    title,
    alternativeTitles: names,
    identifiers: [{ scheme: 'source', value: `invented:${country}:${title}` }],
    versionDate,
    dates: [],
    status: 'in-force',
    standing: 'courtesy',
    source: { file: `${title} ${versionDate}.md`, url: '', publisher: 'Invented Gazette' },
    licence: 'CC0-1.0',
    nodes: Array.isArray(articles)
      ? articles
      : Object.entries(articles).map(([number, text]) => lawArticle(number, text)),
  };
  const result = await importAct(db as never, document, { actor: 'test' });
  if (result.actId === undefined) throw new Error(`${title}: ${result.reason}`);
  return result.actId;
}

export function lawArticle(number: string, text: string, heading = ''): LawNode {
  return { role: 'article', number, heading, text, children: [] };
}

/** Imports an invented decision with these paragraphs. */
export async function enterDecision(
  db: Db,
  {
    docket,
    country = 'DE',
    language = 'de',
    date = '2025-05-06',
    texts,
  }: {
    docket: string;
    country?: string;
    language?: string;
    date?: string;
    texts: string[];
  },
): Promise<string> {
  const result = await importCase(
    db as never,
    {
      ...blankCase({
        dialect: 'invented',
        country,
        language,
        title: `Decision ${docket}`,
        source: { file: `${docket}.json`, url: '', publisher: 'Invented Court' },
      }),
      identifiers: [{ scheme: 'docket', value: docket }],
      court: { name: 'Garden Court', division: '', level: 'supreme' },
      form: 'judgment',
      date,
      texts: texts.map((text, at) => ({
        part: 'decision',
        language,
        standing: 'official',
        number: `${at + 1}.`,
        anchor: '',
        heading: '',
        text,
        level: 0,
      })),
      licence: 'CC0-1.0',
    },
    { actor: 'test' },
  );
  if (result.decisionId === undefined) throw new Error(`${docket}: ${result.reason}`);
  return result.decisionId;
}

export async function show(db: Db, recordId: string, visibility: Visibility): Promise<void> {
  await db.updateTable('record').set({ visibility }).where('id', '=', recordId).execute();
}

/** Id of the provision of an act with this number as printed, in its newest version. */
export async function provisionId(db: Db, actId: string, number: string): Promise<string> {
  const row = await db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .select('provision.id')
    .where('expression.act_id', '=', actId)
    .where('provision.number', '=', number)
    .orderBy('expression.version_date', 'desc')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Id of a paragraph of a decision, counted from 1. */
export async function paragraphId(db: Db, decisionId: string, number: number): Promise<string> {
  const row = await db
    .selectFrom('decision_paragraph')
    .innerJoin('decision_document', 'decision_document.id', 'decision_paragraph.document_id')
    .select('decision_paragraph.id')
    .where('decision_document.decision_id', '=', decisionId)
    .where('decision_paragraph.number', '=', `${number}.`)
    .executeTakeFirstOrThrow();
  return row.id;
}
