import type { LegalDate, LegalEvent } from '../../law-document.ts';

/** Words that tell what happened on the date before them, the first that matches counts. `通过` needs the order: see below. */
const eventWords: readonly (readonly [RegExp, LegalEvent | 'passed'])[] = [
  [/废止|失效/u, 'repealed'],
  [/修订|修正|修改|《[^》]{0,80}修正案/u, 'amended'],
  [/施行|实施|生效/u, 'in-force'],
  [/公布|公告|发布|颁布|印发/u, 'published'],
  [/通过|批准|制定|讨论决定/u, 'passed'],
];

const writtenDate = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu;

/** The ISO date of a date that the calendar has; undefined for `2011年2月30日`. */
export function isoDate(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  return new Date(time).toISOString().startsWith(date) ? date : undefined;
}

/**
 * The dates in the history of an act, in the order printed. The first passing is the adoption, a later one an amendment.
 * A date without a word of its own is that of one of several bodies that passed the act together.
 */
export function readHistory(lines: readonly string[]): LegalDate[] {
  const dates: LegalDate[] = [];
  let waiting: LegalDate[] = [];
  let passed = false;
  for (const line of lines) {
    const found = [...line.matchAll(writtenDate)];
    for (const [position, match] of found.entries()) {
      const date = isoDate(match[1] as string, match[2] as string, match[3] as string);
      const words = line.slice(match.index + match[0].length, found[position + 1]?.index);
      const event = eventOf(words);
      if (date) waiting.push({ event: 'adopted', date, precision: 'day', asPrinted: match[0] });
      if (event === undefined) continue;
      const settled = event === 'passed' ? (passed ? 'amended' : 'adopted') : event;
      for (const one of waiting) dates.push({ ...one, event: settled });
      waiting = [];
      passed ||= event === 'passed' || event === 'amended';
    }
  }
  return [...dates, ...waiting];
}

function eventOf(words: string): LegalEvent | 'passed' | undefined {
  return eventWords.find(([pattern]) => pattern.test(words))?.[1];
}

/** The date of the last line of the history that bears one; empty when none does. */
export function lastHistoryDate(lines: readonly string[]): string {
  for (const line of lines.toReversed()) {
    for (const match of [...line.matchAll(writtenDate)].toReversed()) {
      const date = isoDate(match[1] as string, match[2] as string, match[3] as string);
      if (date) return date;
    }
  }
  return '';
}
