import { blankCase, type CaseDocument, type CaseParagraph } from '@comity/interchange';
import { migrate, type OpenDatabase, openDatabase } from '@comity/platform';
import { recordMigrations } from '@comity/records';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import { caseLawMigrations } from './migrations.ts';
import type { CaseLawTables } from './tables.ts';

/** A store in memory with all tables, which goes away with the test. */
export async function openTestStore(): Promise<OpenDatabase<CaseLawTables>> {
  const store = openDatabase<CaseLawTables>(':memory:');
  await migrate(store.db as unknown as Kysely<unknown>, [...recordMigrations, ...caseLawMigrations]);
  onTestFinished(() => store.close());
  return store;
}

export function paragraph(text: string, given: Partial<CaseParagraph> = {}): CaseParagraph {
  return {
    part: 'decision',
    language: 'en',
    standing: 'official',
    number: '',
    anchor: '',
    heading: '',
    text,
    level: 0,
    ...given,
  };
}

/** An invented decision about shrimps. */
export function buildCase(given: Partial<CaseDocument> = {}): CaseDocument {
  return {
    ...blankCase({
      dialect: 'invented',
      country: 'GB',
      language: 'en',
      title: 'The Crown and the Shrimp Company',
      source: { file: 'shrimps.json', url: 'https://court.example/1', publisher: 'Invented Court' },
    }),
    identifiers: [
      { scheme: 'neutral-citation', value: '[2031] EWHC 17 (Shrimp)' },
      { scheme: 'docket', value: 'SH/17/2030' },
    ],
    court: { name: 'Shrimp Court', division: '', level: 'appeal' },
    form: 'judgment',
    date: '2031-05-06',
    texts: [
      paragraph('', { heading: 'The facts', level: 1 }),
      paragraph('The company laundered the proceeds of shrimps.', { number: '1.' }),
      paragraph('Extradition of the director was refused.', { number: '2.' }),
    ],
    licence: 'CC0-1.0',
    ...given,
  };
}

/** Everything the tables hold, but times; equal when nothing was written in between. */
export function contentOfStore(store: OpenDatabase<CaseLawTables>): string {
  const tables = store.connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  return JSON.stringify(
    tables.map((table) => [table, store.connection.prepare(`select * from "${table}" order by 1, 2`).raw().all()]),
  );
}
