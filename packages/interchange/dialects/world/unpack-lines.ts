import { gunzipSync, constants as zlib } from 'node:zlib';
import { RefusedFile } from '../../refused-file.ts';
import { LARGEST_FILE_BYTES, LONGEST_LINE_CHARACTERS } from '../../source-file.ts';

const bytesForRecognition = 16 * 1024;
const largestHead = 8 * 1024 * 1024;
const headCharacters = 8000;
const lineFeed = 0x0a;

export function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The beginning of the text, unpacked where it is packed; empty where it cannot be. A file of zeros stays small. */
export function headOfLines(bytes: Uint8Array): string {
  try {
    const packed = bytes.subarray(0, bytesForRecognition);
    const head = isPacked(bytes)
      ? gunzipSync(packed, { finishFlush: zlib.Z_SYNC_FLUSH, maxOutputLength: largestHead })
      : packed;
    return Buffer.from(head.subarray(0, headCharacters))
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart();
  } catch {
    return '';
  }
}

/** Throws `RefusedFile` for what is cut off, damaged, or unpacks to more than a file may hold. */
export function unpack(bytes: Uint8Array): Uint8Array {
  if (!isPacked(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_FILE_BYTES });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    const reason = tooLarge ? `it unpacks to more than ${LARGEST_FILE_BYTES} bytes` : (error as Error).message;
    throw new RefusedFile('', `The packed file cannot be unpacked: ${reason}.`);
  }
}

/** The lines that are not blank, decoded one at a time: only one line is held as text. */
export function* linesOf(bytes: Uint8Array): Generator<{ place: string; line: string | RefusedFile }> {
  let start = 0;
  for (let number = 1; start < bytes.length; number += 1) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found;
    const place = `line ${number}`;
    if (end - start > 4 * LONGEST_LINE_CHARACTERS) {
      yield { place, line: new RefusedFile(place, `The line has ${end - start} bytes; no document is that long.`) };
    } else {
      const line = decode(bytes.subarray(start, end), place);
      if (typeof line !== 'string' || line.trim() !== '') yield { place, line };
    }
    start = end + 1;
  }
}

function decode(bytes: Uint8Array, place: string): string | RefusedFile {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new RefusedFile(place, 'The line is not valid UTF-8.');
  }
}
