import { isoDayOf, isRecord, type JsonRecord, textOf } from '../decisions/records.ts';

const longestListed = 200;
const mostListed = 40;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The first of the fields that is not blank. */
export function firstOf(record: JsonRecord, fields: readonly string[]): string {
  for (const field of fields) {
    const value = printedValue(record, field);
    if (value !== '' && value !== 'None') return value;
  }
  return '';
}

/** Numbers and booleans are as good as text here: `"number": 12`. */
function printedValue(record: JsonRecord, field: string): string {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return oneLineOf(textOf(record, field));
}

function oneLineOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The texts of a list: of JSON, of the notation of Python (`['a', "b"]`), or separated by `;`. */
export function listOf(record: JsonRecord, fields: readonly string[]): string[] {
  for (const field of fields) {
    const value = Object.hasOwn(record, field) ? record[field] : undefined;
    const items = Array.isArray(value)
      ? value.filter((item) => typeof item === 'string')
      : listedIn(textOf(record, field));
    const clean = items.map(oneLineOf).filter((item) => item !== '' && item.length <= longestListed);
    if (clean.length > 0) return [...new Set(clean)].slice(0, mostListed);
  }
  return [];
}

function listedIn(text: string): string[] {
  if (text === '' || text.length > longestListed * mostListed) return [];
  if (!text.startsWith('[')) return text.split(';');
  return [...text.matchAll(/'((?:[^'\\]|\\.){1,200})'|"((?:[^"\\]|\\.){1,200})"/g)].map(
    ([, single, double]) => single ?? double ?? '',
  );
}

/** As `printedValue`, for a whole text, with its control characters: what damaged it can be told from them. */
export function rawText(record: JsonRecord, field: string): string {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  return typeof value === 'string' ? value : '';
}

/**
 * A date as records print it, ISO 8601 with the precision it has: a day, a month or a year of the calendar, not in the
 * future. Undefined for anything else, a placeholder such as 1900-01-01 included.
 * @param placeholders Dates that stand for "not known".
 */
export function plausibleDate(
  printed: string,
  placeholders: readonly string[],
  today = new Date(),
): string | undefined {
  const date = isoOf(printed.trim());
  if (date === undefined || placeholders.includes(date)) return undefined;
  const limit = today.toISOString().slice(0, date.length);
  return date > limit || date < '1100' ? undefined : date;
}

function isoOf(printed: string): string | undefined {
  if (/^\d{4}$/.test(printed)) return printed;
  const month = /^(\d{4})-(\d{2})$/.exec(printed);
  if (month) return Number(month[2]) >= 1 && Number(month[2]) <= 12 ? printed : undefined;
  const numbers = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(printed);
  if (numbers) return isoDayOf(`${numbers[1]}-${numbers[2]?.padStart(2, '0')}-${numbers[3]?.padStart(2, '0')}`);
  const dayFirst = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(printed);
  if (dayFirst) return isoDayOf(`${dayFirst[3]}-${dayFirst[2]?.padStart(2, '0')}-${dayFirst[1]?.padStart(2, '0')}`);
  const [, day, name, year] = /^(\d{1,2}) ([A-Za-z]{3,9})\.? (\d{4})$/.exec(printed) ?? [];
  const [, nameFirst, dayAfter, yearAfter] = /^([A-Za-z]{3,9})\.? (\d{1,2}), (\d{4})$/.exec(printed) ?? [];
  const inWords = months.indexOf((name ?? nameFirst ?? '').slice(0, 3).toLowerCase()) + 1;
  if (inWords === 0) return undefined;
  return isoDayOf(
    `${year ?? yearAfter}-${String(inWords).padStart(2, '0')}-${(day ?? dayAfter ?? '').padStart(2, '0')}`,
  );
}

/** An object with at least the fields by which these records are known. */
export function isWorldRecord(value: unknown): value is JsonRecord {
  return (
    isRecord(value) && ['jurisdiction', 'collection', 'kind', 'text'].every((field) => Object.hasOwn(value, field))
  );
}
