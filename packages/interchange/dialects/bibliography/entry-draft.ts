import type { ReadOptions, SourceFile } from '../../law-document.ts';
import {
  type Annotation,
  type CslDate,
  type CslEntry,
  type CslName,
  type CslType,
  type LiteratureDocument,
  literatureDocumentSchema,
} from '../../literature-document.ts';
import type { PlacedLiterature } from '../../own/placed-result.ts';
import { checked } from './dates.ts';
import { isbnsOf, issnsOf, normaliseDoi } from './identifiers.ts';
import { joinKeywords, tidyKeyword } from './keywords.ts';
import { languageNamed, languagesOfEntry } from './language-of-entry.ts';
import { tidyLine, tidyParagraphs, withoutMarkup } from './tidy-text.ts';

export type TextField = Exclude<
  keyof CslEntry,
  'type' | 'author' | 'editor' | 'translator' | 'issued' | 'accessed' | 'DOI' | 'ISBN' | 'ISSN' | 'keyword' | 'note'
>;

/** What a reader of one form found of an entry, before it is checked: texts as they stand there, without its signs. */
export interface EntryDraft {
  /** Key in the library. */
  key: string;
  type: CslType;
  texts: Partial<Record<TextField, string>>;
  author: CslName[];
  editor: CslName[];
  translator: CslName[];
  issued: CslDate | undefined;
  accessed: CslDate | undefined;
  doi: string;
  isbn: string;
  issn: string;
  notes: string[];
  keywords: string[];
  abstract: string;
  language: string;
  /** What the file says explicitly; the abstract is added. */
  annotation: Annotation;
}

export function blankDraft(key: string, type: CslType): EntryDraft {
  const lists = { author: [], editor: [], translator: [], notes: [], keywords: [] };
  const blanks = { doi: '', isbn: '', issn: '', abstract: '', language: '' };
  return { key, type, texts: {}, ...lists, issued: undefined, accessed: undefined, ...blanks, annotation: {} };
}

interface Reading {
  dialect: string;
  file: SourceFile;
  options: ReadOptions;
  /** `entry 3 (smith2020)`. */
  place: string;
}

/** Checks an entry and makes a document of it; refused with its place when it lacks a title or a value is out of bounds. */
export function toDocument(draft: EntryDraft, { dialect, file, options, place }: Reading): PlacedLiterature {
  const refused = (reason: string): PlacedLiterature => ({ outcome: 'refused', place, reason });
  const title = tidyLine(draft.texts.title ?? '');
  if (title === '') return refused('The entry has no title.');
  const abstract = tidyParagraphs(withoutMarkup(draft.abstract));
  const languages = languagesOfEntry(options.language ?? draft.language, title, abstract);
  const numbers = numbersOf(draft);
  const document = {
    dialect,
    language: languages.work,
    identifiers: identifiersOf(draft, numbers, file.name),
    csl: cslOf(draft, title, numbers),
    annotation: annotationOf(draft, abstract, languages.abstract),
    source: { file: file.name, url: '', publisher: '' },
    licence: '',
  };
  const parsed = literatureDocumentSchema.safeParse(document);
  if (parsed.success) return { outcome: 'literature', document: parsed.data, place };
  const issue = parsed.error.issues[0];
  return refused(`${issue?.path.join('.') || 'The entry'}: ${issue?.message ?? 'is not of the form of an entry'}.`);
}

/** A key of one library says nothing in another, so the name of the file stands before it. */
function identifiersOf(draft: EntryDraft, { doi, isbn }: Numbers, file: string): LiteratureDocument['identifiers'] {
  const library = (file.split('/').at(-1) as string).replace(/\.[^.]{1,10}$/, '').slice(0, 80);
  const key = tidyLine(draft.key).slice(0, 200);
  // The number of a chapter's book is not the chapter's.
  const own = tidyLine(draft.texts['container-title'] ?? '') === '' ? isbn.valid : [];
  return [
    ...(doi === undefined ? [] : [{ scheme: 'doi' as const, value: doi }]),
    ...own.slice(0, 20).map((value) => ({ scheme: 'isbn' as const, value })),
    ...(key === '' ? [] : [{ scheme: 'source' as const, value: `${library}:${key}` }]),
  ];
}

interface Numbers {
  doi: string | undefined;
  isbn: { valid: string[]; rest: string[] };
  issn: { valid: string[]; rest: string[] };
  /** What is no number, in words for the note: nothing is lost. */
  doubtful: string[];
}

function numbersOf({ doi, isbn, issn }: EntryDraft): Numbers {
  const numbers = { doi: normaliseDoi(doi), isbn: isbnsOf(isbn), issn: issnsOf(issn) };
  const doubt = (name: string, rest: string): string[] => (rest.trim() === '' ? [] : [`${name} (not valid): ${rest}`]);
  const doubtful = [
    ...(numbers.doi === undefined ? doubt('DOI', doi) : []),
    ...doubt('ISBN', numbers.isbn.rest.join(' ')),
    ...doubt('ISSN', numbers.issn.rest.join(' ')),
  ];
  return { ...numbers, doubtful };
}

function cslOf(draft: EntryDraft, title: string, { doi, isbn, issn, doubtful }: Numbers): CslEntry {
  const { type, issued, accessed } = draft;
  const texts = Object.entries(draft.texts)
    .map(([field, text]) => [field, tidyLine(text)] as const)
    .filter(([, text]) => text !== '');
  const filled = <Name extends string>(name: Name, value: string): Partial<Record<Name, string>> =>
    (value === '' ? {} : { [name]: value }) as Partial<Record<Name, string>>;
  const note = [...draft.notes, ...doubtful].map(tidyLine).filter((text) => text !== '');
  const keywords = [...new Set(draft.keywords.map(tidyKeyword))].filter((word) => word !== '');
  return {
    type,
    ...Object.fromEntries(texts),
    title,
    ...people(draft),
    ...(checked(issued) && { issued }),
    ...(checked(accessed) && { accessed }),
    ...filled('DOI', doi ?? ''),
    ...filled('ISBN', isbn.valid.join(' ')),
    ...filled('ISSN', issn.valid.join(' ')),
    ...filled('note', [...new Set(note)].join('; ')),
    ...filled('keyword', joinKeywords(keywords)),
  };
}

function people(draft: EntryDraft): Pick<CslEntry, 'author' | 'editor' | 'translator'> {
  const roles = ['author', 'editor', 'translator'] as const;
  const made = roles.map((role) => [role, draft[role].flatMap(tidyName)] as const);
  return Object.fromEntries(made.filter(([, names]) => names.length > 0));
}

/** A name of one part is that of a body, or written as one. */
function tidyName(given: CslName): CslName[] {
  const parts = Object.entries(given)
    .map(([part, text]) => [part, tidyLine(text ?? '')] as const)
    .filter(([, text]) => text !== '');
  const [first] = parts;
  if (!first) return [];
  return [parts.length === 1 ? { literal: first[1] } : (Object.fromEntries(parts) as CslName)];
}

function annotationOf(draft: EntryDraft, abstract: string, language: string): Annotation {
  const given = draft.annotation;
  const all = { ...(abstract === '' ? {} : { [languageNamed(language) ?? 'und']: abstract }), ...given.abstract };
  return { ...given, ...(Object.keys(all).length > 0 && { abstract: all }) };
}
