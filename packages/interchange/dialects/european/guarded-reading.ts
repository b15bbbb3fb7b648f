import { refuseCutOff } from '../../cut-off.ts';
import type { ReadResult, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';

/** What a reader decides from looking at the first few kilobytes. */
const HEAD_CHARACTERS = 4096;

/** The first lines of a file with `\n` line ends, without a byte-order mark; `''` when the file is no text. Never throws. */
export function headOf(file: SourceFile): string {
  try {
    return file
      .text()
      .slice(0, HEAD_CHARACTERS)
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  } catch {
    return '';
  }
}

/** Reads one file and turns the refusal that `read` throws into the result the caller reports. Other errors are faults of ours. */
export function* guardedReading(file: SourceFile, read: (text: string) => ReadResult): Iterable<ReadResult> {
  try {
    const text = file.text();
    const result = read(text);
    refuseCutOff(text);
    yield result;
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    yield { outcome: 'refused', place: error.place, reason: error.message };
  }
}

/** One blank between words, none at the ends. No-break spaces count as blanks: designations are compared and cited without them. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00A0\u202F]+/g, ' ').trim();
}
