import type { LawNode } from '../../law-document.ts';
import { buildTree } from './marks.ts';
import { styleFor } from './styles.ts';

/** Reads the tree of a text set out as the statutes of `country` are. */
export function readNodes(text: string, country: string): LawNode[] {
  const lines = linesOf(text);
  const style = styleFor(country, lines);
  const prepared = style.prepare?.(lines) ?? lines;
  return buildTree(prepared, style.marks(prepared), style.wrapped);
}

/** Lines with soft hyphens closed: `docu\u00ad mented` is one word. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\u00ad[ \t]*\r?\n?/g, '')
    .split(/\r?\n|\f/);
}
