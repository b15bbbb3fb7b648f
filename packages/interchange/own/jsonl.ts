import { createReadStream } from 'node:fs';
import { CASE_FORMAT, readOwnCase } from './own-case.ts';
import {
  fromOwnDocument,
  type IdentifiedDocument,
  ownDocumentSchema,
  TEXT_FORMATS,
  toOwnDocument,
} from './own-document.ts';
import { LITERATURE_FORMAT, readOwnLiterature } from './own-literature.ts';
import { faultOf, type PlacedCase, type PlacedLiterature, type PlacedResult } from './placed-result.ts';

/** A line longer than this is refused: twice what the largest file that is read can grow to when it is exported. */
const LONGEST_LINE_BYTES = 128 * 1024 * 1024;

const BYTE_ORDER_MARK = '\ufeff';
const markers = [...TEXT_FORMATS, CASE_FORMAT, LITERATURE_FORMAT].map((format) =>
  format.slice(0, format.lastIndexOf('-')),
);
const marker = new RegExp(`"format"\\s{0,9}:\\s{0,9}"(?:${markers.join('|')})-`);

/**
 * Whether the beginning of a file is of ours: an object a line, marked with the format. A file named as JSON lines is of
 * ours too when its first line is broken and a later one is marked.
 */
export function isOwnJsonl(beginning: string, name = ''): boolean {
  const isLines = /^\s*\{/.test(beginning.replace(BYTE_ORDER_MARK, '')) || /\.(?:jsonl|ndjson)$/i.test(name);
  return isLines && marker.test(beginning);
}

/** One line, its line break included. */
export function toJsonLine(document: IdentifiedDocument): string {
  return `${JSON.stringify(toOwnDocument(document))}\n`;
}

type Placed = PlacedResult | PlacedCase | PlacedLiterature;

/** Reads a file line by line, so that its size does not matter; `source` is its path, or its content. */
export async function* readOwnJsonl(source: string | Uint8Array): AsyncGenerator<Placed> {
  let number = 0;
  for await (const line of linesOf(source)) {
    number += 1;
    const place = `line ${number}`;
    if (line === undefined) {
      yield { outcome: 'refused', place, reason: `The line is longer than ${LONGEST_LINE_BYTES} bytes.` };
    } else if (line.length > 0) {
      const result = readLine(line, number === 1);
      if (result) yield { ...result, place };
    }
  }
}

function readLine(bytes: Uint8Array, isFirst: boolean): Placed | undefined {
  const refused = (reason: string) => ({ outcome: 'refused', place: '', reason }) as const;
  let line: string;
  try {
    // A mark at the beginning of the file is no part of it; anywhere else it is.
    line = new TextDecoder('utf-8', { fatal: true, ignoreBOM: !isFirst }).decode(bytes);
  } catch {
    return refused('The line is not valid UTF-8.');
  }
  if (line.trim() === '') return undefined;
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return refused(`The line is no JSON: ${(error as Error).message}.`);
  }
  if (typeof data === 'object' && data !== null && 'format' in data) {
    if (data.format === CASE_FORMAT) return readOwnCase(data);
    if (data.format === LITERATURE_FORMAT) return readOwnLiterature(data);
  }
  const parsed = ownDocumentSchema.safeParse(data);
  if (!parsed.success) return refused(faultOf(parsed.error));
  try {
    return { outcome: 'law', document: fromOwnDocument(parsed.data) };
  } catch (error) {
    return refused((error as Error).message);
  }
}

/** The lines of a file; undefined stands for one that is too long, whose rest is skipped. */
async function* linesOf(source: string | Uint8Array): AsyncGenerator<Uint8Array | undefined> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (): Uint8Array | undefined => {
    const whole = length > LONGEST_LINE_BYTES ? undefined : Buffer.concat(parts);
    parts = [];
    length = 0;
    return whole;
  };
  const chunks: AsyncIterable<Buffer> | Uint8Array[] =
    typeof source === 'string' ? createReadStream(source, { highWaterMark: 1024 * 1024 }) : [source];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      length += end - start;
      if (length <= LONGEST_LINE_BYTES) parts.push(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    length += chunk.length - start;
    if (length <= LONGEST_LINE_BYTES) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (length > 0) yield take();
}
