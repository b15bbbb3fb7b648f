import { ComityError } from '@comity/platform';
import Sqlite from 'better-sqlite3';
import { type CompiledQuery, compileQuery, type Widening } from '../compile-query.ts';
import { articleTerm, ConceptMatcher, conceptTerm, isStateConcept, type SearchConcept } from '../concept-matcher.ts';
import { decodeCursor, encodeCursor, fingerprint } from '../cursor.ts';
import { quote } from '../match-words.ts';
import { parseQuery } from '../parse-query.ts';
import {
  type FacetName,
  facetNames,
  type HighlightTerms,
  type SearchAnswer,
  type SearchIndex,
  type SearchRequest,
} from '../port.ts';
import { countFacets, type FilteredMatches } from './count-facets.ts';
import { union } from './docid-lists.ts';
import { emptyFacetColumns, type FacetColumns, updateFacetColumns } from './facet-columns.ts';
import { HeadingBonus } from './favour-headings.ts';
import { arrangeFirstPage } from './first-page.ts';
import { createIndexTables, INDEX_VERSION } from './index-schema.ts';
import { IndexWriter } from './index-writer.ts';
import { type Found, Matches } from './matches.ts';
import { rank } from './rank.ts';
import { Vocabulary } from './vocabulary.ts';
import { whyMatched } from './why-matched.ts';
import { countWords } from './word-writer.ts';

/** What another word of the same language counts in a heading, beside the word that was typed. */
const WORTH_OF_SYNONYM = 0.6;

/** Memory the index may map, in bytes (stack measurements: bound it). */
const LARGEST_MAP = 1024 * 1024 * 1024;

/**
 * Opens an index file of the embedded engine, creating it when absent; undefined when another version made it, or it was
 * made with other `concepts`.
 */
export function openFts5Index(
  path: string,
  { concepts = [] }: { concepts?: readonly SearchConcept[] } = {},
): SearchIndex | undefined {
  const connection = new Sqlite(path, { timeout: 120_000 });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = NORMAL');
  connection.pragma(`mmap_size = ${LARGEST_MAP}`);
  connection.pragma('cache_size = -65536');
  const isNew = connection.prepare("select count(*) from sqlite_schema where name = 'meta'").pluck().get() === 0;
  const matcher = new ConceptMatcher(concepts);
  if (isNew) createIndexTables(connection, matcher.fingerprint);
  const meta = connection.prepare('select value from meta where key = ?').pluck();
  if (meta.get('version') !== INDEX_VERSION || meta.get('concepts') !== matcher.fingerprint) {
    connection.close();
    return undefined;
  }
  return new Fts5Index(connection, matcher);
}

interface Asking {
  request: SearchRequest;
  columns: FacetColumns;
  filters: Partial<Record<FacetName, readonly string[]>>;
  /** The query widened by concepts and names, and as it is. */
  compiled: CompiledQuery;
  plain: CompiledQuery;
  cited: number | undefined;
}

interface Result {
  found: Found;
  /** What the words by themselves find, rising. */
  byWords: Uint32Array;
  mode: SearchAnswer['mode'];
  highlight: HighlightTerms;
  words: CompiledQuery['words'];
}

class Fts5Index implements SearchIndex {
  #connection: Sqlite.Database;
  #matcher: ConceptMatcher;
  #writer: IndexWriter;
  #vocabulary: Vocabulary;
  #matches: Matches;
  #headings: HeadingBonus;
  #columns: FacetColumns = emptyFacetColumns();
  #seenWrites = 0;
  #readWrites: Sqlite.Statement;
  #reference: Sqlite.Statement;
  #docid: Sqlite.Statement;
  #searchInOneView: (request: SearchRequest) => SearchAnswer;

