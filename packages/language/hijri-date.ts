import { asciiDigits } from './digits.ts';

/** A Gregorian date in ISO 8601, as long as its precision allows: `2021-03-30`, `2021-03`, `2021`. */
export interface WrittenDate {
  date: string;
  precision: 'day' | 'month' | 'year';
}

/** Month names with hamza, ya and ta marbuta spelled plainly (see `plainArabic`), in the order of the year. */
const monthNames = [
  ['محرم', 'المحرم'],
  ['صفر'],
  ['ربيع الاول', 'ربيع اول'],
  ['ربيع الاخر', 'ربيع الثاني', 'ربيع اخر', 'ربيع ثاني'],
  ['جمادي الاولي', 'جمادي الاول', 'جماد الاول', 'جماد الاولي'],
  ['جمادي الاخره', 'جمادي الثانيه', 'جمادي الاخر', 'جماد الاخر', 'جماد الثاني', 'جمادي الثاني', 'جماد الاخره'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعده', 'ذي القعده', 'ذوالقعده', 'ذي قعده'],
  ['ذو الحجه', 'ذي الحجه', 'ذوالحجه', 'ذي حجه'],
];

const monthOfName = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
const anyMonthName = [...monthOfName.keys()].sort((a, b) => b.length - a.length).join('|');

const firstYear = 1300;
const lastYear = 1500;

/** What separates the parts of a date, once white space is gone: slash, hyphens, dots, comma, Arabic date mark. */
const separator = '[/\\\\.,،\\-‐‑–—]';
const era = '(?:هـ?|للهجره|هجريا?|ه‍)?\\.?';
const numeric = new RegExp(`^(\\d{1,4})${separator}(\\d{1,2})${separator}(\\d{1,4})${era}$`, 'u');
const monthAndYear = new RegExp(`^(\\d{1,2})${separator}(\\d{4})${era}$`, 'u');
const named = new RegExp(
  `^(?:(\\d{1,2})(?: من)?(?: شهر)? |شهر )?(${anyMonthName}),? (?:من )?(?:عام |سنه |لعام |لسنه )?(\\d{4}) ?${era}$`,
  'u',
);
const yearAlone = new RegExp(`^(?:عام|سنه|لعام|لسنه)?(\\d{4})${era}$`, 'u');

function plainArabic(text: string): string {
  return asciiDigits(text)
    .replace(/[\p{Cf}\p{Mn}ـ]/gu, (mark) => (mark === 'ـ' ? mark : ''))
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى/gu, 'ي')
    .replace(/ة/gu, 'ه')
    .trim();
}

function gregorian(year: number, month: number, day: number): string | undefined {
  if (year < firstYear || year > lastYear) return undefined;
  try {
    const hijri = Temporal.PlainDate.from({ calendar: 'islamic-umalqura', year, month, day }, { overflow: 'reject' });
    return hijri.withCalendar('iso8601').toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function ofDay(year: number, month: number, day: number): WrittenDate | undefined {
  const date = gregorian(year, month, day);
  return date === undefined ? undefined : { date, precision: 'day' };
}

function ofMonth(year: number, month: number): WrittenDate | undefined {
  const date = gregorian(year, month, 1);
  return date === undefined ? undefined : { date: date.slice(0, 7), precision: 'month' };
}

function ofNumbers(first: string, month: string, last: string): WrittenDate | undefined {
  if (first.length === 4 && last.length <= 2) return ofDay(Number(first), Number(month), Number(last));
  if (last.length === 4 && first.length <= 2) return ofDay(Number(last), Number(month), Number(first));
  return undefined;
}

/**
 * The Gregorian date of a printed Hijri date, after the Umm al-Qura calendar: `١١/ ٠٥/ ١٤٣٣ هـ`, `1431/06/21 هـ`, `٨ من رجب ١٤٤٧هـ`, `1442`.
 * Digits of any script, day or year first. What follows `الموافق` (the Gregorian date beside it) is not looked at.
 * A month or a year alone gives the Gregorian month or year in which it begins. Years 1300 to 1500; an impossible date is undefined.
 */
export function fromHijri(printed: string): WrittenDate | undefined {
  if (printed.length > 200) return undefined;
  const text = plainArabic(printed.split('الموافق', 1)[0] ?? '').replace(/^["'«»()\s]+|["'«»()\s،,:]+$/gu, '');
  const name = named.exec(text.replace(/\s+/gu, ' '));
  if (name !== null) {
    const month = monthOfName.get(name[2] ?? '') ?? 0;
    return name[1] === undefined ? ofMonth(Number(name[3]), month) : ofDay(Number(name[3]), month, Number(name[1]));
  }
  // ؛ beside a slash is noise of machine extraction.
  const packed = text.replace(/\s+/gu, '').replace(/؛(?=\/)/gu, '');
  const numbers = numeric.exec(packed);
  if (numbers !== null) return ofNumbers(numbers[1] ?? '', numbers[2] ?? '', numbers[3] ?? '');
  const month = monthAndYear.exec(packed);
  if (month !== null) return ofMonth(Number(month[2]), Number(month[1]));
  const year = yearAlone.exec(packed);
  const start = year === null ? undefined : gregorian(Number(year[1]), 1, 1);
  return start === undefined ? undefined : { date: start.slice(0, 4), precision: 'year' };
}
