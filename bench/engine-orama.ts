import { type SearchDocument, snippetOf } from '@comity/search';
import { create, insertMultiple, type Orama, search } from '@orama/orama';
import { analysed, boosts, type Engine, PAGE, withSnippets } from './engine.ts';
import type { BenchQuery, Kind } from './queries.ts';
import type { TextStore } from './text-store.ts';

const schema = {
  heading: 'string',
  title: 'string',
  path: 'string',
  text: 'string',
  kind: 'enum',
  country: 'enum',
  language: 'enum',
  year: 'enum',
  status: 'enum',
  crime: 'enum[]',
  treaty: 'enum[]',
} as const;
/** As many values as any facet has. */
const everyValue = { limit: 1_000 };
const facets = {
  kind: everyValue,
  country: everyValue,
  language: everyValue,
  year: everyValue,
  status: everyValue,
  crime: everyValue,
  treaty: everyValue,
};

/** Orama over the same analysed tokens, with its own filters and facets (a filter applies to every facet, its own too). */
export class OramaEngine implements Engine {
  readonly answers: ReadonlySet<Kind> = new Set(['term', 'and2', 'prefix', 'filtered', 'broad']);
  #texts: TextStore;
  #size = 0;
  #index: Orama<typeof schema> = create({
    schema,
    components: {
      tokenizer: { language: 'none', normalizationCache: new Map(), tokenize: (text: string) => text.split(' ') },
    },
  });

  constructor(texts: TextStore) {
    this.#texts = texts;
  }

  async add(documents: SearchDocument[]): Promise<void> {
    const entries = documents.map((document) => ({
      ...analysed(document),
      id: String(this.#size++),
      kind: document.kind,
      country: document.country,
      language: document.language,
      year: document.date.slice(0, 4),
      status: document.status,
      crime: [...document.crimeTypes],
      treaty: [...document.treatyArticles],
    }));
    await insertMultiple(this.#index, entries, entries.length);
  }

  finish(): void {}

  async ask(kind: Kind, { tokens, filters }: BenchQuery): Promise<number> {
    const found = await search(this.#index, {
      term: tokens.join(' '),
      properties: ['heading', 'title', 'path', 'text'],
      boost: boosts,
      // Without this it takes every word as the beginning of one.
      exact: kind !== 'prefix',
      threshold: 0,
      limit: PAGE,
      facets,
      where: whereOf(filters),
    });
    if (withSnippets(kind)) {
      const terms = { stems: new Set(tokens), exact: new Set<string>(), prefixes: [] };
      for (const { id } of found.hits) {
        const { text, language } = this.#texts.get(id);
        snippetOf(text, language, terms);
      }
    }
    return found.count;
  }

  close(): void {}
}

function whereOf(filters: BenchQuery['filters']): Record<string, object> {
  return Object.fromEntries(
    Object.entries(filters).map(([facet, values]) => [
      facet,
      facet === 'crime' || facet === 'treaty' ? { containsAny: [...values] } : { in: [...values] },
    ]),
  );
}
