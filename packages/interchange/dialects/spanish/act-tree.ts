import type { LawNode } from '../../law-document.ts';
import { addLineInOrder } from '../../text-after-quotation.ts';
import { QUOTED_ARTICLE_LEVEL, TreeBuilder } from '../../tree-builder.ts';
import { type ActItem, annexTitle, isInstrumentTitle, nextArticles, opensEarlierWordings } from './act-items.ts';
import type { ArticleMark } from './article-mark.ts';
import {
  decide,
  goesOnAfter,
  isInstruction,
  newSequence,
  noteArticle,
  noteText,
  type Sequence,
} from './article-sequence.ts';
import { CLOSING_FORMULA, CORRECTIONS, DIVISION_WORDS } from './designation-rules.ts';
import { isCapitals } from './paragraphs.ts';
import { capitalsBeforeMark, rubricAfterMark, rubricBeforeMark, rubricOnMark } from './rubrics.ts';

/** An annex opens this many levels below the text it is annexed to, deep enough for that text's own divisions. */
const LEVELS_OF_A_TEXT = 20;
const DEEPEST_TEXT = 3;
/** How many marks ahead are looked at to tell an inserted text from an annex. */
const MARKS_AHEAD = 400;
const LONGEST_TITLE_LINES = 8;
/** A line of a title that is a single short word. */
const JOINT_OF_TITLE = /^(?:Y|E|DE|DEL|CON|EN|LA|EL|SOBRE)$/;
const ROMAN_HEADING = /^([IVX]{1,5})\.\s+(\p{Lu}[^.;:]{2,120})$/u;
/** `El actual título XII pasará a denominarse` / `TITULO XIII`. */
const RENAMES = /\b(?:denomin|titul|rotul)\p{L}{0,6}$/u;

/** Builds the tree of an Argentine act: its articles, those it quotes, and the treaties annexed to it, each under its own division. */
export function buildActTree(items: readonly ActItem[]): LawNode[] {
  return new ActTree(items).build();
}

class ActTree {
  readonly #items: readonly ActItem[];
  readonly #next: readonly number[];
  readonly #marks: readonly ArticleMark[];
  readonly #markAt: number[] = [];
  readonly #tree = new TreeBuilder();
  #sequences: Sequence[] = [newSequence(0)];
  #rubric = '';
  #index = 0;

  constructor(items: readonly ActItem[]) {
    this.#items = items;
    this.#next = nextArticles(items);
    const marks: ArticleMark[] = [];
    for (const item of items) {
      this.#markAt.push(marks.length);
      if (item.article) marks.push(item.article);
    }
    this.#marks = marks;
  }

  build(): LawNode[] {
    while (this.#index < this.#items.length) {
      const item = this.#items[this.#index] as ActItem;
      if (opensEarlierWordings(item)) return this.#appendRest();
      if (!this.#read(item)) this.#line(item.text);
      this.#index += 1;
    }
    return this.#tree.finish();
  }

  /** The list of earlier wordings names articles, but they are no longer part of the act. */
  #appendRest(): LawNode[] {
    this.#tree.close(1);
    this.#tree.text((this.#items[this.#index] as ActItem).text);
    for (const item of this.#items.slice(this.#index + 1)) this.#tree.line(item.text);
    return this.#tree.finish();
  }

  #read(item: ActItem): boolean {
    if (item.article) return this.#article(item, item.article);
    if (item.division) return this.#division(item);
    return (
      this.#unnumberedDivision(item) ||
      this.#annex(item) ||
      this.#corrections(item) ||
      this.#closing(item) ||
      this.#romanDivision(item) ||
      this.#capitalRubric() ||
      this.#keepRubric(item)
    );
  }

