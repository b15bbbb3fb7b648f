import type { CaseDocument } from './case-document.ts';
import type { LiteratureDocument } from './literature-document.ts';
import type { PdfText } from './pdf-text.ts';

/**
 * The neutral document tree. Readers turn a file of any format into it; the legislation package makes records of it.
 * Nothing here knows of the store.
 */

/** How a text stands to the law (design 2): the official text, a courtesy copy, a translation by a machine, a summary of ours. */
export type Standing = 'official' | 'courtesy' | 'machine' | 'summary' | 'unknown';

export type LegalStatus = 'in-force' | 'not-yet-in-force' | 'repealed' | 'draft' | 'unknown';

export type LegalEvent = 'adopted' | 'published' | 'in-force' | 'amended' | 'consolidated' | 'repealed' | 'retrieved';

/**
 * What a text with provisions or sections is: an act of a State (or of the European Union), a treaty between States, or
 * a document beside the law: a strategy, a guide, a resolution, a template.
 */
export const textKinds = ['legislation', 'treaty', 'document'] as const;
export type TextKind = (typeof textKinds)[number];

export const documentTypes = [
  'strategy',
  'action-plan',
  'policy',
  'guide',
  'tool',
  'publication',
  'guidance',
  'resolution',
  'checklist',
  'model-provision',
  'template',
  'form',
  'other',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What is said of a document as a whole. An empty string or list is blank: the file does not speak of it. */
export interface DocumentFacts {
  type: DocumentType;
  /** The body that issued it, as the file names it. */
  issuedBy: string;
  /** The years or dates for which a strategy or plan stands, ISO 8601. */
  periodFrom: string;
  periodTo: string;
  /** The edition as printed: `2nd edition`. */
  edition: string;
  /** Concepts of the thesaurus that the whole of it is about. */
  concerns: string[];
  /** Treaty articles that the whole of it is about, `untoc:18(13)`; an instrument alone, `untoc`. */
  explains: string[];
}

/** What a section of a document is for, where it is more than something to read. */
export type SectionUse = 'checklist' | 'model-provision' | 'template' | 'form';

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
  /** Of a section of a document: the treaty articles it hangs on (`untoc:18(13)`). Absent when none. */
  explains?: string[];
  /** Of a section of a document. */
  use?: SectionUse;
  children: LawNode[];
}

/** One language of one version of one act, treaty or document, as a file holds it. */
export interface LawDocument {
  /** Permanent ids of this expression and of its work, where the file carries ours (our own export). */
  id?: string;
  work?: string;
  /** Absent: legislation. */
  kind?: TextKind;
  /** Of a document; absent of everything else. */
  facts?: DocumentFacts;
  /** Id of the dialect that read it, e.g. `de-markdown`. */
  dialect: string;
  /** ISO 3166-1 alpha-2, or `EU`, `UN`, `XK`; `INTL` of a treaty, and of a document of several States or of another international body. */
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

/** The same of a reader of bibliographies. */
export type LiteratureReadResult = { outcome: 'literature'; document: LiteratureDocument } | NothingRead;

/** What any reader may yield. */
export type AnyReadResult = ReadResult | CaseReadResult | LiteratureReadResult;

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
  /** Of a PDF: its text, extracted before any dialect is asked; a file whose extraction failed is not offered to dialects. */
  pdf?: PdfText;
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
  /** True of a reader of anything but law: what it recognises is not asked first whether it is law. */
  decisions?: boolean;
}

export type Dialect = DialectOf<ReadResult>;
export type CaseDialect = DialectOf<CaseReadResult>;
export type LiteratureDialect = DialectOf<LiteratureReadResult>;
