import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels, quotedDivisionLevels } from './marks.ts';
import { parseSectionNumber } from './section-numbers.ts';

/** `26C  Heading`, `1-2  Heading`: two blanks stand between number and heading. */
const sectionLine = /^(\d{1,4}[A-Z]{0,4}(?:[-\u2010\u2011.]\d{1,4}[A-Z]{0,4}){0,3})[ \u00a0]{2,}(\S.*)$/u;
const divisionLine =
  /^(Chapter|Part|Division|Subdivision|Schedule|The Schedule)(?:[ \u00a0](\d{0,4}[A-Z.]{0,5}\d{0,3}))?(?:—(\S.*)|)$/u;
/** Divisions and articles of a treaty that a schedule sets out. */
const treatyDivision = /^(CHAPTER|PART|ANNEX|SECTION)[ \u00a0]([IVXLC]{1,7}|\d{1,3})$/u;
const treatyArticle = /^(?:Article|ARTICLE)[ \u00a0]\d{1,3}[A-Za-z]{0,3}$/u;
const endnoteLine = /^(Endnote \d{1,2}[A-Z]?)—(.*)$/;
/** The instruction of an amending item that new wording follows. */
const quotationFollows = /(?:^|[ ,])(?:insert|substitute|add)\b[^.]{0,60}:$/i;
/** What the heading of an amending item names: the place that is amended. */
const amendedPlace =
  /^(?:At the |After |Before |In the |The |Sections? |Sub|Paragraphs? |Parts? |Divisions? |Schedules? |Chapters? |Headings? |Title|Clauses? |Items? |Regulations? |Rules? |Appl|Saving|Transition|Definition|Further|Dictionary|Preamble|Articles? |Amendments? )/;

export const australia: TextStyle = { id: 'australia', marks: australianMarks, wrapped: false };

/** Entries of the list of contents without their page numbers, blanks evened out; empty where the file has none. */
export function australianContents(lines: readonly string[]): { first: number; end: number; entries: string[] } {
  const first = lines.findIndex(
    (line, index) => /^contents$/i.test(line.trim()) && /\t\d+$/.test(lines[index + 1] ?? ''),
  );
  if (first < 0) return { first: 0, end: 0, entries: [] };
  const entries: string[] = [];
  let end = first + 1;
  for (; end < lines.length; end++) {
    const line = (lines[end] as string).trim();
    if (line !== '' && !/\t\d+$/.test(line)) break;
    if (line !== '') entries.push(evenBlanks(line.replace(/\t\d+$/, '')));
  }
  return { first, end, entries };
}

function pushTo<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function evenBlanks(line: string): string {
  return line.replace(/[\s\u00a0]+/gu, ' ').trim();
}

function australianMarks(lines: readonly string[]): Mark[] {
  const contents = australianContents(lines);
  const reader = new AustralianReader(lines, new Set(contents.entries));
  if (contents.end > contents.first) {
    reader.skip(contents.first, contents.end - contents.first);
  }
  for (let index = 0; index < lines.length; index++) {
    if (index < contents.first || index >= contents.end) reader.readLine(index);
  }
  return reader.marks.sort((a, b) => a.line - b.line);
}

class AustralianReader {
  readonly marks: Mark[] = [];
  readonly #lines: readonly string[];
  readonly #contents: Set<string>;
  /** Headings that the list of contents gives, by number. */
  readonly #listedHeadings = new Map<string, string[]>();
  /** Lines on which each section number stands, to tell a quoted `11` from the item 11 that is still to come. */
  readonly #places = new Map<string, number[]>();
  readonly #scheduleLines: number[] = [];
  #inSchedule = false;
  #inEndnotes = false;
  #quoting = false;
  #lastItem = '';
  #articles = 0;
  #lastTreatyArticle = 0;

