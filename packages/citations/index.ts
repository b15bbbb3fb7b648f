export { catchUpCitations } from './catch-up-citations.ts';
export {
  type CaseScheme,
  type Citation,
  type CitationContext,
  type CitationTarget,
  targetInWords,
} from './citation.ts';
export { citationsOf, citationsOfSubjects, type ResolvedCitation } from './citations-of.ts';
export { type CitedBy, type CitedByOptions, type CitingText, citedBy } from './cited-by.ts';
export { findCitations } from './find-citations.ts';
export type { Resolved } from './find-target.ts';
export { citationMigrations } from './migrations.ts';
export { noteCitations } from './note-citations.ts';
export type { CitationTables } from './tables.ts';
