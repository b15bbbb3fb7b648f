import type { RecordTables } from '@comity/records';

/** A work as a record: one to one with a row of `record`. What its accounts say together, the fullest first. */
export interface LiteratureEntryTable {
  id: string;
  /** Type of CSL. */
  type: string;
  title: string;
  /** BCP 47; `und` when unknown. */
  language: string;
  /** ISO 8601 with its precision, the beginning of a range; empty when unknown. */
  issued: string;
  /** JSON of a `CslEntry`. */
  csl: string;
  /** JSON of an `Annotation`. */
  annotation: string;
}

/** What one library says of a work. Several may speak of one work; none overwrites another. */
export interface LiteratureAccountTable {
  id: string;
  entry_id: string;
  dialect: string;
  source_file: string;
  /** The key in its library, prefixed with it; empty when it has none. */
  source_key: string;
  /** JSON of a `LiteratureDocument` without its ids. */
  document: string;
  /** SHA-256 of everything it says, but not where. */
  content_hash: string;
  /** Characters: the fullest account is shown first. */
  length: number;
}

export interface LiteratureTables extends RecordTables {
  literature_entry: LiteratureEntryTable;
  literature_account: LiteratureAccountTable;
}
