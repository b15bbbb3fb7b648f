import type { LegalDate, LegalEvent, LegalStatus } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { LONGEST_LINE_CHARACTERS } from '../../source-file.ts';
import { type JsonRecord, requiredText } from '../decisions/records.ts';
import fields from './fields.json' with { type: 'json' };
import { countryOf } from './jurisdiction.ts';
import { firstOf, plausibleDate, rawText } from './record-fields.ts';
import { type Line, linesWithoutFurniture } from './remove-furniture.ts';
import { repairText } from './repair-text.ts';
import { languageOfText } from './text-language.ts';

const languageCharacters = 20_000;
const longestTitle = 1000;
const longestId = 150;

/** What a record says of a document of any kind. */
export interface RecordFacts {
  collection: string;
  country: string;
  language: string;
  title: string;
  /** `world:<collection>:<id>` */
  source: string;
  url: string;
  /** The text, repaired, without page furniture. */
  lines: readonly Line[];
}

export interface Given {
  place: string;
  file: string;
  /** 1, or which of several documents with one id it is. */
  copy: number;
  country: string | undefined;
  language: string | undefined;
}

/** The terms of the sample, in the words of the catalogue of Comity. */
export const worldLicence =
  'Official publication under the terms of its portal: for development and tests, not for release';

/** Throws `RefusedFile` where the record lacks what every document needs. */
export function readFacts(record: JsonRecord, given: Given): RecordFacts {
  const { place } = given;
  const collection = requiredText(record, 'collection', place);
  const id = firstOf(record, ['id']);
  if (id === '') throw new RefusedFile(place, 'The field "id" is missing or is neither text nor a number.');
  const text = repairText(rawText(record, 'text'));
  if (text.length > LONGEST_LINE_CHARACTERS)
    throw new RefusedFile(place, `The text has ${text.length} characters; no document is that long.`);
  if (text.trim() === '') throw new RefusedFile(place, 'The field "text" is missing, blank or no text.');
  const lines = linesWithoutFurniture(text);
  if (lines.length === 0) throw new RefusedFile(place, 'The text holds only page furniture.');
  const country = given.country ?? countryOf(firstOf(record, ['jurisdiction']), given.file);
  if (country === undefined)
    throw new RefusedFile(place, 'Neither the jurisdiction nor the name of the file tells the State.');
  const title = oneLine(repairText(firstOf(record, ['title']))).slice(0, longestTitle) || id;
  return {
    collection,
    country,
    language: given.language ?? languageOfText(beginningOf(lines), firstOf(record, fields.language), country, title),
    title,
    source: `world:${collection}:${id.slice(0, longestId)}${given.copy > 1 ? `:${given.copy}` : ''}`,
    url: httpAddress(firstOf(record, ['url'])),
    lines,
  };
}

/** Enough of a text to tell its language. */
function beginningOf(lines: readonly Line[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const { text } of lines) {
    if (length > languageCharacters) break;
    parts.push(text);
    length += text.length;
  }
  return parts.join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** An address that a reader may open; empty for anything else. */
function httpAddress(printed: string): string {
  return /^https?:\/\/[^\s"<>]{3,1000}$/i.test(printed) ? printed : '';
}

/** The dates that the record gives; a date that cannot be is none. */
export function datesOf(record: JsonRecord): LegalDate[] {
  const dates: LegalDate[] = [];
  for (const [event, names] of Object.entries(fields.dates)) {
    const date = plausibleDate(firstOf(record, names), fields.placeholderDates);
    if (date === undefined) continue;
    const precision = date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year';
    dates.push({ event: event as LegalEvent, date, precision });
  }
  return dates;
}

const statusOfWord = new Map(
  Object.entries(fields.statusWords).flatMap(([status, words]) =>
    words.map((word) => [word, status as LegalStatus] as const),
  ),
);

/** The status, only where a field says so in words that are known. */
export function statusOf(record: JsonRecord): LegalStatus {
  for (const field of fields.status) {
    const printed = firstOf(record, [field])
      .toLowerCase()
      .replace(/&nbsp;|[()]/g, (found) => (found === '&nbsp;' ? ' ' : found))
      .trim();
    const plain = printed.replace(/^\(([^()]*)\)$/, '$1').replace(/^in force \(if\).*$/, 'in force');
    const status = statusOfWord.get(printed) ?? statusOfWord.get(plain);
    if (status !== undefined) return status;
  }
  return 'unknown';
}
