import type { RecordTables } from '@comity/records';
import type { Generated } from 'kysely';

/** A decision as a work: one to one with a row of `record`. What is shown in lists, from its best document. */
export interface DecisionTable {
  id: string;
  /** ISO 3166-1 alpha-2, `EU`, `UN`, `XK`, or `INTL` for a court of several States. */
  country: string;
  title: string;
  language: string;
  court: string;
  /** Date of the decision, ISO 8601 with its precision; empty when blank. */
  date: string;
}

/** A citation under which a decision is found: every identifier, in the form that look-ups compare. */
export interface DecisionCitationTable {
  citation_key: string;
  scheme: string;
  decision_id: string;
  /** As printed. */
  value: string;
}

/** What one file says of a decision. Several files may speak of one decision; none overwrites another. */
export interface DecisionDocumentTable {
  id: string;
  decision_id: string;
  dialect: string;
  source_file: string;
  /** `starter` for the starter set, `import` for what a file brought. */
  collection: string;
  /** JSON of a `CaseDocument` without its texts and ids. */
  facts: string;
  /** SHA-256 of everything the file says, its own name excepted. */
  content_hash: string;
  /** Characters of its texts: the longest document is shown first. */
  text_length: number;
}

/** A paragraph or heading of a document's texts; `position` is the reading order. */
export interface DecisionParagraphTable {
  seq: Generated<number>;
  id: string;
  document_id: string;
  position: number;
  part: string;
  language: string;
  standing: string;
  number: string;
  anchor: string;
  heading: string;
  text: string;
  level: number;
}

export interface CaseLawTables extends RecordTables {
  decision: DecisionTable;
  decision_citation: DecisionCitationTable;
  decision_document: DecisionDocumentTable;
  decision_paragraph: DecisionParagraphTable;
}
