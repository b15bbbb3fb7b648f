import { describe, expect, it } from 'vitest';
import { citedDecree, readDates, readIdentifiers, readStatus } from './metadata.ts';

const events = (data: Record<string, unknown>) => readDates(data).map((date) => `${date.event} ${date.date}`);

describe('readDates', () => {
  it('reads Hijri dates in any digits and mends one torn by a separator', () => {
    expect(events({ approval_date_hijri: '١١/ ٠٥/ ١٤٣٣ هـ', publish_date: '1433/08/02 هـ' })).toEqual([
      'adopted 2012-04-03',
      'published 2012-06-22',
    ]);
    expect(events({ approval_date_hijri: '١؛ ١/ ٠٥/ ١٤٣٣ هـ' })).toEqual(['adopted 2012-04-03']);
    expect(readDates({ approval_date_hijri: '١١/ ٠٥/ ١٤٣٣ هـ' })[0]?.asPrinted).toBe('١١/ ٠٥/ ١٤٣٣ هـ');
  });

  it('takes the Gregorian date that a decision prints beside the Hijri one', () => {
    expect(
      events({
        issued_date: '٣٠ من رجب ١٤٤٦هـ الموافق: ٣٠ من يناير ٢٠٢٥م',
        gazette_ref: 'نشر في العدد (١) الصادر في ٧ من فبراير ٢٠٢٥م.',
      }),
    ).toEqual(['adopted 2025-01-30', 'published 2025-02-07']);
    expect(events({ issued_date: '١١ / ٢ / ١٤٤٤هـ الموافق: ٧ / ٩ / ٢٠٢٢م' })).toEqual(['adopted 2022-09-07']);
  });

  it('falls back on the decree that issued the law', () => {
    expect(
      events({
        issued_by: 'قرار مجلس الوزراء رقم (1) وتاريخ 10/ 05/ 1433هـ؛ المرسوم الملكي رقم (م/2) وتاريخ 11/ 05/ 1433هـ.',
      }),
    ).toEqual(['adopted 2012-04-03']);
  });

  it('leaves out impossible dates', () => {
    expect(
      events({ approval_date_hijri: '10/16/ 1443هـ', publish_date: '٤٠/ ٠١/ ١٤٤٣ هـ', retrieved_at: '2026-02-30' }),
    ).toEqual([]);
  });

  it('reads when the law ceased', () => {
    const data = { status: 'غير ساري، ألغي بموجب قرار رقم (٣) وتاريخ١٤٣٣/٠٥/١١هـ' };
    expect(readStatus(data)).toBe('repealed');
    expect(events(data)).toEqual(['repealed 2012-04-03']);
    expect(readStatus({ status: 'ساري' })).toBe('in-force');
    expect(readStatus({})).toBe('unknown');
  });
});

describe('readIdentifiers', () => {
  it('decodes the address and adds the second site that holds the act', () => {
    const data = {
      source_url: 'https://nezams.com/%D9%86%D8%B8%D8%A7%D9%85-2/',
      also_available_from: ['https://qanoonsa.com/p/493502/', 7, 'no address'],
    };
    expect(readIdentifiers(data, 'نظام', [])).toEqual([
      { scheme: 'source', value: 'nezams:نظام-2' },
      { scheme: 'source', value: 'qanoonsa:493502' },
    ]);
    expect(readIdentifiers({ source_url: 'https://nezams.com/%E0%A4/' }, 'نظام', [])[0]?.value).toBe('nezams:%E0%A4');
  });

  it('numbers decrees and decisions with their Hijri year, laws not at all', () => {
    const adopted = readDates({ issued_date: '٩ / ٧ / ١٤٤٥هـ الموافق: ٢١ / ١ / ٢٠٢٤م' });
    const number = (title: string, dates = adopted) => readIdentifiers({}, title, dates)[0]?.value;
    expect(number('مرسوم ملكي رقم (م / ١٢٤) تعديل')).toBe('SA:مرسوم ملكي م/124/1445');
    expect(number('قرار مجلس الوزراء رقم (٥٣٤) تعديل')).toBe('SA:قرار مجلس الوزراء 534/1445');
    expect(number('المرسوم الملكي رقم ٤٣ لعام ١٣٧٧هـ', [])).toBe('SA:مرسوم ملكي 43/1377');
    expect(number('مرسوم ملكي رقم (م / ١٢٤) تعديل', [])).toBeUndefined();
    expect(number('نظام التجربة')).toBeUndefined();
  });

  it('names the decree under which a law is cited', () => {
    expect(
      citedDecree({ issued_by: 'المرسوم الملكي رقم م/٢٠ بتاريخ ٠٥/ ٠٢/ ١٤٣٩ هـ؛ قرار مجلس الوزراء رقم ٨٠' }),
    ).toEqual(['المرسوم الملكي رقم م/٢٠ بتاريخ ٠٥/ ٠٢/ ١٤٣٩ هـ']);
    expect(citedDecree({ issued_by: 'قرار مجلس الوزراء رقم ٨٠' })).toEqual([]);
  });
});
