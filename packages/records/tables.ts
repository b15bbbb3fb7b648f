import type { Generated } from 'kysely';
import type { Visibility } from './visibility.ts';

/** What every published record has (design 2), whatever its kind. */
export interface RecordTable {
  id: string;
  kind: string;
  visibility: Visibility;
  /** `starter` for the starter set, `import` for what a file brought. */
  collection: string;
  source_file: string;
  source_url: string;
  source_publisher: string;
  licence: string;
  entered_by: string;
  entered_at: string;
  updated_at: string;
  verified_by: string | null;
  verified_at: string | null;
}

export interface IdentifierTable {
  scheme: string;
  value: string;
  record_id: string;
  /** 1 when the identifier still leads here but should no longer be cited. */
  deprecated: Generated<number>;
}

/** One change of a record; rows are never edited or deleted (triggers refuse it). */
export interface RevisionTable {
  seq: Generated<number>;
  record_id: string;
  at: string;
  actor: string;
  verb: 'entered' | 'changed' | 'verified' | 'hidden' | 'attached';
  /** Hash of the content after the change, SHA-256 in hexadecimal. */
  content_hash: string;
  /** What changed, in words or as JSON. */
  note: string;
}

/** A typed link from a record's part to a treaty article, a crime type or another record. */
export interface LinkTable {
  subject_id: string;
  /**
   * A provision implements a treaty article, a decision applies it, a document or an entry of a bibliography explains it;
   * all concern crime types and their elements.
   */
  relation: 'implements' | 'concerns' | 'applies' | 'explains';
  /** `untoc:6`, or the id of a concept of the thesaurus. */
  target: string;
  /** Who said so: a file, a rule of ours that awaits a person, or a person. */
  said_by: 'import' | 'suggested' | 'verified';
  /** Of a suggestion, 0 to 1. */
  confidence: number | null;
  note: string;
  at: string;
}

/**
 * What the search index must look at again, in order: `generation` is what the index compares itself with.
 */
export interface ChangeTable {
  generation: Generated<number>;
  record_id: string;
  at: string;
}

export interface ImportReportTable {
  id: string;
  at: string;
  report: string;
}

export interface RecordTables {
  record: RecordTable;
  identifier: IdentifierTable;
  revision: RevisionTable;
  link: LinkTable;
  change: ChangeTable;
  import_report: ImportReportTable;
}
