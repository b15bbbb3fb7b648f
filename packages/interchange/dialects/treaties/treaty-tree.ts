import type { LawNode } from '../../law-document.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import { type Designation, designationOf, isHeadingOnly, opensClosing } from './treaty-designations.ts';

const annexLevel = 1;
/** Below every numbered division. */
const unnumberedLevel = 80;
const deepestDivision = 70;
/** `I General provisions`, `A1`, `IV.`: a number without a word. Figures stand alone: with a name behind they are of a house. */
const bareNumber = /^(?:([IVXLC]{1,7}|[A-D])(?:[.:)]? +(\p{L}.*)|[.:)]?)|([A-D]?\d{1,2})[.:)]?)$/u;

/**
 * Builds the tree of one text of a treaty. Levels of divisions are told by the order in which their words come first:
 * the title stands below the section in one treaty and above the chapter in another, but what holds comes before what is held.
 */
export class TreatyTree {
  #builder = new TreeBuilder();
  #levels = new Map<string, number>();
  /** The node just opened, whose heading may stand on the next line. */
  #awaitsHeading: LawNode | undefined;
  #hasArticles = false;
  #annexIsOpen = false;

  get isEmpty(): boolean {
    return this.#builder.nodes.length === 0;
  }

  finish(): LawNode[] {
    return this.#builder.finish();
  }

  /** A line that its print marks as a heading: a designation, the heading of what was just opened, or a heading by itself. */
  heading(text: string): void {
    if (text === '') return;
    const designation = designationOf(text);
    const bare = designation ? null : bareNumber.exec(text);
    if (designation && (designation.kind !== 'annex' || isHeadingOnly(designation))) this.open(designation);
    else if (bare) this.#openBare((bare[1] ?? bare[3]) as string, bare[2] ?? '');
    else this.#headingAlone(text);
  }

  #headingAlone(text: string): void {
    const node = this.#awaitsHeading;
    this.#awaitsHeading = undefined;
    if (node) node.heading = text;
    else this.#builder.division(unnumberedLevel, '', text);
  }

  /** A paragraph. */
  text(text: string): void {
    if (text === '') return;
    const designation = designationOf(text);
    if (designation?.kind === 'preamble' && !this.#hasArticles) {
      this.open(designation);
      return;
    }
    this.#awaitsHeading = undefined;
    if (this.#hasArticles && !this.#annexIsOpen && opensClosing(text)) this.openClosing();
    this.#builder.line(text);
  }

  openClosing(): void {
    this.#builder.close(1);
    this.#builder.text();
  }

  open({ kind, word, number, heading }: Designation): void {
    let node: LawNode;
    if (kind === 'article') {
      this.#hasArticles = true;
      node = this.#builder.article(number, heading);
    } else if (kind === 'preamble') {
      node = this.#builder.text(heading);
    } else if (kind === 'annex') {
      this.#annexIsOpen = true;
      node = this.#builder.division(annexLevel, number, heading);
    } else {
      node = this.#builder.division(this.#levelOf(word), number, heading);
    }
    this.#awaitsHeading = node.heading === '' ? node : undefined;
  }

  /** Agreements by exchange of notes number their provisions without a word: `1`, `2`. */
  #openBare(number: string, heading: string): void {
    const node = /^\d/.test(number)
      ? this.#builder.article(number, heading)
      : this.#builder.division(this.#levelOf('bare'), number, heading);
    this.#awaitsHeading = heading === '' ? node : undefined;
  }

  #levelOf(word: string): number {
    const known = this.#levels.get(word);
    if (known !== undefined) return known;
    const level = Math.min(10 + 10 * this.#levels.size, deepestDivision);
    this.#levels.set(word, level);
    return level;
  }
}

/** Every article of a tree, in reading order. */
export function articlesIn(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [...(node.role === 'article' ? [node] : []), ...articlesIn(node.children)]);
}
