import type { LawNode } from '../../law-document.ts';
import { readNodes } from './text-with-metadata.ts';

/** The tree of a text as indented lines: role, number, heading and, behind `|`, the text with `/` between paragraphs. */
export function outline(text: string, country: string): string[] {
  const lines: string[] = [];
  const visit = (node: LawNode, depth: number) => {
    const head = [node.role[0], node.number && `[${node.number}]`, node.heading].filter(Boolean).join(' ');
    lines.push(`${'  '.repeat(depth)}${head}${node.text === '' ? '' : ` | ${node.text.replaceAll('\n', ' / ')}`}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const node of readNodes(text, country)) visit(node, 0);
  return lines;
}

/** Articles that stand for themselves, and those that an amending provision quotes, in order. */
export function articles(nodes: readonly LawNode[]): { own: LawNode[]; quoted: LawNode[] } {
  const found = { own: [] as LawNode[], quoted: [] as LawNode[] };
  const visit = (node: LawNode, isQuoted: boolean) => {
    if (node.role === 'article') (isQuoted ? found.quoted : found.own).push(node);
    for (const child of node.children) visit(child, isQuoted || node.role === 'article');
  };
  for (const node of nodes) visit(node, false);
  return found;
}
