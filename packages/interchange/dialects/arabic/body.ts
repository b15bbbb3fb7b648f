import { asciiDigits } from '@comity/language';
import type { LawNode } from '../../law-document.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import { type Designation, readDivision } from './designations.ts';
import {
  type BodyLine,
  isArticleTitle,
  isCountedTitle,
  isTitle,
  type Layout,
  layoutOf,
  readNumberedParagraph,
  readSectioned,
} from './shapes.ts';

/** Levels of the parts that the list of words in `designations.ts` does not name. */
const ANNEX_LEVEL = 1;
const ENACTED_LAW_LEVEL = 2;
const ITEM_DIVISION_LEVEL = 60;
const UNNAMED_DIVISION_LEVEL = 70;
/** Another instrument printed below an article of the law: it stands between the article and the articles it quotes. */
const INSTRUMENT_LEVEL = 91;
const LONGEST_HEADING = 120;
const ANNOUNCES_WORDING = /[:：]$|النص الآتي|النص التالي/u;
const CONCLUDING = /^أحكام (?:عامة و)?ختامية/u;

/** Reads the text of a law, decree or agreement into nodes. */
export function readBody(lines: readonly BodyLine[]): LawNode[] {
  return new BodyReader(lines).read();
}

class BodyReader {
  readonly #lines: readonly BodyLine[];
  readonly #layout: Layout;
  readonly #tree = new TreeBuilder();
  #position = 0;
  #last = 0;
  /** Kinds and values of the provisions that stand in the division that is open. */
  #here = new Set<string>();
  #itemOpen = false;
  /** The open item gives other articles a new wording. */
  #quoting = false;
  #itemsSeen = false;
  #enactingSeen = false;
  #signed = false;
  #lastText = '';
  /** Level of the outermost numbered part so far. */
  #outermost = UNNAMED_DIVISION_LEVEL;

  constructor(lines: readonly BodyLine[]) {
    this.#lines = lines;
    this.#layout = layoutOf(lines, asciiDigits);
  }

  read(): LawNode[] {
    while (this.#position < this.#lines.length) {
      const line = this.#lines[this.#position] as BodyLine;
      if (!this.#structure(line)) this.#tree.line(line.text);
      this.#lastText = line.text;
      this.#enactingSeen ||= line.enacting;
      this.#position += 1;
    }
    return this.#tree.finish();
  }

  #structure(line: BodyLine): boolean {
    if (line.enacting) return false;
    if (this.#closing(line)) return true;
    if (this.#annex(line)) return true;
    if (line.article) return this.#article(line, line.article);
    if (line.division) return this.#division(line, line.division);
    if (line.item) return this.#item(line, line.item);
    if (line.marks > 0) return this.#heading(line);
    return this.#label(line) || this.#unmarked(line);
  }

  #closing(line: BodyLine): boolean {
    if (!line.closing || this.#signed || this.#position < this.#layout.lastArticle) return false;
    this.#tree.text();
    this.#tree.line(line.text);
    this.#signed = true;
    return true;
  }

  #annex(line: BodyLine): boolean {
    if (!line.annex || this.#position < this.#layout.lastArticle) return false;
    const restarts = this.#lines[this.#layout.nextArticle[this.#position] ?? -1]?.article;
    if (restarts && restarts.value !== 1) return false;
    this.#openDivision(ANNEX_LEVEL, line.annex.number, line.annex.rest);
    return true;
  }

  #article(line: BodyLine, found: Designation): boolean {
    if (line.marks === 0 && this.#layout.markedValues.size > 0) return this.#plainArticleAmongMarked(found);
    if (found.quoted && this.#tree.openArticle) return this.#quoted(found);
    if (line.marks > 0) this.#divisionsBelow(found);
    const below = this.#echoBelow(found);
    this.#startArticle(found, below);
    return true;
  }

  /** Opens an article, in a division of its own where its number would otherwise stand twice under one parent. */
  #startArticle(found: Designation, echo?: Designation): void {
    const nested = found.word === 'المبدا' && this.#itemOpen;
    this.#quoting ||= this.#itemOpen && ANNOUNCES_WORDING.test(this.#lastText);
    if (nested || this.#quoting) {
      this.#quoted(found);
      return;
    }
    if (this.#itemOpen) this.#openDivision(ENACTED_LAW_LEVEL, '', '');
    else if (this.#restarts('article', found.value)) this.#openDivision(ANNEX_LEVEL, '', '');
    const rest = echo?.rest || found.rest;
    const heading = headingOf(rest);
    this.#tree.article(found.number, heading || (rest === '' ? this.#titleBelow() : ''));
    if (heading === '') this.#tree.line(rest);
    if (echo && echo.rest !== '' && found.rest !== '') this.#tree.line(found.rest);
    if (echo && !sameDesignation(echo, found)) this.#tree.line(echo.number);
    this.#last = found.value;
    if (!found.repeated) this.#here.add(`article ${found.value}`);
    this.#signed = false;
  }

  /** True when numbering begins anew below the parent that is open. */
  #restarts(kind: 'article' | 'item', value: number): boolean {
    return value === 1 && this.#here.size > 1 && this.#here.has(`${kind} 1`);
  }

  /** Where articles bear their titles on a line of their own, the title of this one. */
  #titleBelow(): string {
    const title = this.#lines[this.#position + 1];
    const after = this.#lines[this.#position + 2];
    if (!this.#layout.titledArticles || !isArticleTitle(title) || !after || after.marks > 0) return '';
    this.#position += 1;
    return title.text;
  }

  #quoted(found: Designation): true {
    const heading = headingOf(found.rest);
    this.#tree.quotedArticle(found.number, heading);
    if (heading === '') this.#tree.line(found.rest);
    return true;
  }

  /** A plain line `المادة …:` in a file with marked articles: the next article with its mark lost, or another instrument's. */
  #plainArticleAmongMarked(found: Designation): boolean {
    const next = found.value === this.#last + 1 && !this.#layout.markedValues.has(found.value);
    const unmarked = found.word === 'ماده' && found.value > this.#last;
    if ((next || unmarked) && !found.quoted) this.#startArticle(found);
    else if (this.#tree.openArticle) this.#quoted(found);
    else return false;
    return true;
  }

  /**
   * The source prints the part and its title below the heading of the article they precede, then the designation again.
   * Opens these parts, so that the article stands in them.
   */
  #divisionsBelow(found: Designation): void {
    const echo = this.#echoIndex(found);
    const end = echo > 0 ? echo : this.#lines.length;
    for (let at = this.#position + 1; at < end; at += 1) {
      const line = this.#lines[at] as BodyLine;
      if (line.marks > 0 || (echo < 0 && !line.division)) break;
      const title = this.#lines[at + 1];
      const bare = line.division?.rest === '' || line.item?.rest === '';
      const titled = bare && isTitle(title) && at + 1 < end && title.marks === 0 && !title.division && !title.item;
      this.#divisionLine(line, titled && echo > 0 ? title.text : '');
      this.#position = at;
      if (titled && echo > 0) {
        at += 1;
        this.#position = at;
      }
    }
  }

  #divisionLine(line: BodyLine, title: string): void {
    if (line.division) this.#openParts(line.division, title);
    else if (line.item) this.#openDivision(ITEM_DIVISION_LEVEL, line.item.number, line.item.rest || title);
    else this.#openDivision(this.#levelOfTitle(line), '', line.text);
  }

