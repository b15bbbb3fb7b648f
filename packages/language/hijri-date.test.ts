import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAsWritten } from './dates-as-written.ts';
import { fromHijri } from './hijri-date.ts';

describe('fromHijri', () => {
  it.each([
    ['١١/ ٠٥/ ١٤٣٣ هـ', '2012-04-03', 'day'],
    ['1433/05/11 هـ', '2012-04-03', 'day'],
    ['"1433/05/11 هـ"', '2012-04-03', 'day'],
    ['11-5-1433هـ', '2012-04-03', 'day'],
    ['١١ من جمادى الأولى ١٤٣٣هـ', '2012-04-03', 'day'],
    ['١١ جمادى الاول عام ١٤٣٣', '2012-04-03', 'day'],
    ['١١/‏٠٥/‏١٤٣٣هـ', '2012-04-03', 'day'],
    ['١١ / ٥ / ١٤٣٣هـ الموافق: ٣ / ٤ / ٢٠١٢م', '2012-04-03', 'day'],
    ['٨ من رجب ١٤٤٧هـ', '2025-12-28', 'day'],
    ['٩ من ذو الحجة ١٤٤٧هـ', '2026-05-26', 'day'],
    ['رجب ١٤٤٧هـ', '2025-12', 'month'],
    ['شهر رجب ١٤٤٧', '2025-12', 'month'],
    ['07/1447', '2025-12', 'month'],
    ['1447', '2025', 'year'],
    ['عام ١٤٤٧هـ', '2025', 'year'],
    ['1300/1/1', '1882-11-12', 'day'],
  ])('%s', (printed, date, precision) => expect(fromHijri(printed)).toEqual({ date, precision }));

  it.each([
    '30/1/1445',
    '31/12/1440',
    '09/21/1443هـ',
    '1/13/1440',
    '0/0/1440',
    '1/1/1299',
    '1/1/1501',
    '2021-03-30',
    '1/1/40',
    '1433/5/1433',
    '١١ من مايو ١٤٣٣',
    'هـ',
    '',
    '1'.repeat(100_000),
  ])('%s is no Hijri date', (printed) => expect(fromHijri(printed)).toBeUndefined());

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void fromHijri(text)));
  });

  const corpus = findCorpus();
  it.skipIf(!corpus)('agrees to within a day with the Gregorian dates printed beside Hijri ones', () => {
    const folder = join(corpus ?? '', 'legislation', 'ar-SA');
    let compared = 0;
    let agreeing = 0;
    for (const file of readdirSync(folder)) {
      const front = readFileSync(join(folder, file), 'utf8').slice(0, 2000);
      const printed = /^issued_date: "(.*الموافق.*)"$/mu.exec(front)?.[1];
      const hijri = fromHijri(printed ?? '');
      const gregorian = dateAsWritten(printed ?? '', 'ar');
      if (hijri === undefined || gregorian === undefined) continue;
      compared += 1;
      const days = Temporal.PlainDate.from(hijri.date).until(gregorian.date).total('days');
      if (Math.abs(days) <= 1) agreeing += 1;
    }
    expect(compared).toBeGreaterThan(50);
    expect(agreeing / compared).toBeGreaterThan(0.95);
  });
});
