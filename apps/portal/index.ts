export { answerForReader } from './answer-for-reader.ts';
export { type Backup, backupLibrary, backupStore } from './backup-store.ts';
export { anyRecord, type CaseRecord, caseRecord } from './case-record.ts';
export { examineHealth, type Health } from './examine-health.ts';
export { filesOf } from './files-of.ts';
export { type RecordDocument, recordDocument } from './record-document.ts';
export { restoreStore } from './restore-store.ts';
export type { LiteratureRecord } from './routes/literature.ts';
export { serve } from './serve.ts';
export { takeUpChanges } from './take-up-changes.ts';
export {
  type Comity,
  caseReceiver,
  lawReceiver,
  literatureReceiver,
  openComity,
  receivers,
  storeImportReport,
  storePath,
} from './wire.ts';
