import { lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SourceFile } from './law-document.ts';
import { RefusedFile } from './refused-file.ts';

/** Files larger than this are refused before they are read: no act in any corpus seen comes near (largest: 12 MB). */
export const LARGEST_FILE_BYTES = 64 * 1024 * 1024;
/** A line longer than this is no text a person wrote. */
export const LONGEST_LINE_CHARACTERS = 4 * 1024 * 1024;

/** Opens a file of the file system. `name` is what reports call it. Throws `RefusedFile` for what must not be read. */
export function openSourceFile(path: string, name: string): SourceFile {
  const stat = statSync(path);
  if (!stat.isFile()) throw new RefusedFile('', 'This is no regular file.');
  if (stat.size === 0) throw new RefusedFile('', 'The file is empty.');
  if (stat.size > LARGEST_FILE_BYTES) {
    throw new RefusedFile('', `The file has ${stat.size} bytes; more than ${LARGEST_FILE_BYTES} are not read.`);
  }
  return sourceFileOf(name, readFileSync(path), (beside) => {
    try {
      const neighbour = join(dirname(path), beside);
      // A link could lead to a file that has nothing to do with this one.
      return lstatSync(neighbour).isFile() ? openSourceFile(neighbour, beside) : undefined;
    } catch {
      return undefined;
    }
  });
}

/** A source file from bytes in memory, e.g. an upload or a test. */
export function sourceFileOf(
  name: string,
  bytes: Uint8Array,
  beside: (name: string) => SourceFile | undefined = () => undefined,
): SourceFile {
  let decoded: string | undefined;
  return {
    name,
    bytes,
    text() {
      decoded ??= decodeText(bytes);
      return decoded;
    },
    beside,
  };
}

/**
 * Decodes text: UTF-8 (strict), or UTF-16 with a byte-order mark. Anything else is refused with the byte at fault,
 * since a wrong guess of the encoding would put wrong letters into a law.
 */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWith('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWith('utf-16be', bytes);
  const zero = bytes.indexOf(0);
  if (zero >= 0) throw new RefusedFile(`byte ${zero}`, BINARY);
  return decodeWith('utf-8', bytes);
}

const BINARY = 'This is a binary file, or text in an encoding that is not recognised; save text as UTF-8.';

function decodeWith(encoding: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Text in UTF-32 begins like UTF-16 and then is half zeros.
    if (encoding !== 'utf-8' && text.includes('\u0000')) throw new RefusedFile('', BINARY);
    refuseEndlessLine(text);
    return text;
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(
      `byte ${firstInvalidByte(encoding, bytes)}`,
      `The text is not valid ${encoding.toUpperCase()}; save it as UTF-8.`,
    );
  }
}

function refuseEndlessLine(text: string): void {
  if (text.length <= LONGEST_LINE_CHARACTERS) return;
  let start = 0;
  let line = 1;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > LONGEST_LINE_CHARACTERS) {
      throw new RefusedFile(`line ${line}`, `The line has ${length} characters; no text has lines that long.`);
    }
    if (end < 0) return;
    start = end + 1;
    line += 1;
  }
}

/** Binary search for the first byte at which strict decoding fails; for the report only. */
function firstInvalidByte(encoding: string, bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid + 1 < invalid) {
    const middle = (valid + invalid) >> 1;
    const decoder = new TextDecoder(encoding, { fatal: true });
    try {
      decoder.decode(bytes.subarray(0, middle), { stream: true });
      valid = middle;
    } catch {
      invalid = middle;
    }
  }
  return valid;
}