  constructor(lines: readonly string[], contents: Set<string>) {
    this.#lines = lines;
    this.#contents = contents;
    for (const entry of contents) {
      const space = entry.indexOf(' ');
      pushTo(this.#listedHeadings, entry.slice(0, space), entry.slice(space + 1));
    }
    lines.forEach((line, index) => {
      const number = sectionLine.exec(line)?.[1];
      if (number) pushTo(this.#places, number, index);
      if (/^(?:The )?Schedule\b/.test(line) && divisionLine.test(line.trim())) this.#scheduleLines.push(index);
    });
  }

  skip(line: number, span: number): void {
    this.marks.push({ line, span, role: 'skip', number: '', heading: '' });
  }

  readLine(index: number): void {
    const raw = this.#lines[index] as string;
    const line = raw.trim();
    if (line === '') return;
    if (this.#inEndnotes || (line === 'Endnotes' && this.#articles > 0)) {
      this.#endnote(index, line);
      return;
    }
    if (raw.startsWith('\t')) return;
    const section = sectionLine.exec(raw);
    if (section) {
      this.#section(index, section[1] as string, section[2] as string);
      return;
    }
    const division = divisionLine.exec(line);
    if (division) {
      this.#division(index, division, line);
      return;
    }
    if (this.#inSchedule && !this.#quoting) this.#treaty(index, line);
    if (this.#inSchedule && this.#contents.has(evenBlanks(line))) this.#crossHeading(index, line);
    else if (quotationFollows.test(line)) this.#quoting = this.#inSchedule;
  }

  #section(index: number, number: string, heading: string): void {
    this.#articles += 1;
    const isItem = !this.#quoting || this.#isItem(index, number, heading);
    if (isItem) {
      this.#lastItem = number;
      this.#quoting = false;
    }
    this.#add({
      line: index,
      role: isItem ? 'article' : 'quoted',
      number,
      heading: this.#wholeHeading(index, number, heading),
    });
  }

  /** Where the extraction lost the end of a heading (the line ends in a blank), the list of contents has it whole. */
  #wholeHeading(index: number, number: string, heading: string): string {
    if (!/\s$/.test(this.#lines[index] as string)) return heading;
    const listed = this.#listedHeadings.get(number) ?? [];
    return listed.find((entry) => entry.startsWith(`${evenBlanks(heading)} `)) ?? heading;
  }

  /** While new wording is quoted, a numbered line is the next item only if it continues the series of items. */
  #isItem(index: number, number: string, heading: string): boolean {
    const last = parseSectionNumber(this.#lastItem);
    const next = parseSectionNumber(number);
    if (!last || !next) return false;
    const continuesSeries =
      (next.base === last.base + 1 && (next.rest === '' || next.rest === 'A')) ||
      (next.base === last.base && next.rest !== '' && next.rest > last.rest);
    // What stands right below the instruction is the wording it announces.
    if (!continuesSeries || quotationFollows.test((this.#lines[index - 1] ?? '').trim())) return false;
    if (amendedPlace.test(evenBlanks(heading))) return true;
    const scheduleEnd = this.#scheduleLines.find((line) => line > index) ?? this.#lines.length;
    const again = (this.#places.get(number) ?? []).some((line) => line > index && line < scheduleEnd);
    return !again;
  }

  #division(index: number, match: RegExpExecArray, line: string): void {
    const word = (match[1] as string).replace('The ', '').toLowerCase();
    if (!match[2] && word !== 'schedule') return;
    if (!match[2] && match[3] === undefined && line !== 'The Schedule') return;
    const own =
      !this.#quoting || this.#contents.has(evenBlanks(line)) || (word === 'schedule' && this.#contents.size === 0);
    if (own) this.#quoting = false;
    if (own && word === 'schedule') {
      this.#inSchedule = true;
      this.#lastItem = '';
    }
    const levels = own ? divisionLevels : quotedDivisionLevels;
    const number = [match[1], match[2]].filter(Boolean).join(' ');
    this.#add({ line: index, role: 'division', number, heading: match[3] ?? '', level: levels[word] ?? 40 });
  }

  #crossHeading(index: number, line: string): void {
    if (this.#quoting && !/\b(?:Act|Regulations?|Rules|Code|Ordinance)\b.{0,20}\d{4}/.test(line)) return;
    this.#quoting = false;
    this.#add({ line: index, role: 'division', number: '', heading: line, level: divisionLevels.crossHeading });
  }

  #treaty(index: number, line: string): void {
    const division = treatyDivision.exec(line);
    if (division) {
      const next = (this.#lines[index + 1] ?? '').trim();
      const heading = next !== '' && next === next.toUpperCase() ? next : '';
      this.#add({
        line: index,
        role: 'division',
        number: evenBlanks(line),
        heading,
        level: divisionLevels.chapter,
        span: heading ? 2 : 1,
      });
    } else if (treatyArticle.test(line)) {
      const number = Number.parseInt(line.replace(/^\D+/, ''), 10);
      if (number === 1 && this.#lastTreatyArticle > 1) this.#nextTreaty(index);
      this.#lastTreatyArticle = number;
      this.#articles += 1;
      this.#add({ line: index, role: 'article', number: evenBlanks(line), heading: '' });
    }
  }

  /** A second treaty in the schedule counts its articles anew; its title, in capitals, stands right before. */
  #nextTreaty(index: number): void {
    let first = index;
    while (first > 0 && index - first < 4) {
      const above = (this.#lines[first - 1] as string).trim();
      if (!/[A-Z]{3}/.test(above) || above !== above.toUpperCase()) break;
      first -= 1;
    }
    const heading = this.#lines.slice(first, index).join(' ');
    const taken = (this.marks.at(-1)?.line ?? -1) >= first;
    if (first === index || taken) return;
    this.#add({ line: first, role: 'division', number: '', heading, level: divisionLevels.part, span: index - first });
  }

  #endnote(index: number, line: string): void {
    if (!this.#inEndnotes) {
      this.#inEndnotes = true;
      this.#add({ line: index, role: 'division', number: '', heading: line, level: divisionLevels.schedule });
      return;
    }
    const match = endnoteLine.exec(line);
    // The first endnote lists all of them; those lines follow a colon or one another.
    const before = (this.#lines[index - 1] ?? '').trim();
    if (match && !before.endsWith(':') && !endnoteLine.test(before)) {
      this.#add({ line: index, role: 'text', number: match[1] as string, heading: match[2] as string });
    } else if (treatyArticle.test(line)) {
      // The later wording of the articles of a treaty that the schedule sets out as it was approved.
      this.#add({ line: index, role: 'quoted', number: evenBlanks(line), heading: '' });
    } else if (this.marks.at(-1)?.role === 'quoted' && /^[A-Z][A-Z ]{9,}$/.test(line)) {
      this.marks.push({ line: index, span: 0, role: 'resume', number: '', heading: '' });
    }
  }

  /** One line unless `span` says more. */
  #add({ level, ...mark }: Omit<Mark, 'span' | 'level'> & { span?: number; level?: number | undefined }): void {
    this.marks.push({ span: 1, ...mark, heading: mark.heading.trim(), ...(level === undefined ? {} : { level }) });
  }
}
