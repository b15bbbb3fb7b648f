import type { CaseLawTables } from '@comity/case-law';
import type { LegislationTables } from '@comity/legislation';
import type { CitationTarget } from './citation.ts';

/** A citation found in a text. Its target is kept as keys: what it leads to is looked up when it is read. */
export interface CitationTable {
  /** Id of a provision or of a paragraph of a decision. */
  subject_id: string;
  /** UTF-16 code units of the subject's text, the end excluded. */
  start: number;
  end: number;
  /** The act or decision that the subject is part of. */
  record_id: string;
  /** As printed. */
  text: string;
  rule: string;
  target_kind: CitationTarget['kind'];
  /** Folded name of an act, `same-act`, key of a citation of a decision, id of a treaty. */
  target_key: string;
  /** Key of a provision's number, a treaty's article with its parts (`18(13)`), scheme of a decision's citation; else empty. */
  target_number: string;
  /** ISO 3166-1 alpha-2; empty where any State may be meant. */
  target_state: string;
  said_by: 'suggested' | 'verified';
  at: string;
}

/** Up to which change the texts have been read; a single row. */
export interface CitationProgressTable {
  id: 1;
  generation: number;
}

export interface CitationTables extends LegislationTables, CaseLawTables {
  citation: CitationTable;
  citation_progress: CitationProgressTable;
}
