import { ComityError } from '@comity/platform';
import Sqlite from 'better-sqlite3';
import { type CompiledQuery, compileQuery } from '../compile-query.ts';
import { decodeCursor, encodeCursor, fingerprint } from '../cursor.ts';
import { parseQuery } from '../parse-query.ts';
import {
  type FacetName,
  facetNames,
  type HighlightTerms,
  type SearchAnswer,
  type SearchIndex,
  type SearchRequest,
} from '../port.ts';
import { countFacets } from './count-facets.ts';
import { emptyFacetColumns, type FacetColumns, updateFacetColumns } from './facet-columns.ts';
import { HeadingBonus } from './favour-headings.ts';
import { createIndexTables, INDEX_VERSION } from './index-schema.ts';
import { IndexWriter } from './index-writer.ts';
import { type Found, Matches } from './matches.ts';
import { rank } from './rank.ts';
import { Vocabulary } from './vocabulary.ts';
import { countWords } from './word-writer.ts';

/** Memory the index may map, in bytes (stack measurements: bound it). */
const LARGEST_MAP = 1024 * 1024 * 1024;

/** Opens an index file of the embedded engine, creating it when absent; undefined when another version made it. */
export function openFts5Index(path: string): SearchIndex | undefined {
  const connection = new Sqlite(path, { timeout: 120_000 });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = NORMAL');
  connection.pragma(`mmap_size = ${LARGEST_MAP}`);
  connection.pragma('cache_size = -65536');
  const isNew = connection.prepare("select count(*) from sqlite_schema where name = 'meta'").pluck().get() === 0;
  if (isNew) createIndexTables(connection);
  const version = connection.prepare("select value from meta where key = 'version'").pluck().get();
  if (version !== INDEX_VERSION) {
    connection.close();
    return undefined;
  }
  return new Fts5Index(connection);
}

class Fts5Index implements SearchIndex {
  #connection: Sqlite.Database;
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

  constructor(connection: Sqlite.Database) {
    this.#connection = connection;
    this.#writer = new IndexWriter(connection);
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
    const compiled = compileQuery(parsed.query);
    let mode: SearchAnswer['mode'] = 'all-words';
    const scored = request.sort === 'relevance';
    let found = this.#matches.find(compiled, columns, scored);
    const cited = request.cited === undefined ? undefined : (this.#docid.get(request.cited) as number | undefined);
    if (cited !== undefined) found = withCited(found, cited);
    let counted = countFacets(columns, found.docids, filters);
    let highlight = compiled.highlight;
    let words = compiled.words;
    if (counted.passing.length === 0 && compiled.words.length > 1) {
      const telling = this.#matches.nearest(compiled.words, columns);
      const nearest = telling.map((word) => word.match).join(' OR ');
      const near = nearest === '' ? undefined : this.#matches.findBy(nearest, columns, scored);
      const next = near && countFacets(columns, near.docids, filters);
      if (near && next && next.passing.length > 0) {
        [mode, found, counted] = ['best-match', near, next];
        highlight = marksOf(telling, compiled.highlight.prefixes);
        words = telling;
      }
    }
    if (found.scores) {
      found = this.#headings.apply(found, words, counted.passing);
      if (cited !== undefined) raise(found, cited);
    }
    const mark = fingerprint([request.query, filters, request.sort, mode]);
    const after = request.cursor === undefined ? undefined : decodeCursor(request.cursor, mark);
    const page = rank({ ...found, passing: counted.passing, columns, sort: request.sort, limit: request.limit, after });
    const last = page.at(-1);
    const more = last !== undefined && page.length === request.limit && page.remaining > 0;
    return {
      total: counted.passing.length,
      hits: page.map((hit) => ({ reference: this.#reference.get(hit.docid) as string, score: hit.score })),
      facets: counted.facets,
      nextCursor: more && last ? encodeCursor({ key: last.key, docid: last.docid, mark }) : undefined,
      mode,
      highlight,
      suggestion:
        counted.passing.length === 0 || mode === 'best-match' ? this.#respelled(request.query, compiled) : undefined,
    };
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
