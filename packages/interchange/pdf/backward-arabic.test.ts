import { describe, expect, it } from 'vitest';
import { turnBackwardArabic } from './backward-arabic.ts';

const pagesOf = (...texts: string[]) => [{ number: 1, lines: texts.map((text) => ({ text, x: 0, y: 0, size: 10 })) }];
const backward = (text: string) => [...text].reverse().join('');
const law = 'المادة الثانية: مراقبة تجارة الروبيان جريمة خطيرة معاقبة';

describe('turnBackwardArabic', () => {
  it('turns a text round in which words begin with the letter that only ends them', () => {
    expect(turnBackwardArabic(pagesOf(backward(law), 'plain words'))[0]?.lines.map(({ text }) => text)).toEqual([
      law,
      'plain words',
    ]);
  });

  it('leaves figures, foreign words and brackets as they are read', () => {
    const mixed = 'القاعدة 2031 من (Shrimp Act)';
    const turned = 'القاعدة 1302 من )tcA pmirhS('.split('');
    const [first, second] = turnBackwardArabic(pagesOf(backward(law), turned.reverse().join('')))[0]?.lines ?? [];
    expect(first?.text).toBe(law);
    expect(second?.text.split(' ').sort()).toEqual(mixed.split(' ').sort());
  });

  it('leaves a text alone that reads rightly, and one with too few signs', () => {
    expect(turnBackwardArabic(pagesOf(law))).toEqual(pagesOf(law));
    expect(turnBackwardArabic(pagesOf('ةدام'))).toEqual(pagesOf('ةدام'));
    expect(turnBackwardArabic([])).toEqual([]);
  });
});
