import type { LawNode } from '../../law-document.ts';
import { TreeBuilder } from '../../tree-builder.ts';

/** A paragraph or a heading, in document order. */
export interface Passage {
  text: string;
  /** 0 of a paragraph; 1 is the highest heading. */
  level: number;
  /** Of a file with pages, from 1. */
  page?: number;
}

/** Just sure enough to be read, when nothing else knows the file. */
export const LEAST_SURE = 0.5;

const DEEPEST_HEADING = 9;
/** `3.2 Requests`, `IV. Requests`, `A. Requests`. */
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3}){0,4}\.?|[IVXLC]{1,7}\.|[A-Z]\.)\s+(?=\p{L})/u;

/** The sections of a document by its headings; where it has none, by its pages. */
export function sectionsOf(passages: readonly Passage[]): LawNode[] {
  const tree = new TreeBuilder();
  const byPage = passages.every(({ level }) => level === 0) && passages.some(({ page }) => (page ?? 1) > 1);
  let open = 0;
  for (const { text, level, page } of passages) {
    if (byPage && page !== undefined && page !== open) {
      open = page;
      tree.text('', `p. ${page}`);
    }
    if (level === 0) tree.line(text);
    else {
      const number = NUMBERED.exec(text)?.[1] ?? '';
      tree.division(Math.min(level, DEEPEST_HEADING), number, text.slice(number.length));
    }
  }
  const nodes = tree.finish();
  asTexts(nodes);
  return nodes;
}

/** A section without sections under it is a text, not a group of texts. */
function asTexts(nodes: readonly LawNode[]): void {
  for (const node of nodes) {
    if (node.children.length === 0) node.role = 'text';
    else asTexts(node.children);
  }
}