  #article(item: ActItem, mark: ArticleMark): boolean {
    const at = this.#markAt[this.#index] as number;
    const ahead = this.#marks.slice(at + 1, at + 1 + MARKS_AHEAD);
    const decision = decide(this.#sequences, mark, ahead);
    const rubric = this.#rubric;
    this.#rubric = '';
    if (decision.as === 'quoted') {
      const current = this.#top.current;
      if (current) current.quotedArticles += 1;
      this.#openArticle(item, mark, { rubric, quoted: true });
      return true;
    }
    if (decision.as === 'restart') this.#openText(ahead, mark.value);
    if (decision.as === 'resume') this.#resume(decision.depth);
    noteArticle(this.#top, mark);
    this.#openArticle(item, mark, { rubric, quoted: false });
    return true;
  }

  #openArticle(item: ActItem, mark: ArticleMark, how: { rubric: string; quoted: boolean }): void {
    const onMark = rubricOnMark(item, mark, this.#sequences.length > 1 && !how.quoted, this.#items[this.#index + 1]);
    let heading = [how.rubric, onMark.heading].filter(Boolean).join(' ');
    if (heading === '' && mark.rest === '') {
      const lines = rubricAfterMark(this.#items, this.#index);
      heading = lines.join(' ');
      this.#index += lines.length;
    }
    if (how.quoted) this.#tree.quotedArticle(mark.printed, heading);
    else this.#tree.article(mark.printed, heading);
    this.#tree.line(onMark.text);
    if (!how.quoted) noteText(this.#top, onMark.text);
  }

  #division(item: ActItem): boolean {
    const mark = item.division;
    if (!mark || this.#isQuotedDivision()) return false;
    const level = this.#top.base + 2 + mark.rank * 2;
    const node = this.#tree.division(level, mark.printed, mark.heading);
    if (mark.heading === '') node.heading = this.#divisionHeading();
    return true;
  }

  /** A heading in capitals before a first chapter is a division whose number the file has lost. */
  #unnumberedDivision(item: ActItem): boolean {
    const next = this.#items[this.#index + 1]?.division;
    if (!next || next.rank < 1 || next.printed === '' || !this.#top.last || this.#top.closed) return false;
    if (!isCapitals(item.text) || item.text.length > 150 || !/\s(?:I|1|PRIMER[OA]?|[ÚU]NIC[OA])$/iu.test(next.printed))
      return false;
    this.#tree.division(this.#top.base + 2 + (next.rank - 1) * 2, '', item.text);
    return true;
  }

  /** The heading on the line after the number, also where the publisher's note stands between the two. */
  #divisionHeading(): string {
    const next = this.#items[this.#index + 1];
    if (next?.division?.printed === '') {
      this.#index += 1;
      return next.division.heading;
    }
    const belongs = (line: ActItem): boolean => line.bold || isCapitals(line.text) || this.#leadsOn();
    if (!next || !isNote(next)) return this.#titleLines(belongs);
    this.#index += 1;
    const heading = this.#titleLines(belongs);
    this.#line(next.text);
    return heading;
  }

  /** A division in the wording that the open article announces is part of that article. */
  #isQuotedDivision(): boolean {
    const { current, closed } = this.#top;
    if (!current?.announces || closed) return false;
    if (current.endsWithColon && current.quotedArticles === 0) return true;
    if (RENAMES.test(this.#items[this.#index - 1]?.folded ?? '')) return true;
    const next = this.#items[this.#next[this.#index] as number]?.article;
    return next !== undefined && decide(this.#sequences, next, []).as === 'quoted';
  }

  #annex(item: ActItem): boolean {
    const { current, closed } = this.#top;
    if (current?.announces && !closed) return false;
    const annex = annexTitle(item);
    if (!annex && !this.#opensInstrument(item)) return false;
    // The title of the treaty after `ANEXO I` is the title of that annex.
    const open = this.#tree.current;
    if (!annex && this.#sequences.length > 1 && !this.#top.last) return false;
    if (!annex && open?.role === 'division' && open.heading === '') return false;
    const ahead = this.#marks.slice(this.#markAt[this.#index], (this.#markAt[this.#index] as number) + MARKS_AHEAD);
    this.#openText(ahead, 0, { number: annex?.printed ?? '', heading: annex?.heading ?? item.text });
    const node = this.#tree.current as LawNode;
    const more = this.#titleLines(
      (line) => isCapitals(line.text) || (node.heading === '' && isInstrumentTitle(line, true)),
    );
    node.heading = [node.heading, more].filter(Boolean).join(' ');
    return true;
  }

  #opensInstrument(item: ActItem): boolean {
    const { last, closed, base } = this.#top;
    if (!last && base === 0) return false;
    if (!isInstrumentTitle(item, closed)) return false;
    const next = this.#items[this.#next[this.#index] as number]?.article;
    if (!next) return closed;
    return next.value === 1 && next.addition === 0 && !next.quoted;
  }

  /** Takes the lines that go on with a title and moves behind them. */
  #titleLines(belongs: (line: ActItem) => boolean): string {
    const lines: string[] = [];
    while (lines.length < LONGEST_TITLE_LINES) {
      const line = this.#items[this.#index + 1];
      if (!line || line.article || line.division || annexTitle(line) || line.text.length > 400) break;
      if (
        /^["“]?\(/.test(line.text) ||
        CLOSING_FORMULA.test(line.folded) ||
        /^(?:preambulo|el gobierno|los? (?:estados?|gobiernos?|partes?)|las partes)/.test(line.folded)
      )
        break;
      const isJoint = JOINT_OF_TITLE.test(line.text);
      if (!isJoint && (!belongs(line) || (lines.length > 0 && !isCapitals(line.text)))) break;
      lines.push(line.text);
      this.#index += 1;
    }
    return lines.join(' ');
  }

  /** True when the line after the next is a mark, so that the next one can only be a heading. */
  #leadsOn(): boolean {
    const line = this.#items[this.#index + 1];
    const after = this.#items[this.#index + 2];
    if (!line || line.text.length > 150) return false;
    return (
      /[^.;:,]$/.test(line.text) ||
      after?.article !== undefined ||
      after?.division !== undefined ||
      (after !== undefined && isNote(after))
    );
  }

  #corrections(item: ActItem): boolean {
    if (!CORRECTIONS.test(item.folded) || !this.#top.last) return false;
    this.#tree.close(1);
    this.#tree.text(item.text);
    // Until the end: what a correction quotes is no article.
    for (this.#index += 1; this.#index < this.#items.length; this.#index += 1) {
      const line = this.#items[this.#index] as ActItem;
      if (opensEarlierWordings(line) || annexTitle(line)) break;
      this.#tree.line(line.text);
    }
    this.#index -= 1;
    return true;
  }

  #closing(item: ActItem): boolean {
    if (!CLOSING_FORMULA.test(item.folded) || !this.#top.last) return false;
    this.#top.closed = true;
    this.#tree.close(this.#top.base + 1);
    this.#tree.text();
    this.#tree.line(item.text);
    return true;
  }

  /** `II. Prevención` before an article: a part of a treaty that is named by its number alone. */
  #romanDivision(item: ActItem): boolean {
    const match = ROMAN_HEADING.exec(item.text);
    const next = this.#items[this.#index + 1]?.article;
    if (!match || !next || item.level > 0 || this.#top.closed || this.#top.current?.announces) return false;
    this.#tree.division(this.#top.base + 2 + DIVISION_WORDS.length * 2, match[1] as string, match[2] as string);
    return true;
  }

  #capitalRubric(): boolean {
    const { last, closed, current } = this.#top;
    const isOpen = last !== undefined || this.#sequences.length > 1;
    const before = this.#items[this.#index - 1];
    if (!isOpen || closed || current?.endsWithColon || !/[.:;)]["”*]{0,2}$/.test(before?.text ?? '')) return false;
    const lines = capitalsBeforeMark(this.#items, this.#index);
    if (lines.length === 0) return false;
    this.#rubric = lines.join(' ');
    this.#index += lines.length - 1;
    return true;
  }

  #keepRubric(item: ActItem): boolean {
    const sequence = this.#top;
    const next = this.#items[this.#index + 1];
    const isBare = next?.article?.rest === '';
    const rubric = rubricBeforeMark(item, next, {
      hasOwnRubric: isBare && rubricAfterMark(this.#items, this.#index + 1).length > 0,
      afterColon: sequence.current?.announces === true && sequence.current.endsWithColon,
      opensDivision: this.#tree.current?.role === 'division',
      before: this.#items[this.#index - 1],
      inText: sequence.last !== undefined || this.#tree.current?.role === 'division',
    });
    this.#rubric = rubric;
    return rubric !== '';
  }

  #line(text: string): void {
    const sequence = this.#top;
    const open = this.#tree.current;
    if (open?.role === 'division') this.#tree.text();
    // An instruction after quoted wording belongs to the amending article again.
    if (this.#inQuotation && !this.#tree.currentIsEmpty && isInstruction(text)) this.#tree.close(QUOTED_ARTICLE_LEVEL);
    addLineInOrder(this.#tree, text);
    if (this.#tree.openArticle && !this.#inQuotation) noteText(sequence, text);
  }

  get #inQuotation(): boolean {
    const { current, openArticle } = this.#tree;
    return current?.role === 'article' && openArticle !== undefined && current !== openArticle;
  }

  get #top(): Sequence {
    return this.#sequences.at(-1) as Sequence;
  }

  /**
   * Opens the division of an annex, or of another act's text that stands between two articles. `first` is the number of the article
   * that opens it, 0 when only its title has been read.
   */
  #openText(ahead: readonly ArticleMark[], first: number, title = { number: '', heading: '' }): void {
    const insertable = this.#sequences.length > 1 && this.#sequences.length < DEEPEST_TEXT;
    if (this.#sequences.length > 1 && !(insertable && goesOnAfter(this.#top, ahead, first))) this.#sequences.pop();
    const around = this.#top;
    const base = this.#sequences.length * LEVELS_OF_A_TEXT;
    // An annex stands beside the divisions of the text it is annexed to, an inserted text where it was inserted.
    this.#tree.close(goesOnAfter(around, ahead, first) ? base : around.base + 1);
    this.#tree.division(base, title.number, title.heading);
    this.#sequences.push(newSequence(base));
  }

  #resume(depth: number): void {
    this.#tree.close((this.#sequences[depth + 1] as Sequence).base);
    this.#sequences = this.#sequences.slice(0, depth + 1);
  }
}

/** `(Capítulo incorporado por art. 3° de la Ley …)` */
function isNote(item: ActItem): boolean {
  return /^\(.{10,}\)$/.test(item.text);
}
