import { arabicOrdinal } from './arabic-ordinal.ts';
import { chineseNumber, chineseNumerals } from './chinese-number.ts';
import { additions, arabicKinds, kindWords, ordinalEndings } from './designation-words.ts';
import { asciiDigits } from './digits.ts';
import { fold, foldText } from './fold.ts';
import { joiningWords, numberWords, unitBeforeTen, unitsInCompounds } from './ordinal-words.ts';

const valueOfWord = new Map(
  Object.entries(numberWords).flatMap(([value, forms]) =>
    forms.split(' ').map((form) => [form, Number(value)] as const),
  ),
);
const additionOfForm = new Map(
  Object.entries(additions).flatMap(([addition, forms]) => forms.split(' ').map((form) => [form, addition] as const)),
);

const han = `[${chineseNumerals}\\d]`;
/** 第 number 条, with 之一 or の二 before or behind the word, or a bare number with such an addition. */
const chineseDesignation = new RegExp(
  `^(?:第(${han}{1,16})|(${han}{1,16})(?=[条條章节節编編款项項]))(?:[之の](${han}{1,8}))?(?:[条條章节節编編款项項部分目号號回卷篇])*(?:[之の](${han}{1,8}))?$`,
  'u',
);

/** A Roman numeral up to 399 without needless repetition; empty matches are ruled out by the caller. */
const roman = /^(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const romanTens: Record<string, number> = {
  '': 0,
  x: 10,
  xx: 20,
  xxx: 30,
  xl: 40,
  l: 50,
  lx: 60,
  lxx: 70,
  lxxx: 80,
  xc: 90,
};
const romanUnits: Record<string, number> = { '': 0, i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9 };

/** The value of a Roman numeral in small letters, or undefined. C and L alone name articles by letter and are no numerals here. */
function romanValue(word: string): number | undefined {
  const found =
    word === 'c' || word === 'l' ? null : roman.exec(word.replace(/(?<=^i)(?:er|re|ere)$|(?<=[ivx])o$/, ''));
  if (word === '' || found === null) return undefined;
  return (found[1] ?? '').length * 100 + (romanTens[found[2] ?? ''] ?? 0) + (romanUnits[found[3] ?? ''] ?? 0);
}

/** `IV` is 4, `IIA` is 2a. */
function romanKey(word: string): string | undefined {
  const value = romanValue(word);
  if (value !== undefined) return String(value);
  const withLetter = /[a-h]$/.test(word) ? romanValue(word.slice(0, -1)) : undefined;
  return withLetter === undefined ? undefined : `${withLetter}${word.slice(-1)}`;
}

function compoundValue(word: string): number | undefined {
  for (const { pattern, units, tens } of unitBeforeTen) {
    const found = pattern.exec(word);
    if (found !== null) return units.indexOf(found[1] ?? '') + 1 + (tens[found[2] ?? ''] ?? 0);
  }
  return undefined;
}

/** The value of one or more words (`vigésimo primero`, `vingt et unième`, `einundzwanzigster`), or undefined. */
function valueOfWords(words: string[]): number | undefined {
  const numbers = words.filter((word) => !joiningWords.has(word) || words.length === 1);
  if (numbers.length === 0 || numbers.length > 2) return undefined;
  const values = numbers.map(
    (word, place) => valueOfWord.get(word) ?? compoundValue(word) ?? (place > 0 ? unitsInCompounds[word] : undefined),
  );
  const [first, second] = values;
  if (first === undefined || numbers.length === 1) return first;
  return second !== undefined && first >= 10 && first % 10 === 0 && second < 10 ? first + second : undefined;
}

function keyOfChinese(text: string): string | undefined {
  const found = chineseDesignation.exec(text.replace(/\s+/gu, ''));
  if (found === null) return undefined;
  const numbers = [found[1] ?? found[2], found[3], found[4]].filter((part) => part !== undefined).map(chineseNumber);
  return numbers.includes(undefined) ? undefined : numbers.join('-');
}

/** The number that the words begin with, and how many words it takes; a heading may follow. */
function leadingArabicNumber(words: string[]): { value: string; length: number } | undefined {
  for (let length = Math.min(words.length, 7); length > 0; length -= 1) {
    const text = words.slice(0, length).join(' ');
    const value = arabicOrdinal(text) ?? (/^\d[\d/-]*[\u0621-\u064a]?$/u.test(text) ? fold(text) : undefined);
    if (value !== undefined) return { value: String(value), length };
  }
  return undefined;
}

/** `المادة الثالثة والعشرون`, `المادة (٢) مكرر (١)`. */
function keyOfArabic(text: string): string | undefined {
  if (!/\p{Script=Arabic}/u.test(text)) return undefined;
  const words = text.split(/[\s()[\]:.،"«»]+/u).filter((word) => word !== '');
  while (words.length > 1 && arabicKinds.has(fold(words[0] ?? '').replace(/^(?:وال|بال|ال|لل)/u, ''))) words.shift();
  const number = leadingArabicNumber(words);
  if (number === undefined) return words.map(fold).join('');
  const [next, ...behind] = words.slice(number.length).map(fold);
  const repetition = /^\d{1,2}$/.test(behind[0] ?? '') ? behind[0] : '';
  return next?.startsWith('مكرر') ? `${number.value}bis${repetition}` : number.value;
}

/** One piece of a number: digits, letters, or what stands between. */
const pieces = /\d+|[^\d\s.:,;/()\-–]+|[.:/()\-–]/gu;

/** Whether a word behind a number is text (`Art. 5. La extradición`) and no letter of the number (`Art. 5 a`). */
function beginsHeading(word: string, joint: string, next: string | undefined): boolean {
  const isBeforeText = next !== undefined && /^\p{L}/u.test(next) && !additionOfForm.has(next);
  return word.length > 2 || joint.startsWith('.') || isBeforeText;
}

/** Reads what follows the first digits: further numbers, letters, additions; stops at a word that is none of these. */
function keyOfRest(rest: string[]): string {
  let key = '';
  let joint = '';
  for (const [place, piece] of rest.entries()) {
    if (/^\d+$/.test(piece)) {
      key += (joint === '' && /\d$/.test(key) ? '-' : joint) + piece;
      joint = '';
    } else if (/^[.:/\-–]$/.test(piece)) {
      joint = joint === '.' ? '.-' : piece === '–' ? '-' : piece;
    } else if (piece === '(' || piece === ')') {
      joint = '';
      if (/^(?:\d+|[a-z])$/.test(rest[place + 1] ?? '') && piece === '(' && rest[place + 2] === ')') key += '(';
      else if (piece === ')' && key.lastIndexOf('(') > key.lastIndexOf(')')) key += ')';
    } else {
      const addition = additionOfForm.get(piece);
      const isOrdinal = place <= 1 && key === '' && ordinalEndings.has(piece);
      if (addition === undefined && !isOrdinal && beginsHeading(piece, joint, rest[place + 1])) break;
      if (!isOrdinal) key += addition ?? piece;
      joint = '';
    }
  }
  return key;
}

/** Leading letters of a number (`L. 324-1`, `R*123-4`) and the number itself. */
function keyOfDigits(text: string): string | undefined {
  const found = /^([a-z]{1,2}|[а-я])?[.\s*]{0,4}(\d{1,9})(.*)$/su.exec(text);
  if (found === null) return undefined;
  return `${found[1] ?? ''}${found[2] ?? ''}${keyOfRest(found[3]?.match(pieces) ?? [])}`;
}

interface Designation {
  /** Whether a word such as `Article` or `Chapter` stood there. */
  hasKind: boolean;
  words: string[];
}

/** Takes the kind off the front (`Article 5`) or from behind the first number (`Erster Abschnitt`, `2. Teil`, `Seção I`). */
function withoutKind(text: string): Designation {
  const words = text.split(' ').filter((word) => word !== '');
  const isKind = (word: string | undefined) => word !== undefined && kindWords.has(word.replace(/[.:,]+$/u, ''));
  let start = 0;
  while (start < words.length - 1 && isKind(words[start])) start += 1;
  if (start > 0) return { hasKind: true, words: words.slice(start) };
  const behind = words.findIndex((word, place) => place > 0 && isKind(word));
  return behind > 0 && behind <= 3 ? { hasKind: true, words: words.slice(0, behind) } : { hasKind: false, words };
}

function plain(designation: string): string {
  const text = designation
    .replace(/(§§ ?\d+[a-z]?) bis (?=\d)/u, '$1-')
    .replace(/^.*§\s*/su, '')
    .replace(/(?<=\d\s?)[º°ª˚]/gu, ' ')
    .replace(/(?<=\bn)[º°˚]|№/giu, ' ')
    .replace(/[*_#]+/gu, '')
    .replace(/[‐‑−—]/gu, '-');
  return foldText(text)
    .replace(/^(art|arts|sec|s|ss|ст|nr|no|n|par|para|reg|cap|abs|sched|ch)\.?(?=\d)/u, '$1 ')
    .replace(/^[\s("'«“[]+|[\s.:;,\-–"'»”\]]+$/gu, '');
}

/** A number in words or Roman numerals at the beginning; behind a word such as `Chapter`, a heading may follow it. */
function keyOfWords(words: string[], hasKind: boolean): string | undefined {
  const lengths = hasKind ? [3, 2, 1] : [words.length];
  for (const length of lengths) {
    const value = length <= words.length ? valueOfWords(words.slice(0, length)) : undefined;
    if (value !== undefined) return String(value);
  }
  if (!hasKind) return undefined;
  const letter = words.length === 2 && /^[a-h]$/.test(words[1] ?? '') ? words[1] : '';
  return romanKey(`${words[0]}${letter}`);
}

function keyOfLatin(designation: string): string | undefined {
  const { hasKind, words } = withoutKind(plain(designation));
  const text = words.join(' ').replace(/^[(\s]+/u, '');
  const digits = keyOfDigits(text);
  if (digits !== undefined) return digits;
  const parts = text.split(/[\s.\-–:()]+/u).filter((part) => part !== '');
  const additionAt = parts.findIndex((part) => additionOfForm.has(part));
  const key = keyOfWords(additionAt > 0 ? parts.slice(0, additionAt) : parts, hasKind);
  return key === undefined ? undefined : `${key}${additionAt > 0 ? keyOfRest(parts.slice(additionAt)) : ''}`;
}

/**
 * The key of a provision's designation, the same for every way of writing it: `§ 129` is `129`, `Artículo 271 bis` is `271bis`,
 * `Article L. 324-1-1` is `l324-1-1`, `第一百二十条之一` is `120-1`, `المادة الثالثة والعشرون` is `23`, `Chapitre IV` is `4`.
 *
 * The kind of provision (article, chapter) is no part of the key. Roman numerals count only beside such a word.
 * A designation without a number (`Eingangsformel`) gives its own folded words. Never throws; at most 100 characters are read.
 */
export function numberKey(designation: string): string {
  const printed = asciiDigits(designation.slice(0, 100))
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const key = keyOfChinese(printed) ?? keyOfArabic(printed) ?? keyOfLatin(printed);
  return key ?? withoutKind(plain(printed)).words.join('');
}
