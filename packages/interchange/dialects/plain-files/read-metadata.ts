import { alpha2Of } from '@comity/reference';
import { splitFrontMatter } from '../../front-matter.ts';
import type { SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import {
  conceptFault,
  endsBeforeItBegins,
  isCalendarDate,
  treatyReferenceFault,
} from '../documents/check-references.ts';
import known from './metadata-names.json' with { type: 'json' };

/** What a YAML file beside a document says of it; an empty string or list where it is silent. */
export interface FileMetadata {
  id: string;
  title: string;
  language: string;
  country: string;
  type: string;
  publisher: string;
  issuedBy: string;
  url: string;
  date: string;
  licence: string;
  edition: string;
  periodFrom: string;
  periodTo: string;
  concerns: string[];
  treatyArticles: string[];
}

type Name = keyof FileMetadata;

const SHARED_NAMES = ['metadata.yaml', 'metadata.yml'];

/** The metadata beside a file: those of its own name (`guide.yaml` of `guide.pdf`), else those of its folder. */
export function metadataBeside(file: SourceFile): SourceFile | undefined {
  const stem = stemOf(file.name);
  const own = stem === '' ? [] : [`${stem}.yaml`, `${stem}.yml`];
  for (const name of [...own, ...SHARED_NAMES]) {
    const found = file.beside(name);
    if (found) return found;
  }
  return undefined;
}

/** The name of a file without folders and ending. */
export function stemOf(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]{0,10}$/, '');
}

/** Reads the metadata beside a file; all blank where there are none. Throws `RefusedFile` for what they say wrongly. */
export function readMetadata(file: SourceFile): FileMetadata {
  const beside = metadataBeside(file);
  const data = beside ? mapping(beside) : {};
  const place = (name: Name): string => `${beside?.name}, ${name}`;
  const text = (name: Name): string => textsOf(valueNamed(data, name))[0] ?? '';
  const list = (name: Name): string[] => textsOf(valueNamed(data, name)).flatMap((entry) => entry.split(/\s*[,;]\s*/));
  const date = (name: Name): string => {
    const value = text(name);
    if (value !== '' && !isCalendarDate(value))
      throw new RefusedFile(place(name), `"${value}" is no date such as 2024-05-31.`);
    return value;
  };
  const [periodFrom, periodTo] = [date('periodFrom'), date('periodTo')];
  if (endsBeforeItBegins(periodFrom, periodTo)) {
    throw new RefusedFile(place('periodTo'), `The period ends (${periodTo}) before it begins (${periodFrom}).`);
  }
  return {
    id: text('id'),
    title: text('title'),
    language: /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/.test(text('language')) ? text('language') : '',
    country: countryOf(text('country')),
    type: text('type'),
    publisher: text('publisher'),
    issuedBy: text('issuedBy'),
    url: /^https?:\/\/\S+$/.test(text('url')) ? text('url') : '',
    date: date('date'),
    licence: text('licence'),
    edition: text('edition'),
    periodFrom,
    periodTo,
    concerns: list('concerns').map((entry) => conceptNamed(entry, place('concerns'))),
    treatyArticles: list('treatyArticles').map((entry) => articleNamed(entry, place('treatyArticles'))),
  };
}

function mapping(file: SourceFile): Record<string, unknown> {
  try {
    const text = file
      .text()
      .replace(/^\uFEFF/, '')
      .replace(/^---[ \t]*\r?\n/, '');
    return splitFrontMatter(`---\n${text.trimEnd()}\n---\n`).data;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    throw new RefusedFile(file.name, `These metadata cannot be read: ${error.message}`);
  }
}

function valueNamed(data: Record<string, unknown>, name: Name): unknown {
  const key = (known.names[name] as string[]).find((entry) => Object.hasOwn(data, entry));
  return key === undefined ? undefined : data[key];
}

function textsOf(value: unknown): string[] {
  return [value]
    .flat()
    .filter((entry) => typeof entry === 'string')
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
    .filter((entry) => entry !== '' && entry !== 'null');
}

function countryOf(written: string): string {
  const code = written.toUpperCase();
  return /^(?:[A-Z]{2}|INTL)$/.test(code) ? code : (alpha2Of(code) ?? '');
}

function conceptNamed(id: string, place: string): string {
  const fault = conceptFault(id);
  if (fault === undefined) return id;
  throw new RefusedFile(place, fault);
}

function articleNamed(reference: string, place: string): string {
  const [, treaty = '', article] =
    /^([a-z0-9-]{2,20})(:[0-9a-z().-]{1,30})?$/i.exec(reference.replace(/\s+/g, '')) ?? [];
  const written = `${treaty.toLowerCase()}${article ?? ''}`;
  const fault = treatyReferenceFault(treaty === '' ? reference : written);
  if (fault === undefined) return written;
  throw new RefusedFile(place, fault);
}