  /** A title without a number stands above the part that follows it; the concluding provisions close all parts. */
  #levelOfTitle(line: BodyLine): number {
    const below = this.#lines[this.#lines.indexOf(line, this.#position) + 1]?.division;
    if (!below) return UNNAMED_DIVISION_LEVEL;
    return CONCLUDING.test(line.text) ? this.#outermost : below.level - 1;
  }

  /** `الباب الأول: الفصل الأول: اختصاصات` names two parts. */
  #openParts(part: Designation & { level: number }, title: string): void {
    const inner = /(?:^|: ?)((?:الفصل|الفرع|الباب) [^:]{1,40}:.*)$/u.exec(part.rest)?.[1];
    const innerPart = inner === undefined ? undefined : readDivision(inner, false);
    const heading = inner && innerPart ? part.rest.slice(0, -inner.length).replace(/[\s:]+$/u, '') : part.rest;
    this.#outermost = Math.min(this.#outermost, part.level);
    this.#openDivision(part.level, part.number, heading || (innerPart ? '' : title));
    if (innerPart) this.#openDivision(innerPart.level, innerPart.number, innerPart.rest || title);
  }

  /** Takes the designation that repeats the heading just read, if it stands on the next line. */
  #echoBelow(found: Designation): Designation | undefined {
    const next = this.#lines[this.#position + 1];
    if (next?.marks !== 0 || !next.article || next.article.quoted || next.article.value !== found.value)
      return undefined;
    if (next.article.repeated !== found.repeated) return undefined;
    this.#position += 1;
    return next.article;
  }

  /** Index of the line that repeats the designation with only titles before it; -1 without one. */
  #echoIndex(found: Designation): number {
    for (let at = this.#position + 1; at < Math.min(this.#position + 9, this.#lines.length); at += 1) {
      const line = this.#lines[at] as BodyLine;
      if (line.marks > 0 || line.label) return -1;
      if (line.article) return line.article.value === found.value && !line.article.quoted ? at : -1;
      if (!line.division && !line.item && !isTitle(line) && !isCountedTitle(line)) return -1;
    }
    return -1;
  }

  #division(line: BodyLine, found: Designation & { level: number }): boolean {
    const next = this.#layout.nextArticle[this.#position] ?? -1;
    const bare = found.rest === '';
    const title = this.#lines[this.#position + 1];
    const near = this.#onlyTitlesBefore(next);
    const titled = bare && near && next > this.#position + 1 && isTitle(title) && title.marks === 0;
    if (line.marks === 0) {
      const provision = this.#lines[next];
      if (!found.closed && !near) return false;
      if (near && provision?.marks === 0 && this.#layout.markedValues.size > 0 && this.#tree.openArticle) {
        return this.#instrumentPart(found, titled ? (title?.text ?? '') : '');
      }
      if (!near && this.#layout.markedValues.size > 0) return false;
    }
    this.#openParts(found, titled && !title?.division ? (title?.text ?? '') : '');
    if (titled && !title?.division) this.#position += 1;
    return true;
  }

  /** True when nothing but parts and their titles stand between here and the line `provision`. */
  #onlyTitlesBefore(provision: number): boolean {
    if (provision < 0 || provision > this.#position + 7) return false;
    return this.#lines
      .slice(this.#position + 1, provision)
      .every((line) => line.division !== undefined || isTitle(line));
  }

  /** A part of the instrument whose articles are printed below the article that is open. */
  #instrumentPart(found: Designation & { level: number }, title: string): true {
    this.#tree.division(found.level < 30 ? 92 : found.level < 40 ? 93 : 94, found.number, found.rest || title);
    if (title !== '' && found.rest === '') this.#position += 1;
    return true;
  }

  #label(line: BodyLine): boolean {
    if (!line.label || !this.#tree.openArticle) return false;
    const next = this.#lines[this.#position + 1];
    if (!next || next.marks > 0 || (!next.article && !next.division)) return false;
    this.#tree.division(INSTRUMENT_LEVEL, '', line.text.replace(/ ?:$/u, ''));
    return true;
  }

  #item(line: BodyLine, found: Designation): boolean {
    const before = this.#position < this.#layout.firstArticle;
    const decree = this.#layout.firstArticle < 0 || (before && (this.#enactingSeen || line.marks > 0));
    const lost =
      this.#position > this.#layout.lastArticle && !this.#itemsSeen && found.value > 1 && found.value !== this.#last;
    const asArticle = line.marks > 0 || ((decree || lost) && !(this.#layout.markedItems && line.marks === 0));
    if (!asArticle) return false;
    if (this.#restarts('item', found.value)) this.#openDivision(ANNEX_LEVEL, '', '');
    const heading = headingOf(found.rest);
    const titled = heading !== '' && (line.marks > 0 || heading.length <= 60);
    this.#tree.article(found.number, titled ? heading : '');
    if (!titled) this.#tree.line(found.rest);
    this.#here.add(`item ${found.value}`);
    this.#itemOpen = true;
    this.#itemsSeen = true;
    this.#quoting = false;
    this.#signed = false;
    return true;
  }

  /** A marked heading that is none of the known ones: the title of what follows. */
  #heading(line: BodyLine): boolean {
    const next = this.#lines[this.#position + 1];
    if (this.#beginsAnew(next)) this.#openDivision(ANNEX_LEVEL, '', line.text);
    else if (next?.article) this.#openDivision(UNNAMED_DIVISION_LEVEL, '', line.text);
    else this.#tree.text(line.text);
    return true;
  }

  /** True when the line opens the first provision of another text: the law that a decree enacts, an annex. */
  #beginsAnew(next: BodyLine | undefined): boolean {
    if (next?.article && !next.article.quoted && (next.marks > 0 || this.#layout.markedValues.size === 0)) {
      return next.article.value === 1 && (this.#itemOpen || this.#restarts('article', 1)) && !this.#quoting;
    }
    return next?.item !== undefined && next.item.value === 1 && this.#restarts('item', 1);
  }

  #unmarked(line: BodyLine): boolean {
    const next = this.#lines[this.#position + 1];
    if (this.#beginsAnew(next) && isTitle(line)) {
      this.#openDivision(ANNEX_LEVEL, '', line.text);
      return true;
    }
    const provision = this.#fallback(line.text);
    if (!provision) return false;
    if (provision.quoted) this.#tree.quotedArticle(provision.number);
    else this.#tree.article(provision.number);
    this.#tree.line(provision.text);
    return true;
  }

  #fallback(text: string): { number: string; text: string; quoted: boolean } | undefined {
    const { fallback } = this.#layout;
    if (fallback === 'numbered') {
      const found = readNumberedParagraph(text);
      return found && { ...found, quoted: false };
    }
    const found = readSectioned(text);
    if (!found) return undefined;
    if (fallback === 'sectioned') return { ...found, quoted: false };
    // `٥/١: …` below المادة الخامسة is the provision of the regulation that carries this article out.
    const own = Number(asciiDigits(found.number).split('/')[0]) === this.#last;
    return own && this.#tree.openArticle ? { ...found, quoted: true } : undefined;
  }

  #openDivision(level: number, number: string, heading: string): void {
    this.#tree.division(level, number, heading);
    this.#here = new Set();
    this.#itemOpen = false;
    this.#quoting = false;
  }
}

function headingOf(rest: string): string {
  return rest.length <= LONGEST_HEADING && !/[.:؛،»”]$/u.test(rest) ? rest : '';
}

const sameDesignation = (a: Designation, b: Designation) => comparable(a.number) === comparable(b.number);
const comparable = (number: string) => number.replace(/[\s\p{M}:()]/gu, '').replace(/[أإآ]/gu, 'ا');
