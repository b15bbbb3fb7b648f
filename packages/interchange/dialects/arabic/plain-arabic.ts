/** Direction marks and other signs that show nothing; the zero-width joiners count only where they open a line. */
const invisible = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\u061C\uFEFF\uFFFC\u200B]/gu;

/** The line without direction marks and non-breaking blanks. */
export function visible(line: string): string {
  return line
    .replace(invisible, '')
    .replace(/[\u00A0\u2000-\u200A\u202F]/gu, ' ')
    .replace(/^[\s\u200C\u200D]+/u, '')
    .trim();
}

/** A word for comparison: without vowel signs and tatweel, with one form of alif, ya and ta marbuta. */
export function plainWord(word: string): string {
  return word
    .replace(/[\p{Mn}\p{Cf}\u0640]/gu, '')
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه');
}

export interface Token {
  /** The word in its plain form, or the punctuation mark itself. */
  plain: string;
  kind: 'word' | 'number' | 'mark';
  start: number;
  end: number;
}

/** Splits the opening of a line into words, numbers and single marks; `limit` tokens at most. */
export function tokensOf(line: string, limit = 24): Token[] {
  const tokens: Token[] = [];
  const pattern = /[\p{L}\p{M}\u0640\u200C\u200D]+|\p{Nd}+|[^\s\p{L}\p{M}\p{Nd}]/gu;
  for (let match = pattern.exec(line); match && tokens.length < limit; match = pattern.exec(line)) {
    const kind = /^\p{Nd}/u.test(match[0]) ? 'number' : /^[\p{L}\p{M}]/u.test(match[0]) ? 'word' : 'mark';
    tokens.push({ plain: plainWord(match[0]), kind, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}
