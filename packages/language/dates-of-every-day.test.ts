import { describe, expect, it } from 'vitest';
import { dateAsWritten } from './dates-as-written.ts';
import { foldText } from './fold.ts';
import { fromHijri } from './hijri-date.ts';
import { monthNames, monthNamesOfTwoWords } from './month-names.ts';

/** Days spread over two centuries, first and last days of months and leap days among them. */
function* someDays(): Generator<Temporal.PlainDate> {
  for (let day = Temporal.PlainDate.from('1850-01-01'); day.year < 2060; day = day.add({ days: 79 })) yield day;
  for (const date of ['1900-02-28', '2000-02-29', '2024-02-29', '1999-12-31', '2001-01-01'])
    yield Temporal.PlainDate.from(date);
}

const writers = new Map<string, Intl.DateTimeFormat>();
/** Made once for each language and form: making one takes longer than all that it writes. */
function writer(language: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(form)}`;
  const known = writers.get(key) ?? new Intl.DateTimeFormat(language, form);
  writers.set(key, known);
  return known;
}

describe('a date as the language itself writes it', () => {
  it.each([
    'en-GB',
    'en-US',
    'fr',
    'es',
    'pt',
    'de',
    'nl',
    'ru',
    'zh',
    'ja',
    'ko',
    'ar-EG',
    'ar-SA-u-ca-gregory',
    'ar-MA',
    'ar-SY',
    'ar-IQ',
  ])('%s: long, on any day', (language) => {
    for (const day of someDays()) {
      const written = writer(language, { dateStyle: 'long' }).format(day);
      expect(dateAsWritten(written, language), written).toEqual({ date: day.toString(), precision: 'day' });
    }
  });

  it.each(['en-GB', 'en-US', 'fr', 'es', 'pt', 'de', 'nl', 'ru', 'zh', 'ja'])(
    '%s: in numbers, on any day',
    (language) => {
      for (const day of someDays()) {
        const written = writer(language, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(day);
        expect(dateAsWritten(written, language), written).toEqual({ date: day.toString(), precision: 'day' });
      }
    },
  );

  it.each(['en', 'fr', 'es', 'pt', 'de', 'nl', 'ar-EG', 'ar-MA'])('%s: month and year', (language) => {
    for (let month = 1; month <= 12; month += 1) {
      const day = Temporal.PlainDate.from({ year: 2021, month, day: 1 });
      const written = writer(language, { month: 'long', year: 'numeric' }).format(day);
      expect(dateAsWritten(written, language), written).toEqual({
        date: day.toString().slice(0, 7),
        precision: 'month',
      });
    }
  });

  it('stands as well inside a sentence', () => {
    for (const [before, after, language] of [
      ['Gesetz vom ', ' (BGBl. I S. 12)', 'de'],
      ['Loi n° 2021-15 du ', ' relative aux crevettes', 'fr'],
      ['Act of ', ', as amended', 'en-GB'],
      ['Ley 25.246 de ', ', Boletín', 'es'],
      ['Федеральный закон от ', ' N 63-ФЗ', 'ru'],
    ] as const) {
      for (const day of [...someDays()].slice(0, 400)) {
        const written = `${before}${writer(language, { dateStyle: 'long' }).format(day)}${after}`;
        expect(dateAsWritten(written, language)?.date, written).toBe(day.toString());
      }
    }
  });
});

describe('a Hijri date', () => {
  const days = Array.from({ length: 300 }, (_, at) =>
    Temporal.PlainDate.from('1883-01-01').add({ days: at * 178 }),
  ).map((day) => day.withCalendar('islamic-umalqura'));
  const iso = (day: Temporal.PlainDate) => ({ date: day.withCalendar('iso8601').toString(), precision: 'day' });

  it('in numbers is the Gregorian day, day first and year first, in Arabic and Western digits', () => {
    for (const day of days) {
      const arabic = (value: number) => value.toLocaleString('ar-EG', { useGrouping: false });
      for (const written of [
        `${day.day}/${day.month}/${day.year}هـ`,
        `${day.year}/${String(day.month).padStart(2, '0')}/${day.day}`,
        `${arabic(day.day)} / ${arabic(day.month)} / ${arabic(day.year)} هـ`,
      ]) {
        expect(fromHijri(written), written).toEqual(iso(day));
      }
    }
  });

  it('in words is the same', () => {
    for (const day of days) {
      const written = writer('ar-SA-u-ca-islamic-umalqura', { dateStyle: 'long' }).format(day);
      expect(fromHijri(written), written).toEqual(iso(day));
      expect(dateAsWritten(`صدر بتاريخ ${day.day}/${day.month}/${day.year} هـ`, 'ar'), written).toEqual(iso(day));
    }
  });
});

describe('the names of the months', () => {
  it('are folded, and none stands for two months', () => {
    const all = monthNames.flatMap((names) => names.split(' '));
    expect(monthNames).toHaveLength(12);
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(foldText(name)).toBe(name);
    for (const [two, one] of Object.entries(monthNamesOfTwoWords)) {
      expect(foldText(two)).toBe(two);
      expect(all).toContain(one);
    }
  });

  it.each(monthNames.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)))(
    '%s is month %i',
    (name, month) => {
      const padded = String(month).padStart(2, '0');
      expect(dateAsWritten(`15 ${name} 2001`, 'und')).toEqual({ date: `2001-${padded}-15`, precision: 'day' });
      expect(dateAsWritten(`${name} 2001`, 'und')).toEqual({ date: `2001-${padded}`, precision: 'month' });
      expect(dateAsWritten(`15 x${name}x 2001`, 'und')).toBeUndefined();
    },
  );
});

describe('two numbers that may be day or month', () => {
  it.each([
    ['3/4/2021', 'en-US', '2021-03-04'],
    ['3/4/2021', 'en-us-posix', '2021-03-04'],
    ['3/4/2021', 'en-GB', '2021-04-03'],
    ['3/4/2021', 'fr-CA', '2021-04-03'],
    ['13/4/2021', 'en-US', '2021-04-13'],
    ['4/13/2021', 'de', '2021-04-13'],
  ])('%s in %s is %s', (text, language, date) => {
    expect(dateAsWritten(text, language)?.date).toBe(date);
  });

  it.each([
    '13/13/2021',
    '0/4/2021',
    '4/0/2021',
    '29.2.2021',
    '2021-02-30',
    '1/2-2021',
    '12.34.5678.90',
    '1.2.999',
    '1.2.3000',
  ])('%s is none', (text) => {
    expect(dateAsWritten(text, 'en')).toBeUndefined();
  });
});
