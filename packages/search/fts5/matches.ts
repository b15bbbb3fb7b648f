import { ComityError } from '@comity/platform';
import type Sqlite from 'better-sqlite3';
import type { CompiledQuery } from '../compile-query.ts';
import type { FacetColumns } from './facet-columns.ts';

/** Documents that match, with the score of each when it was asked for (higher is better). */
export interface Found {
  docids: readonly number[];
  scores: Float64Array | undefined;
}

/** Words in more than this share of the documents say little; best match leaves them out. */
const COMMON_SHARE = 0.2;
/** Best match looks for at most this many words, the rarest first. */
const MOST_WORDS = 12;

/** Asks the full-text table. */
export class Matches {
  #ranked: Sqlite.Statement;
  #plain: Sqlite.Statement;
  #first: Sqlite.Statement;

  constructor(connection: Sqlite.Database, weights: string) {
    this.#ranked = connection.prepare(`select rowid, bm25(words, ${weights}) from words where words match ?`).raw();
    this.#first = connection.prepare('select rowid from words where words match ? limit 1').pluck();
    this.#plain = connection.prepare('select rowid from words where words match ?').pluck();
  }

  find(compiled: CompiledQuery, columns: FacetColumns, scored: boolean): Found {
    if (compiled.match === undefined)
      return everything(columns, compiled.except === undefined ? [] : this.#rowids(compiled.except));
    if (!scored) return { docids: this.#rowids(compiled.match), scores: undefined };
    return this.#scored(compiled.match);
  }

  /** The documents with any of the rarer words, best first by score; undefined when no word is known at all. */
  nearest(words: readonly { match: string }[], documents: number): Found | undefined {
    const known = words
      .map((word) => ({ word, count: this.#rowids(word.match).length }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => a.count - b.count);
    if (known.length === 0) return undefined;
    const telling = known.filter(({ count }) => count <= documents * COMMON_SHARE);
    const used = (telling.length > 0 ? telling : known.slice(0, 1)).slice(0, MOST_WORDS);
    return this.#scored(used.map(({ word }) => word.match).join(' OR '));
  }

  /** Whether anything matches at all. */
  any(match: string): boolean {
    return this.#first.get(match) !== undefined;
  }

  #scored(match: string): Found {
    const rows = this.#run(this.#ranked, match) as [number, number][];
    const docids = new Array<number>(rows.length);
    const scores = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as [number, number];
      docids[at] = row[0];
      scores[at] = -row[1];
    }
    return { docids, scores };
  }

  #rowids(match: string): number[] {
    return this.#run(this.#plain, match) as number[];
  }

  #run(statement: Sqlite.Statement, match: string): unknown[] {
    try {
      return statement.all(match);
    } catch (error) {
      // The compiler quotes every token, so this is a limit of the engine (too many terms), not the reader's syntax.
      throw new ComityError('invalid-query', `The query is too complex: ${(error as Error).message}`);
    }
  }
}

function everything(columns: FacetColumns, except: readonly number[]): Found {
  const left = new Set(except);
  const docids: number[] = [];
  for (let docid = 0; docid < columns.size; docid += 1) {
    if (columns.live[docid] === 1 && !left.has(docid)) docids.push(docid);
  }
  return { docids, scores: undefined };
}
