import type { LawNode } from '../../law-document.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import {
  type DivisionStart,
  divisionStart,
  isChapterOfLaws,
  looksLikeHeading,
  type ProvisionStart,
  plainNumberedStart,
  provisionStart,
  undottedStart,
} from './headings.ts';
import type { Block } from './parse-html.ts';

const ANNEX_LEVEL = 1;
const FIRST_LEVEL = 2;
/** Groupings under a heading without a number stand inside all numbered ones. */
const UNNUMBERED_LEVEL = 80;

/** Builds the tree of a statute from its blocks: groupings, provisions under a printed number, and all text between. */
export function readStatute(blocks: readonly Block[]): LawNode[] {
  const count = (startOf: StartOf) => blocks.filter((block) => startOf(block)).length;
  const marked = count(provisionStart);
  const undotted = count(inOrder(undottedStart));
  if (undotted > marked && undotted >= 3) {
    const next = inOrder(undottedStart);
    return new StatuteReader((block) => next(block) ?? provisionStart(block)).read(blocks);
  }
  return new StatuteReader(marked > 0 ? provisionStart : inOrder(plainNumberedStart)).read(blocks);
}

type StartOf = (block: Block) => ProvisionStart | undefined;

/** Where neither mark nor stop tells, `5. …` opens a section only where 5 follows 4: lists count from 1 again. */
function inOrder(startOf: StartOf): StartOf {
  let last = '';
  return (block) => {
    const start = startOf(block);
    const opens = start && (last === '' ? Number.parseInt(start.number, 10) <= 1 : follows(start.number, last));
    if (!opens) return undefined;
    last = start.number;
    return start;
  };
}

class StatuteReader {
  readonly #builder = new TreeBuilder();
  readonly #startOf: (block: Block) => ProvisionStart | undefined;
  /** Level by grouping word: a word first seen inside another groups within it. */
  readonly #levels = new Map<string, number>();
  #open = FIRST_LEVEL - 1;
  /** Heading lines not yet known to belong to a grouping or to the provision that follows. */
  #heads: Block[] = [];
  /** The grouping opened last, as long as it has neither heading nor text. */
  #bare: LawNode | undefined;
  #openQuotes = 0;
  #lastNumber = '';
  /** The line before ended with a colon, as "… is substituted for the following section:" does. */
  #announcesText = false;
  #started = false;
  readonly #notes: string[] = [];

  constructor(startOf: (block: Block) => ProvisionStart | undefined) {
    this.#startOf = startOf;
  }

  read(blocks: readonly Block[]): LawNode[] {
    for (const [index, block] of blocks.entries()) this.#block(block, blocks[index + 1]);
    this.#flushHeads();
    if (this.#notes.length > 0) {
      this.#builder.close(0);
      this.#builder.text();
      for (const note of this.#notes) this.#builder.line(note);
    }
    return this.#builder.finish();
  }

  #block(block: Block, next: Block | undefined): void {
    if (block.note) {
      this.#notes.push(block.lines.join(' '));
      return;
    }
    const division = divisionStart(block);
    if (division && !this.#isTitle(division, next) && this.#openQuotes <= 0) {
      this.#division(division);
      return;
    }
    const start = this.#startOf(block);
    if (start) this.#provision(start);
    else if (looksLikeHeading(block) || this.#namesGrouping(block)) this.#heads.push(block);
    else this.#lines(block.lines);
  }

  /** Under the number of a grouping its name is centred, if not bold. */
  #namesGrouping({ lines, centred }: Block): boolean {
    const text = lines.join(' ');
    return this.#bare !== undefined && centred && text.length <= 120 && !/^\(|[.;:,]$/.test(text);
  }

