import { join } from 'node:path';
import { type CaseLawTables, caseDocuments, describeCases, importCase, recogniseCase } from '@comity/case-law';
import type { CaseDocument, ImportRun, LawDocument } from '@comity/interchange';
import {
  describeProvisions,
  importAct,
  type LegislationTables,
  legislationForSearch,
  recogniseCitation,
} from '@comity/legislation';
import { type Config, type Log, migrate, type OpenDatabase, openDatabase, openLog, readConfig } from '@comity/platform';
import { newRecordId } from '@comity/records';
import { loadStateNames, searchConcepts } from '@comity/reference';
import { type Description, type GoTo, IndexKeeper, type IndexSource, openFts5Index } from '@comity/search';
import type { Kysely } from 'kysely';
import { allMigrations } from './all-migrations.ts';

/** Everything the program is made of, built by hand. Read this file to know what depends on what. */
export interface Comity {
  config: Config;
  log: Log;
  store: OpenDatabase<LegislationTables>;
  /** The same store, as case law sees it. */
  caseLaw: Kysely<CaseLawTables>;
  index: IndexKeeper;
  describe(references: readonly string[]): Promise<Map<string, Description>>;
  goTo(query: string): Promise<GoTo | null>;
  close(): Promise<void>;
}

/** Opens the store (migrating it) and the index beside it; both are created when absent. */
export async function openComity(options: { config?: Config } = {}): Promise<Comity> {
  const config = options.config ?? readConfig();
  const log = openLog(config.logLevel);
  loadStateNames(config.dataFolder);
  const store = openDatabase<LegislationTables>(storePath(config));
  await migrate(store.db as unknown as Kysely<unknown>, allMigrations);
  const caseLaw = store.db as unknown as Kysely<CaseLawTables>;
  const index = new IndexKeeper(config.dataFolder, libraryForSearch(store.db, caseLaw), (path) =>
    openFts5Index(path, { concepts: searchConcepts() }),
  );
  return {
    config,
    log,
    store,
    caseLaw,
    index,
    async describe(references) {
      const provisions = await describeProvisions(store.db, references);
      const others = references.filter((reference) => !provisions.has(reference));
      return others.length === 0 ? provisions : new Map([...provisions, ...(await describeCases(caseLaw, others))]);
    },
    goTo: async (query) => (await recogniseCase(caseLaw, query)) ?? recogniseCitation(store.db, query),
    async close() {
      index.close();
      await store.close();
    },
  };
}

export function storePath(config: Config): string {
  return join(config.dataFolder, 'comity.db');
}

/** Every kind of record that is searched: which one a change is of, its own package knows. */
function libraryForSearch(db: Kysely<LegislationTables>, caseLaw: Kysely<CaseLawTables>): IndexSource {
  const legislation = legislationForSearch(db);
  return {
    ...legislation,
    async documents(recordId) {
      const provisions = await legislation.documents(recordId);
      return provisions.length > 0 ? provisions : caseDocuments(caseLaw, recordId);
    },
  };
}

/** Receives the documents of one import; two files of it with different texts of one version are both kept. */
export function lawReceiver(comity: Comity, options: { preview: boolean; actor: string }) {
  const claimed = new Set<string>();
  return async (document: LawDocument) => {
    const result = await importAct(comity.store.db, document, { ...options, claimed });
    return { ...result, ...(result.actId !== undefined && { recordId: result.actId }) };
  };
}

export function caseReceiver(comity: Comity, options: { preview: boolean; actor: string }) {
  const claimed = new Set<string>();
  return async (document: CaseDocument) => {
    const result = await importCase(comity.caseLaw, document, { ...options, claimed });
    return { ...result, ...(result.decisionId !== undefined && { recordId: result.decisionId }) };
  };
}

/** Both receivers of one import, by the names that `importFiles` has for them. */
export function receivers(
  comity: Comity,
  options: { preview: boolean; actor: string },
): Pick<ImportRun, 'receiveLaw' | 'receiveCase'> {
  return { receiveLaw: lawReceiver(comity, options), receiveCase: caseReceiver(comity, options) };
}

export async function storeImportReport(comity: Comity, report: unknown): Promise<string> {
  const id = newRecordId();
  await comity.store.db
    .insertInto('import_report')
    .values({ id, at: new Date().toISOString(), report: JSON.stringify(report) })
    .execute();
  return id;
}
