import { RefusedFile } from './refused-file.ts';

/**
 * Throws `RefusedFile` for a text that ends in the middle of a line. The programs that write the collections of acts end every file
 * with a line end; a last line without one, and without the sign that ends a sentence, is half a line.
 */
export function refuseCutOff(text: string): void {
  if (/\n[ \t]*$|[.!?:;)"»”|*-][ \t]*$/.test(text.slice(-200))) return;
  const line = text.split('\n').length;
  throw new RefusedFile(`line ${line}`, 'The file ends in the middle of a line: it seems to be cut off.');
}
