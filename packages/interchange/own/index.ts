export * from '../dialects/bibliography/index.ts';
export { csvHead, isOwnCsv, readOwnCsv, toCsvRows } from './csv.ts';
export { isOwnJsonl, readOwnJsonl, toJsonLine } from './jsonl.ts';
export { CASE_FORMAT, type IdentifiedCase, toCaseLine } from './own-case.ts';
export { documentFactsSchema, type IdentifiedDocument, type OwnDocument, ownDocumentSchema } from './own-document.ts';
export { type IdentifiedLiterature, LITERATURE_FORMAT, toLiteratureLine } from './own-literature.ts';
export type { PlacedCase, PlacedLiterature, PlacedResult } from './placed-result.ts';
