import type { BrokenLine } from './break-long-lines.ts';
import type { Mark } from './find-marks.ts';

const longestHeading = 120;
const mostWords = 18;
const sentenceEnd = /[.;:,،؛。；：—–-]$/u;
const beforeDash = /^([\p{Lu}\p{Lo}][^.;:]{2,100}?)\s?\.\s?[—–-]{1,2}\s?(?=\S)/u;
/** `(Short title) The Act …` */
const inBrackets = /^\(([^()]{3,100})\)[.:]?\s?(?=\S|$)/u;

export interface Heading {
  heading: string;
  /** What follows the designation on its line and is no heading. */
  rest: string;
  /** 1 when the heading stood on the line below. */
  linesBelow: number;
}

export interface Surroundings {
  lines: readonly BrokenLine[];
  isOpening(line: number): boolean;
}

/** The heading of a provision, on the line of its designation or on the one below, where there is text after it. */
export function articleHeading(mark: Mark, { lines, isOpening }: Surroundings): Heading {
  const none = { heading: '', rest: mark.rest, linesBelow: 0 };
  const below = lines[mark.line + 1];
  const hasBelow = below !== undefined && !isOpening(mark.line + 1);
  if (mark.rest === '') {
    const hasText = lines[mark.line + 2] !== undefined && !isOpening(mark.line + 2);
    if (!hasBelow || !hasText || below.continues || !looksLikeHeading(below.text)) return none;
    return { heading: withoutBrackets(below.text), rest: '', linesBelow: 1 };
  }
  const inLine = beforeDash.exec(mark.rest) ?? inBrackets.exec(mark.rest);
  if (inLine)
    return { heading: (inLine[1] as string).trim(), rest: mark.rest.slice(inLine[0].length).trim(), linesBelow: 0 };
  const text = mark.rest.replace(/\.$/, '');
  // A sentence that goes on below in small letters is no heading.
  if (!hasBelow || !looksLikeHeading(text) || /^\p{Ll}/u.test(below.text)) return none;
  return { heading: text, rest: '', linesBelow: 0 };
}

/** A few words that begin as a heading does and end no sentence. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > longestHeading || text.length < 3 || text.split(' ').length > mostWords) return false;
  if (!/^[("«“*_[]{0,3}[\p{Lu}\p{Lo}]/u.test(text) || sentenceEnd.test(text)) return false;
  return !/[.;:] /.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= text.length / 2;
}

function withoutBrackets(text: string): string {
  return /^\([^()]+\)$/.test(text) ? text.slice(1, -1) : text;
}