  /** Revised laws of some states number whole acts as chapters: `CHAPTER 6 THE EVIDENCE ACT` above the text. */
  #isTitle(division: DivisionStart, next: Block | undefined): boolean {
    return !this.#started && isChapterOfLaws(division, next);
  }

  #division({ word, number, heading }: DivisionStart): void {
    this.#flushHeads();
    const level = this.#levelOf(word);
    this.#open = level;
    // `SCHEDULE (Section 3)` names the section that the annex belongs to; its heading is still to come.
    const reference = /^\([^()]{1,60}\)$/.test(heading);
    const node = this.#builder.division(level, number, reference ? '' : heading);
    if (reference) this.#builder.line(heading);
    this.#bare = heading === '' || reference ? node : undefined;
    this.#begin('');
  }

  #levelOf(word: string): number {
    if (word === 'annex') return ANNEX_LEVEL;
    const known = this.#levels.get(word);
    if (known !== undefined) return known;
    const level = Math.max(this.#open + 1, FIRST_LEVEL);
    this.#levels.set(word, level);
    return level;
  }

  #begin(number: string): void {
    this.#started = true;
    this.#openQuotes = 0;
    this.#announcesText = false;
    this.#lastNumber = number;
  }

  #provision(start: ProvisionStart): void {
    const quoting = this.#builder.openArticle;
    const heads = this.#heads;
    const opensQuote = /^[‘“«"„]/.test(heads.at(-1)?.lines[0] ?? '');
    const quotes = this.#openQuotes > 0 || opensQuote || this.#announcesText;
    const quoted = quoting && quotes && !follows(start.number, this.#lastNumber);
    // One centred heading under the number of a grouping is the name of the grouping.
    const namesGrouping = this.#bare !== undefined && heads.length === 1 && heads[0]?.centred === true;
    const above = start.heading === '' && !namesGrouping ? heads.pop()?.lines.join(' ') : undefined;
    const heading = start.heading || (above ?? '');
    if (quoted) {
      for (const head of heads.splice(0)) this.#builder.line(head.lines.join(' '));
      this.#builder.quotedArticle(start.number, heading);
    } else {
      this.#headsAsGroupings();
      this.#builder.article(start.number, heading);
      this.#begin(start.number);
    }
    this.#bare = undefined;
    this.#countQuotes(heading);
    for (const line of start.lines) this.#line(line);
  }

  /** Headings above a provision that has its own: the first names the bare grouping, others group without a number. */
  #headsAsGroupings(): void {
    for (const head of this.#heads.splice(0)) {
      const text = head.lines.join(' ');
      if (this.#bare) this.#bare.heading = text;
      else if (this.#started) this.#builder.division(UNNUMBERED_LEVEL, '', text);
      else this.#builder.line(text);
      this.#bare = undefined;
    }
  }

  /** Headings that no provision follows: the first may name a bare grouping, the rest are text. */
  #flushHeads(): void {
    const [first, ...others] = this.#heads.splice(0);
    if (!first) return;
    if (this.#bare) this.#bare.heading = first.lines.join(' ');
    else for (const line of first.lines) this.#line(line);
    this.#bare = undefined;
    for (const head of others) for (const line of head.lines) this.#line(line);
  }

  #lines(lines: readonly string[]): void {
    // A note in brackets under the number of a schedule does not part it from its heading.
    const reference = this.#heads.length === 0 && this.#bare !== undefined && /^\(.{1,60}\)$/.test(lines.join(' '));
    const bare = this.#bare;
    this.#flushHeads();
    for (const line of lines) this.#line(line);
    this.#bare = reference ? bare : undefined;
  }

  #line(line: string): void {
    if (line.trim() === '') return;
    this.#builder.line(line);
    this.#countQuotes(line);
  }

  #countQuotes(line: string): void {
    const opened = line.match(/‘‘|“|«|„/g)?.length ?? 0;
    const closed = line.match(/’’|”|»/g)?.length ?? 0;
    this.#openQuotes += opened - closed;
    this.#announcesText = line.endsWith(':');
  }
}

/** 5 follows 4, 34A follows 34: the next provision of the act, not one quoted from another. */
function follows(number: string, last: string): boolean {
  const [next, previous] = [Number.parseInt(number, 10), Number.parseInt(last, 10)];
  return next === previous + 1 || (next === previous && number > last);
}
