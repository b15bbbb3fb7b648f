import type Sqlite from 'better-sqlite3';
import { type PostingList, readRuns } from './posting-runs.ts';

/** Docids of a chunk differ in their lowest bits only. Small chunks cost readers look-ups, large ones cost writers pages. */
const CHUNK_BITS = 16;

export function chunkOf(docid: number): number {
  return docid >>> CHUNK_BITS;
}

export function baseOf(chunk: number): number {
  return chunk * 2 ** CHUNK_BITS;
}

/** Looks up which documents hold a term: what full-text tables tell too, row by row and at many times the cost. */
export class Postings {
  #runs: Sqlite.Statement;

  constructor(connection: Sqlite.Database) {
    this.#runs = connection.prepare('select runs from posting where chunk = ? and term = ?').pluck();
  }

  /** `live` holds a 1 for each docid in use. */
  read(term: string, live: Uint8Array): PostingList {
    const chunks: { base: number; runs: Uint8Array }[] = [];
    for (let chunk = 0; baseOf(chunk) < live.length; chunk += 1) {
      const runs = this.#runs.get(chunk, term) as Uint8Array | undefined;
      if (runs) chunks.push({ base: baseOf(chunk), runs });
    }
    return readRuns(chunks, live);
  }
}
