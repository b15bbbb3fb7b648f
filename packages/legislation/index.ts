export { describeProvisions } from './describe-provisions.ts';
export { type ExportedDocument, exportActs } from './export-acts.ts';
export { importAct } from './import-act.ts';
export { legislationForSearch } from './index-for-search.ts';
export {
  type LinkedProvision,
  type LinkQuestion,
  linkedProvisions,
  mostCertain,
  type SaidBy,
} from './linked-provisions.ts';
export { type ListedAct, listActs } from './list-acts.ts';
export { loadStarter } from './load-starter.ts';
export { legislationMigrations } from './migrations.ts';
export { nameKey } from './name-key.ts';
export { actPage, idsOnPage } from './pages/act-page.ts';
export { pageOfProvision } from './pages/page-of-provision.ts';
export { treatyArticlePage } from './pages/treaty-article-page.ts';
export { type ReadAct, readAct } from './read-act.ts';
export { readTreatyArticle } from './read-treaty-article.ts';
export { citationExamples, recogniseCitation } from './recognise-citation.ts';
export { locateExpression, locateProvision } from './store.ts';
export type { LegislationTables } from './tables.ts';
export { toDocument } from './to-document.ts';
