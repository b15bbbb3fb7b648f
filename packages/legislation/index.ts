export { describeProvisions } from './describe-provisions.ts';
export { type ExportedDocument, exportActs } from './export-acts.ts';
export { importAct } from './import-act.ts';
export { legislationForSearch } from './index-for-search.ts';
export { legislationMigrations } from './migrations.ts';
export { type ReadAct, readAct } from './read-act.ts';
export { citationExamples, recogniseCitation } from './recognise-citation.ts';
export { locateExpression, locateProvision } from './store.ts';
export type { LegislationTables } from './tables.ts';
