import type Sqlite from 'better-sqlite3';
import type { CompiledQuery } from '../compile-query.ts';
import { readAbove, readHeading } from './headings-above.ts';
import type { Found } from './matches.ts';

/** Only the best by BM25 are looked at again: a heading that fits lifts a text that is near the top already. */
const LOOKED_AT = 250;
/** Rows and headings kept from one query to the next: what has an id never changes. A heading is short, so this is some megabytes. */
const MOST_REMEMBERED = 30_000;
/** A heading that is just the words asked for multiplies the score by one more than this. */
const FULL_BONUS = 2;
/** What a heading above says of a document that has a heading of its own. */
const SHARE_OF_ABOVE = 0.5;
/** What a provision counts that stands higher in the list already, in another version. */
const WORTH_OF_REPETITION = 0.5;

/** What a word of the heading counts that is another form of the word asked for: `Bestechlichkeit` for `Bestechung`. */
const WORTH_OF_OTHER_FORM = 0.9;

type Words = CompiledQuery['words'];

/** What is asked for: words, and the terms of the concepts that some of them name. */
export interface Sought {
  words: Words;
  /** Each with how many words of the query it stands for. */
  concepts: readonly { words: number; sequences: readonly { terms: readonly string[]; worth: number }[] }[];
}

/** More languages than any library has; codes count from 0. */
const MOST_LANGUAGES = 4096;
/** Of each language so many are looked at, where other languages were asked for too. */
const LOOKED_AT_A_LANGUAGE = 40;

interface Row {
  record: string;
  version: string;
  number: string;
  heading: string;
  above: { id: number; place: number }[];
  worth: number;
}

interface Asked extends Sought {
  /** The stems of all words: a heading that holds none of them need not be taken apart. */
  terms: readonly string[];
  /** How headings above fit, by id: many documents share one. */
  fits: Map<number, number>;
}

/**
 * Lifts documents whose heading, or a heading shortly before them, is what was asked for: BM25 knows how often a word
 * stands in a text, not that a heading of one word is all about it (`§ 261 Geldwäsche`). Lowers what holds little law.
 */
export class HeadingBonus {
  #document: Sqlite.Statement;
  #above: Sqlite.Statement;
  #rows = new Map<number, Row>();
  #headings = new Map<number, string>();

  constructor(connection: Sqlite.Database) {
    this.#document = connection
      .prepare("select record_id, language || ' ' || date, number, heading, above, worth from doc where docid = ?")
      .raw();
    this.#above = connection.prepare('select stems from heading_above where id = ? limit 1').pluck();
  }

  /** Weighs the best of the documents that pass the filters, given by their positions in `found`. */
  apply(found: Found, sought: Sought, passing: Uint32Array, languages: Uint16Array): Found {
    const { words, concepts } = sought;
    if (!found.scores || (words.length === 0 && concepts.length === 0)) return found;
    const scores = Float64Array.from(found.scores);
    const fits = new Map<number, number>();
    const ofConcepts = concepts.flatMap(({ sequences }) => sequences.map(({ terms: [first = ''] }) => first));
    const terms = [...new Set([...words.flatMap(({ stems }) => [...stems]), ...ofConcepts])];
    const across = concepts.length > 0 ? bestOfLanguages(found, passing, languages) : [];
    const looked: { at: number; row: Row }[] = [];
    for (const at of new Set([...best(found.scores, passing), ...across])) {
      const row = this.#row(found.docids[at] as number);
      if (!row) continue;
      const fitting = this.#fitOf(row, { ...sought, terms, fits });
      scores[at] = (scores[at] as number) * row.worth * (1 + FULL_BONUS * fitting);
      looked.push({ at, row });
    }
    lowerRepetitions(scores, looked);
    return { docids: found.docids, scores };
  }

  #row(docid: number): Row | undefined {
    const known = this.#rows.get(docid);
    if (known) return known;
    const raw = this.#document.get(docid) as [string, string, string, string, string, number] | undefined;
    if (!raw) return undefined;
    const [record, version, number, heading, above, worth] = raw;
    const row = { record, version, number, heading, above: readAbove(above), worth };
    if (this.#rows.size >= MOST_REMEMBERED) this.#rows.clear();
    this.#rows.set(docid, row);
    return row;
  }

