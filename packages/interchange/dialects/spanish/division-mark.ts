import { readDesignation } from './designation.ts';
import { CLOSING_DIVISION, DIVISION_NAMES, DIVISION_WORDS, folded } from './designation-rules.ts';
import type { Paragraph } from './paragraphs.ts';
import { isCapitals } from './paragraphs.ts';

/** The heading of a division. */
export interface DivisionMark {
  /** Place of its word among the divisions, 0 for the outermost. */
  rank: number;
  /** As printed, e.g. `CAPITULO II`; empty for a heading without a number. */
  printed: string;
  heading: string;
}

const OPENING = /^(\p{L}{5,12})\s{1,3}/u;
const NAMED = /^(\p{L}{4,14})(?!\p{L})/u;
const LETTER = /^([A-Z])(?=\W|$)/;
const LONGEST_HEADING_CHARACTERS = 300;
const CAPITULO = DIVISION_WORDS.indexOf('capitulo');

/** Reads the heading of a division, or undefined. A mention (`Capítulo VII de la Carta`) and a word in lower case are none. */
export function readDivisionMark(paragraph: Paragraph): DivisionMark | undefined {
  const { text } = paragraph;
  if (text.length > LONGEST_HEADING_CHARACTERS || !/^\p{Lu}/u.test(text)) return undefined;
  if (CLOSING_DIVISION.test(folded(text)) && (isCapitals(text) || paragraph.bold || paragraph.level > 0)) {
    return { rank: CAPITULO, printed: '', heading: text };
  }
  const inverted = /^(\p{Lu}\p{L}{5,10})\s(parte|secci[oó]n)\b[\s.:–—-]*(.{0,200})$/iu.exec(text);
  if (inverted && readDesignation(inverted[1] as string) && opensHeading(inverted[3] as string, true)) {
    const printed = `${inverted[1]} ${inverted[2]}`;
    return { rank: DIVISION_WORDS.indexOf(folded(inverted[2] as string)), printed, heading: inverted[3] as string };
  }
  const opening = OPENING.exec(text);
  const rank = opening ? DIVISION_WORDS.indexOf(folded(opening[1] as string)) : -1;
  if (!opening || rank < 0) return undefined;
  const after = text.slice(opening[0].length);
  const numberLength = lengthOfNumber(after);
  if (numberLength === 0) return undefined;
  const separator = (/^[\s.:\-–—]*/.exec(after.slice(numberLength)) as RegExpExecArray)[0];
  const heading = after.slice(numberLength + separator.length);
  const separated = /[.:\-–—]/.test(separator);
  if (!opensHeading(heading, separated || paragraph.level > 0 || paragraph.bold || isCapitals(text))) return undefined;
  const prose = !paragraph.level && !paragraph.bold && !isCapitals(text);
  if (prose && (/[.,;:]$/.test(heading) || heading.length > 120)) return undefined;
  return { rank, printed: text.slice(0, opening[0].length + numberLength).trim(), heading };
}

function lengthOfNumber(after: string): number {
  const designation = readDesignation(after);
  if (designation) return designation.length;
  const named = NAMED.exec(after)?.[1];
  if (named && DIVISION_NAMES.includes(folded(named))) return named.length;
  return LETTER.exec(after)?.[1]?.length ?? 0;
}

function opensHeading(heading: string, separated: boolean): boolean {
  return heading === '' || (separated && /^["“«(]?[\p{Lu}\d]/u.test(heading));
}
