import { parseQuery } from './parse-query.ts';
import type { FacetName, Matched, SearchAnswer, SearchIndex, SearchRequest } from './port.ts';
import { snippetOf } from './snippet.ts';

/** What is shown of a hit; the domain that owns the record provides it. */
export interface Description {
  id: string;
  kind: string;
  title: string;
  country: string;
  language: string;
  /** Designation as printed with its word. */
  number: string;
  heading: string;
  /** Full public text, from which the snippet is taken. */
  text: string;
  url: string;
  standing: string;
  status: string;
  date: string;
  /** Under which the text may be used, as its source states it; empty when it does not. */
  licence: string;
  source: { url: string; publisher: string };
}

export interface GoTo {
  id: string;
  kind: string;
  label: string;
  number: string;
  url: string;
}

/** The search document of contract 2 and 3: what `search --json` and `/api/v1/search` answer. */
export interface SearchDocumentAnswer {
  total: number;
  tookMs: number;
  mode: SearchAnswer['mode'];
  hits: (Omit<Description, 'text'> & {
    snippet: string;
    highlights: [number, number][];
    score: number;
    /** Why it was found; concepts with their label in the language of the reader. */
    matched: (Matched & { label?: string })[];
  })[];
  facets: Record<FacetName, { value: string; label: string; count: number }[]>;
  goTo: GoTo | null;
  suggestion: string | null;
  nextCursor: string | null;
}

export interface Answering {
  index: SearchIndex;
  describe(references: readonly string[]): Promise<Map<string, Description>>;
  goTo(query: string): Promise<GoTo | null>;
  label(facet: FacetName, value: string): string;
  conceptLabel(concept: string): string;
  /** Treaty articles that a query cites, e.g. `untoc:18`. */
  linked(query: string): string[];
}

/** A citation may be written like a field of the query language (`ECLI:DE:…`, `untoc:18`): then its words are asked for. */
function readable(citation: string): string {
  try {
    parseQuery(citation);
    return citation;
  } catch {
    return `"${citation.replaceAll('"', ' ')}"`;
  }
}

/** Answers a search: the index finds, the store describes, and a citation in the query is answered above the list. */
export async function answerSearch(
  request: SearchRequest,
  { index, describe, goTo, label, conceptLabel, linked }: Answering,
): Promise<SearchDocumentAnswer> {
  const started = performance.now();
  // Asked for on every page: the cited document is the first of the whole list, not of each page.
  const leads = await goTo(request.query);
  const articles = linked(request.query);
  const found = index.search({
    ...request,
    query: leads || articles.length > 0 ? readable(request.query) : request.query,
    ...(leads && { cited: leads.id }),
    ...(articles.length > 0 && { linked: articles }),
  });
  const descriptions = await describe(found.hits.map((hit) => hit.reference));
  const hits = found.hits.flatMap((hit) => {
    const description = descriptions.get(hit.reference);
    if (!description) return [];
    const { text, ...shown } = description;
    const snippet = snippetOf(text, description.language, found.highlight);
    const matched = hit.matched.map((reason) =>
      reason.by === 'concept' ? { ...reason, label: conceptLabel(reason.concept) } : reason,
    );
    const score = Number(hit.score.toFixed(4));
    return [{ ...shown, snippet: snippet.text, highlights: snippet.highlights, score, matched }];
  });
  const facets = Object.fromEntries(
    Object.entries(found.facets).map(([facet, values]) => [
      facet,
      values.map(({ value, count }) => ({ value, label: label(facet as FacetName, value), count })),
    ]),
  ) as SearchDocumentAnswer['facets'];
  return {
    total: found.total,
    tookMs: Number((performance.now() - started).toFixed(1)),
    mode: found.mode,
    hits,
    facets,
    goTo: request.cursor === undefined ? leads : null,
    suggestion: found.suggestion ?? null,
    nextCursor: found.nextCursor ?? null,
  };
}
