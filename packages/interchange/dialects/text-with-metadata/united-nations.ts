import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels } from './marks.ts';

/** `Article 5. Criminalization of participation in an`, `Article 2`. */
const articleLine = /^((?:Article|ARTICLE) \d{1,3}(?: ?(?:bis|ter|quater))?)(?:\.? (\p{Lu}.*)|\.)?$/u;
const chapterLine = /^((?:Chapter|CHAPTER|Part|PART) [IVXLC]{1,7})(?:[.:]? (.*))?$/;
/** The parts of a protocol: `II. Prevention`. */
const romanLine = /^([IVX]{1,5})\. ([A-Z][a-z].{2,80})$/;
const annexLine = /^(?:Annex|ANNEX)(?: [IVX]{1,5})?$/;
/** An entry of the list of contents ends in leaders and a page. */
const contentsEntry = /(?:(?:\. ?){4,}\d{0,4}|\.{2,} ?\d{1,4})$/;
const pageNumber = /^(?:\d{1,3}|[ivxl]{1,6})$/;
const closing = /^IN (?:WITNESS|FAITH) WHEREOF\b/;
/** `SCOPE OF THE CONVENTION 1. The purpose`: the heading in capitals runs on into the text. */
const capitalsHeading =
  /^(\p{Lu}[\p{Lu} ,’'()-]{3,120}?)(?: (?=\d{1,2}\. |\p{Lu}\p{Ll}{0,30} \p{L}\p{Ll}|\p{Ll}\) )|$)(.*)$/u;
/** Operative paragraphs of a resolution. */
const operativeLine = /^(\d{1,3})\. (\p{Lu}.*)$/u;
const longestHeadingLine = 95;
/** The title of an annex stands at most so many lines below the beginning of its text. */
const furthestTitle = 40;

export const unitedNations: TextStyle = { id: 'united-nations', marks: unitedNationsMarks, wrapped: true };

function unitedNationsMarks(lines: readonly string[]): Mark[] {
  const isTreaty = lines.some((line) => articleLine.test(line.trim()) && !contentsEntry.test(line.trim()));
  return isTreaty ? new TreatyReader(lines).read() : resolutionMarks(lines);
}

class TreatyReader {
  readonly #lines: readonly string[];
  readonly #marks: Mark[] = [];
  /** Where the open treaty begins (its preamble or first article), until the heading of its annex has been found. */
  #start: number | undefined;
  #annexIsOpen = false;
  /** The last line that belongs to a mark which stands elsewhere. */
  #taken = -1;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(): Mark[] {
    for (let index = 0; index < this.#lines.length; index++) {
      const line = this.#line(index);
      if (line === '') continue;
      const mark = this.#markAt(index, line);
      if (!mark) continue;
      this.#marks.push(mark);
      index = Math.max(index, this.#taken, mark.line + mark.span - 1);
    }
    return this.#marks.sort((a, b) => a.line - b.line || a.span - b.span);
  }

  #markAt(index: number, line: string): Mark | undefined {
    if (pageNumber.test(line) || contentsEntry.test(line)) return skipped(index, 1);
    const article = articleLine.exec(line);
    if (article) return this.#article(index, article);
    if (annexLine.test(line)) return this.#annex(index, line);
    if (line === 'Preamble') {
      if (!this.#annexIsOpen) this.#start = index;
      return { line: index, span: 1, role: 'text', number: '', heading: line };
    }
    if (closing.test(line)) return { line: index, span: 1, role: 'text', number: '', heading: '', rest: line };
    const chapter = chapterLine.exec(line) ?? (this.#isRomanHeading(index) ? romanLine.exec(line) : null);
    if (chapter) {
      const level = divisionLevels.chapter as number;
      return { line: index, span: 1, role: 'division', number: chapter[1] as string, heading: chapter[2] ?? '', level };
    }
    return this.#lostNumber(index, line);
  }

  #article(index: number, match: RegExpExecArray): Mark | undefined {
    const number = match[1] as string;
    const digits = Number(/\d+/.exec(number)?.[0]);
    if (digits === 1) {
      this.#start = this.#annexIsOpen ? undefined : (this.#start ?? index);
      this.#annexIsOpen = false;
    }
    const first = match[2] ?? '';
    const below = this.#line(index + 1);
    if (first === '') {
      const capitals = capitalsHeading.exec(below);
      const heading = capitals && isCapitals(capitals[1] as string) ? (capitals[1] as string) : '';
      if (heading === '') return { line: index, span: 1, role: 'article', number, heading };
      return { line: index, span: 2, role: 'article', number, heading, rest: (capitals as RegExpExecArray)[2] ?? '' };
    }
    const goesOn = this.#isHeadingLine(index + 1) && below !== '' && this.#line(index + 2) !== '';
    const heading = goesOn ? `${first} ${below}` : first;
    return { line: index, span: goesOn ? 2 : 1, role: 'article', number, heading };
  }

  /** `Annex I` and the title of the treaty it holds. The page may print them below its first articles. */
  #annex(index: number, line: string): Mark | undefined {
    const title: string[] = [];
    while (title.length < 6 && this.#isHeadingLine(index + 1 + title.length))
      title.push(this.#line(index + 1 + title.length));
    const level = divisionLevels.schedule as number;
    const mark: Mark = {
      line: index,
      span: 1 + title.length,
      role: 'division',
      number: line,
      heading: title.join(' '),
      level,
    };
    const start = this.#start;
    this.#start = undefined;
    const isBelow = start !== undefined && index - start < furthestTitle;
    this.#annexIsOpen = !isBelow || !this.#marks.some((found) => found.role === 'article' && found.line >= start);
    if (!isBelow) return mark;
    this.#marks.push(skipped(index, mark.span));
    this.#taken = index + mark.span - 1;
    return { ...mark, line: start, span: 0 };
  }

  /** Part of a heading that takes several lines: short, without the end of a sentence, no paragraph or other mark. */
  #isHeadingLine(index: number): boolean {
    const line = this.#line(index);
    if (line === '' || line.length > longestHeadingLine || /[.:;,]$/.test(line) || !/^\p{L}/u.test(line)) return false;
    if (line === 'Preamble' || closing.test(line)) return false;
    return !articleLine.test(line) && !chapterLine.test(line) && !romanLine.test(line) && !annexLine.test(line);
  }

  #isRomanHeading(index: number): boolean {
    for (let below = index + 1; below < index + 4; below++) if (articleLine.test(this.#line(below))) return true;
    return false;
  }

  /** An article whose number the extraction lost keeps its heading in capitals. */
  #lostNumber(index: number, line: string): Mark | undefined {
    const match = this.#marks.some((mark) => mark.role === 'article') ? capitalsHeading.exec(line) : null;
    if (!match || !/^\d{1,2}\. /.test(match[2] as string) || !isCapitals(match[1] as string)) return undefined;
    return { line: index, span: 1, role: 'text', number: '', heading: match[1] as string, rest: match[2] as string };
  }

  #line(index: number): string {
    return (this.#lines[index] ?? '').trim();
  }
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase();
}

function skipped(line: number, span: number): Mark {
  return { line, span, role: 'skip', number: '', heading: '' };
}

function resolutionMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  lines.forEach((raw, line) => {
    const match = operativeLine.exec(raw.trim());
    if (!match || Number(match[1]) !== marks.length + 1) return;
    const rest = raw.endsWith(' ') ? `${match[2]} ` : (match[2] as string);
    marks.push({ line, span: 1, role: 'article', number: match[1] as string, heading: '', rest });
  });
  return marks;
}
