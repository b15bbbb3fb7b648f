import { join } from 'node:path';
import type { Dialect, LawNode } from './law-document.ts';
import { openSourceFile } from './source-file.ts';

/** A line of a table of counts: `name own quoted divisions`; an article under an article is quoted. */
export function recordedCounts(table: string): Map<string, string> {
  const counts = new Map<string, string>();
  for (const line of table.trim().split('\n')) {
    const space = line.indexOf(' ');
    counts.set(line.slice(0, space), line.slice(space + 1));
  }
  return counts;
}

/** `own quoted divisions` of a file as the dialect reads it; `- - -` for one that is left alone, the reason for one that is refused. */
export function countsIn(dialect: Dialect, folder: string, name: string): string {
  const [result] = [...dialect.read(openSourceFile(join(folder, name), name), {})];
  if (result === undefined || result.outcome === 'left-alone') return '- - -';
  if (result.outcome === 'refused') return `${result.place}: ${result.reason}`;
  const all = everyNode(result.document.nodes);
  const articles = all.filter((node) => node.role === 'article');
  const quoted = new Set(
    articles.flatMap((node) => everyNode(node.children).filter((child) => child.role === 'article')),
  );
  const divisions = all.filter((node) => node.role === 'division').length;
  return `${articles.length - quoted.size} ${quoted.size} ${divisions}`;
}

function everyNode(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}
