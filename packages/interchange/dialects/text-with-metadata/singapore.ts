import { HeadingsAbove } from './headings-above.ts';
import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels } from './marks.ts';
import { mayFollow, resumes } from './section-numbers.ts';

const sectionLine = /^(\d{1,4}[A-Z]{0,4})\.(?:\s*—\s*(\(\d.*)| (\S.*))$/;
const divisionLine = /^(PART|Part|Division|Subdivision) (\d{1,3}[A-Z]{0,2}|[IVXLC]{1,6}[A-Z]{0,2})(?: ?— ?(.*))?$/;
const scheduleLine = /^(?:THE )?((?:[A-Z]{4,12}(?:-[A-Z]{4,8})? )?SCHEDULE)$/;
const contentsStart = /^ARRANGEMENT OF (?:SECTIONS|REGULATIONS|RULES|PARAGRAPHS|ORDERS?)\b/;
const contentsEnd = /^An Act\b|^\[\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4}|^In exercise of|^WHEREAS/;
const history = /^LEGISLATIVE HISTORY$/;
/** Foot of a page, and the head of one on which a schedule goes on. */
const pageFurniture = /^\d{1,3}$|^(?:THE )?(?:[A-Z]{4,12}(?:-[A-Z]{4,8})? )?SCHEDULE ?— ?continued$/;
/** The sections that a schedule serves, under its name. */
const referenceLine = /^(?:Sections?|Regulations?|Paragraphs?|Rules?) \d/;

/** `Regulation 4(1) 1. All persons`: the first item ran into the line above it. */
const itemBehindReference = /^((?:Sections?|Regulations?|Paragraphs?|Rules?) \d[\dA-Z(), and]{0,60}) (1\. [A-Z].*)$/;

export const singapore: TextStyle = { id: 'singapore', prepare: partItems, marks: singaporeMarks, wrapped: true };

function partItems(lines: readonly string[]): string[] {
  return lines.flatMap((line) => itemBehindReference.exec(line)?.slice(1) ?? [line]);
}

export function singaporeContents(lines: readonly string[]): { first: number; end: number } {
  const first = lines.findIndex((line) => contentsStart.test(line.trim()));
  if (first < 0) return { first: 0, end: 0 };
  const end = lines.findIndex((line, index) => index > first && contentsEnd.test(line.trim()));
  return end < 0 ? { first, end: first + 1 } : { first, end };
}

/** Entries of the list run on in one line: `1. Short title 2. Interpretation 3. …`. */
export function singaporeEntries(lines: readonly string[]): [number: string, heading: string][] {
  const entries: [string, string][] = [];
  for (const line of lines) {
    for (const part of line.trim().split(/ (?=\d{1,4}[A-Z]{0,4}\. )/)) {
      const match = /^(\d{1,4}[A-Z]{0,4})\. (.*)$/.exec(part);
      if (match) entries.push([match[1] as string, match[2] as string]);
    }
  }
  return entries;
}

function singaporeMarks(lines: readonly string[]): Mark[] {
  const contents = singaporeContents(lines);
  const headings = new HeadingsAbove(lines, {
    contents: [],
    stops: (line) => isMark(line) || pageFurniture.test(line),
  });
  for (const [number, heading] of singaporeEntries(lines.slice(contents.first, contents.end)))
    headings.list(number, heading);
  const marks: Mark[] = [];
  if (contents.end > contents.first) {
    marks.push({ line: contents.first, span: contents.end - contents.first, role: 'skip', number: '', heading: '' });
  }
  let last: string | undefined;
  let inSchedule = false;
  for (let index = contents.end; index < lines.length; index++) {
    const line = (lines[index] as string).trim();
    if (history.test(line)) {
      marks.push({
        line: index,
        span: 1,
        role: 'division',
        number: '',
        heading: line,
        level: divisionLevels.schedule as number,
      });
      break;
    }
    const section = sectionLine.exec(line);
    if (section && follows({ last, next: section[1] as string }, { lines, index, inSchedule })) {
      last = section[1] as string;
      const previous = marks.at(-1);
      marks.push(
        sectionMark({ headings, index, section, inSchedule, floor: previous ? previous.line + previous.span : 0 }),
      );
      continue;
    }
    const division = pageFurniture.test(line)
      ? { line: index, span: 1, role: 'skip' as const, number: '', heading: '' }
      : divisionMark(lines, index, line);
    if (!division) continue;
    marks.push(division);
    if (division.level === divisionLevels.schedule) {
      inSchedule = true;
      last = undefined;
    } else if (division.role === 'division' && inSchedule && restartsAfter(lines, index)) last = undefined;
    index += division.span - 1;
  }
  return marks;
}

function follows(
  series: { last: string | undefined; next: string },
  { lines, index, inSchedule }: { lines: readonly string[]; index: number; inSchedule: boolean },
): boolean {
  if (mayFollow(series.last, series.next, inSchedule ? 3 : 12)) return true;
  return inSchedule && resumes(series, lines, index, sectionLine);
}

/** Parts of a schedule may count their items anew, or go on. */
function restartsAfter(lines: readonly string[], index: number): boolean {
  for (let next = index + 1; next < Math.min(lines.length, index + 15); next++) {
    const number = sectionLine.exec((lines[next] as string).trim())?.[1];
    if (number !== undefined) return number === '1';
  }
  return false;
}

function isMark(line: string): boolean {
  return sectionLine.test(line) || divisionLine.test(line) || scheduleLine.test(line);
}

interface Section {
  headings: HeadingsAbove;
  index: number;
  section: RegExpExecArray;
  inSchedule: boolean;
  floor: number;
}

function sectionMark({ headings, index, section, inSchedule, floor }: Section): Mark {
  const number = section[1] as string;
  const rest = section[2] ?? section[3] ?? '';
  // Items of a list in a schedule carry no heading; what stands above is the item before.
  if (inSchedule && section[2] === undefined)
    return { line: index, span: 1, role: 'article', number, heading: '', rest };
  const above = /^\[(?:Deleted|Repealed)/.test(rest)
    ? { line: index, heading: '' }
    : headings.find(index, floor, inSchedule ? '' : number);
  return { line: above.line, span: index - above.line + 1, role: 'article', number, heading: above.heading, rest };
}

function divisionMark(lines: readonly string[], index: number, line: string): Mark | undefined {
  const match = divisionLine.exec(line);
  const schedule = scheduleLine.exec(line);
  if (!match && !schedule) return undefined;
  const heading: string[] = match?.[3] ? [match[3]] : [];
  const below = (lines[index + 1] ?? '').trim();
  const reference = schedule && referenceLine.test(below) ? below : '';
  let span = reference === '' ? 1 : 2;
  while (!match?.[3] && span < 6) {
    const next = (lines[index + span] ?? '').trim();
    if (next === '' || next !== next.toUpperCase() || !/[A-Z]{2}/.test(next) || isMark(next)) break;
    heading.push(next);
    span += 1;
  }
  const word = (match?.[1] ?? 'schedule').toLowerCase();
  const level = divisionLevels[word] as number;
  const number = match ? `${match[1]} ${match[2]}` : (schedule?.[1] as string);
  return { line: index, span, role: 'division', number, heading: heading.join(' '), level, rest: reference };
}
