import { join } from 'node:path';
import type { LawDocument } from '@comity/interchange';
import {
  describeProvisions,
  importAct,
  type LegislationTables,
  legislationForSearch,
  legislationMigrations,
  recogniseCitation,
} from '@comity/legislation';
import { type Config, type Log, migrate, type OpenDatabase, openDatabase, openLog, readConfig } from '@comity/platform';
import { newRecordId, recordMigrations } from '@comity/records';
import { type Description, type GoTo, IndexKeeper, openFts5Index } from '@comity/search';
import type { Kysely } from 'kysely';

/** Everything the program is made of, built by hand. Read this file to know what depends on what. */
export interface Comity {
  config: Config;
  log: Log;
  store: OpenDatabase<LegislationTables>;
  index: IndexKeeper;
  describe(references: readonly string[]): Promise<Map<string, Description>>;
  goTo(query: string): Promise<GoTo | null>;
  close(): Promise<void>;
}

/** Opens the store (migrating it) and the index beside it; both are created when absent. */
export async function openComity(options: { config?: Config } = {}): Promise<Comity> {
  const config = options.config ?? readConfig();
  const log = openLog(config.logLevel);
  const store = openDatabase<LegislationTables>(storePath(config));
  await migrate(store.db as unknown as Kysely<unknown>, [...recordMigrations, ...legislationMigrations]);
  const index = new IndexKeeper(config.dataFolder, legislationForSearch(store.db), openFts5Index);
  return {
    config,
    log,
    store,
    index,
    describe: (references) => describeProvisions(store.db, references),
    goTo: (query) => recogniseCitation(store.db, query),
    async close() {
      index.close();
      await store.close();
    },
  };
}

export function storePath(config: Config): string {
  return join(config.dataFolder, 'comity.db');
}

/** Receives the documents of one import; two files of it with different texts of one version are both kept. */
export function lawReceiver(comity: Comity, options: { preview: boolean; actor: string }) {
  const claimed = new Set<string>();
  return (document: LawDocument) => importAct(comity.store.db, document, { ...options, claimed });
}

export async function storeImportReport(comity: Comity, report: unknown): Promise<string> {
  const id = newRecordId();
  await comity.store.db
    .insertInto('import_report')
    .values({ id, at: new Date().toISOString(), report: JSON.stringify(report) })
    .execute();
  return id;
}
