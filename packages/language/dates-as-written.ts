import { chineseNumber } from './chinese-number.ts';
import { foldText } from './fold.ts';
import { fromHijri, type WrittenDate } from './hijri-date.ts';
import { monthNames, monthNamesOfTwoWords } from './month-names.ts';

const monthOfName = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

interface Parts {
  year: number;
  month: number | undefined;
  day: number | undefined;
}

interface Pattern {
  pattern: RegExp;
  parts: (groups: string[], language: string) => Parts | undefined;
}

const name = '(?<!\\p{L})(\\p{L}{2,12})\\.?';
const day = '(?<![\\d.,/-])(\\d{1,2})(?:er|o|a|st|nd|rd|th|e)?\\.?';
const link = '(?: ?(?:de|del|do|of|dias del mes de|day of|من),?)?';
const year = '(\\d{4})(?!\\d)';
const hanDigits = '[〇零○一二三四五六七八九十\\d]';

function named(monthName: string | undefined, yearText: string | undefined, dayText?: string): Parts | undefined {
  const month = monthOfName.get(monthName ?? '');
  return month === undefined
    ? undefined
    : { year: Number(yearText), month, day: dayText === undefined ? undefined : Number(dayText) };
}

/** `3/4/2021` is 3 April but in the United States, unless only the other reading is a date. */
function dayAndMonth(first: number, second: number, language: string): { day: number; month: number } {
  const monthFirst = second > 12 || (first <= 12 && /^en-us\b/i.test(language));
  return monthFirst ? { day: second, month: first } : { day: first, month: second };
}

/** In order of preference where two begin at the same place. Written for folded text (see fold.ts). */
const patterns: Pattern[] = [
  {
    // 2021年3月30日, 二〇二一年三月三十日, 2021년 3월 30일
    pattern: new RegExp(
      `(${hanDigits}{4}) ?[年년] ?(${hanDigits}{1,3}) ?[月월](?: ?(${hanDigits}{1,3}) ?[日号號일])?`,
      'gu',
    ),
    parts: ([yearText, month, dayText]) => {
      const value = chineseNumber(yearText ?? '');
      const days = dayText === undefined ? undefined : chineseNumber(dayText);
      return value === undefined ? undefined : { year: value, month: chineseNumber(month ?? '') ?? 0, day: days };
    },
  },
  {
    // 2021-03-30, 2021/3/30
    pattern: /(?<![\d.,/-])(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/gu,
    parts: ([yearText, , month, dayText]) => ({ year: Number(yearText), month: Number(month), day: Number(dayText) }),
  },
  {
    // 30.3.2021, 30/03/2021
    pattern: /(?<![\d.,/-])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4})(?!\d)/gu,
    parts: ([first, , second, yearText], language) => ({
      year: Number(yearText),
      ...dayAndMonth(Number(first), Number(second), language),
    }),
  },
  {
    // 13 de abril de 2000, 12 Dec 2000, 1er mars 1994, 20 февраля 2009 года
    pattern: new RegExp(`${day}${link}[ -]?${name},?${link}[ -]?${year}`, 'gu'),
    parts: ([dayText, month, yearText]) => named(month, yearText, dayText),
  },
  {
    // Abril 13 de 2000, December 12th, 2000
    pattern: new RegExp(`${name} (\\d{1,2})(?:o|st|nd|rd|th)?,?${link} ?${year}`, 'gu'),
    parts: ([month, dayText, yearText]) => named(month, yearText, dayText),
  },
  {
    // abril de 2000, März 2021; behind a number it is the rest of a day that the month does not have
    pattern: new RegExp(`(?<!\\d[a-z.]{0,3} ?(?:de |of )?)${name},?${link} ${year}`, 'gu'),
    parts: ([month, yearText]) => named(month, yearText),
  },
  {
    // 2021-03
    pattern: /(?<![\d.,/-])(\d{4})-(\d{2})(?![\d/-])/gu,
    parts: ([yearText, month]) => ({ year: Number(yearText), month: Number(month), day: undefined }),
  },
  {
    // 2021, 2021年, 2009 года, año 2021: nothing else in the text
    pattern: /^(?:year|annee|ano|jahr|jaar|عام|سنه)? ?(\d{4}) ?(?:年|г\.?|года?|م)?$/gu,
    parts: ([yearText]) => ({ year: Number(yearText), month: undefined, day: undefined }),
  },
];

function writtenDate({ year: value, month, day: dayOfMonth }: Parts): WrittenDate | undefined {
  if (value < 1000 || value > 2999) return undefined;
  const isoYear = String(value);
  if (month === undefined) return { date: isoYear, precision: 'year' };
  try {
    const date = Temporal.PlainDate.from(
      { year: value, month, day: dayOfMonth ?? 1 },
      { overflow: 'reject' },
    ).toString();
    return dayOfMonth === undefined ? { date: date.slice(0, 7), precision: 'month' } : { date, precision: 'day' };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function firstGregorian(text: string, language: string): WrittenDate | undefined {
  let found: WrittenDate | undefined;
  let foundAt = text.length;
  for (const { pattern, parts } of patterns) {
    for (const match of text.matchAll(pattern)) {
      if (match.index >= foundAt) break;
      const read = parts(match.slice(1), language);
      const date = read === undefined ? undefined : writtenDate(read);
      if (date === undefined) continue;
      found = date;
      foundAt = match.index;
      break;
    }
  }
  return found;
}

function plain(text: string): string {
  let plainText = foldText(text.replace(/["'«»“”„]/gu, ''));
  for (const [two, one] of Object.entries(monthNamesOfTwoWords)) plainText = plainText.replaceAll(two, one);
  return plainText;
}

const hijriInText = /\d{1,4}[^\d\p{L}]{1,5}\d{1,2}[^\d\p{L}]{1,5}\d{1,4}\s*ه/u;

function arabicDate(text: string, language: string): WrittenDate | undefined {
  const [before = '', beside] = text.split('الموافق', 2);
  // The Gregorian date printed beside the Hijri one is the better witness: the calendars are not convertible to the day with certainty.
  const gregorian = beside === undefined ? undefined : firstGregorian(plain(beside), language);
  if (gregorian !== undefined) return gregorian;
  const folded = plain(before);
  return fromHijri(before) ?? fromHijri(hijriInText.exec(folded)?.[0] ?? '') ?? firstGregorian(folded, language);
}

/**
 * The first date in a short text, as printed in any of the languages of the platform: `30.3.2021`, `Abril 13 de 2000`, `2021年3月30日`,
 * `20 февраля 2009 года`, `1er mars 1994`, `December 2000`; a Hijri date in Arabic. Undefined when there is none, or none that the calendar has.
 * `language` is a BCP 47 tag; it decides only between day and month in `3/4/2021`. At most 300 characters are read.
 */
export function dateAsWritten(text: string, language: string): WrittenDate | undefined {
  const read = text.slice(0, 300);
  return /\p{Script=Arabic}/u.test(read) || /^ar\b/i.test(language)
    ? arabicDate(read, language)
    : firstGregorian(plain(read), language);
}
