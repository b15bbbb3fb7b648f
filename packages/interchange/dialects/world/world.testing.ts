import { gzipSync } from 'node:zlib';
import type { CaseDocument } from '../../case-document.ts';
import type { LawDocument, LawNode, ReadOptions } from '../../law-document.ts';
import type { PlacedCase, PlacedResult } from '../../own/index.ts';
import { sourceFileOf } from '../../source-file.ts';
import { worldSample } from './index.ts';

export type Placed = PlacedResult | PlacedCase;

/** A record of the sample; invented, as every text in these tests is. */
export function worldRecord(fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    jurisdiction: 'FR',
    collection: 'JournalDesEssais',
    kind: 'legislation',
    id: 'essai-1',
    title: 'Loi sur les essais',
    text: 'Le présent texte est une loi qui est faite pour les essais et pour rien d’autre.',
    date: '2019-03-02',
    url: 'https://lois.example/essai-1',
    ...fields,
  };
}

export function linesOfRecords(...records: unknown[]): string {
  return records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n');
}

export function readLines(text: string, options: ReadOptions = {}, name = 'FR.jsonl'): Placed[] {
  return [...worldSample.read(sourceFileOf(name, Buffer.from(text)), options)];
}

export function readPacked(text: string, name = 'FR.jsonl.gz'): Placed[] {
  return [...worldSample.read(sourceFileOf(name, gzipSync(text)), {})];
}

export function readOne(fields: Record<string, unknown> = {}, options: ReadOptions = {}): Placed {
  const results = readLines(linesOfRecords(worldRecord(fields)), options);
  if (results.length !== 1) throw new Error(`One result was expected, not ${results.length}.`);
  return results[0] as Placed;
}

export function lawOf(fields: Record<string, unknown> = {}, options: ReadOptions = {}): LawDocument {
  const result = readOne(fields, options);
  if (result.outcome !== 'law') throw new Error(`A law was expected: ${JSON.stringify(result)}`);
  return result.document;
}

export function caseOf(fields: Record<string, unknown> = {}): CaseDocument {
  const result = readOne({ kind: 'case_law', ...fields });
  if (result.outcome !== 'case') throw new Error(`A decision was expected: ${JSON.stringify(result)}`);
  return result.document;
}

export function reasonOf(result: Placed | undefined): string {
  return result && 'reason' in result ? result.reason : '';
}

/** The tree as lines: `§ 1 | Zweck | Dieses Gesetz …`, one space for each level. */
export function outlineOf(nodes: readonly LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => {
    const own = [node.number || `(${node.role})`, node.heading, node.text.replaceAll('\n', ' / ')];
    return [`${' '.repeat(depth)}${own.join(' | ')}`, ...outlineOf(node.children, depth + 1)];
  });
}

export function outlineOfText(text: string, fields: Record<string, unknown> = {}): string[] {
  return outlineOf(lawOf({ text, ...fields }).nodes);
}

export function articlesOf(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [...(node.role === 'article' ? [node] : []), ...articlesOf(node.children)]);
}

/** Designations of the provisions of a text. */
export function numbersOf(text: string): string[] {
  return articlesOf(lawOf({ text }).nodes).map(({ number }) => number);
}
