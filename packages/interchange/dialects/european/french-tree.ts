import type { LawNode } from '../../law-document.ts';
import { plainText } from '../../markdown-text.ts';
import { addLineInOrder } from '../../text-after-quotation.ts';
import { ARTICLE_LEVEL, QUOTED_ARTICLE_LEVEL, TreeBuilder } from '../../tree-builder.ts';
import { enumeratedDivision, otherDivision, wordDivision } from './french-divisions.ts';
import {
  ANNEX_ARTICLE,
  ANNEX_HEADING,
  BROKEN_LINE_BREAK,
  ENUMERATED_WITH_COLON,
  ENUMERATOR_RANKS,
  LONE_ARTICLE,
  LONGEST_RUBRIC_CHARACTERS,
  QUOTATION_END,
  QUOTED_ARTICLE,
} from './french-rules.ts';
import { oneLine } from './guarded-reading.ts';

/** A paragraph of the file; `marks` is the number of heading marks, 0 for text. */
interface Paragraph {
  marks: number;
  text: string;
  /** Blank lines stand before and after it. */
  alone: boolean;
}

/**
 * The tree of a code. Some files carry no heading marks at all: there a line alone in its paragraph that names a division
 * or an article opens it.
 */
export function frenchTree(body: string, title: string): LawNode[] {
  const paragraphs = withoutTitle(paragraphsOf(body), title);
  const reader = new CodeReader(!paragraphs.some((paragraph) => paragraph.marks > 1));
  for (const [index, paragraph] of paragraphs.entries()) reader.take(paragraph, paragraphs, index);
  return reader.finish();
}

function paragraphsOf(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const lines = body.split('\n').flatMap((line) => line.split(BROKEN_LINE_BREAK));
  const isBlank = (index: number) => (lines[index] ?? '').trim() === '';
  for (const [index, line] of lines.entries()) {
    const marks = /^(#{1,9})[ \t]/.exec(line)?.[1]?.length ?? 0;
    const text = oneLine(plainText(line.slice(marks)));
    if (text !== '') paragraphs.push({ marks, text, alone: isBlank(index - 1) && isBlank(index + 1) });
  }
  return paragraphs;
}

/** The first heading repeats the title of the front matter. */
function withoutTitle(paragraphs: Paragraph[], title: string): Paragraph[] {
  const first = paragraphs[0];
  return first?.marks === 1 && first.text === title ? paragraphs.slice(1) : paragraphs;
}

class CodeReader {
  #builder = new TreeBuilder();
  #unmarked: boolean;
  /** The letter that named a division last, to tell the letter C from the numeral C. */
  #letter = '';
  /** The quoted article just opened by a designation alone on its line, which a rubric may still follow. */
  #awaitsRubric: LawNode | undefined;

  constructor(unmarked: boolean) {
    this.#unmarked = unmarked;
  }

  finish(): LawNode[] {
    return this.#builder.finish();
  }

  take(paragraph: Paragraph, all: Paragraph[], index: number): void {
    if (paragraph.marks > 0) this.#takeHeading(paragraph);
    else if (this.#unmarked && this.#opensUnmarked(paragraph, all, index)) this.#takeHeading(paragraph);
    else if (this.#awaitsRubric && isRubric(paragraph, all[index + 1])) this.#awaitsRubric.heading = paragraph.text;
    else {
      this.#takeText(paragraph);
      return;
    }
    this.#awaitsRubric = undefined;
  }

  #takeHeading({ text, marks }: Paragraph): void {
    if (/^article\b/i.test(text)) {
      this.#builder.article(text);
      return;
    }
    const division =
      wordDivision(text) ?? enumeratedDivision(text, this.#letter) ?? otherDivision(text, marks === 0 ? 3 : marks);
    if (division.rank <= ENUMERATOR_RANKS.letter) {
      this.#letter = division.rank === ENUMERATOR_RANKS.letter ? division.number : '';
    }
    this.#builder.division(division.rank, division.number, division.heading);
  }

  /** In a file without heading marks: does this paragraph open an article or a division? */
  #opensUnmarked(paragraph: Paragraph, all: Paragraph[], index: number): boolean {
    if (isCertainHeading(paragraph)) return true;
    if (!isPossibleHeading(paragraph)) return false;
    // `A : Règles générales` and `ANNEXE` also occur inside articles; before a heading they can only be headings.
    let next = index + 1;
    while (next < index + 12 && all[next] && isPossibleHeading(all[next] as Paragraph)) next += 1;
    const following = all[next];
    return following !== undefined && isCertainHeading(following);
  }

  #takeText({ text, alone }: Paragraph): void {
    const builder = this.#builder;
    const inArticle = builder.openArticle !== undefined;
    this.#awaitsRubric = undefined;
    if (inArticle && alone && LONE_ARTICLE.test(text)) {
      this.#awaitsRubric = builder.quotedArticle(text);
      return;
    }
    const division = alone && ANNEX_ARTICLE.test(builder.openArticle?.number ?? '') ? wordDivision(text) : undefined;
    if (division) {
      builder.division(divisionOfAnnex(division.rank), division.number, division.heading);
      return;
    }
    const quoted = inArticle && /^["«“]? ?Art/.test(text) ? QUOTED_ARTICLE.exec(text) : null;
    if (quoted) builder.quotedArticle(quoted[1] as string);
    const line = quoted ? (quoted[2] ?? '') : text;
    addLineInOrder(builder, line);
    // What follows the closing quotation mark is the quoting article's own text again.
    const inQuotation = builder.current?.role === 'article' && builder.current !== builder.openArticle;
    if (inQuotation && endsQuotation(line)) builder.close(QUOTED_ARTICLE_LEVEL);
  }
}

/** Divisions of an annexed agreement open between the annex and its articles: titles and above, chapters, sections, what is below. */
function divisionOfAnnex(rank: number): number {
  return ARTICLE_LEVEL + 1 + Math.min(Math.max(Math.floor(rank / 10) - 3, 0), QUOTED_ARTICLE_LEVEL - ARTICLE_LEVEL - 2);
}

/** A title between a designation and its text: short, no sentence, and text follows. */
function isRubric({ text, alone }: Paragraph, next: Paragraph | undefined): boolean {
  if (!alone || text.length > LONGEST_RUBRIC_CHARACTERS || !/^\p{Lu}[^.;:,|]*$/u.test(text)) return false;
  if (LONE_ARTICLE.test(text) || wordDivision(text)) return false;
  return next !== undefined && next.marks === 0 && !LONE_ARTICLE.test(next.text);
}

/** A mark at the end closes the quotation unless the same paragraph has opened it; a mark at the beginning repeats the outer one. */
export function endsQuotation(paragraph: string): boolean {
  if (!QUOTATION_END.test(paragraph)) return false;
  const inner = paragraph.replace(/^["«“] ?/, '');
  const count = (marks: RegExp) => inner.match(marks)?.length ?? 0;
  return count(/[»”]/g) > count(/[«“]/g) || count(/"/g) % 2 === 1;
}

function isCertainHeading({ text, alone, marks }: Paragraph): boolean {
  if (marks > 0) return true;
  return alone && (LONE_ARTICLE.test(text) || ENUMERATED_WITH_COLON.test(text) || wordDivision(text) !== undefined);
}

function isPossibleHeading({ text, alone }: Paragraph): boolean {
  if (!alone || text.length > 250 || /[.;,:]$/.test(text)) return false;
  return ANNEX_HEADING.test(text) || enumeratedDivision(text, '') !== undefined;
}
