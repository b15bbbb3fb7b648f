import { asciiDigits } from './digits.ts';
import { fold } from './fold.ts';

/** Forms in folded spelling, each value with its masculine and feminine ordinals and cardinals. */
const units: Record<number, string> = {
  1: 'اول اولي حادي حاديه واحد واحده احد احدي',
  2: 'ثاني ثانيه ثان اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي',
  3: 'ثالث ثالثه ثلاث ثلاثه',
  4: 'رابع رابعه اربع اربعه',
  5: 'خامس خامسه خمس خمسه',
  6: 'سادس سادسه ست سته',
  7: 'سابع سابعه سبع سبعه',
  8: 'ثامن ثامنه ثمان ثماني ثمانيه',
  9: 'تاسع تاسعه تسع تسعه',
};

/** Nominative and genitive. */
const tens: Record<number, string> = {
  20: 'عشرون عشرين',
  30: 'ثلاثون ثلاثين',
  40: 'اربعون اربعين',
  50: 'خمسون خمسين',
  60: 'ستون ستين',
  70: 'سبعون سبعين',
  80: 'ثمانون ثمانين',
  90: 'تسعون تسعين',
};

/** `مائة` stands here as `مءه`, whichever way it is spelled. */
const hundreds: Record<number, string> = {
  100: 'مءه',
  200: 'مءتان مءتين مءتا مءتي',
  300: 'ثلاثمءه',
  400: 'اربعمءه',
  500: 'خمسمءه',
  600: 'ستمءه',
  700: 'سبعمءه',
  800: 'ثمانمءه ثمانيمءه ثمنمءه',
  900: 'تسعمءه',
};

/** ثلاث مائة, written apart. */
const hundredsApart = /(ثلاث|اربع|خمس|ست|سبع|ثماني?|تسع) مءه(?= |$)/gu;

type Rank = 'unit' | 'ten' | 'tens' | 'hundreds';

interface Word {
  rank: Rank;
  value: number;
}

function wordsOf(table: Record<number, string>, rank: Rank): [string, Word][] {
  return Object.entries(table).flatMap(([value, forms]) =>
    forms.split(' ').map((form): [string, Word] => [form, { rank, value: Number(value) }]),
  );
}

const words = new Map([
  ...wordsOf(units, 'unit'),
  ...wordsOf({ 10: 'عاشر عاشره عشر عشره' }, 'ten'),
  ...wordsOf(tens, 'tens'),
  ...wordsOf(hundreds, 'hundreds'),
]);

/** The word as the tables have it: folded, `مائة`, `مئة` and `ماية` as one. */
function plain(word: string): string {
  return fold(word).replace(/م(?:ا[ءي]?|[ءي])(?=ه$|تان$|تين$|تا$|تي$)/u, 'مء');
}

function wordOf(word: string): Word | undefined {
  const bare = word.replace(/^و?(?:[بفك]?ال|ل{1,2})/u, '');
  // أولاً, ثانياً: the alef of tanwin.
  for (const form of [word, word.replace(/^و/u, ''), bare, word.replace(/ا$/u, '')]) {
    const known = words.get(form);
    if (known !== undefined) return known;
  }
  return undefined;
}

/** Adds up words of different ranks; undefined where two claim the same place, as `الثالثة الرابعة` do. */
function sumOf(found: Word[]): number | undefined {
  const values: Partial<Record<Rank, number>> = {};
  for (const { rank, value } of found) {
    if (values[rank] !== undefined) return undefined;
    values[rank] = value;
  }
  if (values.ten !== undefined && values.tens !== undefined) return undefined;
  return (values.unit ?? 0) + (values.ten ?? 0) + (values.tens ?? 0) + (values.hundreds ?? 0);
}

/**
 * The value, 1 to 999, of an Arabic number in words as articles are headed: `الثالثة والعشرون`, `الحادية عشرة`, `الخامسة بعد المائتين`,
 * `المائة`; masculine or feminine, nominative or genitive, with or without the article. Digits of any script are taken too.
 * Undefined when a word of the text is no part of a number.
 */
export function arabicOrdinal(text: string): number | undefined {
  const printed = asciiDigits(text.trim());
  if (/^\d{1,4}$/.test(printed)) return Number(printed);
  if (printed === '' || printed.length > 120) return undefined;
  const parts = printed.split(/\s+/u).map(plain).join(' ').replace(hundredsApart, '$1مءه').split(' ');
  const found: Word[] = [];
  for (const part of parts) {
    if (part === 'بعد' || part === 'و') continue;
    const word = wordOf(part);
    if (word === undefined) return undefined;
    found.push(word);
  }
  return found.length === 0 ? undefined : sumOf(found);
}
