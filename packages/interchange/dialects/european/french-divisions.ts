import {
  ANNEX_HEADING,
  ANNEX_RANKS,
  DIVISION_HEADING,
  DIVISION_RANKS,
  DIVISION_WORD_LAST,
  ENUMERATED_HEADING,
  ENUMERATOR_RANKS,
  NAMED_PART,
  UNRANKED,
} from './french-rules.ts';

export interface Division {
  rank: number;
  number: string;
  heading: string;
}

/** Reads a line as a division that names its rank by a word: `Chapitre Ier bis : Des …`. */
export function wordDivision(line: string): Division | undefined {
  const match = DIVISION_HEADING.exec(line) ?? DIVISION_WORD_LAST.exec(line);
  if (match) return { rank: rankOf(match[2] as string), number: match[1] as string, heading: match[3] ?? '' };
  if (NAMED_PART.test(line)) return { rank: rankOf('partie'), number: '', heading: line };
  return undefined;
}

/**
 * Reads a line as a division named by its number alone. `C` and `D` are letters after `B` and `C`, Roman numerals elsewhere;
 * `before` is the designation of the lettered division read last, `''` where none is open.
 */
export function enumeratedDivision(line: string, before: string): Division | undefined {
  const match = ENUMERATED_HEADING.exec(line);
  if (!match) return undefined;
  const number = match[1] as string;
  return { rank: enumeratorRank(number, before), number, heading: match[2] ?? match[3] ?? '' };
}

/** Reads a heading with `marks` heading marks, whatever it says: an annex, or a heading that names no rank. */
export function otherDivision(line: string, marks: number): Division {
  const rank = ANNEX_RANKS.find(([count]) => count === marks)?.[1] ?? UNRANKED;
  if (ANNEX_HEADING.test(line)) return { rank, number: '', heading: line };
  return { rank: marks <= 3 ? rank : UNRANKED, number: '', heading: line };
}

function rankOf(word: string): number {
  const name = word.toLowerCase();
  return DIVISION_RANKS.find(([entry]) => entry === name)?.[1] ?? UNRANKED;
}

function enumeratorRank(number: string, before: string): number {
  const sign = number.split(' ')[0] as string;
  if (sign.endsWith('°')) return ENUMERATOR_RANKS.ordinal;
  if (/^\d/.test(sign)) return ENUMERATOR_RANKS.number;
  if (/^[a-z]$/.test(sign)) return ENUMERATOR_RANKS.smallLetter;
  if (!/^[IVXLC]+$/.test(sign) || followsLetter(sign, before)) return ENUMERATOR_RANKS.letter;
  return ENUMERATOR_RANKS.roman;
}

function followsLetter(sign: string, before: string): boolean {
  if (sign.length !== 1) return false;
  const last = before.split(' ')[0] as string;
  return last === sign || last === String.fromCharCode(sign.charCodeAt(0) - 1);
}