  constructor(connection: Sqlite.Database, matcher: ConceptMatcher) {
    this.#connection = connection;
    this.#matcher = matcher;
    this.#writer = new IndexWriter(connection, matcher);
    this.#vocabulary = new Vocabulary(connection);
    this.#matches = new Matches(connection);
    this.#headings = new HeadingBonus(connection);
    this.#searchInOneView = connection.transaction((request: SearchRequest) => this.#search(request));
    this.#readWrites = connection.prepare("select value from meta where key = 'writes'").pluck();
    this.#docid = connection.prepare('select docid from doc where reference = ?').pluck();
    this.#reference = connection.prepare('select reference from doc where docid = ?').pluck();
  }

  /** Everything is read in one transaction: what another process writes meanwhile is seen whole or not at all. */
  search(request: SearchRequest): SearchAnswer {
    return this.#searchInOneView(request);
  }

  #search(request: SearchRequest): SearchAnswer {
    const columns = this.#currentColumns();
    const parsed = parseQuery(request.query);
    const filters = mergeFilters(request.filters, parsed.filters);
    const asking: Asking = {
      request,
      columns,
      filters,
      compiled: compileQuery(parsed.query, request.across === false ? undefined : this.#widening(columns)),
      plain: compileQuery(parsed.query),
      cited: request.cited === undefined ? undefined : (this.#docid.get(request.cited) as number | undefined),
    };
    const result = this.#weighed(this.#found(asking), asking);
    const { found, counted, mode } = result;
    const suggestion =
      counted.passing.length === 0 || mode === 'best-match' ? this.#respelled(request.query, asking.plain) : undefined;
    if (suggestion !== undefined && counted.passing.length === 0) {
      const respelled = this.#search({ ...request, query: suggestion });
      if (respelled.total > 0) return { ...respelled, mode: 'respelled', suggestion };
    }
    const mark = fingerprint([
      request.query,
      filters,
      request.sort,
      mode,
      request.across ?? true,
      request.linked ?? [],
    ]);
    const after = request.cursor === undefined ? undefined : decodeCursor(request.cursor, mark);
    const front = found.scores && request.across !== false ? this.#firstPage(result, asking) : undefined;
    const page = rank({
      ...found,
      passing: counted.passing,
      columns,
      sort: request.sort,
      limit: request.limit,
      after,
      front,
    });
    const last = page.at(-1);
    const more = last !== undefined && page.length === request.limit && page.remaining > 0;
    const reasons = this.#reasons(page, result, asking);
    return {
      total: counted.passing.length,
      hits: page.map((hit, at) => ({
        reference: this.#reference.get(hit.docid) as string,
        score: hit.score,
        matched: reasons[at] ?? [],
      })),
      facets: counted.facets,
      nextCursor: more && last ? encodeCursor({ key: last.key, docid: last.docid, mark }) : undefined,
      mode,
      highlight: {
        ...result.highlight,
        sequences: this.#matcher.sequencesOf(asking.compiled.concepts.flatMap(({ concepts }) => concepts)),
      },
      suggestion,
    };
  }

  #widening(columns: FacetColumns): Widening {
    return {
      matcher: this.#matcher,
      otherScripts: (word) => this.#vocabulary.otherScripts(word, columns.liveCount),
    };
  }

  /** All that the query finds: by all its words, or else by the nearest; then what other languages and citations add. */
  #found(asking: Asking): Result {
    const { request, columns, filters, compiled, plain, cited } = asking;
    const scored = request.sort === 'relevance';
    const { highlight, words } = compiled;
    const found = this.#matches.find(compiled, columns, scored);
    const byWords = compiled.match === plain.match ? found.docids : this.#matches.find(plain, columns, false).docids;
    let result: Result = { found, byWords, mode: 'all-words', highlight, words };
    if (words.length > 1 && cited === undefined && countFacets(columns, byWords, filters).passing.length === 0) {
      result = this.#nearest(asking) ?? result;
    }
    const others = this.#inOtherLanguages(asking, scored);
    if (others) result.found = together(result.found, others);
    const linked = request.linked ?? [];
    if (linked.length > 0) {
      const match = linked.map((reference) => quote([articleTerm(reference)])).join(' OR ');
      result.found = together(result.found, this.#matches.findBy(match, columns, scored));
    }
    if (cited !== undefined) result.found = withCited(result.found, cited);
    return result;
  }