  #heading(id: number): string {
    let stems = this.#headings.get(id);
    if (stems === undefined) {
      stems = (this.#above.get(id) as string | undefined) ?? '';
      if (this.#headings.size >= MOST_REMEMBERED) this.#headings.clear();
      this.#headings.set(id, stems);
    }
    return stems;
  }

  #fitOf(row: Row, asked: Asked): number {
    const share = row.heading === '' ? 1 : SHARE_OF_ABOVE;
    let most = row.heading === '' ? 0 : fit(row.heading, asked);
    for (const { id, place } of row.above) {
      let above = asked.fits.get(id);
      if (above === undefined) {
        above = fit(this.#heading(id), asked);
        asked.fits.set(id, above);
      }
      most = Math.max(most, (share * above) / Math.sqrt(1 + place));
    }
    return most;
  }
}

/**
 * Versions of one provision follow each other in a list; the one that fits best stands for them. What is in another
 * language has its own place on the first page: a summary there must not push the text itself down.
 */
function lowerRepetitions(scores: Float64Array, looked: { at: number; row: Row }[]): void {
  looked.sort(
    (a, b) => (scores[b.at] as number) - (scores[a.at] as number) || (a.row.version < b.row.version ? 1 : -1),
  );
  const firstVersions = new Map<string, string>();
  for (const { at, row } of looked) {
    if (row.number === '') continue;
    const provision = `${row.record} ${row.number} ${row.version.slice(0, row.version.indexOf(' '))}`;
    const first = firstVersions.get(provision);
    if (first === undefined) firstVersions.set(provision, row.version);
    else if (first !== row.version) scores[at] = (scores[at] as number) * WORTH_OF_REPETITION;
  }
}

/** How much of the question stands in the heading, times how much of the heading is the question: 0 to 1. */
function fit(written: string, { words, concepts, terms }: Asked): number {
  if (!terms.some((term) => written.includes(term))) return 0;
  const heading = readHeading(written);
  let asked = 0;
  let matched = 0;
  for (const { stems, exact } of words) {
    const standing = heading.filter(({ term }) => stems.has(term));
    if (standing.length > 0) asked += 1;
    for (const token of standing) matched += exact.has(token.exact) ? 1 : WORTH_OF_OTHER_FORM;
  }
  const byConcepts = fitOfConcepts(heading, concepts);
  if (byConcepts.asked > asked || byConcepts.matched > matched)
    [asked, matched] = [byConcepts.asked, byConcepts.matched];
  const share = Math.min(1, asked / Math.max(1, words.length));
  return share * share * Math.sqrt(Math.min(1, matched / heading.length));
}

function fitOfConcepts(heading: readonly { term: string }[], concepts: Sought['concepts']) {
  let asked = 0;
  let matched = 0;
  for (const { words, sequences } of concepts) {
    let best = { length: 0, worth: 0 };
    for (const { terms, worth } of sequences) {
      if (terms.length * worth > best.length * best.worth && stands(heading, terms))
        best = { length: terms.length, worth };
    }
    asked += words * best.worth;
    matched += best.length * best.worth;
  }
  return { asked, matched };
}

function stands(heading: readonly { term: string }[], sequence: readonly string[]): boolean {
  return heading.some((_, at) => sequence.every((term, place) => heading[at + place]?.term === term));
}

/** The best by score of each language: what a concept finds elsewhere scores less than the words typed, whatever its worth. */
function bestOfLanguages({ docids, scores }: Found, passing: Uint32Array, languages: Uint16Array): number[] {
  const leaders = new Map<number, number[]>();
  const least = new Float64Array(MOST_LANGUAGES).fill(-1);
  const score = (at: number): number => (scores as Float64Array)[at] as number;
  for (const at of passing) {
    const language = languages[docids[at] as number] as number;
    const own = leaders.get(language) ?? [];
    if (score(at) <= (least[language] as number)) continue;
    if (own.length === 0) leaders.set(language, own);
    const place = own.findIndex((other) => score(other) < score(at));
    own.splice(place < 0 ? own.length : place, 0, at);
    if (own.length > LOOKED_AT_A_LANGUAGE) own.pop();
    if (own.length === LOOKED_AT_A_LANGUAGE) least[language] = score(own.at(-1) as number);
  }
  return [...leaders.values()].flat();
}

/** Steps into which scores are sorted to find the highest; enough for the number found to come close to what is wanted. */
const STEPS = 512;

/** Positions of the highest scores among those that pass: about `LOOKED_AT` of them, in one pass and no sorting. */
function best(scores: Float64Array, passing: Uint32Array): Uint32Array {
  if (passing.length <= LOOKED_AT) return passing;
  let highest = 0;
  for (const at of passing) highest = Math.max(highest, scores[at] as number);
  if (highest === 0) return passing.subarray(0, LOOKED_AT);
  const step = (at: number): number => Math.max(0, Math.floor(((scores[at] as number) / highest) * (STEPS - 1)));
  const counts = new Uint32Array(STEPS);
  for (const at of passing) counts[step(at)] = (counts[step(at)] as number) + 1;
  let least = STEPS - 1;
  for (let found = counts[least] as number; found < LOOKED_AT && least > 0; found += counts[least] as number)
    least -= 1;
  return passing.filter((at) => step(at) >= least).subarray(0, LOOKED_AT * 2);
}
