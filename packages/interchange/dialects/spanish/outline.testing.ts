import type { LawDocument, LawNode, ReadResult, SourceFile } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';

/** A source file with this text, for tests. */
export function fileOf(text: string, name = 'act.md'): SourceFile {
  return sourceFileOf(name, new TextEncoder().encode(text));
}

/** `  article 3 {Heading}` a line, indented by depth; texts are left out. */
export function outline(nodes: readonly LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    ...(node.role === 'text'
      ? []
      : [
          `${'  '.repeat(depth)}${[node.number, node.heading === '' ? '' : `{${node.heading}}`].filter(Boolean).join(' ')}`,
        ]),
    ...outline(node.children, depth + 1),
  ]);
}

/** Every node of a tree, in document order. */
export function everyNode(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

/** The single act a file yields, treaties annexed to it left out; fails the test when it is refused. */
export function onlyLaw(results: Iterable<ReadResult>): LawDocument {
  const [result, ...more] = [...results].filter((entry) => entry.outcome !== 'law' || entry.document.kind !== 'treaty');
  if (result?.outcome !== 'law' || more.length > 0) throw new Error(`No single law: ${JSON.stringify(result)}`);
  return result.document;
}
