import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SearchAnswer, SearchDocument, SearchIndex, SearchRequest } from '../port.ts';

/** Opens an index file, creating it when absent. */
export type Open = (path: string) => SearchIndex | undefined;

/** A folder that goes when the test ends. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comity-search-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty index; closed and removed when the test ends. */
export function openForTest(open: Open, path = join(folderForTest(), 'index.db')): SearchIndex {
  const index = open(path);
  if (!index) throw new Error('The index could not be opened.');
  onTestFinished(() => index.close());
  return index;
}

/** A document of invented law, of a record of its own unless said otherwise. */
export function documentOf(reference: string, given: Partial<SearchDocument> = {}): SearchDocument {
  return {
    recordId: `act of ${reference}`,
    reference,
    kind: 'legislation',
    country: 'XA',
    language: 'en',
    status: 'in-force',
    date: '2020-01-01',
    crimeTypes: [],
    treatyArticles: [],
    number: 'Section 1',
    heading: '',
    title: 'An Act',
    path: '',
    text: '',
    ...given,
  };
}

/** Enters documents, those of one record together. */
export function enter(index: SearchIndex, documents: readonly SearchDocument[], generation = 1): void {
  const records = Map.groupBy(documents, (document) => document.recordId);
  index.replace(
    [...records].map(([recordId, of]) => ({ recordId, documents: of })),
    generation,
  );
}

/** An index holding one document a text, in one language; the reference is the key. */
export function indexOfTexts(open: Open, language: string, texts: Record<string, string>): SearchIndex {
  const index = openForTest(open);
  enter(
    index,
    Object.entries(texts).map(([reference, text]) => documentOf(reference, { language, text })),
  );
  return index;
}

export function ask(index: SearchIndex, query: string, given: Partial<SearchRequest> = {}): SearchAnswer {
  return index.search({ query, filters: {}, sort: 'relevance', limit: 100, ...given });
}

/** References found, sorted, for comparing sets. */
export function found(index: SearchIndex, query: string, given: Partial<SearchRequest> = {}): string[] {
  const answer = ask(index, query, given);
  return answer.mode === 'all-words' ? answer.hits.map((hit) => hit.reference).sort() : [];
}

/** References in the order of the answer. */
export function ordered(index: SearchIndex, query: string, given: Partial<SearchRequest> = {}): string[] {
  return ask(index, query, given).hits.map((hit) => hit.reference);
}
