import { join } from 'node:path';
import { type CaseLawTables, caseDocuments, describeCases, importCase, recogniseCase } from '@comity/case-law';
import type { CitationTables } from '@comity/citations';
import type { CaseDocument, ImportRun, LawDocument, LiteratureDocument } from '@comity/interchange';
import {
  describeProvisions,
  importAct,
  type LegislationTables,
  legislationForSearch,
  recogniseCitation,
} from '@comity/legislation';
import {
  describeLiterature,
  importLiterature,
  type LiteratureTables,
  literatureDocuments,
  recogniseLiterature,
} from '@comity/literature';
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
  /** The same store, with what its texts cite. */
  citations: Kysely<CitationTables>;
  /** The same store, as literature sees it. */
  literature: Kysely<LiteratureTables>;
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
  const literature = store.db as unknown as Kysely<LiteratureTables>;
  const index = new IndexKeeper(config.dataFolder, libraryForSearch(store.db, caseLaw, literature), (path) =>
    openFts5Index(path, { concepts: searchConcepts() }),
  );
  return {
    config,
    log,
    store,
    caseLaw,
    citations: store.db as unknown as Kysely<CitationTables>,
    literature,
    index,
    async describe(references) {
      const provisions = await describeProvisions(store.db, references);
      const others = references.filter((reference) => !provisions.has(reference));
      if (others.length === 0) return provisions;
      const cases = await describeCases(caseLaw, others);
      const works = others.filter((reference) => !cases.has(reference));
      return new Map([...provisions, ...cases, ...(await describeLiterature(literature, works))]);
    },
    goTo: async (query) =>
      (await recogniseCase(caseLaw, query)) ??
      (await recogniseLiterature(literature, query)) ??
      recogniseCitation(store.db, query),
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
function libraryForSearch(
  db: Kysely<LegislationTables>,
  caseLaw: Kysely<CaseLawTables>,
  literature: Kysely<LiteratureTables>,
): IndexSource {
  const legislation = legislationForSearch(db);
  return {
    ...legislation,
    async documents(recordId) {
      const provisions = await legislation.documents(recordId);
      if (provisions.length > 0) return provisions;
      const decision = await caseDocuments(caseLaw, recordId);
      return decision.length > 0 ? decision : literatureDocuments(literature, recordId);
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

export function literatureReceiver(comity: Comity, options: { preview: boolean; actor: string }) {
  const claimed = new Set<string>();
  return (document: LiteratureDocument) => importLiterature(comity.literature, document, { ...options, claimed });
}

/** All receivers of one import, by the names that `importFiles` has for them. */
export function receivers(
  comity: Comity,
  options: { preview: boolean; actor: string },
): Pick<ImportRun, 'receiveLaw' | 'receiveCase' | 'receiveLiterature'> {
  return {
    receiveLaw: lawReceiver(comity, options),
    receiveCase: caseReceiver(comity, options),
    receiveLiterature: literatureReceiver(comity, options),
  };
}

export async function storeImportReport(comity: Comity, report: unknown): Promise<string> {
  const id = newRecordId();
  await comity.store.db
    .insertInto('import_report')
    .values({ id, at: new Date().toISOString(), report: JSON.stringify(report) })
    .execute();
  return id;
}
