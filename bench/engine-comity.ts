import { citedTreatyArticles, conceptLabel, searchConcepts } from '@comity/reference';
import {
  type Answering,
  answerSearch,
  type Description,
  openFts5Index,
  type SearchDocument,
  type SearchIndex,
} from '@comity/search';
import { type Engine, PAGE, SUGGESTIONS, withSnippets } from './engine.ts';
import { type BenchQuery, type Kind, kinds } from './queries.ts';
import type { TextStore } from './text-store.ts';

/** Our own index, asked as the portal asks it: the search document of contract 2, snippets from stored texts. */
export class ComityEngine implements Engine {
  readonly answers = new Set(kinds);
  #index: SearchIndex;
  #answering: Answering;

  constructor(path: string, texts: TextStore) {
    const index = openFts5Index(path, { concepts: searchConcepts() });
    if (!index) throw new Error(`The index ${path} is of another version.`);
    this.#index = index;
    this.#answering = {
      index,
      describe: async (references) => new Map(references.map((reference) => [reference, describe(texts, reference)])),
      goTo: async () => null,
      label: (_facet, value) => value,
      conceptLabel: (concept) => conceptLabel(concept, 'en'),
      linked: citedTreatyArticles,
    };
  }

  add(documents: SearchDocument[]): void {
    const records = Map.groupBy(documents, (document) => document.recordId);
    this.#index.replace(
      records.entries().map(([recordId, documents]) => ({ recordId, documents })),
      this.#index.generation() + 1,
    );
  }

  finish(): void {
    this.#index.optimise();
  }

  ask(kind: Kind, { text, filters }: BenchQuery): number | Promise<number> {
    if (kind === 'suggest') return this.#index.suggest(text, SUGGESTIONS).length;
    const request = { query: text, filters, sort: 'relevance', limit: PAGE } as const;
    if (!withSnippets(kind)) return this.#index.search(request).total;
    return answerSearch(request, this.#answering).then((answer) => answer.total);
  }

  close(): void {
    this.#index.close();
  }
}

function describe(texts: TextStore, reference: string): Description {
  const { language, text } = texts.get(reference);
  const unused = {
    kind: '',
    title: '',
    country: '',
    number: '',
    heading: '',
    url: '',
    standing: '',
    licence: '',
    source: { url: '', publisher: '' },
    status: '',
    date: '',
  };
  return { ...unused, id: reference, language, text };
}
