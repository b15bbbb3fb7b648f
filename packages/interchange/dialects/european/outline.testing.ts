import type { Dialect, LawNode, ReadResult } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';

/** `role number | heading | text`, indented by depth. */
export function outline(nodes: readonly LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.role} ${node.number} | ${node.heading} | ${node.text.replaceAll('\n', ' ¶ ')}`,
    ...outline(node.children, depth + 1),
  ]);
}

/** The tree that a dialect reads from a text; fails the test when it reads none. */
export function treeRead(dialect: Dialect, text: string): LawNode[] {
  const result = resultRead(dialect, text);
  if (result.outcome !== 'law') throw new Error(result.reason);
  return result.document.nodes;
}

/** The single result that a dialect yields for a text. */
export function resultRead(dialect: Dialect, text: string): ReadResult {
  const [result, ...more] = [...dialect.read(sourceFileOf('act.md', new TextEncoder().encode(text)), {})];
  if (!result || more.length > 0) throw new Error('There must be one result.');
  return result;
}

/** The numbers of all articles in reading order, each with the number of the node it stands under. */
export function articlesUnder(nodes: readonly LawNode[], parent = ''): [parent: string, number: string][] {
  return nodes.flatMap((node): [string, string][] => [
    ...(node.role === 'article' ? [[parent, node.number] as [string, string]] : []),
    ...articlesUnder(node.children, node.number || node.heading),
  ]);
}
