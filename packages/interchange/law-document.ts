import type { CaseDocument } from './case-document.ts';

/**
 * The neutral document tree. Readers turn a file of any format into it; the legislation package makes records of it.
 * Nothing here knows of the store.
 */

/** How a text stands to the law (design 2): the official text, a courtesy copy, a machine extraction, a summary of ours. */
export type Standing = 'official' | 'courtesy' | 'machine' | 'summary' | 'unknown';

export type LegalStatus = 'in-force' | 'not-yet-in-force' | 'repealed' | 'draft' | 'unknown';

export type LegalEvent = 'adopted' | 'published' | 'in-force' | 'amended' | 'consolidated' | 'repealed' | 'retrieved';

/** A date of the Gregorian calendar in ISO 8601 (`2021-03-30`, `2021-03`, `2021`), with the form the file printed. */
export interface LegalDate {
  event: LegalEvent;
  date: string;
  precision: 'day' | 'month' | 'year';
  /** As the file prints it, where that differs from `date`, e.g. `١١/ ٠٥/ ١٤٣٣ هـ`. */
  asPrinted?: string;
}

/** A public identifier of the work, e.g. `{ scheme: 'eli', value: … }`. Schemes are listed in `packages/records/identifier-schemes.ts`. */
export interface DocumentIdentifier {
  scheme: string;
  value: string;
}

/**
 * One node of the text, in document order.
 * - `division` groups others: Part, Book, Title, Chapter, Section of a code, 编, 章, باب, a treaty annexed to an act.
 * - `article` is a numbered provision: Article, Section of a common-law act, §, 第…条, المادة.
 * - `text` is everything else a reader sees: enacting formula, preamble, an unnumbered annex, signatures.
 * An article may stand under an article: the new wording that an amending act quotes stands under the amending article.
 */
export interface LawNode {
  /** Permanent id, where the file carries one of ours (our own export). */
  id?: string;
  role: 'division' | 'article' | 'text';
  /** The designation as printed, with its word: `§ 129`, `Art. 303`, `第一百九十一条`, `Chapitre Ier`. Empty where none is printed. */
  number: string;
  /** The heading as printed, without the designation. Empty where none is printed. */
  heading: string;
  /** Own text, not that of children. Paragraphs are separated by `\n`; a table row is one line, its cells separated by ` | `. */
  text: string;
  children: LawNode[];
}

/** One language of one version of one act, as a file holds it. */
export interface LawDocument {
  /** Permanent ids of this expression and of its work, where the file carries ours (our own export). */
  id?: string;
  work?: string;
  /** Id of the dialect that read it, e.g. `de-markdown`. */
  dialect: string;
  /** ISO 3166-1 alpha-2, or `EU`, `UN`, `XK`. */
  country: string;
  /** BCP 47 language of the text, ISO 639-1 where there is one. */
  language: string;
  title: string;
  /** Short titles and abbreviations under which the act is cited: `StGB`, `POCA 2002`. */
  alternativeTitles: string[];
  identifiers: DocumentIdentifier[];
  /** Which version this is: the date as of which the text stands, ISO 8601 with its precision; empty when the file tells none. */
  versionDate: string;
  dates: LegalDate[];
  status: LegalStatus;
  standing: Standing;
  source: {
    /** File name as imported. */
    file: string;
    /** Where the file says the text comes from; empty when it does not say. */
    url: string;
    publisher: string;
  };
  licence: string;
  /** The number of articles the file itself states, where it states one. The import checks itself against it. */
  statedArticleCount?: number;
  nodes: LawNode[];
}

/** What a reader yields for a file: a document, or the reason why there is none. */
export type ReadResult = { outcome: 'law'; document: LawDocument } | NothingRead;

/** The same of a reader of decisions. */
export type CaseReadResult = { outcome: 'case'; document: CaseDocument } | NothingRead;

export type NothingRead =
  /** The file is no law, or its content is read with another file. No failure. */
  | { outcome: 'left-alone'; reason: string }
  /** `place` is a line, byte, element or record, as precise as is known; `''` for the whole file. */
  | { outcome: 'refused'; place: string; reason: string };

/** A file offered for reading. Content is held in memory: the walker has refused what is too large before. */
export interface SourceFile {
  /** Name as imported, relative to the path the user gave, `/` separated. Shown in reports. */
  name: string;
  bytes: Uint8Array;
  /** The content decoded as text; throws a `RefusedFile` error when it is no text in a known encoding. */
  text(): string;
  /** Reads a file standing beside this one (a metadata file); undefined when it is absent. */
  beside(name: string): SourceFile | undefined;
}

export interface ReadOptions {
  /** Forced by the user: `--country`, `--lang`. */
  country?: string;
  language?: string;
}

/** One dialect of one format. Rules that a lawyer could read stand as data beside it. */
export interface DialectOf<Result> {
  /** e.g. `fr-markdown`; what `--format` takes. */
  id: string;
  /** One line for `comity import --help`. */
  description: string;
  /** How sure the content makes us that the file is of this dialect, 0 (not) to 1 (certain). Must be cheap and never throw. */
  recognise(file: SourceFile): number;
  /** Never throws on bad content: yields `refused` with the place and the reason. */
  read(file: SourceFile, options: ReadOptions): Iterable<Result>;
  /** True of a reader of decisions: what it recognises is not asked first whether it is law. */
  decisions?: boolean;
}

export type Dialect = DialectOf<ReadResult>;
export type CaseDialect = DialectOf<CaseReadResult>;
