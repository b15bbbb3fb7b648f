import type { PdfLine, PdfPage } from '../pdf-text.ts';
import hyphens from './hyphens.json' with { type: 'json' };

/** Words that follow a hyphen which stands for a part left out: `Ein- und Ausfuhr`. */
const SUSPENDED = new Set<string>(hyphens.suspendedBefore);
const BROKEN = /(?<=\P{L}|^)(\p{L}{2,40})[-\u00AD\u2010]$/u;
const CONTINUED = /^(\p{Ll}[\p{L}\p{M}]{0,40})(\P{L}*)/u;

/**
 * Puts words together that a hyphen parts at the end of a line, where the text itself shows how the word is written; the
 * end of the word moves up to where it begins. What no other place of the text tells stays as it is printed.
 */
export function joinHyphens(pages: readonly PdfPage[]): PdfPage[] {
  const written = wordsOf(pages);
  return pages.map(({ number, lines }) => {
    const joined = lines.map((line) => ({ ...line }));
    for (let at = 0; at + 1 < joined.length; at += 1) {
      const [line, next] = [joined[at] as PdfLine, joined[at + 1] as PdfLine];
      // A footnote or a heading between them is no continuation.
      if (Math.abs(line.size - next.size) <= 0.5) move(line, next, written);
    }
    return { number, lines: joined.filter(({ text }) => text !== '') };
  });
}

function move(line: PdfLine, next: PdfLine, written: ReadonlySet<string>): void {
  const first = BROKEN.exec(line.text)?.[1];
  const rest = CONTINUED.exec(next.text);
  if (first === undefined || !rest || SUSPENDED.has(rest[1] as string)) return;
  const [whole = '', second = '', signs = ''] = rest;
  const sign = hyphenBetween(first, second, { written, soft: line.text.endsWith('\u00AD') });
  if (sign === undefined) return;
  const [attached = ''] = signs.split(/\s/);
  line.text = `${line.text.slice(0, -1)}${sign}${second}${attached}`;
  next.text = next.text.slice(whole.length - signs.length + attached.length).trimStart();
}

/** What belongs between two halves of a word: nothing, a hyphen; undefined where it is not known. */
function hyphenBetween(
  first: string,
  second: string,
  { written, soft }: { written: ReadonlySet<string>; soft: boolean },
): string | undefined {
  const [left, right] = [first.toLowerCase(), second.toLowerCase()];
  if (soft) return '';
  const joined = written.has(left + right);
  const hyphened = written.has(`${left}-${right}`);
  if (joined !== hyphened) return joined ? '' : '-';
  if (joined) return undefined;
  // Two halves that are words by themselves make a compound; halves that are none were one word.
  const words = [left, right].filter((half) => written.has(half)).length;
  if (words === 2) return '-';
  return words === 0 ? '' : undefined;
}

/** All words of the text as they stand inside lines, in lower case, compounds with their hyphens too. */
function wordsOf(pages: readonly PdfPage[]): Set<string> {
  const words = new Set<string>();
  for (const { lines } of pages) {
    let broken = false;
    for (const { text } of lines) {
      const found = text.toLowerCase().match(/[\p{L}\p{M}]{1,60}(?:[-\u2010][\p{L}\p{M}]{1,60}){0,4}/gu) ?? [];
      const breaks = BROKEN.test(text);
      // Halves of broken words tell nothing.
      found.forEach((word, at) => {
        if ((at === 0 && broken) || (at === found.length - 1 && breaks)) return;
        words.add(word.replaceAll('\u2010', '-'));
        for (const part of word.split(/[-\u2010]/)) words.add(part);
      });
      broken = breaks;
    }
  }
  return words;
}
