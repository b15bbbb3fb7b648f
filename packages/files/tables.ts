import type { RecordTables } from '@comity/records';
import type { FileState } from './transitions.ts';

/** A file as it came, known by its bytes. */
export interface FileTable {
  /** SHA-256 of the bytes, in hexadecimal. */
  sha256: string;
  /** As the bytes show it, whatever the name says. */
  media_type: string;
  /** In bytes. */
  size: number;
  state: FileState;
  /** Why it failed or was left alone; `''` otherwise. */
  reason: string;
  /** What read its text, `pdfjs-dist`; `''` before that. */
  extractor: string;
  extractor_version: string;
  language: string;
  /** How often reading it was begun. */
  attempts: number;
  received_at: string;
  updated_at: string;
}

/** Where a file came from, and what became of it there: the same bytes may come under many names. */
export interface FileUseTable {
  sha256: string;
  /** `''` while no record came of it. */
  record_id: string;
  /** Without folders. */
  name: string;
  /** As the import called it, with the folders of the import or the archive. */
  source_file: string;
  at: string;
}

export interface FileTables extends RecordTables {
  file: FileTable;
  file_use: FileUseTable;
}
