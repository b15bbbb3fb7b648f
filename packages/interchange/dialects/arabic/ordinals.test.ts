import { describe, expect, it } from 'vitest';
import { readAnnex, readArticle, readDivision, readItem } from './designations.ts';
import { readOrdinal } from './ordinals.ts';
import { plainWord, tokensOf, visible } from './plain-arabic.ts';

const value = (text: string) => readOrdinal(tokensOf(text), 0)?.value;

describe('readOrdinal', () => {
  it.each([
    ['الأولى', 1],
    ['الثانيه', 2],
    ['الحادية عشرة', 11],
    ['التاسعة عشر', 19],
    ['العشرون', 20],
    ['الخامسة والعشرون', 25],
    ['السادسة و الأربعون', 46],
    ['الخامسة الثلاثون', 35],
    ['المائة', 100],
    ['الثانية بعد المائة', 102],
    ['الحادية والعشرون بعد المائتين', 221],
    ['الثامنة عشرة بعد الثلاثمائة', 318],
    ['(٦١)', 61],
    ['12', 12],
    ['٩/١١', 9],
  ])('%s is %d', (text, expected) => expect(value(text)).toBe(expected));

  it('reads repeated articles', () => {
    for (const text of ['التاسعة مكرر (١)', 'الرابعة والأربعون (مكررة):', 'الخمسون مكرراً', 'التاسعة – مكرر']) {
      expect(readOrdinal(tokensOf(text), 0)?.repeated).toBe(true);
    }
  });

  it('is undefined without one', () => {
    for (const text of ['دون اعتراض', '', 'القانون', '(']) expect(value(text)).toBeUndefined();
  });
});

describe('designations', () => {
  it('keeps the designation as printed and the rest apart', () => {
    expect(readArticle('المادة الثانية : نطاق', false)).toMatchObject({
      number: 'المادة الثانية',
      rest: 'نطاق',
      value: 2,
    });
    expect(readArticle('(المادة الثانية) نطاق', true)).toMatchObject({ number: 'المادة الثانية', rest: 'نطاق' });
    expect(readArticle('«المادة (٥):', false)).toMatchObject({ number: 'المادة (٥)', quoted: true });
    expect(readArticle('المادة الثانية من النظام', false)).toBeUndefined();
    expect(readArticle('مادة (٥) من النظام', false)).toBeUndefined();
  });

  it('reads parts, items and annexes', () => {
    expect(readDivision('باب تمهيدي', false)).toMatchObject({ number: 'باب تمهيدي', level: 20 });
    expect(readDivision('الفصل الأول من هذا النظام', false)).toBeUndefined();
    expect(readItem('ثالثــاً: نص', false)).toMatchObject({ value: 3, rest: 'نص' });
    expect(readItem('حادي عشر: نص', false)?.value).toBe(11);
    expect(readItem('أولاً وقبل كل شيء', false)).toBeUndefined();
    expect(readAnnex('الجدول رقم (1): المرحلة')).toMatchObject({ number: 'الجدول رقم (1)', rest: 'المرحلة' });
    expect(readAnnex('الجدول: بيان')).toMatchObject({ number: 'الجدول', rest: 'بيان' });
    expect(readAnnex('الجدول يبين الرسوم')).toBeUndefined();
  });
});

describe('plain text', () => {
  it('compares without vowels and takes out what shows nothing', () => {
    expect(plainWord('ثانيًــا')).toBe('ثانيا');
    expect(visible('\u200f \u200c\u200cنص\ufffc')).toBe('نص');
  });
});
