import type { LawNode } from '../../law-document.ts';
import { QUOTED_ARTICLE_LEVEL, TreeBuilder } from '../../tree-builder.ts';
import { openingQuote, readAnnex, readArticle, readDivision, readFigureItem, readItem } from './designations.ts';

/** One line of the file that bears text, as a reader sees it. */
export interface BodyLine {
  text: string;
  /** Number of `#` before it; 0 for a plain line. */
  marks: number;
  /** A row of a table opens no article, whatever its first cell says. */
  row: boolean;
}

const ANNEX_LEVEL = 1;
const LONGEST_CONTENTS = 600;
const datedLine = /^(?:\d{4}|[〇零一二三四五六七八九]{4})年[^。，]{1,12}日$/u;

/** Reads the text of the law below its history into nodes; `history` becomes the first text. */
export function readBody(lines: readonly BodyLine[], history: readonly string[]): LawNode[] {
  return new BodyReader(lines).read(history);
}

class BodyReader {
  readonly #lines: readonly BodyLine[];
  readonly #tree = new TreeBuilder();
  readonly #levelOfMarks = new Map<number, number>();
  readonly #signature: number;
  readonly #countedThrough: boolean;
  #position = 0;
  #lastArticle = 0;
  /** True from the first 第…条 of the act or annex on: from there 一、 is a list inside an article. */
  #hasArticles = false;
  #outermost = 90;
  #quoteOpen = false;
  #prose = false;

  constructor(lines: readonly BodyLine[]) {
    this.#lines = lines;
    this.#signature = startOfSignature(lines);
    this.#countedThrough = isCountedThrough(lines);
  }

  read(history: readonly string[]): LawNode[] {
    for (const line of history) this.#tree.line(line);
    while (this.#position < this.#lines.length) {
      this.#readLine(this.#lines[this.#position] as BodyLine);
      this.#position += 1;
    }
    return this.#tree.finish();
  }

