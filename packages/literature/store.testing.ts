import type { LiteratureDocument } from '@comity/interchange';
import { migrate, type OpenDatabase, openDatabase } from '@comity/platform';
import { recordMigrations } from '@comity/records';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import { literatureMigrations } from './migrations.ts';
import type { LiteratureTables } from './tables.ts';

/** A store in memory with all tables, which goes away with the test. */
export async function openTestStore(): Promise<OpenDatabase<LiteratureTables>> {
  const store = openDatabase<LiteratureTables>(':memory:');
  await migrate(store.db as unknown as Kysely<unknown>, [...recordMigrations, ...literatureMigrations]);
  onTestFinished(() => store.close());
  return store;
}

/** An invented article about shrimps. */
export function anArticle(given: Partial<LiteratureDocument> = {}): LiteratureDocument {
  return {
    dialect: 'invented',
    language: 'en',
    identifiers: [
      { scheme: 'doi', value: '10.1000/shrimp.17' },
      { scheme: 'source', value: 'shrimps:crab2031' },
    ],
    csl: {
      type: 'article-journal',
      title: 'Money Laundering Among Shrimps: A Study',
      author: [
        { family: 'Crab', given: 'Anna Maria' },
        { family: 'Meer', given: 'Jan', 'non-dropping-particle': 'van der' },
      ],
      issued: { 'date-parts': [[2031, 5]] },
      'container-title': 'Shrimp Journal',
      volume: '12',
      issue: '3',
      page: '417-419',
      DOI: '10.1000/shrimp.17',
      keyword: 'shrimps, ponds',
    },
    annotation: { abstract: { en: 'How shrimps hide what they earn.\nAnd where.' } },
    source: { file: 'shrimps.bib', url: 'https://library.example/1', publisher: 'Invented Library' },
    licence: 'CC0-1.0',
    ...given,
  };
}

/** The same with other bibliographic facts. */
export function anArticleWith(
  csl: Partial<LiteratureDocument['csl']>,
  given: Partial<LiteratureDocument> = {},
): LiteratureDocument {
  const article = anArticle(given);
  return { ...article, csl: { ...article.csl, ...csl } };
}

/** Everything the tables hold, but times; equal when nothing was written in between. */
export function contentOfStore(store: OpenDatabase<LiteratureTables>): string {
  const tables = store.connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  return JSON.stringify(
    tables.map((table) => [table, store.connection.prepare(`select * from "${table}" order by 1, 2`).raw().all()]),
  );
}
