import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels } from './marks.ts';
import { mayFollow, resumes } from './section-numbers.ts';

const sectionLine = /^(\d{1,4}[A-Z]{0,5}(?:[-–]\d{1,4}[A-Z]{0,5})?)\. (\S.*)$/;
const longTitle = /^An Ordinance (?:to|relating|for|respecting)\b|^\(Enacting provision|^\[\d{1,2} [A-Z][a-z]+ \d{4}\]/;
const headedDivision = /^(Division|Subdivision) (\d{1,3}[A-Z]{0,3})—(.*)$/;
/** `Part 2` or `Schedule 3A` alone on the line; the heading follows on the next lines. */
const bareDivision = /^(Part|Schedule) (\d{1,3}[A-Z]{0,3}|[IVXL]{1,6}[A-Z]{0,2})$/;
/** A note of amendment or the list of sections that a schedule serves. */
const bracketed = /^[[(]/;
const sentenceEnd = /[.;:]$/;

export const hongKong: TextStyle = { id: 'hong-kong', marks: hongKongMarks, wrapped: true };

/** The list of contents: from `Contents` to the long title or to the second section 1. */
export function hongKongContents(lines: readonly string[]): { first: number; end: number } {
  const first = lines.findIndex((line) => line.trim() === 'Contents');
  if (first < 0 || first > 40) return { first: 0, end: 0 };
  let seen = 0;
  for (let index = first; index < lines.length; index++) {
    const line = (lines[index] as string).trim();
    if (longTitle.test(line)) return { first, end: index };
    if (line.startsWith('1. ')) seen += 1;
    if (seen === 2 && !/ \d+-\d+$/.test(line)) return { first, end: index };
  }
  return { first, end: first + 1 };
}

function hongKongMarks(lines: readonly string[]): Mark[] {
  const contents = hongKongContents(lines);
  const marks: Mark[] = [];
  let last: string | undefined;
  let inSchedule = false;
  if (contents.end > contents.first) {
    marks.push({ line: contents.first, span: contents.end - contents.first, role: 'skip', number: '', heading: '' });
  }
  for (let index = contents.end; index < lines.length; index++) {
    const line = (lines[index] as string).trim();
    const section = sectionLine.exec(line);
    if (section) {
      const number = section[1] as string;
      const series = { last, next: number.replace(/[-–].*/, '') };
      const follows = mayFollow(last, series.next, inSchedule ? 3 : 12);
      if (!follows && !(inSchedule && resumes(series, lines, index, sectionLine))) continue;
      last = number.replace(/^.*[-–]/, '');
      const span = headingSpan(lines, index);
      marks.push(sectionMark(lines, index, span, section));
      index += span - 1;
      continue;
    }
    const division = divisionMark(lines, index, line);
    if (!division) continue;
    if (division.level === divisionLevels.schedule) {
      inSchedule = true;
      last = undefined;
    } else if (inSchedule) last = restartsAfter(lines, index) ? undefined : last;
    marks.push(division);
    index += division.span - 1;
  }
  return marks;
}

/** Parts of a schedule may each count their sections from 1. */
function restartsAfter(lines: readonly string[], index: number): boolean {
  for (let next = index + 1; next < Math.min(lines.length, index + 12); next++) {
    const number = sectionLine.exec((lines[next] as string).trim())?.[1];
    if (number !== undefined) return number === '1';
  }
  return false;
}

/** Headings are whole on their line but for the rare one that goes on in lower case. */
function headingSpan(lines: readonly string[], index: number): number {
  const heading = (lines[index] as string).trim();
  const next = (lines[index + 1] ?? '').trim();
  return /^[a-z]{2,}/.test(next) &&
    next.length < 60 &&
    !sentenceEnd.test(heading) &&
    !/[.;:—,]$/.test(next) &&
    heading.length > 40
    ? 2
    : 1;
}

/** A section of a schedule may have no heading: `1. In this Ordinance—`. Then the rest of the line is its text. */
function sectionMark(lines: readonly string[], line: number, span: number, match: RegExpExecArray): Mark {
  const number = match[1] as string;
  const first = match[2] as string;
  const isText = /[—;:]$/.test(first) || (/[a-z)]\.$/.test(first) && !/etc\.$/.test(first) && !/^\(/.test(first));
  if (isText) return { line, span: 1, role: 'article', number, heading: '', rest: first };
  const heading = span === 2 ? `${first} ${(lines[line + 1] as string).trim()}` : first;
  return { line, span, role: 'article', number, heading };
}

function divisionMark(lines: readonly string[], index: number, line: string): Mark | undefined {
  const headed = headedDivision.exec(line);
  if (headed) {
    const level = divisionLevels[(headed[1] as string).toLowerCase()] as number;
    const more = continuation(lines, index + 1);
    const heading = [headed[3], ...more].join(' ');
    return {
      line: index,
      span: 1 + more.length,
      role: 'division',
      number: `${headed[1]} ${headed[2]}`,
      heading,
      level,
    };
  }
  // An ordinance with one schedule does not number it; what it serves stands in brackets below.
  const isOnlySchedule = line === 'Schedule' && bracketed.test((lines[index + 1] ?? '').trim());
  const bare = isOnlySchedule ? [line, line] : bareDivision.exec(line);
  if (!bare) return undefined;
  const level = divisionLevels[(bare[1] as string).toLowerCase()] as number;
  const references = bare[1] === 'Schedule' ? referenceLines(lines, index + 1) : [];
  const more = headingLines(lines, index + 1 + references.length);
  const span = 1 + references.length + more.length;
  return {
    line: index,
    span,
    role: 'division',
    number: line,
    heading: more.join(' '),
    level,
    rest: references.join(' '),
  };
}

/** `[ss. 5, 6 & 7] (Replaced …)` under a schedule: the sections it serves, with its history. */
function referenceLines(lines: readonly string[], from: number): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (let index = from; index < Math.min(lines.length, from + 6); index++) {
    const line = (lines[index] as string).trim();
    if (!isOpen && !bracketed.test(line)) break;
    found.push(line);
    isOpen =
      (line.match(/[[(]/g)?.length ?? 0) > (line.match(/[\])]/g)?.length ?? 0) || (isOpen && !/[\])]/.test(line));
  }
  return found;
}

/** Lines of the heading that stands under `Part 2`. */
function headingLines(lines: readonly string[], from: number): string[] {
  const first = (lines[from] ?? '').trim();
  if (first === '' || bracketed.test(first) || sectionLine.test(first) || headedDivision.test(first)) return [];
  if (/[.;—]$/.test(first) || bareDivision.test(first)) return [];
  return [first, ...continuation(lines, from + 1)];
}

/** A heading goes on while lines are short, carry no mark of their own and end no sentence. */
function continuation(lines: readonly string[], from: number): string[] {
  const more: string[] = [];
  for (let index = from; index < Math.min(lines.length, from + 3); index++) {
    const line = (lines[index] as string).trim();
    const ends = line === '' || bracketed.test(line) || sectionLine.test(line) || headedDivision.test(line);
    if (ends || bareDivision.test(line) || /[.;:—,]$/.test(line) || line.length > 70 || !/^[A-Z\d]/i.test(line)) break;
    more.push(line);
  }
  return more;
}
