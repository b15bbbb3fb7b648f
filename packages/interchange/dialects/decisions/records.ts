import type { z } from 'zod';
import { type CaseDocument, caseDocumentSchema } from '../../case-document.ts';
import type { CaseReadResult, NothingRead } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';

/** A JSON object of a file. Its fields are of unknown type until asked for by the functions below. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads JSON. Throws `RefusedFile` at `place` for what is none. */
export function parseJson(source: string, place: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new RefusedFile(place, `This is no JSON: ${(error as Error).message}.`);
  }
}

/** The objects of a JSON Lines file with their places. A line that is no object is given as the error it is. */
export function* jsonLines(source: string): Generator<{ place: string; record: JsonRecord | RefusedFile }> {
  const lines = source.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const place = `line ${index + 1}`;
    yield { place, record: objectOf(line, place) };
  }
}

function objectOf(line: string, place: string): JsonRecord | RefusedFile {
  try {
    const value = parseJson(line, place);
    return isRecord(value) ? value : new RefusedFile(place, 'This is no JSON object.');
  } catch (error) {
    return error as RefusedFile;
  }
}

/** A text without white space around it; empty where the field is absent, null or of another type. */
export function textOf(record: JsonRecord, field: string): string {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  return typeof value === 'string' ? value.replace(/(?![\t\n\r])\p{Cc}/gu, '').trim() : '';
}

/** The texts of a list, blank ones left out; empty where the field is no list. */
export function textsOf(record: JsonRecord, field: string): string[] {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  if (!Array.isArray(value)) return [];
  return value
    .filter((item) => typeof item === 'string')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** The objects of a list; empty where the field is no list. */
export function recordsOf(record: JsonRecord, field: string): JsonRecord[] {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** A whole number as it stands or as digits; undefined for anything else. */
export function wholeNumberOf(record: JsonRecord, field: string): number | undefined {
  const value = Object.hasOwn(record, field) ? record[field] : undefined;
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

/** The day a date begins with (`2020-11-25T00:00` → `2020-11-25`); undefined where it is no day of the calendar. */
export function isoDayOf(value: string): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0];
  if (day === undefined) return undefined;
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== day ? undefined : day;
}

/** A required text. Throws `RefusedFile` where it is blank. */
export function requiredText(record: JsonRecord, field: string, place: string): string {
  const value = textOf(record, field);
  if (value === '') throw new RefusedFile(place, `The field "${field}" is missing or is no text.`);
  return value;
}

/** Reads one record: its document when it fits the contract, else why and where it was refused. Never throws on content. */
export function readRecord(place: string, read: () => CaseDocument): CaseReadResult {
  return guarded(place, () => {
    const parsed = caseDocumentSchema.safeParse(read());
    if (parsed.success) return { outcome: 'case', document: parsed.data };
    const issue = parsed.error.issues[0] as z.core.$ZodIssue;
    throw new RefusedFile(place, `${issue.path.join('.')}: ${issue.message}`);
  });
}

/** A refusal in place of an error, whatever it is: one bad record must not keep the others from being read. */
export function guarded<Result>(place: string, read: () => Result): Result | NothingRead {
  try {
    return read();
  } catch (error) {
    if (error instanceof RefusedFile) {
      return { outcome: 'refused', place: placeWithin(place, error.place), reason: error.message };
    }
    return { outcome: 'refused', place, reason: `It cannot be read: ${(error as Error).message}.` };
  }
}

/** A place inside a record (`line 1, column 5` of its XML) stands behind the place of the record. */
function placeWithin(record: string, inner: string): string {
  if (record === '' || inner === '' || inner === record) return inner || record;
  return `${record} (${inner})`;
}

/** The beginning of a file that is text; empty where it is none. For recognition. */
export function headOf(file: { text(): string }, characters = 4000): string {
  try {
    return file
      .text()
      .slice(0, characters)
      .replace(/^\uFEFF/, '')
      .trimStart();
  } catch {
    return '';
  }
}
