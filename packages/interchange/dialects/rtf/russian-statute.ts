import type { LawNode } from '../../law-document.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import type { RtfParagraph } from './read-rtf.ts';
import { ANNEX, ARTICLE, BOLD_ARTICLE, BOLD_GROUPING, GROUPINGS } from './russian-designations.ts';

interface Start {
  /** Level of a grouping; 0 for an article. */
  level: number;
  number: string;
  heading: string;
  quoted: boolean;
}

const ANNEX_LEVEL = 1;
/** A heading broken over more lines than this is text. */
const LONGEST_HEADING_LINES = 5;
const LONGEST_HEADING_LINE = 160;

/** Builds the tree of a law in Russian: Раздел, Глава, Статья, and the articles of other laws that it quotes. */
export function readRussianStatute(paragraphs: readonly RtfParagraph[]): LawNode[] {
  return new RussianStatute(paragraphs).read();
}

/** The grouping or article that a line opens; a mention in running text goes on after the number and opens none. */
export function startOf(text: string, bold = false): Start | undefined {
  const article = ARTICLE.exec(text) ?? (bold ? BOLD_ARTICLE.exec(text) : null);
  if (article) {
    return { level: 0, number: article[2] as string, heading: article[3] ?? '', quoted: article[1] !== '' };
  }
  const annex = ANNEX.exec(text);
  if (annex) return { level: ANNEX_LEVEL, number: annex[1] as string, heading: annex[3] ?? '', quoted: false };
  for (const { level, pattern } of bold ? [...GROUPINGS, ...BOLD_GROUPING] : GROUPINGS) {
    const match = pattern.exec(text);
    if (match) return { level, number: match[1] as string, heading: match[2] ?? '', quoted: false };
  }
  return undefined;
}

class RussianStatute {
  readonly #paragraphs: readonly RtfParagraph[];
  readonly #builder = new TreeBuilder();
  #position = 0;
  #inQuote = false;
  #lastNumber = 0;

  constructor(paragraphs: readonly RtfParagraph[]) {
    this.#paragraphs = paragraphs;
  }

  read(): LawNode[] {
    while (this.#position < this.#paragraphs.length) {
      const paragraph = this.#paragraphs[this.#position] as RtfParagraph;
      this.#position += 1;
      const start = paragraph.note ? undefined : startOf(paragraph.text, paragraph.bold);
      if (start) this.#open(start, paragraph);
      else this.#line(paragraph);
    }
    return this.#builder.finish();
  }

  #open(start: Start, paragraph: RtfParagraph): void {
    const number = Number.parseInt(/\d+/.exec(start.number)?.[0] ?? '', 10);
    const quoted = start.level === 0 && this.#builder.openArticle !== undefined && this.#isQuoted(start, number);
    // A grouping inside quoted text belongs to the other law: it stays a line of the amending article.
    if (start.level > 0 && this.#inQuote) {
      this.#line(paragraph);
      return;
    }
    const heading = [start.heading, ...this.#headingLines(start, paragraph)].filter((part) => part !== '').join(' ');
    if (quoted) {
      this.#inQuote = true;
      this.#builder.quotedArticle(start.number, heading);
    } else if (start.level === 0) {
      this.#inQuote = false;
      this.#lastNumber = number;
      this.#builder.article(start.number, heading);
    } else {
      this.#inQuote = false;
      this.#builder.division(start.level, start.number, heading);
    }
    this.#closeQuote(heading);
  }

  #isQuoted(start: Start, number: number): boolean {
    return start.quoted || (this.#inQuote && number !== this.#lastNumber + 1);
  }

  /** A heading goes on over the bold lines under it, or, where nothing is bold, over the lines up to a blank one. */
  #headingLines(start: Start, first: RtfParagraph): string[] {
    const bold = this.#paragraphsAhead((paragraph) => paragraph.bold);
    const upToBlank = first.bold ? [] : this.#linesUpToBlank(start);
    const lines = first.bold ? bold : upToBlank;
    this.#position += lines.length;
    return lines.map(({ text }) => text);
  }

  #paragraphsAhead(belongs: (paragraph: RtfParagraph) => boolean): RtfParagraph[] {
    const ahead: RtfParagraph[] = [];
    for (let index = this.#position; index < this.#position + LONGEST_HEADING_LINES; index += 1) {
      const paragraph = this.#paragraphs[index];
      if (!paragraph || paragraph.text === '' || !belongs(paragraph) || startOf(paragraph.text, paragraph.bold)) break;
      ahead.push(paragraph);
    }
    return ahead;
  }

  #linesUpToBlank(start: Start): RtfParagraph[] {
    // The heading of a grouping may stand under a blank line; that of an article begins on its line.
    const skipsBlank = start.level > 0 && start.heading === '' && this.#paragraphs[this.#position]?.text === '';
    if (skipsBlank) this.#position += 1;
    const ahead = this.#paragraphsAhead(
      ({ text }) => text.length <= LONGEST_HEADING_LINE && !/^(?:\d{1,3}[.)]|[(-])\s?[^п]/.test(text),
    );
    const next = this.#paragraphs[this.#position + ahead.length];
    const ends = !next || next.text === '' || startOf(next.text, next.bold) !== undefined;
    const wanted = start.heading !== '' || start.level > 0;
    return ends && wanted && ahead.length < LONGEST_HEADING_LINES ? ahead : [];
  }

  #line({ text }: RtfParagraph): void {
    if (isFinalPart(text) && !this.#inQuote && this.#builder.openArticle) this.#builder.close(0);
    this.#builder.line(text);
    this.#closeQuote(text);
  }

  #closeQuote(text: string): void {
    const end = text.slice(-300);
    const closes = /["»”][.;,]?[.;,]?$/.test(end);
    // A name in quotation marks at the end of a line closes only itself.
    const onlyName = /["«“„][^"«“„»”]{1,200}["»”][.;,]?$/.test(end);
    if (this.#inQuote && closes && !onlyName) this.#inQuote = false;
  }
}

/** Signature and adoption note at the end stand outside the last article. */
function isFinalPart(text: string): boolean {
  return /^(?:Президент|Принят(?:о)? (?:Жогорку|Законодательн|Государственн|Парламент|Сенат))/u.test(text);
}
