import type { PdfPage } from '../pdf-text.ts';

/** Fewer signs than this are chance. */
const FEWEST_SIGNS = 5;
const CLEARLY = 4;
const FIRST = /(?<![\u0600-\u06FF])\u0629/g;
const LAST = /\u0629(?![\u0600-\u06FF])/g;
const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' };

/**
 * Text layers of some scanning programs hold Arabic letter by letter from the wrong end. The letter teh marbuta tells: it
 * only ever ends a word. Where it begins most of its words, every line is turned round.
 */
export function turnBackwardArabic(pages: readonly PdfPage[]): readonly PdfPage[] {
  let first = 0;
  let last = 0;
  for (const { lines } of pages) {
    for (const { text } of lines) {
      first += text.match(FIRST)?.length ?? 0;
      last += text.match(LAST)?.length ?? 0;
    }
  }
  if (first < FEWEST_SIGNS || first < last * CLEARLY) return pages;
  return pages.map(({ number, lines }) => ({
    number,
    lines: lines.map((line) => ({ ...line, text: turned(line.text) })),
  }));
}

function turned(text: string): string {
  if (!/[\u0590-\u08FF]/.test(text)) return text;
  const backward = [...text]
    .reverse()
    .map((sign) => MIRRORED[sign] ?? sign)
    .join('');
  return backward.replace(/[^\u0590-\u08FF\s()[\]«»]+(?: +[^\u0590-\u08FF\s()[\]«»]+)*/g, (foreign) =>
    /[\p{L}\p{N}]/u.test(foreign) ? [...foreign].reverse().join('') : foreign,
  );
}
