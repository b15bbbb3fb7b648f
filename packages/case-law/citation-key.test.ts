import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKey } from './citation-key.ts';

describe('citations in one form', () => {
  it.each([
    ['[2022] EWHC 2354 (Admin)', '2022 ewhc 2354 admin'],
    ['2022  EWHC  2354  admin', '[2022] EWHC 2354 (Admin)'],
    ['4 StR 328/17', '4 str 328 / 17'],
    ['ECLI:FR:CCASS:2021:CR00101', 'ecli fr ccass 2021 cr00101'],
    ['（2018）京01刑初123号', '(2018)京01刑初123号'],
    ['BRA016', 'bra 016'],
    ['IRBx041', 'irbx041'],
    ['n° 20-81.359', 'N° 20-81.359'],
  ])('%s is %s', (one, other) => {
    expect(citationKey(one)).toBe(citationKey(other));
    expect(citationKey(one)).not.toBe('');
  });

  it.each([
    ['6 StR 102/22', '61 StR 02/22'],
    ['20-81.359', '20-8.1359'],
    ['BRA016', 'BRA0160'],
    ['', 'x'],
  ])('%s is not %s', (one, other) => {
    expect(citationKey(one)).not.toBe(citationKey(other));
  });

  it('stay as they are when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(citationKey(citationKey(text))).toBe(citationKey(text));
      }),
    );
  });
});
