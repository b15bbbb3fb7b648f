import type Sqlite from 'better-sqlite3';
import { stemTerm } from '../index-terms.ts';
import { MOST_WEIGHT, RunWriter } from './posting-runs.ts';
import { baseOf, chunkOf } from './postings.ts';

/** Gathers which documents hold which terms, and appends it to what is held. */
export class PostingWriter {
  #append: Sqlite.Statement;
  #writer = new RunWriter();
  #docid = 0;
  #terms: string[] = [];
  #numbers = new Map<string, number>();
  /** By language and stem: an analyser gives the same string for the same stem, which is found without reading it. */
  #numbersOfStems = new Map<string, Map<string, number>>();
  /** A term in a document each: number of the term, docid, weight in steps. Columns, since there are very many. */
  #entries = { terms: new Uint32Array(1024), docids: new Uint32Array(1024), weights: new Uint32Array(1024) };
  #count = 0;
  /** The newest entry of each term. */
  #newest: number[] = [];

  constructor(connection: Sqlite.Database) {
    this.#append = connection.prepare(
      `insert into posting (chunk, term, runs) values (?, ?, ?)
       on conflict (chunk, term) do update set runs = cast(runs || excluded.runs as blob)`,
    );
  }

  /** Begins a document; docids rise. */
  begin(docid: number): void {
    if (chunkOf(docid) !== chunkOf(this.#docid)) this.flush();
    this.#docid = docid;
  }

  /** Notes an occurrence of a stem in the document begun, with its weight in steps; returns the stem's term. */
  add(stem: string, language: string, steps: number): string {
    const number = this.#numberOf(stem, language);
    const { docids, weights } = this.#entries;
    const newest = this.#newest[number] as number;
    if (newest >= 0 && docids[newest] === this.#docid) weights[newest] = (weights[newest] as number) + steps;
    else this.#newest[number] = this.#enter(number, steps);
    return this.#terms[number] as string;
  }

  /** Writes what was gathered, in the order of the table, so that each of its pages is touched once. */
  flush(): void {
    const chunk = chunkOf(this.#docid);
    const { starts, docids, weights } = this.#byTerm();
    for (const term of [...this.#terms].sort()) {
      const number = this.#numbers.get(term) as number;
      const [from, to] = [starts[number] as number, starts[number + 1] as number];
      const list = { docids: docids.subarray(from, to), weights: weights.subarray(from, to) };
      this.#append.run(chunk, term, this.#writer.write(baseOf(chunk), list));
    }
    this.forget();
  }

  /** Forgets what was gathered: it has been written, or the write failed. */
  forget(): void {
    this.#terms = [];
    this.#numbers.clear();
    this.#numbersOfStems.clear();
    this.#newest = [];
    this.#count = 0;
  }

  #numberOf(stem: string, language: string): number {
    let stems = this.#numbersOfStems.get(language);
    if (stems === undefined) {
      stems = new Map();
      this.#numbersOfStems.set(language, stems);
    }
    let number = stems.get(stem);
    if (number !== undefined) return number;
    // Numbers and words of other scripts are one term whatever the language.
    const term = stemTerm(stem, language);
    number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#terms.push(term) - 1;
      this.#newest.push(-1);
      this.#numbers.set(term, number);
    }
    stems.set(stem, number);
    return number;
  }

  #enter(number: number, steps: number): number {
    if (this.#count === this.#entries.terms.length) {
      const { terms, docids, weights } = this.#entries;
      this.#entries = { terms: twice(terms), docids: twice(docids), weights: twice(weights) };
    }
    const entry = this.#count++;
    this.#entries.terms[entry] = number;
    this.#entries.docids[entry] = this.#docid;
    this.#entries.weights[entry] = steps;
    return entry;
  }

  /** The entries laid out term by term; `starts` bounds those of each. */
  #byTerm() {
    const { terms, docids, weights } = this.#entries;
    const starts = new Uint32Array(this.#terms.length + 1);
    for (let entry = 0; entry < this.#count; entry += 1) {
      const after = (terms[entry] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
    const next = starts.slice();
    const laid = { docids: new Uint32Array(this.#count), weights: new Uint16Array(this.#count) };
    for (let entry = 0; entry < this.#count; entry += 1) {
      const number = terms[entry] as number;
      const at = next[number] as number;
      next[number] = at + 1;
      laid.docids[at] = docids[entry] as number;
      laid.weights[at] = Math.min(weights[entry] as number, MOST_WEIGHT);
    }
    return { starts, ...laid };
  }
}

function twice(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(column.length * 2);
  larger.set(column);
  return larger;
}
