import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { StarterProvision } from './starter-schema.ts';

/** Where the corpus holds an act of the starter set. Paths are relative to the folder of the corpus. */
export interface CorpusPlace {
  readonly file: string;
  /** The act's record in a file that holds many: the `id` of a line of JSON. */
  readonly record?: string;
}

/** The lines of an act as the corpus prints it, without the marks of its markup. */
export function linesOfAct(corpus: string, { file, record }: CorpusPlace): string[] {
  const bytes = readFileSync(join(corpus, file));
  if (file.endsWith('.json')) return sectionsOf(JSON.parse(bytes.toString('utf8')) as Section[]);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return linesOf(record === undefined ? text : textOfRecord(text, record));
}

/** Bold type opens an article in the middle of a line where the source ran two together. */
export function linesOf(text: string): string[] {
  return text
    .replaceAll('** **', ' ')
    .split(/\n|\*\*/)
    .map((line) =>
      line
        .replace(/^[#\s]+/, '')
        .replace(/\s+/g, ' ')
        .trimEnd(),
    );
}

/** The case of the key differs from file to file. */
interface Section {
  Section?: string | number;
  section?: string | number;
  section_title: string;
}

function sectionsOf(records: readonly Section[]): string[] {
  return records.map((entry) => `${entry.Section ?? entry.section}. ${entry.section_title}`);
}

function textOfRecord(lines: string, id: string): string {
  for (const line of lines.split('\n')) {
    if (!line.includes(id)) continue;
    const entry = JSON.parse(line) as { id: string; text: string };
    if (entry.id === id) return entry.text;
  }
  return '';
}

/** Degree signs and capitals vary from article to article of one act; a common-law act prints the bare number. */
function designation(printed: string): string {
  return printed
    .replace(/^Section /, '')
    .replace(/[º°]/g, '')
    .toLowerCase();
}

/** Arabic ordinals go on in further words: nothing but a colon may follow them. */
function endsHere(sought: string, next: string): boolean {
  if (/\p{Script=Arabic}/u.test(sought)) return /^\s?:?$/.test(next);
  return !/^(?:[\p{L}\d]|[.-]\d| (?:bis|ter|quater)\b)/u.test(next);
}

/**
 * Places of the lines that open with the designation of a provision. A number that goes on, `4` in `4.1` or `41`,
 * is another provision.
 */
export function placesOf(lines: readonly string[], printed: string): number[] {
  const sought = designation(printed);
  return lines.flatMap((line, at) => {
    const start = designation(line.slice(0, sought.length + 12));
    return start.startsWith(sought) && endsHere(sought, start.slice(sought.length)) ? [at] : [];
  });
}

/** Whether an official heading stands near one of the places: in the same line, just before or just after it. */
export function hasHeading(lines: readonly string[], places: readonly number[], heading: string): boolean {
  const sought = bare(heading);
  return places.some((at) => bare(lines.slice(Math.max(0, at - 3), at + 5).join(' ')).includes(sought));
}

/** Extraction breaks lines and words, and leaves numbers of footnotes behind. */
function bare(text: string): string {
  return text.replace(/[^\p{L}]/gu, '').toLowerCase();
}

/** What the corpus says of one provision. */
export function lookUp(
  lines: readonly string[],
  { provision }: StarterProvision,
): { found: boolean; heading: boolean } {
  const places = placesOf(lines, provision.number);
  return { found: places.length > 0, heading: hasHeading(lines, places, provision.heading) };
}
