import { HeadingsAbove } from './headings-above.ts';
import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels } from './marks.ts';
import { compareDecimal } from './section-numbers.ts';

/** `9.1 (1) Each`, `*83 Every`, `98 [Repeal]`, `84 to 96 [Amendments]`. */
const sectionLine =
  /^(\*?)(\d{1,4}(?:\.\d{1,5}){0,3}(?: (?:to|and) \d{1,4}(?:\.\d{1,5}){0,3}(?= \[))?) ((?:\(\d|\[[A-Z]|[A-Z“]|—).*)$/;
/** Running head: the page says which sections it holds, under the heading they stand under. */
const runningSections = /^Sections? [\d.]+(?:-[\d.]+)?$/;
const divisionLine =
  /^(PART|DIVISION|SUBDIVISION|SCHEDULE)(?: (\d{1,3}(?:\.\d{1,3})?|[IVXLC]{1,6}(?:\.\d)?|[A-Z])(?: (.*))?)?$/;
const levels: Readonly<Record<string, number>> = {
  PART: divisionLevels.part as number,
  DIVISION: divisionLevels.division as number,
  SUBDIVISION: divisionLevels.subdivision as number,
  SCHEDULE: divisionLevels.schedule as number,
};
/** Parts of the file beside the act: what other acts say of it, and amendments that are not yet in force. */
const besideTheAct = /^(?:RELATED PROVISIONS|AMENDMENTS NOT IN FORCE)$/;
const announcement = /^— ((?:R\.?S\.?C?\.?,? ?)?\d{4}.*|SOR.*)$/;
/** A line of a heading that ends so cannot be its last. */
const endsOpen = /(?:,|\b(?:and|of|the|to|in|for|or|with|on|by))$/;
/** A line that ends so goes on with a number: `paragraph` / `5 Canadian dollars`. */
const endsInReference =
  /(?:[,$—]|\b(?:and|of|the|to|in|for|or|with|on|by|a|an|any|than|least|most|within|under|sections?|subsections?|paragraphs?|Parts?|Schedules?|Division|Form|item|January|February|March|April|May|June|July|August|September|October|November|December))$/;
/** History of a section: `2000, c. 17, s. 3; 2001, c. 41, s. 50.` or `SOR/2019-240, s. 3`. */
const history = /^(?:\d{4}(?:-\d{2,4})?, c\. |R\.?S\.?(?:C\.)?, |SOR\/|SI\/|\d{1,4}(?:\(\w\))?\.$|\d{1,4}, s)/;

export const canada: TextStyle = { id: 'canada', marks: canadianMarks, wrapped: true };

/** The list of contents: from its heading to the citation that opens the act itself. */
export function canadianContents(lines: readonly string[]): { first: number; end: number } {
  const first = lines.findIndex((line) => line.trim() === 'TABLE OF PROVISIONS');
  if (first < 0) return { first: 0, end: 0 };
  const citation = citationLine(lines, first);
  for (let index = first + 1; index < lines.length; index++) {
    const line = (lines[index] as string).trim();
    const opensAct =
      (citation !== '' && line.startsWith(citation)) || /^(?:\[Assented to|H(?:er|is) Majesty, by)/.test(line);
    if (opensAct) return { first, end: index };
    if (/^1 (?:\(1\) )?(?:This|These|In|The)\b/.test(line)) return { first, end: Math.max(first, index - 2) };
  }
  return { first, end: first + 1 };
}

function citationLine(lines: readonly string[], before: number): string {
  const official = lines.findIndex((line) => line.trim().startsWith('OFFICIAL STATUS'));
  return official > 0 && official < before ? (lines[official - 1] as string).trim() : '';
}

function canadianMarks(lines: readonly string[]): Mark[] {
  const contents = canadianContents(lines);
  const reader = new CanadianReader(lines, contents);
  return reader.read();
}

class CanadianReader {
  readonly #lines: readonly string[];
  readonly #contents: { first: number; end: number };
  readonly #headings: HeadingsAbove;
  readonly #marks: Mark[] = [];
  #last = '0';
  #announced: string | undefined;
  #beside = '';

  constructor(lines: readonly string[], contents: { first: number; end: number }) {
    this.#lines = lines;
    this.#contents = contents;
    this.#headings = new HeadingsAbove(lines, {
      contents: lines.slice(contents.first + 1, contents.end).map((line) => line.trim()),
      stops: (line) =>
        history.test(line) || runningSections.test(line) || announcement.test(line) || besideTheAct.test(line),
    });
  }

  read(): Mark[] {
    const { first, end } = this.#contents;
    if (end > first) this.#skip(first, end - first);
    for (let index = end; index < this.#lines.length; index++) {
      const before = this.#marks.length;
      this.#readLine(index, (this.#lines[index] as string).trim());
      const mark = this.#marks.length > before ? this.#marks.at(-1) : undefined;
      if (mark) index = Math.max(index, mark.line + mark.span - 1);
    }
    return this.#marks;
  }

  #skip(line: number, span: number): void {
    this.#marks.push({ line, span, role: 'skip', number: '', heading: '' });
  }

  #readLine(index: number, line: string): void {
    if (line === '') return;
    if (runningSections.test(line)) {
      this.#runningHead(index);
      return;
    }
    if (besideTheAct.test(line)) {
      this.#besideTheAct(index, line);
      return;
    }
    if (this.#beside !== '' && announcement.test(line)) {
      this.#announced = line;
      this.#push({
        line: index,
        span: 1,
        role: 'division',
        number: '',
        heading: line,
        level: divisionLevels.crossHeading as number,
      });
      return;
    }
    const section = sectionLine.exec(line);
    if (section && this.#section(index, section)) return;
    this.#division(index, line);
  }

  #runningHead(index: number): void {
    const above = (this.#lines[index - 1] ?? '').trim();
    const last = this.#marks.at(-1);
    const isHead = above !== '' && !/[.;:,]$/.test(above) && /^[A-Z]/.test(above) && above.length < 90;
    if (isHead && (!last || last.line + last.span < index)) this.#skip(index - 1, 2);
    else this.#skip(index, 1);
  }

  #besideTheAct(index: number, line: string): void {
    const last = this.#marks.at(-1);
    if (this.#beside === line) {
      // Repeated at the head of each page, below the title of the act.
      const above = (this.#lines[index - 1] ?? '').trim();
      const titled =
        /^[A-Z]/.test(above) &&
        !/[.;:,]$/.test(above) &&
        (!last || last.line + last.span < index) &&
        !besideTheAct.test(above);
      this.#skip(index - (titled ? 1 : 0), titled ? 2 : 1);
      return;
    }
    this.#beside = line;
    this.#announced = undefined;
    this.#push({
      line: index,
      span: 1,
      role: 'division',
      number: '',
      heading: line,
      level: divisionLevels.schedule as number,
    });
  }

  #section(index: number, match: RegExpExecArray): boolean {
    const [, star = '', number = '', rest = ''] = match;
    if (this.#beside !== '') return this.#sectionBeside(index, number, rest);
    const [from = '', to = from] = number.split(/ (?:to|and) /);
    if (this.#headings.hasContents && compareDecimal(from, this.#last) <= 0) return false;
    // Repealed sections and sections without a marginal note are left out of the list of contents.
    const isListed = this.#headings.knows(from) || rest.startsWith('[') || this.#isNext(index, from);
    if (this.#headings.hasContents ? !isListed : !this.#fitsExtract(index, number)) return false;
    this.#last = to;
    this.#open(index, { role: 'article', number: star + number, rest });
    return true;
  }

  /** The next number of the series, behind the end of a sentence or under a heading, is no reference within a text. */
  #isNext(index: number, number: string): boolean {
    const [last, next] = [Number.parseInt(this.#last, 10), Number.parseInt(number, 10)];
    if (next - last > 1 && !(next - last === 2 && last > 0)) return false;
    let above = index - 1;
    while (above > 0 && (runningSections.test(this.#line(above)) || this.#line(above) === '')) above -= 1;
    const before = this.#line(above);
    const isHeading = /^[A-Z]/.test(before) && before.length < 70 && !endsInReference.test(before);
    return /[.;:\])]$/.test(before) || isHeading || this.#headings.isCrossHeading(before);
  }

  #line(index: number): string {
    return (this.#lines[index] ?? '').trim();
  }

  /** An extract holds single sections in any order, parted by blank lines; a reference within a text is not. */
  #fitsExtract(index: number, number: string): boolean {
    const before = this.#line(index - 1);
    if (before === '') return true;
    if (endsInReference.test(before)) return false;
    const jump = Number.parseInt(number, 10) - Number.parseInt(this.#last, 10);
    return compareDecimal(number, this.#last) > 0 && (jump <= 30 || this.#last === '0');
  }

  /** Beside the act, the section that was announced is one of the amending act; others are new wording it quotes. */
  #sectionBeside(index: number, number: string, rest: string): boolean {
    const announced = this.#announced ?? '';
    const own = new RegExp(`\\bss?\\. .{0,120}(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d.]*\\d)`).test(
      announced,
    );
    if (!own && /^[A-Z]\w* (?:of|and|or) /.test(rest) && !rest.startsWith('(')) return false;
    this.#open(index, { role: own ? 'article' : 'quoted', number, rest });
    return true;
  }

  #open(index: number, found: { role: 'article' | 'quoted'; number: string; rest: string }): void {
    const last = this.#marks.at(-1);
    const floor = last ? last.line + last.span : this.#contents.end;
    const above =
      this.#beside === ''
        ? this.#headings.find(index, floor, found.number.replace('*', ''))
        : this.#headings.findBeside(index, floor);
    for (const cross of above.crossHeadings) {
      this.#push({
        line: cross.line,
        span: cross.span,
        role: 'division',
        number: '',
        heading: cross.heading,
        level: divisionLevels.crossHeading as number,
      });
    }
    const span = index - above.line + 1;
    this.#push({ line: above.line, span, heading: above.heading, ...found });
  }

  #division(index: number, line: string): void {
    const match = divisionLine.exec(line);
    if (!match) return;
    const next = (this.#lines[index + 1] ?? '').trim();
    // A running head: the same line again, or the sections of the page, follow right below.
    if (next === line) {
      this.#skip(index, 1);
      return;
    }
    if (runningSections.test(next)) {
      this.#skip(index, 2);
      return;
    }
    const word = match[1] as string;
    if (!match[2] && word !== 'SCHEDULE') return;
    const heading = word === 'SCHEDULE' ? [] : this.#divisionHeading(index + 1);
    const span = 1 + heading.length;
    if (match[3]) heading.unshift(match[3]);
    if (word === 'SCHEDULE') this.#last = '9999';
    const number = match[2] ? `${word} ${match[2]}` : word;
    this.#push({
      line: index,
      span,
      role: 'division',
      number,
      heading: heading.join(' '),
      level: levels[word] as number,
    });
  }

  /** Lines of the heading under `PART 2`: the list of contents knows them, and a full line or a comma goes on. */
  #divisionHeading(from: number): string[] {
    const heading: string[] = [];
    for (let index = from; index < from + 4; index++) {
      const line = (this.#lines[index] ?? '').trim();
      const last = heading.at(-1);
      const isWhole = this.#headings.isCrossHeading(heading.join(' '));
      const goesOn = last === undefined || !isWhole || last.length >= 29 || endsOpen.test(last) || /^[a-z]/.test(line);
      if (!goesOn || !this.#headings.opensCrossHeading([...heading, line].join(' '))) break;
      heading.push(line);
    }
    return heading;
  }

  #push(mark: Mark): void {
    this.#marks.push(mark);
  }
}
