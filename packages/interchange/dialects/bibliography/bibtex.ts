import type { LiteratureDialect, LiteratureReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import type { PlacedLiterature } from '../../own/placed-result.ts';
import { draftOf } from './bibtex-draft.ts';
import { entriesOf, type RawEntry } from './bibtex-entries.ts';
import { BrokenFields, type EntryFields, fieldsOf, stringOf } from './bibtex-fields.ts';
import { toDocument } from './entry-draft.ts';

const BEGINNING = 64 * 1024;
/** The comments that some programs begin a library with may be longer than what is looked at: then the name tells. */
const entryStart =
  /^[ \t]{0,20}@[A-Za-z]{2,40}[ \t]{0,20}[{(]\s{0,20}[^\s,{}()"=@]{1,200}\s{0,20},\s{0,200}(?:[A-Za-z]|\})/m;
const stringStart = /^[ \t]{0,20}@(?:string|preamble|comment)[ \t]{0,20}[{(]/im;
const notEntries = new Set(['comment', 'preamble']);
const MOST_STRINGS = 10_000;

/** Libraries of BibTeX and BibLaTeX: `@article{key, title = {…}, …}`. */
export const bibtex: LiteratureDialect = {
  id: 'bibtex',
  description: 'bibliographies in BibTeX or BibLaTeX (.bib)',
  decisions: true,
  recognise(file) {
    try {
      const beginning = file.text().slice(0, BEGINNING);
      if (entryStart.test(beginning)) return /\.bib(?:tex)?$/i.test(file.name) ? 1 : 0.9;
      return /\.bib(?:tex)?$/i.test(file.name) && stringStart.test(beginning) ? 0.9 : 0;
    } catch {
      return 0;
    }
  },
  *read(file, options): Generator<LiteratureReadResult> {
    const strings = new Map<string, string>();
    const parents = new Map<string, EntryFields>();
    let number = 0;
    for (const raw of entriesOf(file.text())) {
      if (notEntries.has(raw.type)) continue;
      if (raw.type === 'string') {
        defineString(raw, strings);
        continue;
      }
      number += 1;
      yield readEntry(raw, { file, options, strings, parents, number });
    }
    if (number === 0) yield { outcome: 'left-alone', reason: 'The bibliography has no entry.' };
  },
};

function defineString(raw: RawEntry, strings: Map<string, string>): void {
  try {
    const defined = strings.size < MOST_STRINGS ? stringOf(raw.body, strings) : undefined;
    if (defined) strings.set(...defined);
  } catch (error) {
    // Its name then stands in the values that use it.
    if (!(error instanceof BrokenFields)) throw error;
  }
}

interface Reading {
  file: SourceFile;
  options: ReadOptions;
  strings: ReadonlyMap<string, string>;
  /** Entries read so far, from which later ones take what they lack. */
  parents: Map<string, EntryFields>;
  number: number;
}

function readEntry(raw: RawEntry, reading: Reading): PlacedLiterature {
  const { file, options, strings, parents, number } = reading;
  const key = /^\s{0,999}([^\s,{}"=]{0,200})/.exec(raw.body)?.[1] ?? '';
  const place = key === '' ? `entry ${number}` : `entry ${number} (${key})`;
  const refused = (line: number, reason: string): PlacedLiterature => ({
    outcome: 'refused',
    place: `line ${line}, ${place}`,
    reason,
  });
  if (raw.fault !== undefined) return refused(raw.line, raw.fault);
  try {
    const entry = fieldsOf(raw.body, strings);
    if (entry.key !== '') parents.set(entry.key.toLowerCase(), entry);
    const result = toDocument(draftOf(raw.type, withParent(entry, parents)), {
      dialect: 'bibtex',
      file,
      options,
      place,
    });
    return result.outcome === 'refused' ? refused(raw.line, result.reason) : result;
  } catch (error) {
    if (!(error instanceof BrokenFields)) throw error;
    return refused(raw.line + lineBreaks(raw.body.slice(0, error.at)), error.message);
  }
}

/** `crossref` names the book that a chapter is in. BibTeX wants it behind; most programs write it before, so both are right. */
function withParent(entry: EntryFields, parents: ReadonlyMap<string, EntryFields>): EntryFields {
  const named = (entry.fields.get('crossref') ?? '').trim().toLowerCase();
  const parent = named === '' ? undefined : parents.get(named);
  if (!parent || parent === entry) return entry;
  const inherited = new Map(parent.fields);
  inherited.delete('crossref');
  const title = inherited.get('title');
  if (title !== undefined && !inherited.has('booktitle')) inherited.set('booktitle', title);
  return { key: entry.key, fields: new Map([...inherited, ...entry.fields]) };
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
