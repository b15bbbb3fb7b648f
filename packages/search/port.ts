/**
 * The search port. Engines implement `SearchIndex`; the contract test in `index-contract.testing.ts` is run on each.
 */

/** Facets of a document. `crime` and `treaty` hold several values, the others one. */
export const facetNames = ['kind', 'country', 'language', 'crime', 'treaty', 'year', 'status'] as const;
export type FacetName = (typeof facetNames)[number];

/** What one provision or decision gives to the index. Text must already be public (design: restricted text leaks nowhere). */
export interface SearchDocument {
  /** The record it belongs to; all documents of a record are replaced together. */
  recordId: string;
  /** What `describe` is later asked for, unique in the index: the id of the provision. */
  reference: string;
  kind: string;
  country: string;
  /** Language of the text; decides the analyser. */
  language: string;
  status: string;
  /** ISO date of the version, '' when unknown; its year is a facet. */
  date: string;
  crimeTypes: readonly string[];
  treatyArticles: readonly string[];
  /** Concepts it is classified under beside the crime types; they are no facet, but are found as if it named them. */
  concepts?: readonly string[];
  /** Designation: searched with the heading. */
  number: string;
  /** Heading without the designation: weighs most. */
  heading: string;
  /** Title of the act. */
  title: string;
  /** Headings above, outermost first, with ` · ` between them; so are the names of the act. */
  path: string;
  text: string;
}

export type Sort = 'relevance' | 'newest' | 'oldest';
export const sorts: readonly Sort[] = ['relevance', 'newest', 'oldest'];

export interface SearchRequest {
  /** In the query language that the help page describes (`/en/help`); '' asks for everything. */
  query: string;
  /** Values of one facet are alternatives; facets are combined. */
  filters: Partial<Record<FacetName, readonly string[]>>;
  sort: Sort;
  /** 1 to 100. */
  limit: number;
  cursor?: string;
  /** Reference of the document that a citation in the query names: it comes first, and is counted like any other hit. */
  cited?: string;
  /** Treaty articles that the query cites: what is linked to one of them is found too (`untoc:18`). */
  linked?: readonly string[];
  /** False finds the words of the query only, not what other languages call the same. */
  across?: boolean;
}

/** Why a document was found. */
export type Matched =
  /** By words of the query, or near enough in best match. */
  | { by: 'words' }
  /** By a concept that words of the query name. */
  | { by: 'concept'; concept: string }
  /** By a citation: it is what is cited, or is linked to the treaty article cited. */
  | { by: 'citation'; target: string }
  /** By a name as another script writes it. */
  | { by: 'name'; name: string };

export interface SearchAnswer {
  total: number;
  hits: { reference: string; score: number; matched: Matched[] }[];
  /** Every value with at least one document, exact and disjunctive: the filters of other facets apply, the facet's own do not. */
  facets: Record<FacetName, { value: string; count: number }[]>;
  /** Leads to the next hits; undefined at the end. */
  nextCursor: string | undefined;
  /**
   * `best-match` when no document has all the words and the nearest are shown instead; `respelled` when nothing is found
   * as it was typed and what the suggestion finds is shown instead.
   */
  mode: 'all-words' | 'best-match' | 'respelled';
  /** What to mark in the text. */
  highlight: HighlightTerms;
  /** Another spelling of the query that finds something; only when no document has all the words of this one. */
  suggestion: string | undefined;
}

/** What counts as matched: stems as `stemTerm` writes them, unstemmed forms and their beginnings. */
export interface HighlightTerms {
  stems: ReadonlySet<string>;
  exact: ReadonlySet<string>;
  prefixes: readonly string[];
  /** Stems that count only where they stand one after the other: the terms of concepts. */
  sequences?: readonly (readonly string[])[];
}

export interface SearchIndex {
  /** Throws `ComityError` (`invalid-query`, `unknown-filter`, `invalid-cursor`). */
  search(request: SearchRequest): SearchAnswer;
  /** Words of the index that begin so, most frequent first, in their folded form. */
  suggest(beginning: string, limit: number): { word: string; count: number }[];
  /** Replaces the documents of records and notes up to which generation of the store the index is true. One transaction. */
  replace(records: Iterable<{ recordId: string; documents: Iterable<SearchDocument> }>, generation: number): void;
  /** The generation of the store up to which the index is true. */
  generation(): number;
  count(): number;
  /** Merges what many small writes left; worth it after a build. */
  optimise(): void;
  /** Takes up what another process wrote; cheap when nothing changed. */
  refresh(): void;
  close(): void;
}
