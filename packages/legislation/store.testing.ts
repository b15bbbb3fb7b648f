import { migrate, type OpenDatabase, openDatabase } from '@comity/platform';
import { recordMigrations } from '@comity/records';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import { legislationMigrations } from './migrations.ts';
import type { LegislationTables } from './tables.ts';

/** A store in memory with all tables, which goes away with the test. */
export async function openTestStore(): Promise<OpenDatabase<LegislationTables>> {
  const store = await openStore();
  onTestFinished(() => store.close());
  return store;
}

/** The same, for the caller to close: for tests that need many. */
export async function openStore(): Promise<OpenDatabase<LegislationTables>> {
  const store = openDatabase<LegislationTables>(':memory:');
  await migrate(store.db as unknown as Kysely<unknown>, [...recordMigrations, ...legislationMigrations]);
  return store;
}

/** Everything the tables hold, but the reports of imports; equal when nothing was written in between. */
export function contentOfStore(store: OpenDatabase<LegislationTables>): string {
  const tables = store.connection
    .prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name")
    .pluck()
    .all() as string[];
  const rows = tables
    .filter((table) => table !== 'import_report')
    .map((table) => {
      const content = store.connection.prepare(`select * from "${table}"`).raw().all();
      return [table, content.map((row) => JSON.stringify(row)).sort()];
    });
  return JSON.stringify(rows);
}