  #readLine(line: BodyLine): void {
    if (this.#position === this.#signature) this.#tree.text();
    const structural =
      !line.row &&
      (this.#contents(line) || this.#division(line) || this.#annex(line) || this.#article(line) || this.#item(line));
    if (!structural) this.#paragraph(line.text);
    this.#prose ||= true;
    const opened = Math.max(line.text.lastIndexOf('“'), line.text.lastIndexOf('「'));
    const closed = Math.max(line.text.lastIndexOf('”'), line.text.lastIndexOf('」'));
    if (opened !== closed) this.#quoteOpen = opened > closed;
  }

  /** A table of contents repeats the divisions before the law does; it is kept as one text. */
  #contents(line: BodyLine): boolean {
    if (!/^目 ?[录次]$/u.test(line.text)) return false;
    const first = this.#lines[this.#position + 1]?.text;
    let end = this.#position + 1;
    const limit = Math.min(this.#lines.length, end + LONGEST_CONTENTS);
    while (end < limit && readDivision((this.#lines[end] as BodyLine).text, false)) end += 1;
    const again = this.#lines.slice(this.#position + 2, end).findIndex((other) => other.text === first);
    if (again >= 0) end = this.#position + 2 + again;
    this.#tree.text(line.text);
    for (const entry of this.#lines.slice(this.#position + 1, end)) this.#tree.line(entry.text);
    this.#position = end - 1;
    return true;
  }

  #division(line: BodyLine): boolean {
    const marked = line.marks > 0;
    const found = readDivision(line.text, marked);
    if (!found) return false;
    const level = found.level || this.#levelOfMarks.get(line.marks) || Math.min(this.#outermost, 30);
    if (marked && found.level) this.#levelOfMarks.set(line.marks, found.level);
    this.#outermost = Math.min(this.#outermost, level);
    this.#tree.division(level, found.number, found.heading);
    return true;
  }

  #annex(line: BodyLine): boolean {
    const found = readAnnex(line.text, line.marks > 0);
    if (!found) return false;
    this.#tree.division(ANNEX_LEVEL, found.number, found.heading || this.#titleBelow());
    this.#hasArticles = false;
    this.#lastArticle = 0;
    return true;
  }

  /** The title of an annex stands on up to three short lines below its mark. */
  #titleBelow(): string {
    const parts: string[] = [];
    for (const next of this.#lines.slice(this.#position + 1, this.#position + 4)) {
      if (next.row || next.marks > 0 || next.text.length > 40 || /[。；，：:]$/u.test(next.text)) break;
      if (readArticle(next.text, 0) || readItem(next.text) || /^[0-9（(]/u.test(next.text)) break;
      parts.push(next.text);
    }
    this.#position += parts.length;
    return parts.join('');
  }

  #article(line: BodyLine): boolean {
    const quote = openingQuote.exec(line.text)?.[0] ?? '';
    const found = readArticle(line.text.slice(quote.length), this.#lastArticle);
    if (!found) return false;
    const outer = this.#tree.openArticle;
    if (outer && (quote !== '' || (this.#quoteOpen && !this.#hasArticles))) {
      this.#tree.quotedArticle(found.number, found.heading);
      this.#tree.line(found.text);
      return true;
    }
    const titled = line.marks > 0 && found.heading === '' && found.text.length <= 40 && !/[。；]$/u.test(found.text);
    this.#tree.article(found.number, titled ? found.text : found.heading);
    if (!titled) this.#tree.line(found.text);
    this.#hasArticles = true;
    this.#lastArticle = found.value;
    return true;
  }

  #item(line: BodyLine): boolean {
    if (this.#countedThrough && this.#figureItem(line)) return true;
    const found = readItem(line.text);
    if (!found) return false;
    const next = this.#lines[this.#position + 1];
    const opensArticles = next !== undefined && !next.row && readArticle(next.text, this.#lastArticle) !== undefined;
    if (opensArticles && (line.marks > 0 || found.titled)) {
      this.#tree.division(this.#levelOfMarks.get(line.marks) ?? 30, found.number, found.rest);
      return true;
    }
    if (this.#hasArticles) return false;
    if (this.#countedThrough && found.titled) {
      this.#tree.division(30, found.number, found.rest);
      return true;
    }
    this.#tree.article(found.number, found.titled ? found.rest : '');
    if (!found.titled) this.#tree.line(found.rest);
    return true;
  }

  #figureItem(line: BodyLine): boolean {
    const found = readFigureItem(line.text);
    if (!found || found.value !== this.#lastArticle + 1) return false;
    this.#tree.article(found.number);
    this.#tree.line(found.text);
    this.#lastArticle = found.value;
    return true;
  }

  /** A line outside the quotation marks belongs to the article that quotes, not to the one quoted. */
  #paragraph(text: string): void {
    if (!this.#quoteOpen && !openingQuote.test(text)) this.#tree.close(QUOTED_ARTICLE_LEVEL);
    if (!this.#prose && this.#tree.nodes.length > 0) this.#tree.text();
    this.#tree.line(text);
  }
}

/** Where no 第…条 stands and figures count on from 1 below two titles `一、` or more, the figures are the provisions. */
function isCountedThrough(lines: readonly BodyLine[]): boolean {
  let last = 0;
  let titles = 0;
  let begunAnew = false;
  for (const { text, row } of lines) {
    if (row) continue;
    if (readArticle(text, Number.NaN)) return false;
    if (readItem(text)?.titled) titles += 1;
    const value = readFigureItem(text)?.value;
    if (value === last + 1) last = value;
    else if (value === 1) begunAnew = true;
  }
  return titles >= 2 && last >= 5 && !begunAnew;
}

/** Index of the issuing organ and date that close the file; -1 when it closes with law. */
function startOfSignature(lines: readonly BodyLine[]): number {
  let start = lines.length;
  if (!datedLine.test(lines[start - 1]?.text ?? '')) return -1;
  start -= 1;
  while (start > 0 && /^[\p{Script=Han} 、]{2,30}$/u.test(lines[start - 1]?.text ?? '')) start -= 1;
  return start;
}
