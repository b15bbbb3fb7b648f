import { ComityError } from '@comity/platform';
import type Sqlite from 'better-sqlite3';
import type { CompiledQuery } from '../compile-query.ts';
import { EXACT_MARK } from '../index-terms.ts';
import { difference } from './docid-lists.ts';
import { evaluate, evaluateScored, type Sources } from './evaluate.ts';
import type { FacetColumns } from './facet-columns.ts';
import { COLUMN_WEIGHTS } from './index-schema.ts';
import { parseMatch } from './match-expression.ts';
import { Postings } from './postings.ts';

/** Documents that match, with the score of each when it was asked for (higher is better). */
export interface Found {
  docids: Uint32Array;
  scores: Float64Array | undefined;
}

/** A word in more than this share of the documents of some language says little there; best match leaves it out. */
const COMMON_SHARE = 0.45;
/** In fewer documents than this a share says nothing of a language. */
const FEWEST_OF_LANGUAGE = 10;
/** Best match looks for at most this many words, the rarest first. */
const MOST_WORDS = 12;

const weights = Object.values(COLUMN_WEIGHTS).join(', ');

/** Finds and scores documents: single stems in the postings, everything else in the full-text table. */
export class Matches {
  #ranked: Sqlite.Statement;
  #plain: Sqlite.Statement;
  #first: Sqlite.Statement;
  #postings: Postings;

  constructor(connection: Sqlite.Database) {
    this.#ranked = connection.prepare(`select rowid, bm25(words, ${weights}) from words where words match ?`).raw();
    this.#first = connection.prepare('select rowid from words where words match ? limit 1').pluck();
    this.#plain = connection.prepare('select rowid from words where words match ?').pluck();
    this.#postings = new Postings(connection);
  }

  /** Everything that a query asks for, in rising order; scored where the query says what is better. */
  find(compiled: CompiledQuery, columns: FacetColumns, scored: boolean): Found {
    if (compiled.match !== undefined) return this.findBy(compiled.match, columns, scored);
    const except = compiled.except === undefined ? new Uint32Array() : this.#docids(compiled.except, columns);
    return { docids: everything(columns, except), scores: undefined };
  }

  /** Everything that an expression finds, in rising order. */
  findBy(match: string, columns: FacetColumns, scored: boolean): Found {
    if (!scored) return { docids: this.#docids(match, columns), scores: undefined };
    return evaluateScored(parseMatch(match, inPostings), this.#sources(columns), columns);
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
      .map((word) => ({ word, docids: this.#docids(word.match, columns) }))
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

  /** Whether anything matches at all. */
  any(match: string): boolean {
    return this.#first.get(match) !== undefined;
  }

  #docids(match: string, columns: FacetColumns): Uint32Array {
    return evaluate(parseMatch(match, inPostings), this.#sources(columns));
  }

  #sources(columns: FacetColumns): Sources {
    return {
      postings: (term) => this.#postings.read(term, columns.live),
      table: (match) => Uint32Array.from(this.#run(this.#plain, match) as number[]),
      scoredTable: (match) => {
        const rows = this.#run(this.#ranked, match) as [number, number][];
        const docids = new Uint32Array(rows.length);
        const scores = new Float64Array(rows.length);
        for (let at = 0; at < rows.length; at += 1) {
          const row = rows[at] as [number, number];
          docids[at] = row[0];
          scores[at] = -row[1];
        }
        return { docids, scores };
      },
    };
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

/** Unstemmed forms are held by the full-text table alone. */
function inPostings(term: string): boolean {
  return !term.startsWith(EXACT_MARK);
}

function everything(columns: FacetColumns, except: Uint32Array): Uint32Array {
  const live = new Uint32Array(columns.size);
  let count = 0;
  for (let docid = 0; docid < columns.size; docid += 1) if (columns.live[docid] === 1) live[count++] = docid;
  return difference(live.subarray(0, count), except);
}
