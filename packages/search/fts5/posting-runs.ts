/**
 * The form in which the documents of a term are held: runs, one from each write, one after the other. A run is the
 * number of its documents, then for each how far its docid lies from the one before (the first: from the chunk's
 * beginning) and its weight; all as numbers of seven bits a byte, the lowest first, the eighth bit saying that more follow.
 */

/** Weights are held doubled and whole: every column weight is a multiple of a half. */
export const WEIGHT_STEP = 0.5;
export const MOST_WEIGHT = 0xffff;

/** No number of a run takes more bytes. */
const LONGEST_NUMBER = 5;

/** Documents that hold a term, docids rising, and what the term weighs in each, in steps of `WEIGHT_STEP`. */
export interface PostingList {
  docids: Uint32Array;
  weights: Uint16Array;
}

/** Writes runs into a buffer that grows as needed. */
export class RunWriter {
  #bytes = new Uint8Array(1024);

  /** One run; `base` is the docid that the first one is counted from. What is returned holds until the next call. */
  write(base: number, { docids, weights }: PostingList): Uint8Array {
    const most = (docids.length * 2 + 1) * LONGEST_NUMBER;
    if (this.#bytes.length < most) this.#bytes = new Uint8Array(most * 2);
    const bytes = this.#bytes;
    let end = writeNumber(bytes, 0, docids.length);
    let last = base;
    for (let at = 0; at < docids.length; at += 1) {
      const docid = docids[at] as number;
      end = writeNumber(bytes, end, docid - last);
      end = writeNumber(bytes, end, weights[at] as number);
      last = docid;
    }
    return bytes.subarray(0, end);
  }
}

function writeNumber(bytes: Uint8Array, start: number, value: number): number {
  let rest = value;
  let at = start;
  while (rest > 0x7f) {
    bytes[at++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[at++] = rest;
  return at;
}

/** Reads the runs of the chunks of a term, in order; documents that are not live (1) any more are left out. */
export function readRuns(chunks: readonly { base: number; runs: Uint8Array }[], live: Uint8Array): PostingList {
  // A document takes two bytes at least.
  const most = chunks.reduce((sum, { runs }) => sum + (runs.length >> 1), 0);
  const docids = new Uint32Array(most);
  const weights = new Uint16Array(most);
  let found = 0;
  for (const { base, runs } of chunks) {
    let at = 0;
    // The numbers are read in place: a call for each would take most of the time.
    while (at < runs.length) {
      let byte = runs[at++] as number;
      let documents = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) {
        byte = runs[at++] as number;
        documents |= (byte & 0x7f) << shift;
      }
      let docid = base;
      for (; documents > 0; documents -= 1) {
        byte = runs[at++] as number;
        let step = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = runs[at++] as number;
          step |= (byte & 0x7f) << shift;
        }
        docid += step;
        byte = runs[at++] as number;
        let weight = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = runs[at++] as number;
          weight |= (byte & 0x7f) << shift;
        }
        if (live[docid] !== 1) continue;
        docids[found] = docid;
        weights[found] = weight;
        found += 1;
      }
    }
  }
  return { docids: docids.subarray(0, found), weights: weights.subarray(0, found) };
}
