import type { LegalDate } from '../../law-document.ts';
import {
  AMENDED_KEYS,
  DATE_OF_ACT,
  GAZETTE_YEAR,
  NOT_WORKED_IN,
  RESTATED_KEYS,
  STATE_NOTE,
  STATE_NOTE_OF_AMENDMENT,
} from './german-rules.ts';
import { oneLine } from './guarded-reading.ts';

export interface GermanMetadata {
  /** The definition list in file order. A key may come more than once. */
  entries: { key: string; value: string }[];
  /** Notes on the state of the text (`Stand: …`), which a reader sees above it. */
  notes: string[];
  /** Index of the first body line that is neither title nor metadata. */
  firstTextLine: number;
}

/** Reads the title line and the definition list (`Ausfertigungsdatum` / `:   1871-05-15`) that stand before the text. */
export function readMetadata(lines: string[]): GermanMetadata {
  const entries: GermanMetadata['entries'] = [];
  const notes: string[] = [];
  let at = skipBlank(lines, 0);
  if (/^# /.test(lines[at] ?? '')) at = skipBlank(lines, at + 1);
  while (at < lines.length) {
    const note = STATE_NOTE.exec(lines[at] as string);
    if (note) {
      notes.push(oneLine(note[0]));
      entries.push({ key: 'Stand', value: oneLine(note[1] as string) });
      at = skipBlank(lines, at + 1);
      continue;
    }
    const colon = definitionAfter(lines, at);
    if (colon < 0) break;
    const end = endOfParagraph(lines, colon);
    const value = lines.slice(colon, end).join(' ').replace(/^: */, '');
    entries.push({ key: oneLine(lines.slice(at, colon).join(' ')), value: oneLine(value) });
    at = skipBlank(lines, end);
  }
  return { entries, notes, firstTextLine: at };
}

/** Line of the `:   value` that belongs to the key opening at `at`; -1 where the paragraph is no definition. */
function definitionAfter(lines: string[], at: number): number {
  if (/^#/.test(lines[at] as string)) return -1;
  for (let line = at + 1; line < lines.length && (lines[line] as string).trim() !== ''; line += 1) {
    if (/^:\s/.test(lines[line] as string)) return line;
  }
  return -1;
}

function endOfParagraph(lines: string[], from: number): number {
  let end = from;
  while (end < lines.length && (lines[end] as string).trim() !== '') end += 1;
  return end;
}

function skipBlank(lines: string[], from: number): number {
  let at = from;
  while (at < lines.length && (lines[at] as string).trim() === '') at += 1;
  return at;
}

/** Dates the metadata states, and the latest of those on which the text was made, restated or amended. */
export function datesOf(entries: GermanMetadata['entries']): { dates: LegalDate[]; versionDate: string } {
  const dates: LegalDate[] = [];
  for (const { key, value } of entries) {
    if (key === 'Ausfertigungsdatum' && /^\d{4}-\d\d-\d\d$/.test(value)) {
      dates.push({ event: 'adopted', date: value, precision: 'day' });
    } else if (key === 'Fundstelle') {
      const year = GAZETTE_YEAR.exec(value)?.[1];
      if (year) dates.push({ event: 'published', date: year, precision: 'year', asPrinted: value });
    } else if (isWorkedIn(key, value)) {
      const date = latestDateOfAct(value);
      const event = RESTATED_KEYS.test(key) ? 'consolidated' : 'amended';
      if (date !== '') dates.push({ event, date, precision: 'day', asPrinted: `${key} ${value}` });
    }
  }
  const versions = dates.filter((date) => date.event !== 'published').map((date) => date.date);
  return { dates, versionDate: versions.sort().at(-1) ?? '' };
}

function isWorkedIn(key: string, value: string): boolean {
  if (!AMENDED_KEYS.test(key) || NOT_WORKED_IN.test(value)) return false;
  return key !== 'Stand' || STATE_NOTE_OF_AMENDMENT.test(value);
}

function latestDateOfAct(value: string): string {
  let latest = '';
  for (const [, day, month, year] of value.matchAll(DATE_OF_ACT)) {
    const date = `${year}-${(month as string).padStart(2, '0')}-${(day as string).padStart(2, '0')}`;
    if (isCalendarDate(date) && date > latest) latest = date;
  }
  return latest;
}

function isCalendarDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
