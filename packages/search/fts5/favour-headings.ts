import type Sqlite from 'better-sqlite3';
import type { CompiledQuery } from '../compile-query.ts';
import { readAbove, readHeading } from './headings-above.ts';
import type { Found } from './matches.ts';

/** Only the best by BM25 are looked at again: a heading that fits lifts a text that is near the top already. */
const LOOKED_AT = 250;
/** A heading that is just the words asked for multiplies the score by one more than this. */
const FULL_BONUS = 2;
/** What a heading above says of a document that has a heading of its own. */
const SHARE_OF_ABOVE = 0.5;
/** What a provision counts that stands higher in the list already, in another version or language. */
const WORTH_OF_REPETITION = 0.5;

/** What a word of the heading counts that is another form of the word asked for: `Bestechlichkeit` for `Bestechung`. */
const WORTH_OF_OTHER_FORM = 0.9;

type Words = CompiledQuery['words'];

interface Row {
  record: string;
  version: string;
  number: string;
  heading: string;
  above: string;
  worth: number;
}

/**
 * Lifts documents whose heading, or a heading shortly before them, is what was asked for: BM25 knows how often a word
 * stands in a text, not that a heading of one word is all about it (`§ 261 Geldwäsche`). Lowers what holds little law.
 */
export class HeadingBonus {
  #document: Sqlite.Statement;
  #above: Sqlite.Statement;

  constructor(connection: Sqlite.Database) {
    this.#document = connection.prepare(
      "select record_id as record, language || ' ' || date as version, number, heading, above, worth from doc where docid = ?",
    );
    this.#above = connection.prepare('select stems from heading_above where id = ?').pluck();
  }

  /** Weighs the best of the documents that pass the filters, given by their positions in `found`. */
  apply(found: Found, words: Words, passing: Uint32Array): Found {
    if (!found.scores || words.length === 0) return found;
    const scores = Float64Array.from(found.scores);
    const fits = new Map<number, number>();
    const looked: { at: number; row: Row }[] = [];
    for (const at of best(found.scores, passing)) {
      const row = this.#document.get(found.docids[at]) as Row | undefined;
      if (!row) continue;
      scores[at] = (scores[at] as number) * row.worth * (1 + FULL_BONUS * this.#fitOf(row, words, fits));
      looked.push({ at, row });
    }
    lowerRepetitions(scores, looked);
    return { docids: found.docids, scores };
  }

  #fitOf(row: Row, words: Words, fits: Map<number, number>): number {
    const own = row.heading === '' ? 0 : fit(readHeading(row.heading), words);
    const share = row.heading === '' ? 1 : SHARE_OF_ABOVE;
    let most = own;
    for (const { id, place } of readAbove(row.above)) {
      let above = fits.get(id);
      if (above === undefined) {
        above = fit(readHeading((this.#above.get(id) as string | undefined) ?? ''), words);
        fits.set(id, above);
      }
      most = Math.max(most, (share * above) / Math.sqrt(1 + place));
    }
    return most;
  }
}

/** Versions and translations of one provision follow each other in a list; the one that fits best stands for them. */
function lowerRepetitions(scores: Float64Array, looked: { at: number; row: Row }[]): void {
  looked.sort(
    (a, b) => (scores[b.at] as number) - (scores[a.at] as number) || (a.row.version < b.row.version ? 1 : -1),
  );
  const firstVersions = new Map<string, string>();
  for (const { at, row } of looked) {
    if (row.number === '') continue;
    const provision = `${row.record} ${row.number}`;
    const first = firstVersions.get(provision);
    if (first === undefined) firstVersions.set(provision, row.version);
    else if (first !== row.version) scores[at] = (scores[at] as number) * WORTH_OF_REPETITION;
  }
}

/** How much of the question stands in the heading, times how much of the heading is the question: 0 to 1. */
function fit(heading: readonly { term: string; exact: string }[], words: Words): number {
  let asked = 0;
  let matched = 0;
  for (const { stems, exact } of words) {
    const standing = heading.filter(({ term }) => stems.has(term));
    if (standing.length > 0) asked += 1;
    for (const token of standing) matched += exact.has(token.exact) ? 1 : WORTH_OF_OTHER_FORM;
  }
  const share = asked / words.length;
  return share * share * Math.sqrt(Math.min(1, matched / heading.length));
}

/** Positions of the highest scores among those that pass. */
function best(scores: Float64Array, passing: Uint32Array): Uint32Array {
  if (passing.length <= LOOKED_AT) return passing;
  const sorted = Float64Array.from(passing, (at) => scores[at] as number).sort();
  const least = sorted[sorted.length - LOOKED_AT] as number;
  return passing.filter((at) => (scores[at] as number) >= least).subarray(0, LOOKED_AT * 2);
}
