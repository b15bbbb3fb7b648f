import { createReadStream } from 'node:fs';
import type { ReadResult } from '../law-document.ts';
import {
  fromOwnDocument,
  type IdentifiedDocument,
  OWN_FORMAT,
  ownDocumentSchema,
  toOwnDocument,
} from './own-document.ts';

/** A line longer than this is refused: the longest act seen takes a third of it. */
const LONGEST_LINE_BYTES = 40 * 1024 * 1024;

/** Whether the beginning of a file is of ours: an object a line, marked with the format. */
export function isOwnJsonl(beginning: string): boolean {
  return beginning.startsWith(`{"format":"${OWN_FORMAT.slice(0, OWN_FORMAT.lastIndexOf('-'))}`);
}

/** One line, its line break included. */
export function toJsonLine(document: IdentifiedDocument): string {
  return `${JSON.stringify(toOwnDocument(document))}\n`;
}

/** Reads a file line by line, so that its size does not matter. */
export async function* readOwnJsonl(path: string): AsyncGenerator<ReadResult> {
  let number = 0;
  for await (const line of linesOf(path)) {
    number += 1;
    if (line === undefined) {
      yield {
        outcome: 'refused',
        place: `line ${number}`,
        reason: `The line is longer than ${LONGEST_LINE_BYTES} bytes.`,
      };
    } else if (line.trim() !== '') yield readLine(line, number);
  }
}

function readLine(line: string, number: number): ReadResult {
  const refused = (reason: string): ReadResult => ({ outcome: 'refused', place: `line ${number}`, reason });
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch (error) {
    return refused(`The line is no JSON: ${(error as Error).message}.`);
  }
  const parsed = ownDocumentSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(`${issue?.path.join('.') || 'The line'}: ${issue?.message ?? 'is not of the form of an export'}.`);
  }
  try {
    return { outcome: 'law', document: fromOwnDocument(parsed.data) };
  } catch (error) {
    return refused((error as Error).message);
  }
}

/** The lines of a file; undefined stands for one that is too long, whose rest is skipped. */
async function* linesOf(path: string): AsyncGenerator<string | undefined> {
  let parts: Buffer[] = [];
  let length = 0;
  const take = (): string | undefined => {
    const whole = length > LONGEST_LINE_BYTES ? undefined : Buffer.concat(parts).toString('utf8');
    parts = [];
    length = 0;
    return whole;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
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
