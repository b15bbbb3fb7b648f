import { folded, NUMBER_ADDITIONS, ORDINAL_WORDS } from './designation-rules.ts';

/** A number as printed, with its place in the order of numbers. */
export interface Designation {
  /** As printed, e.g. `277`, `5º`, `41 quinquies`, `XIV`, `268 (1)`. */
  printed: string;
  value: number;
  /** Place among the additions to one number: `bis` 100, `ter` 200; `(2)` adds 2. 0 for none. */
  addition: number;
  length: number;
}

const DIGITS =
  /^(\d{1,4})(?:\s?[°ºª]|\.[°ºª]|(?:o|er|ro|do|to|ta|mo|vo|no)(?![\p{L}\p{N}])|-?[A-H](?![\p{L}\p{N}]))?(?![\d])/u;
const ROMAN = /^([IVXLC]{1,8})(?![\p{L}\p{N}])/u;
const WORDS = /^\p{L}{4,20}(?:\s\p{L}{5,10})?/u;
const ADDITION = /^\s*[-–.]?\s*(\p{L}{3,18})(?!\p{L})(?:\s?[°º])?/u;
const SUB_NUMBER = /^\s*\.?\s*\(\s*(\d{1,2}|[IVX]{1,4})\s*\)/;
const ROMAN_VALUES: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
/** Reads the number a text opens with: digits, Roman numerals or ordinal words, with its additions; undefined for none. */
export function readDesignation(text: string): Designation | undefined {
  const base = readBase(text);
  if (!base) return undefined;
  let end = base.length;
  let addition = 0;
  const added = ADDITION.exec(text.slice(end, end + 30));
  const rank = added && NUMBER_ADDITIONS.get(folded(added[1] as string));
  if (added && rank) {
    addition = rank * 100;
    end += added[0].length;
  }
  const sub = SUB_NUMBER.exec(text.slice(end, end + 16));
  if (sub) {
    addition += /\d/.test(sub[1] as string) ? Number(sub[1]) : romanValue(sub[1] as string);
    end += sub[0].length;
  }
  return { printed: text.slice(0, end).trim(), value: base.value, addition, length: end };
}

/** Key under which two printings of one number are the same: `5º bis` and `5 BIS`. */
export function designationKey(designation: Pick<Designation, 'value' | 'addition'>): string {
  return `${designation.value}/${designation.addition}`;
}

/** Article numbers that a sentence names: `los artículos 23, 24 bis y 25` → their keys. */
export function namedArticles(text: string): string[] {
  const keys: string[] = [];
  for (const match of text.matchAll(/\bart(?:[íi]culos?|s?\.)\s{0,3}/giu)) {
    let rest = text.slice(match.index + match[0].length, match.index + match[0].length + 200);
    for (let count = 0; count < 12; count += 1) {
      const designation = readDesignation(rest.replace(/^N[°º]\s?/, ''));
      if (!designation) break;
      keys.push(designationKey(designation));
      const separator = /^\s?(?:,|y|e)\s{1,2}/.exec(rest.slice(designation.length));
      if (!separator) break;
      rest = rest.slice(designation.length + separator[0].length);
    }
  }
  return keys;
}

function readBase(text: string): { value: number; length: number } | undefined {
  const digits = DIGITS.exec(text);
  if (digits) return { value: Number(digits[1]), length: digits[0].length };
  const roman = ROMAN.exec(text);
  if (roman) return { value: romanValue(roman[1] as string), length: roman[0].length };
  const words = WORDS.exec(text)?.[0];
  if (!words) return undefined;
  for (const candidate of [words, words.split(/\s/)[0] as string]) {
    const value = ORDINAL_WORDS.get(folded(candidate));
    if (value) return { value, length: candidate.length };
  }
  return undefined;
}

function romanValue(roman: string): number {
  let total = 0;
  for (let index = 0; index < roman.length; index += 1) {
    const value = ROMAN_VALUES[roman[index] as string] ?? 0;
    total += value < (ROMAN_VALUES[roman[index + 1] as string] ?? 0) ? -value : value;
  }
  return total;
}
