import { asciiDigits } from './digits.ts';

/** Letters that no normalisation form of Unicode takes apart, and Arabic and Cyrillic letters written interchangeably. */
const foldedLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ə: 'e',
  ς: 'σ',
  ё: 'е',
  آ: 'ا',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ۀ: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  // مسؤول and مسئول are one word: both carriers become the bare hamza.
  ؤ: 'ء',
  ئ: 'ء',
};

const letterWithFold = new RegExp(`[${Object.keys(foldedLetters).join('')}]`, 'gu');

/** Arabic tatweel, which only lengthens a line. */
const tatweel = /ـ/gu;
/** Vowel and recitation signs of Arabic, points of Hebrew and Syriac. */
const semiticMarks =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0711\u0730-\u074a\u08d3-\u08ff]/gu;
/** Accents stand on Latin and Greek letters only; й and ї are letters of their own, Indic and Thai vowel signs are letters too. */
const accentedLetter = /(?![a-z])[\p{Script=Latin}\p{Script=Greek}]/gu;
/** Accents that remain after composition: on letters without a composed form, and stress marks on Cyrillic. */
const looseAccents = /[\u0300-\u036f]/gu;
const invisible = /[\p{Cf}\p{Variation_Selector}]|\u034f/gu;

function withoutAccent(character: string): string {
  return character.normalize('NFD').replace(looseAccents, '');
}

/**
 * The folded form of one word: NFKC, lower case, accents off, digits of every script as 0–9, spelling variants of letters as one.
 * The same for every language, so that a word is found whatever keyboard it is typed on. May be empty (a word of marks only).
 */
export function fold(word: string): string {
  if (/^[a-z0-9]*$/u.test(word)) return word;
  const lower = word.replace(invisible, '').normalize('NFKC').toLowerCase();
  if (/^[a-z0-9]*$/u.test(lower)) return lower;
  return asciiDigits(lower)
    .replace(accentedLetter, withoutAccent)
    .replace(looseAccents, '')
    .replace(semiticMarks, '')
    .replace(tatweel, '')
    .replace(letterWithFold, (character) => foldedLetters[character] ?? character)
    .replace(/\s/gu, '');
}

/** White space is no part of a word, so `fold` drops it; it goes through as this sign. */
const spaceSign = '\u0001';

/** Folds a text of several words; every run of white space becomes one space. */
export function foldText(text: string): string {
  return fold(text.replaceAll(spaceSign, ' ').replace(/\s+/gu, spaceSign)).replaceAll(spaceSign, ' ').trim();
}
