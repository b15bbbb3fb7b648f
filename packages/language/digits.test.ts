import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asciiDigits } from './digits.ts';

describe('asciiDigits', () => {
  it.each([
    ['١١/ ٠٥/ ١٤٣٣ هـ', '11/ 05/ 1433 هـ'],
    ['۱۳۹۹', '1399'],
    ['０１２', '012'],
    ['धारा ३०२', 'धारा 302'],
    ['๒๕๖๕', '2565'],
    ['𝟘𝟙𝟚', '012'],
    ['2024', '2024'],
    ['第三条', '第三条'],
    ['Ⅳ ½ ²', 'Ⅳ ½ ²'],
    ['', ''],
  ])('%s becomes %s', (text, expected) => {
    expect(asciiDigits(text)).toBe(expected);
  });

  it('writes the value of every decimal digit of Unicode, whichever comes first', () => {
    const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0x1040, 0x17e0, 0xff10, 0x1d7ce, 0x1d7d8];
    fc.assert(
      fc.property(fc.constantFrom(...zeros), fc.integer({ min: 0, max: 9 }), (zero, value) => {
        return asciiDigits(String.fromCodePoint(zero + value)) === String(value);
      }),
    );
  });

  it('keeps everything else as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const rest = (value: string): string => value.replace(/\p{Nd}/gu, '');
        return rest(asciiDigits(text)) === rest(text);
      }),
    );
  });
});
