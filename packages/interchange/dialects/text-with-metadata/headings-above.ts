/** A heading over a group of provisions, found above the first of them. */
export interface FoundHeading {
  line: number;
  span: number;
  heading: string;
}

interface Options {
  /** Lines of the list of contents; empty where the file has none. */
  contents: readonly string[];
  /** Lines that can be no part of a heading, e.g. the history of the section before. */
  stops(line: string): boolean;
}

const listedNumber = /^\*?(\d{1,4}(?:\.\d{1,5}){0,3})(?: (\S.*))?$/;
const sentenceEnd = /[.;:,—]$/;
/** Headings take at most so many lines. */
const mostLines = 6;

/**
 * Finds the headings that stand on the lines above a provision (marginal notes of Canada, headings of Singapore).
 * Where the file has a list of contents, that list tells where a heading begins; else the look of the lines does.
 */
export class HeadingsAbove {
  readonly #lines: readonly string[];
  readonly #stops: (line: string) => boolean;
  /** What the list of contents says of a number: its heading, and that with more of the following lines. */
  readonly #listed = new Map<string, Set<string>>();
  readonly #crossHeadings = new Set<string>();

  constructor(lines: readonly string[], options: Options) {
    this.#lines = lines;
    this.#stops = options.stops;
    this.#readContents(options.contents);
  }

  get hasContents(): boolean {
    return this.#listed.size > 0;
  }

  knows(number: string): boolean {
    return this.#listed.has(number);
  }

  isCrossHeading(text: string): boolean {
    return this.#crossHeadings.has(evenOut(text));
  }

  /** True when `text` is a heading of the list of contents or the beginning of one that is broken elsewhere. */
  opensCrossHeading(text: string): boolean {
    const start = evenOut(text);
    if (start === '') return false;
    if (this.#crossHeadings.has(start)) return true;
    for (const heading of this.#crossHeadings) if (heading.startsWith(`${start} `)) return true;
    return false;
  }

  /** Adds what the list of contents says where it is not set line by line. */
  list(number: string, heading: string): void {
    const known = this.#listed.get(number) ?? new Set<string>();
    this.#listed.set(number, known.add(evenOut(heading)));
  }

  /** The heading of a provision that stands beside the act, of which the list of contents knows nothing. */
  findBeside(index: number, floor: number): { line: number; heading: string; crossHeadings: FoundHeading[] } {
    const line = this.#headingStart(index, floor, '');
    return { line, heading: this.#text(line, index), crossHeadings: [] };
  }

  /** `line` is the first line of the heading (that of the provision itself where it has none). */
  find(index: number, floor: number, number: string): { line: number; heading: string; crossHeadings: FoundHeading[] } {
    // Where a list of contents leaves the number out, the heading above it that the list knows is over a group.
    const unlisted = this.hasContents && !this.knows(number) ? this.#crossHeadingsAbove(index, floor) : [];
    if (unlisted.length > 0) return { line: index, heading: '', crossHeadings: unlisted };
    const first = this.#headingStart(index, floor, number);
    const heading = this.#text(first, index);
    return { line: first, heading, crossHeadings: this.#crossHeadingsAbove(first, floor) };
  }

  #headingStart(index: number, floor: number, number: string): number {
    const listed = this.#listed.get(number);
    for (let first = index - 1; first >= floor && index - first <= mostLines; first--) {
      if (this.#cannotBeHeading(this.#line(first))) break;
      if (listed?.has(evenOut(this.#text(first, index)))) return first;
    }
    let first = index;
    for (let above = index - 1; above >= floor && index - above <= 3; above--) {
      const line = this.#line(above);
      if (this.#cannotBeHeading(line) || sentenceEnd.test(line)) break;
      if (/^[a-z]/.test(line)) continue;
      first = above;
      break;
    }
    return first;
  }

  #crossHeadingsAbove(end: number, floor: number): FoundHeading[] {
    const found: FoundHeading[] = [];
    let below = end;
    while (below > floor) {
      let taken = 0;
      for (let span = Math.min(4, below - floor); span > 0; span--) {
        if (this.isCrossHeading(this.#text(below - span, below))) {
          taken = span;
          break;
        }
      }
      if (taken === 0) break;
      found.unshift({ line: below - taken, span: taken, heading: this.#text(below - taken, below) });
      below -= taken;
    }
    return found;
  }

  #cannotBeHeading(line: string): boolean {
    return line === '' || line.length > 200 || /^\(\w{1,6}\)|^\[/.test(line) || this.#stops(line);
  }

  #line(index: number): string {
    return (this.#lines[index] ?? '').trim();
  }

  #text(from: number, to: number): string {
    return this.#lines
      .slice(from, to)
      .map((line) => line.trim())
      .join(' ');
  }

  #readContents(contents: readonly string[]): void {
    let number: string | undefined;
    let block: string[] = [];
    const close = () => {
      this.#listBlock(number, block);
      block = [];
    };
    for (const line of contents) {
      const match = listedNumber.exec(line);
      if (match) {
        close();
        number = match[1] as string;
        if (match[2]) block.push(match[2]);
        this.#listed.set(number, this.#listed.get(number) ?? new Set());
      } else if (line !== '') block.push(line);
    }
    close();
  }

  /** The lines after a number are its heading and then, with no mark between, headings of the groups that follow. */
  #listBlock(number: string | undefined, block: readonly string[]): void {
    const lines = block.filter((line) => line !== 'TABLE OF PROVISIONS');
    for (let to = 1; to <= Math.min(lines.length, mostLines); to++) {
      if (number !== undefined) this.list(number, lines.slice(0, to).join(' '));
    }
    for (let from = 0; from < Math.min(lines.length, 400); from++) {
      for (let to = from + 1; to <= Math.min(lines.length, from + 4); to++) {
        if (from > 0 || number === undefined) this.#crossHeadings.add(evenOut(lines.slice(from, to).join(' ')));
      }
    }
  }
}

function evenOut(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