  #nearest({ request, columns, filters, compiled, plain }: Asking): Result | undefined {
    const telling = this.#matches.nearest(plain.words, columns);
    const nearest = telling.map((word) => word.match).join(' OR ');
    if (nearest === '') return undefined;
    const concepts = compiled.concepts
      .flatMap((group) => group.concepts)
      .filter((concept) => !isStateConcept(concept))
      .map((concept) => quote([conceptTerm(concept)]));
    const widened = [nearest, ...concepts].join(' OR ');
    const found = this.#matches.findBy(widened, columns, request.sort === 'relevance');
    if (countFacets(columns, found.docids, filters).passing.length === 0) return undefined;
    const byWords = concepts.length === 0 ? found.docids : this.#matches.findBy(nearest, columns, false).docids;
    const highlight = marksOf(telling, compiled.highlight.prefixes);
    return { found, byWords, mode: 'best-match', highlight, words: telling };
  }

  /** What the concepts alone find in languages that the query is not written in: its other words are of its own. */
  #inOtherLanguages({ columns, compiled }: Asking, scored: boolean): Found | undefined {
    if (compiled.conceptsAlone === undefined) return undefined;
    const own = new Set(compiled.concepts.flatMap(({ languages }) => languages));
    const codes = new Set([...own].map((language) => columns.values.language.indexOf(language)));
    const { docids, scores } = this.#matches.findBy(compiled.conceptsAlone, columns, scored);
    const kept = [...docids.keys()].filter((at) => !codes.has(columns.single.language[docids[at] as number] as number));
    return {
      docids: Uint32Array.from(kept, (at) => docids[at] as number),
      scores: scores && Float64Array.from(kept, (at) => scores[at] as number),
    };
  }

  #weighed(result: Result, { columns, filters, cited, compiled }: Asking): Result & { counted: FilteredMatches } {
    const counted = countFacets(columns, result.found.docids, filters);
    let { found } = result;
    if (found.scores) {
      const concepts = compiled.concepts.map(({ start, end, concepts: ids, languages }) => ({
        words: end - start,
        sequences: this.#matcher
          .termsOf(ids)
          .map(({ language, terms }) => ({ terms, worth: languages.includes(language) ? WORTH_OF_SYNONYM : 1 })),
      }));
      const sought = { words: result.words, concepts };
      found = this.#headings.apply(found, sought, counted.passing, columns.single.language);
      if (cited !== undefined) raise(found, cited);
    }
    return { ...result, found, counted };
  }

  #firstPage({ found, counted }: Result & { counted: FilteredMatches }, { columns, compiled, cited }: Asking) {
    const languages = [...new Set(compiled.concepts.flatMap((group) => group.languages))];
    return arrangeFirstPage({ ...found, passing: counted.passing, columns, languages, cited });
  }

  #reasons(page: readonly { docid: number }[], { byWords }: Result, { request, columns, compiled, cited }: Asking) {
    const asked = {
      byWords: compiled.match === undefined ? undefined : byWords,
      groups: compiled.concepts,
      cited: cited === undefined ? undefined : { docid: cited, reference: request.cited as string },
      linked: request.linked ?? [],
      names: compiled.names,
    };
    const docids = page.map(({ docid }) => docid);
    return whyMatched(docids, asked, (match) => this.#matches.findBy(match, columns, false).docids);
  }

  /** Another spelling that some document has all the words of. */
  #respelled(query: string, compiled: CompiledQuery): string | undefined {
    const unknown = compiled.words.filter((word) => !this.#matches.any(word.match));
    const respelled = this.#vocabulary.respell(query.normalize('NFC'), unknown);
    if (respelled === undefined) return undefined;
    const { match } = compileQuery(parseQuery(respelled).query);
    return match !== undefined && this.#matches.any(match) ? respelled : undefined;
  }

  suggest(beginning: string, limit: number): { word: string; count: number }[] {
    this.#currentColumns();
    return this.#vocabulary.complete(beginning, limit);
  }

  replace(records: Parameters<SearchIndex['replace']>[0], generation: number): void {
    this.#writer.replace(records, generation);
  }

  generation(): number {
    return Number(this.#connection.prepare("select value from meta where key = 'generation'").pluck().get());
  }

  count(): number {
    return this.#connection.prepare('select count(*) from doc').pluck().get() as number;
  }

  optimise(): void {
    this.#connection.exec("insert into words (words) values ('optimize')");
    countWords(this.#connection);
    this.#vocabulary.forget();
    this.#connection.pragma('wal_checkpoint(truncate)');
  }

  refresh(): void {
    this.#currentColumns();
  }

  close(): void {
    this.#connection.close();
  }

  #currentColumns(): FacetColumns {
    const writes = Number(this.#readWrites.get());
    if (writes !== this.#seenWrites) {
      updateFacetColumns(this.#columns, this.#connection, this.#seenWrites);
      this.#vocabulary.forget();
      this.#seenWrites = writes;
    }
    return this.#columns;
  }
}

/** Of a question only the words that led to the texts are marked. */
function marksOf(words: CompiledQuery['words'], prefixes: readonly string[]): HighlightTerms {
  return {
    stems: new Set(words.flatMap((word) => [...word.stems])),
    exact: new Set<string>(),
    prefixes,
  };
}

/** The documents of both; one that is in both has the sum of its scores. */
function together(one: Found, other: Found): Found {
  const docids = union(one.docids, other.docids);
  if (!one.scores || !other.scores) return { docids, scores: undefined };
  const scores = new Float64Array(docids.length);
  for (const { docids: own, scores: given } of [one, other]) {
    let at = 0;
    for (let from = 0; from < own.length; from += 1) {
      while (docids[at] !== own[from]) at += 1;
      scores[at] = (scores[at] as number) + ((given as Float64Array)[from] as number);
    }
  }
  return { docids, scores };
}

/** Adds the cited document to what was found, in the first place, once. */
function withCited({ docids, scores }: Found, cited: number): Found {
  const at = docids.indexOf(cited);
  const length = docids.length + (at < 0 ? 1 : 0);
  const moved = { docids: new Uint32Array(length), scores: scores && new Float64Array(length) };
  moved.docids[0] = cited;
  let to = 1;
  for (let from = 0; from < docids.length; from += 1) {
    if (from === at) continue;
    moved.docids[to] = docids[from] as number;
    if (moved.scores) moved.scores[to] = scores?.[from] as number;
    to += 1;
  }
  return moved;
}

/** The cited document, which stands first, scores more than any other. */
function raise(found: Found, cited: number): void {
  if (!found.scores || found.docids[0] !== cited) return;
  found.scores[0] = 1 + found.scores.reduce((highest, score) => Math.max(highest, score), 0);
}

/** Filters of the address and of the query together; a facet named in both must satisfy both. */
function mergeFilters(
  given: SearchRequest['filters'],
  typed: SearchRequest['filters'],
): Partial<Record<FacetName, readonly string[]>> {
  const merged: Partial<Record<FacetName, readonly string[]>> = {};
  for (const facet of facetNames) {
    const one = normalise(facet, given[facet]);
    const other = normalise(facet, typed[facet]);
    if (one && other) merged[facet] = one.filter((value) => other.includes(value));
    else if (one ?? other) merged[facet] = (one ?? other) as readonly string[];
    if (one && other && merged[facet]?.length === 0) {
      throw new ComityError(
        'invalid-query',
        `The query and the chosen filters ask for different values of "${facet}".`,
      );
    }
  }
  return merged;
}

function normalise(facet: FacetName, values: readonly string[] | undefined): readonly string[] | undefined {
  if (!values || values.length === 0) return undefined;
  return values.map((value) => (facet === 'country' ? value.toUpperCase() : value.toLowerCase()));
}
