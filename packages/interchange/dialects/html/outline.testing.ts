import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Dialect, LawDocument, LawNode, ReadOptions, ReadResult } from '../../law-document.ts';
import { openSourceFile, sourceFileOf } from '../../source-file.ts';

/** One line per node, children indented: `article 5|Heading|first line / second line`. */
export function outline(nodes: readonly LawNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.role} ${node.number}|${node.heading}|${node.text.replaceAll('\n', ' / ')}`,
    ...outline(node.children, `${indent}  `),
  ]);
}

export function flat(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

export function articlesOf(nodes: readonly LawNode[]): LawNode[] {
  return flat(nodes).filter(({ role }) => role === 'article');
}

/** Divisions, articles, those of them that stand under an article, and texts. */
export function tally(nodes: readonly LawNode[]): [divisions: number, articles: number, quoted: number, texts: number] {
  const all = flat(nodes);
  const quoted = articlesOf(nodes).flatMap((article) => articlesOf(article.children)).length;
  const count = (role: LawNode['role']) => all.filter((node) => node.role === role).length;
  return [count('division'), count('article'), quoted, count('text')];
}

export function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

export function readWith(
  dialect: Dialect,
  content: string | Uint8Array,
  name = 'act.txt',
  options: ReadOptions = {},
): ReadResult {
  const results = [...dialect.read(sourceFileOf(name, bytesOf(content)), options)];
  if (results.length !== 1) throw new Error(`${results.length} results`);
  return results[0] as ReadResult;
}

export function lawWith(dialect: Dialect, content: string | Uint8Array, name?: string): LawDocument {
  const result = readWith(dialect, content, name);
  if (result.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

export function scoreWith(dialect: Dialect, content: string | Uint8Array, name = 'act.txt'): number {
  return dialect.recognise(sourceFileOf(name, bytesOf(content)));
}

/** A key for a file of the corpus under which its counts can be recorded without its name. */
export function keyOf(name: string): string {
  return createHash('sha256').update(name.normalize('NFC')).digest('hex').slice(0, 10);
}

/** Each word as often as it stands in the text. */
export function wordsOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** The words of `before` that the tree has fewer of. */
export function wordsLost(before: string, nodes: readonly LawNode[]): string[] {
  const kept = wordsOf(
    flat(nodes)
      .map((node) => `${node.number} ${node.heading} ${node.text}`)
      .join('\n'),
  );
  return [...wordsOf(before)].filter(([word, times]) => (kept.get(word) ?? 0) < times).map(([word]) => word);
}

/** Expected `tally` of each file of a set under the key of its name, or why nothing is read of it. */
export type Counts = Readonly<Record<string, readonly [number, number, number, number] | 'left-alone' | 'refused'>>;

/** The files of `folder` whose counts differ from those recorded; files that nothing is recorded of are passed over. */
export function differingCounts(dialect: Dialect, folder: string, expected: Counts): string[] {
  const differing: string[] = [];
  for (const name of readdirSync(folder)) {
    const recorded = expected[keyOf(name)];
    if (recorded === undefined) continue;
    const [result] = [...dialect.read(openSourceFile(join(folder, name), name), {})];
    const found = result?.outcome === 'law' ? tally(result.document.nodes) : result?.outcome;
    if (String(found) !== String(recorded)) differing.push(`${name}: ${recorded}, now ${found}`);
  }
  return differing;
}
