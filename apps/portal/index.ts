export { answerForReader } from './answer-for-reader.ts';
export { backupStore } from './backup-store.ts';
export { anyRecord, type CaseRecord, caseRecord } from './case-record.ts';
export { examineHealth, type Health } from './examine-health.ts';
export { type RecordDocument, recordDocument } from './record-document.ts';
export { restoreStore } from './restore-store.ts';
export { serve } from './serve.ts';
export { type Comity, caseReceiver, lawReceiver, openComity, receivers, storeImportReport, storePath } from './wire.ts';
