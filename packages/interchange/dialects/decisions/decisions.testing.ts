import type { CaseDocument } from '../../case-document.ts';
import type { CaseReadResult, LawDocument, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { readFile } from '../../read-file.ts';
import { sourceFileOf } from '../../source-file.ts';
import { decisionDialects } from './json-decisions.ts';

export type DecisionResult = CaseReadResult | ReadResult;

/** A file in memory; an object or a list is written as JSON, a list of lines as JSON Lines. */
export function fileOf(
  content: unknown,
  name = 'sample.json',
  beside: Readonly<Record<string, string>> = {},
): SourceFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return sourceFileOf(name, Buffer.from(text), (other) => {
    const neighbour = Object.hasOwn(beside, other) ? beside[other] : undefined;
    return neighbour === undefined ? undefined : sourceFileOf(other, Buffer.from(neighbour));
  });
}

/** JSON Lines of records. */
export function linesOf(...records: unknown[]): string {
  return records.map((record) => JSON.stringify(record)).join('\n');
}

/** Through the front door, as an import reads it: recognised among all readers of decisions. */
export function readDecisions(file: SourceFile, options: ReadOptions = {}): DecisionResult[] {
  return [...readFile<DecisionResult>(file, decisionDialects, options)];
}

/** The only case of a file. Throws when anything else comes out of it. */
export function oneCase(file: SourceFile, options: ReadOptions = {}): CaseDocument {
  const results = readDecisions(file, options);
  const [result] = results;
  if (results.length !== 1 || result?.outcome !== 'case') throw new Error(JSON.stringify(results).slice(0, 600));
  return result.document;
}

export function casesIn(results: readonly DecisionResult[]): CaseDocument[] {
  return results.flatMap((result) => (result.outcome === 'case' ? [result.document] : []));
}

export function lawsIn(results: readonly DecisionResult[]): LawDocument[] {
  return results.flatMap((result) => (result.outcome === 'law' ? [result.document] : []));
}

/** `place: reason` of everything refused. */
export function refusalsIn(results: readonly DecisionResult[]): string[] {
  return results.flatMap((result) => (result.outcome === 'refused' ? [`${result.place}: ${result.reason}`] : []));
}

/** A text in short: part, level, number, anchor and words, one paragraph a line. */
export function outlineOf(document: CaseDocument): string[] {
  return document.texts.map(({ part, level, number, anchor, heading, text }) =>
    [part, level > 0 ? `h${level}` : '', number, anchor, heading || text].filter((piece) => piece !== '').join(' | '),
  );
}
