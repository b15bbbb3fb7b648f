export { csvHead, isOwnCsv, readOwnCsv, toCsvRows } from './csv.ts';
export { isOwnJsonl, readOwnJsonl, toJsonLine } from './jsonl.ts';
export { CASE_FORMAT, type IdentifiedCase, toCaseLine } from './own-case.ts';
export { type IdentifiedDocument, type OwnDocument, ownDocumentSchema } from './own-document.ts';
export type { PlacedCase, PlacedResult } from './placed-result.ts';
