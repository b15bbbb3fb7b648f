import { type SearchDocument, snippetOf } from '@comity/search';
import MiniSearch from 'minisearch';
import { ValueCounter } from './count-values.ts';
import { analysed, boosts, type Engine, PAGE, SUGGESTIONS, withSnippets } from './engine.ts';
import type { BenchQuery, Kind } from './queries.ts';
import type { TextStore } from './text-store.ts';

/** MiniSearch over the same analysed tokens. It counts no facets, so they are counted beside it. */
export class MiniSearchEngine implements Engine {
  readonly answers: ReadonlySet<Kind> = new Set(['term', 'and2', 'prefix', 'filtered', 'broad', 'suggest']);
  #texts: TextStore;
  #counter = new ValueCounter();
  #size = 0;
  #index = new MiniSearch({
    fields: Object.keys(boosts),
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: boosts, combineWith: 'AND', fuzzy: false },
  });

  constructor(texts: TextStore) {
    this.#texts = texts;
  }

  add(documents: SearchDocument[]): void {
    for (const document of documents) {
      this.#index.add({ id: this.#size++, ...analysed(document) });
      this.#counter.add(document);
    }
  }

  finish(): void {}

  ask(kind: Kind, { tokens, filters }: BenchQuery): number {
    const query = tokens.join(' ');
    if (kind === 'suggest') return this.#index.autoSuggest(query, { prefix: true }).slice(0, SUGGESTIONS).length;
    const found = this.#index.search(query, { prefix: kind === 'prefix' });
    const { passing } = this.#counter.count(
      found.map((hit) => hit.id as number),
      filters,
    );
    if (withSnippets(kind)) {
      const terms = { stems: new Set(tokens), exact: new Set<string>(), prefixes: [] };
      for (const id of passing.slice(0, PAGE)) {
        const { text, language } = this.#texts.get(`${id}`);
        snippetOf(text, language, terms);
      }
    }
    return passing.length;
  }

  close(): void {}
}
