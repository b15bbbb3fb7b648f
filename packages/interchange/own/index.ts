export { csvHead, isOwnCsv, readOwnCsv, toCsvRows } from './csv.ts';
export { isOwnJsonl, readOwnJsonl, toJsonLine } from './jsonl.ts';
export { type IdentifiedDocument, type OwnDocument, ownDocumentSchema } from './own-document.ts';
export type { PlacedResult } from './placed-result.ts';
