import type { LawNode } from './law-document.ts';

/** Levels at which nodes open; a node closes every open node of its own level or deeper. Divisions use 1 to 89. */
export const ARTICLE_LEVEL = 90;
/** The new wording of another act's article, quoted by the amending article it stands under. */
export const QUOTED_ARTICLE_LEVEL = 95;

/**
 * Builds the tree from a stream of headings and lines, in document order.
 * Lines that arrive before any heading open an unnumbered `text` node, so nothing readable is lost.
 */
export class TreeBuilder {
  readonly nodes: LawNode[] = [];
  #open: { level: number; node: LawNode }[] = [];
  #lines = new Map<LawNode, string[]>();

  /** Opens a Part, Title, Chapter …: `level` 1 is the outermost. */
  division(level: number, number: string, heading = ''): LawNode {
    return this.#openNode(level, 'division', number, heading);
  }

  article(number: string, heading = ''): LawNode {
    return this.#openNode(ARTICLE_LEVEL, 'article', number, heading);
  }

  /** An article of another law, quoted inside the article that is open; without one it is an article like any other. */
  quotedArticle(number: string, heading = ''): LawNode {
    return this.#openNode(QUOTED_ARTICLE_LEVEL, 'article', number, heading);
  }

  /** Opens an unnumbered or annexed text (formula, annex, signatures) beside the articles of the open division. */
  text(heading = '', number = ''): LawNode {
    return this.#openNode(ARTICLE_LEVEL, 'text', number, heading);
  }

  /** Adds one paragraph to whatever is open. Blank lines are dropped. */
  line(text: string): void {
    const trimmed = text.trim();
    if (trimmed === '') return;
    const top = this.#open.at(-1);
    if (!top) this.text();
    const node = this.#open.at(-1)?.node as LawNode;
    const lines = this.#lines.get(node);
    if (lines) lines.push(trimmed);
    else this.#lines.set(node, [trimmed]);
  }

  /** The innermost open node. */
  get current(): LawNode | undefined {
    return this.#open.at(-1)?.node;
  }

  /** The open article (the quoting one when a quoted one is open), if any. */
  get openArticle(): LawNode | undefined {
    return this.#open.find((entry) => entry.level === ARTICLE_LEVEL && entry.node.role === 'article')?.node;
  }

  /** True when the innermost open node has received no line yet. */
  get currentIsEmpty(): boolean {
    const top = this.current;
    return top !== undefined && !this.#lines.has(top);
  }

  /** Closes every open node of `level` or deeper. */
  close(level: number): void {
    while (this.#open.length > 0 && (this.#open.at(-1)?.level as number) >= level) this.#open.pop();
  }

  /** Writes the collected lines into the nodes and returns the tree. */
  finish(): LawNode[] {
    for (const [node, lines] of this.#lines) node.text = lines.join('\n');
    this.#lines.clear();
    return this.nodes;
  }

  #openNode(level: number, role: LawNode['role'], number: string, heading: string): LawNode {
    this.close(level);
    const node: LawNode = { role, number: number.trim(), heading: heading.trim(), text: '', children: [] };
    (this.#open.at(-1)?.node.children ?? this.nodes).push(node);
    this.#open.push({ level, node });
    return node;
  }
}
