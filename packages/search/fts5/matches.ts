import { ComityError } from '@comity/platform';
import type Sqlite from 'better-sqlite3';
import type { CompiledQuery } from '../compile-query.ts';
import type { FacetColumns } from './facet-columns.ts';

/** Documents that match, with the score of each when it was asked for (higher is better). */
export interface Found {
  docids: readonly number[];
  scores: Float64Array | undefined;
}

/** What is to be scored of what was found. */
export interface Scoring {
  /** The expression by which it was found. */
  match: string;
  /** The words of a plain query, each as an expression; empty for other queries. */
  words: readonly { match: string }[];
  /** Everything found, rising; a cited document may stand before the rest. */
  docids: readonly number[];
  /** How many of them pass the filters, and the expression for those that do; undefined without filters. */
  passing: number;
  filter: string | undefined;
}

/** With more documents than this, those are scored that have the words in heading, path or title, when they are enough. */
const BROAD = 8_000;
const ENOUGH = 400;
/** A filter that lets more than this share pass costs more to apply in the table than it saves. */
const WIDE_FILTER = 0.5;

/** A word in more than this share of the documents of some language says little there; best match leaves it out. */
const COMMON_SHARE = 0.45;
/** In fewer documents than this a share says nothing of a language. */
const FEWEST_OF_LANGUAGE = 10;
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

  /** Everything that matches, in rising order. */
  find(compiled: CompiledQuery, columns: FacetColumns): number[] {
    if (compiled.match !== undefined) return this.#rowids(compiled.match);
    return everything(columns, compiled.except === undefined ? [] : this.#rowids(compiled.except));
  }

  /**
   * The words by which the nearest documents are found: the rarest that say something, `the` and `is` left out, in
   * whatever language. None when no word is known at all.
   */
  nearest<Word extends { match: string }>(words: readonly Word[], columns: FacetColumns): Word[] {
    const languages = columns.single.language;
    const ofLanguage = countCodes(columns.values.language.length, columns.live.keys(), (docid) =>
      columns.live[docid] === 1 ? languages[docid] : undefined,
    );
    const known = words
      .map((word) => ({ word, docids: this.#rowids(word.match) }))
      .filter(({ docids }) => docids.length > 0)
      .sort((a, b) => a.docids.length - b.docids.length);
    const telling = known.filter(({ docids }) => {
      const counts = countCodes(ofLanguage.length, docids, (docid) => languages[docid]);
      return !counts.some((count, language) => {
        const all = ofLanguage[language] as number;
        return all >= FEWEST_OF_LANGUAGE && count > all * COMMON_SHARE;
      });
    });
    return (telling.length > 0 ? telling : known.slice(0, 1)).slice(0, MOST_WORDS).map(({ word }) => word);
  }

  /** Finds by an expression made of words of `nearest`. */
  findAny(match: string): number[] {
    return this.#rowids(match);
  }

  /**
   * Scores what was found, aligned with it; 0 for what is not worth scoring. BM25 reads every position of every match, so
   * it is asked only for what passes the filters, and of very many matches first for those with the words in a heading.
   */
  score({ match, words, docids, passing, filter }: Scoring): Float64Array {
    const narrow = filter !== undefined && passing < docids.length * WIDE_FILTER ? ` AND ${filter}` : '';
    if (passing > BROAD && words.length > 0) {
      const headed = words.map((word) => `{heading title path} : (${word.match})`).join(' AND ');
      const rows = this.#run(this.#ranked, headed + narrow) as [number, number][];
      if (rows.length >= ENOUGH) return aligned(docids, rows);
    }
    return aligned(
      docids,
      this.#run(this.#ranked, narrow === '' ? match : `(${match})${narrow}`) as [number, number][],
    );
  }

  /** Whether anything matches at all. */
  any(match: string): boolean {
    return this.#first.get(match) !== undefined;
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

function countCodes(
  amount: number,
  docids: Iterable<number>,
  codeOf: (docid: number) => number | undefined,
): Uint32Array {
  const counts = new Uint32Array(amount);
  for (const docid of docids) {
    const code = codeOf(docid);
    if (code !== undefined) counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

/** Both lists rise by docid, but for a cited document that may stand first. */
function aligned(docids: readonly number[], rows: readonly [number, number][]): Float64Array {
  const scores = new Float64Array(docids.length);
  let at = docids.length > 1 && (docids[0] as number) > (docids[1] as number) ? 1 : 0;
  for (const [docid, rank] of rows) {
    while (at < docids.length && (docids[at] as number) < docid) at += 1;
    if (docids[at] === docid) scores[at] = -rank;
    else if (docids[0] === docid) scores[0] = -rank;
  }
  return scores;
}

function everything(columns: FacetColumns, except: readonly number[]): number[] {
  const left = new Set(except);
  const docids: number[] = [];
  for (let docid = 0; docid < columns.size; docid += 1) {
    if (columns.live[docid] === 1 && !left.has(docid)) docids.push(docid);
  }
  return docids;
}
