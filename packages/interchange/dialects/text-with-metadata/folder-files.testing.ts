import { createHash } from 'node:crypto';
import type { LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { textWithMetadata } from './text-with-metadata.ts';

/** The `metadata.yaml` of an invented act; a value of `undefined` leaves its line out. */
export function metadataOf(text: string, changes: Record<string, string | undefined> = {}): string {
  const fields: Record<string, string | undefined> = {
    corpus_id: 'gbr/act/ledgers-2031',
    version_id: "'2031-05-01'",
    title: 'Sample Ledgers Act 2031',
    jurisdiction: 'GBR',
    source_is_official: 'true',
    text_sha256: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    language: 'en',
    ...changes,
  };
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');
}

/** Files that stand in one folder; the result opens one of them. */
export function folderOf(contents: Record<string, string | Uint8Array>): (name: string) => SourceFile {
  const open = (name: string): SourceFile | undefined => {
    const content = contents[name];
    if (content === undefined) return undefined;
    return sourceFileOf(name, typeof content === 'string' ? Buffer.from(content) : content, open);
  };
  return (name) => open(name) as SourceFile;
}

/** What the dialect yields for a text with the metadata beside it. */
export function readBeside(text: string, yaml: string, options: ReadOptions = {}): ReadResult {
  const [result, ...more] = [
    ...textWithMetadata.read(folderOf({ 'text.txt': text, 'metadata.yaml': yaml })('text.txt'), options),
  ];
  if (result === undefined || more.length > 0) throw new Error(`${more.length} results too many`);
  return result;
}

/** The document of a text with invented metadata; fails the test when it is refused. */
export function lawBeside(text: string, changes: Record<string, string | undefined> = {}): LawDocument {
  const result = readBeside(text, metadataOf(text, changes));
  if (result.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

/** Every node of a tree, in document order. */
export function everyNode(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}
