import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from './designations.ts';
import { readAdverb, readOrdinal } from './ordinals.ts';
import { tokensOf } from './plain-arabic.ts';

/** Feminine ordinals as statutes print them after المادة. */
const UNITS = [
  '',
  'الأولى',
  'الثانية',
  'الثالثة',
  'الرابعة',
  'الخامسة',
  'السادسة',
  'السابعة',
  'الثامنة',
  'التاسعة',
  'العاشرة',
];
const TENS = ['', '', 'العشرون', 'الثلاثون', 'الأربعون', 'الخمسون', 'الستون', 'السبعون', 'الثمانون', 'التسعون'];
const HUNDREDS = [
  '',
  'المائة',
  'المائتين',
  'الثلاثمائة',
  'الأربعمائة',
  'الخمسمائة',
  'الستمائة',
  'السبعمائة',
  'الثمانمائة',
  'التسعمائة',
];

/** Writes 1 to 999 in words: `الحادية والعشرون بعد المائة`. */
function ordinalWords(value: number): string {
  const hundred = HUNDREDS[Math.floor(value / 100)] as string;
  const below = value % 100;
  if (below === 0) return hundred;
  return hundred === '' ? belowHundred(below) : `${belowHundred(below)} بعد ${hundred}`;
}

function belowHundred(value: number): string {
  if (value <= 10) return UNITS[value] as string;
  const ten = Math.floor(value / 10);
  const one = value % 10;
  const unit = one === 1 ? 'الحادية' : (UNITS[one] as string);
  if (ten === 1) return `${unit} عشرة`;
  return one === 0 ? (TENS[ten] as string) : `${unit} و${TENS[ten]}`;
}

const value = (text: string) => readOrdinal(tokensOf(text), 0)?.value;

describe('ordinals in words', () => {
  it('reads every number from 1 to 999', () => {
    const wrong = Array.from({ length: 999 }, (_, index) => index + 1).filter((n) => value(ordinalWords(n)) !== n);
    expect(wrong).toEqual([]);
  });

  it('reads them as spelt without hamza, with ha for ta marbuta, with ya for alif maqsura, with tatweel', () => {
    const spellings: ((word: string) => string)[] = [
      (word) => word.replaceAll('أ', 'ا'),
      (word) => word.replaceAll('ة', 'ه'),
      (word) => word.replaceAll('ى', 'ي'),
      (word) => word.replaceAll('ال', 'الـ'),
      (word) => word.replaceAll(' و', ' و '),
      (word) => word.replaceAll('المائة', 'المئة').replaceAll('المائتين', 'المئتين'),
      (word) => word.replaceAll('عشرة', 'عشر'),
      (word) => word.replaceAll('ون', 'ين'),
    ];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 299 }), fc.constantFrom(...spellings), (n, spell) => {
        expect(value(spell(ordinalWords(n)))).toBe(n);
      }),
    );
  });

  it('keeps the whole designation, whatever follows it', () => {
    const follows = fc.constantFrom('', ':', ' :', ': التعريفات', ' - التعريفات', ' – التعريفات');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 399 }), follows, (n, rest) => {
        const found = readArticle(`المادة ${ordinalWords(n)}${rest}`, true);
        expect(found).toMatchObject({
          number: `المادة ${ordinalWords(n)}`,
          value: n,
          rest: rest.replace(/^[\s:–-]+/u, ''),
        });
      }),
    );
  });

  it('reads digits of either kind, in any brackets', () => {
    const arabicIndic = (n: number) => String(n).replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] as string);
    const brackets = fc.constantFrom('#', '(#)', '( # )', '[#]', '{#}', '“#”', '- # -', 'رقم (#)', 'رقم #', ': #');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), brackets, fc.boolean(), (n, bracket, indic) => {
        expect(value(bracket.replace('#', indic ? arabicIndic(n) : String(n)))).toBe(n);
      }),
    );
  });

  it.each([
    ['الحاديةعشرة', 11],
    ['الثانيةعشرة', 12],
    ['الخامسةوالعشرون', 25],
    ['التاسعةوالتسعون', 99],
  ])('%s, its space lost, is %d', (text, expected) => expect(value(text)).toBe(expected));

  it.each(['الوحيدة', 'الأخيرة', 'التمهيدية', 'تمهيدي', 'الختامي', 'الفريدة'])('%s numbers without a value', (text) => {
    expect(value(text)).toBeNaN();
  });

  it.each(['الحالية', 'المذكورة', 'السابقة', 'أعلاه', 'الأولىية', 'عشرة', 'بعد المائة', '()', '-', 'رقم'])(
    '%s is none',
    (text) => expect(value(text)).toBeUndefined(),
  );
});

describe('letters behind a number', () => {
  it.each([
    ['المادة ٢٦/أ', 'المادة ٢٦/أ', ''],
    ['المادة ٢٦/أ: الرسوم', 'المادة ٢٦/أ', 'الرسوم'],
    ['المادة السادسة والعشرون (أ)', 'المادة السادسة والعشرون (أ)', ''],
    ['المادة (٢٦) (ب): الرسوم', 'المادة (٢٦) (ب)', 'الرسوم'],
  ])('%s', (line, number, rest) => expect(readArticle(line, true)).toMatchObject({ number, rest }));

  it.each([
    ['المادة ٢٦ (أ) الرسوم', 'المادة ٢٦'],
    ['المادة ٢٦ (الرسوم)', 'المادة ٢٦'],
    ['المادة ٢٦ / الرسوم', 'المادة ٢٦'],
  ])('%s has no letter of its own', (line, number) => expect(readArticle(line, true)?.number).toBe(number));
});

describe('adverbs that number items', () => {
  it.each([
    ['أولاً', 1],
    ['ثانيا', 2],
    ['ثالثاً', 3],
    ['رابعًا', 4],
    ['خامسا', 5],
    ['سادسا', 6],
    ['سابعاً', 7],
    ['ثامنا', 8],
    ['تاسعا', 9],
    ['عاشراً', 10],
    ['حادي عشر', 11],
    ['أحد عشر', 11],
    ['ثاني عشر', 12],
    ['اثنا عشر', 12],
    ['ثانيا عشر', 12],
    ['تاسع عشر', 19],
    ['عشرون', 20],
    ['عشرين', 20],
    ['حادي وعشرون', 21],
    ['واحد وعشرون', 21],
    ['ثاني وعشرون', 22],
    ['خامس وثلاثون', 35],
  ])('%s is %d', (text, expected) => expect(readAdverb(tokensOf(text), 0)?.value).toBe(expected));

  it.each(['أول', 'ثانية', 'واحد', 'عشر', ''])('%s is none', (text) => {
    expect(readAdverb(tokensOf(text), 0)).toBeUndefined();
  });
});
