import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAsWritten } from './dates-as-written.ts';

describe('dateAsWritten', () => {
  it.each([
    ['30.3.2021', 'de', '2021-03-30'],
    ['30. März 2021', 'de', '2021-03-30'],
    ['Ausfertigungsdatum: 15.05.1871', 'de', '1871-05-15'],
    ['1871-05-15', 'de', '1871-05-15'],
    ['2021/3/30', 'zh', '2021-03-30'],
    ['Abril 13 de 2000', 'es', '2000-04-13'],
    ['13 de abril de 2000', 'es', '2000-04-13'],
    ['Sancionada: Abril 13 de 2000.', 'es', '2000-04-13'],
    ['a los 13 días del mes de abril de 2000', 'es', '2000-04-13'],
    ['1º de março de 1994', 'pt-BR', '1994-03-01'],
    ['2021年3月30日', 'zh', '2021-03-30'],
    ['1979年7月1日第五届大会第二次会议通过', 'zh', '1979-07-01'],
    ['二〇二一年三月三十日', 'zh', '2021-03-30'],
    ['２０２１年３月', 'ja', '2021-03'],
    ['2021년 3월 30일', 'ko', '2021-03-30'],
    ['12 Dec 2000', 'en', '2000-12-12'],
    ['12th December, 2000', 'en', '2000-12-12'],
    ['12th day of December 2000', 'en', '2000-12-12'],
    ['December 12, 2000', 'en-US', '2000-12-12'],
    ['3 maart 1881', 'nl', '1881-03-03'],
    ['20 февраля 2009 года', 'ru', '2009-02-20'],
    ['«20» февраля 2009 г.', 'ru', '2009-02-20'],
    ['1er mars 1994', 'fr', '1994-03-01'],
    ['22 août 1789', 'fr', '1789-08-22'],
    ['3/4/2021', 'en-GB', '2021-04-03'],
    ['3/4/2021', 'en-US', '2021-03-04'],
    ['3/14/2021', 'en', '2021-03-14'],
    ['avril 2000', 'fr', '2000-04'],
    ['2021-03', 'en', '2021-03'],
    ['1997', 'en', '1997'],
    ['2009 года', 'ru', '2009'],
    ['١٢ ديسمبر ٢٠٠٠', 'ar', '2000-12-12'],
    ['١٢ كانون الأول ٢٠٠٠', 'ar', '2000-12-12'],
    ['٢٨ / ٨ / ١٤٤٤هـ الموافق: ٢٠ / ٣ / ٢٠٢٣م', 'ar', '2023-03-20'],
    ['بتاريخ ١١/ ٠٥/ ١٤٣٣ هـ', 'ar', '2012-04-03'],
  ])('%s (%s)', (text, language, date) => {
    const precision = { 4: 'year', 7: 'month', 10: 'day' }[date.length];
    expect(dateAsWritten(text, language)).toEqual({ date, precision });
  });

  it.each([
    '',
    '31.2.2021',
    '30/30/2021',
    'Ley 25.246',
    '32 de abril de 2000',
    '31 April 2000',
    'Article 12',
    '12 bottles of 2000',
    '99999',
    '13月',
  ])('%s is no date', (text) => expect(dateAsWritten(text, 'en')).toBeUndefined());

  it('takes the first of several', () => {
    expect(dateAsWritten('vom 3. Mai 1999, geändert am 4.5.2001', 'de')?.date).toBe('1999-05-03');
  });

  it('never throws and does not hang', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('ar', 'zh', 'en-US', ''),
        (text, language) => {
          dateAsWritten(text, language);
        },
      ),
    );
    const start = performance.now();
    for (const text of ['1', '1 ', 'a ', '1 de ', '年月', '1/', 'ه']) dateAsWritten(text.repeat(100_000), 'ar');
    expect(performance.now() - start).toBeLessThan(500);
  });
});
