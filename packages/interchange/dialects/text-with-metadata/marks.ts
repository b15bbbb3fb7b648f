import type { LawNode } from '../../law-document.ts';
import { TreeBuilder } from '../../tree-builder.ts';

/**
 * A place in the lines of a text at which a node opens. The styles of the legislatures find marks; the tree is built
 * from them in one way for all.
 */
export interface Mark {
  /** Index of the first line. */
  line: number;
  /** How many lines the mark takes up (designation, heading). */
  span: number;
  /**
   * `skip` drops the lines: page furniture and lists of contents. `resume` (without lines of its own) ends a quotation:
   * what follows belongs to the amending provision again.
   */
  role: 'division' | 'article' | 'quoted' | 'text' | 'skip' | 'resume';
  number: string;
  heading: string;
  /** Level of a division; 91 to 94 for one that an amending provision quotes. */
  level?: number;
  /** Text that stands on the last line of the mark behind designation and heading. */
  rest?: string;
}

/** One way of setting out statutes, e.g. that of the Australian register. */
export interface TextStyle {
  id: string;
  /** Makes lines of what the extraction of the text has run together; before marks are looked for. */
  prepare?(lines: readonly string[]): string[];
  /** Marks in ascending order of their lines, not overlapping. `lines` are raw: blanks at their ends tell of wrapping. */
  marks(lines: readonly string[]): Mark[];
  /** True where the lines of the file are lines of a page, which must be put together into paragraphs. */
  wrapped: boolean;
}

/** Levels of divisions, by what they are called. Schedules and annexes stand beside the body of the act. */
export const divisionLevels: Readonly<Record<string, number>> = {
  schedule: 5,
  title: 8,
  chapter: 20,
  part: 10,
  division: 30,
  subdivision: 40,
  section: 45,
  crossHeading: 50,
};

/** Level at which the quotation of a division stands inside the amending provision, the outermost first. */
export const quotedDivisionLevels: Readonly<Record<string, number>> = {
  schedule: 91,
  chapter: 92,
  part: 92,
  division: 93,
  subdivision: 94,
};

export function buildTree(lines: readonly string[], marks: readonly Mark[], wrapped: boolean): LawNode[] {
  const tree = new TreeBuilder();
  const paragraphs = new ParagraphWriter(tree, wrapped);
  let next = 0;
  for (const mark of marks) {
    if (mark.line < next) continue;
    for (; next < mark.line; next++) paragraphs.add(lines[next] as string);
    next = mark.line + mark.span;
    if (mark.role === 'skip') continue;
    paragraphs.flush();
    openNode(tree, mark);
    if (mark.rest) paragraphs.add(mark.rest);
  }
  for (; next < lines.length; next++) paragraphs.add(lines[next] as string);
  paragraphs.flush();
  return tree.finish();
}

function openNode(tree: TreeBuilder, mark: Mark): void {
  if (mark.role === 'division') tree.division(mark.level ?? 50, mark.number, mark.heading);
  else if (mark.role === 'article') tree.article(mark.number, mark.heading);
  else if (mark.role === 'resume') tree.close(Math.min(...Object.values(quotedDivisionLevels)));
  else if (mark.role === 'quoted') tree.quotedArticle(mark.number, mark.heading);
  else tree.text(mark.heading, mark.number);
}

/** Puts the lines of a page together into paragraphs. */
class ParagraphWriter {
  readonly #tree: TreeBuilder;
  readonly #wrapped: boolean;
  #open: string[] = [];

  constructor(tree: TreeBuilder, wrapped: boolean) {
    this.#tree = tree;
    this.#wrapped = wrapped;
  }

  add(line: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined && !(this.#wrapped && continues(last, line))) this.flush();
    if (line.trim() !== '') this.#open.push(line);
  }

  flush(): void {
    if (this.#open.length === 0) return;
    this.#tree.line(this.#open.map((line) => line.trim()).join(' '));
    this.#open = [];
  }
}

/** `(a)` alone on a line: the text of the point follows on the next. */
const lonePoint = /^[“"[]?\([A-Za-z0-9]{1,6}\)$/;
const sentenceEnd = /[.;:!?—][”’")\]]*$/;

function continues(last: string, line: string): boolean {
  const next = line.trim();
  if (next === '' || lonePoint.test(next)) return false;
  if (last.endsWith(' ') || lonePoint.test(last.trim())) return true;
  return /^\p{Ll}/u.test(next) && !/^[a-z]{1,4}\.\d* /.test(next) && !sentenceEnd.test(last.trim());
}
