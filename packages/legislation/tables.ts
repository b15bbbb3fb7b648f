import type { LegalStatus, SectionUse, Standing } from '@comity/interchange';
import type { RecordTables } from '@comity/records';
import type { Generated } from 'kysely';

/**
 * An act, a treaty or a document as a work: what stays the same through its versions and languages. One to one with a row
 * of `record`, whose `kind` tells which it is.
 */
export interface ActTable {
  id: string;
  /** ISO 3166-1 alpha-2, `EU`, `UN`, `INTL` of a treaty. */
  country: string;
  title: string;
  title_language: string;
  /** Official number, as printed; empty when unknown. */
  number: string;
  /** Date of adoption, ISO 8601 with its precision; empty when unknown. */
  act_date: string;
}

/** A name under which an act is cited. */
export interface ActNameTable {
  act_id: string;
  /** Folded form, which look-ups compare. */
  name_key: string;
  name: string;
}

/** One language of one version of an act (FRBR expression). */
export interface ExpressionTable {
  id: string;
  act_id: string;
  /** As of when the text stands, ISO 8601 with its precision; empty when unknown. */
  version_date: string;
  language: string;
  title: string;
  status: LegalStatus;
  standing: Standing;
  collection: string;
  /** Empty; the file's name where two files of one import bring different texts of the same version. */
  variant: string;
  dialect: string;
  source_file: string;
  source_url: string;
  source_publisher: string;
  licence: string;
  /** JSON array of `LegalDate`. */
  dates: string;
  /** JSON array of other names the file gives. */
  alternative_titles: string;
  /** JSON array of the identifiers the file gives. */
  identifiers: string;
  /** SHA-256 of everything the file says, its own name excepted. */
  content_hash: string;
  /** How many articles of its own it has, quoted ones of other laws left out. */
  article_count: number;
  /** JSON of `DocumentFacts`; empty of what is no document. */
  facts: Generated<string>;
}

/** A node of the tree: a division, an article or a text. `position` is the document order. */
export interface ProvisionTable {
  seq: Generated<number>;
  id: string;
  expression_id: string;
  position: number;
  /** `position` of the parent; null at the top. */
  parent_position: number | null;
  role: 'division' | 'article' | 'text';
  number: string;
  number_key: string;
  heading: string;
  text: string;
  /** JSON array of the treaty articles that a section of a document hangs on; empty when none. */
  explains: Generated<string>;
  use: Generated<SectionUse | ''>;
}

export interface LegislationTables extends RecordTables {
  act: ActTable;
  act_name: ActNameTable;
  expression: ExpressionTable;
  provision: ProvisionTable;
}
