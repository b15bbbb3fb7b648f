import type { CaseSentence } from '@comity/interchange';
import { interfaceLanguages } from '@comity/language';
import { describe, expect, it } from 'vitest';
import { lengthShown, moneyShown, sentenceShown } from './sentence-words.ts';
import { seenIn } from './shown-case.testing.ts';

describe('a length of time', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [30, '1 month'],
    [45, '1 month, 15 days'],
    [365, '1 year'],
    [1100, '3 years, 5 days'],
    [99_999, '273 years, 11 months, 24 days'],
  ])('of %i days is %s', (days, words) => {
    expect(lengthShown(days, 'en')).toBe(words);
  });

  it.each([
    ['ar', 730, 'سنتان'],
    ['ar', 365 * 11, '11 سنة'],
    ['zh', 425, '1 年2 个月'],
    ['fr', 395, '1 an 1 mois'],
    ['ru', 365 * 5 + 60, '5 лет 2 месяца'],
    ['es', 395, '1 año, 1 mes'],
  ] as const)('is counted as %s counts: %i days', (language, days, words) => {
    expect(lengthShown(days, language).replaceAll('\u00a0', ' ').replaceAll('، ', ' ')).toMatch(
      new RegExp(words.replaceAll(/[ ,]+/g, '[ ,]*(?:et |и |y )?')),
    );
  });
});

describe('a sum', () => {
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2068\u2069\u200e\u200f]/g, ' ');

  it('is written as each language writes it, with its currency and Western digits', () => {
    for (const language of interfaceLanguages) {
      const words = plain(moneyShown({ amount: '1250.50', currency: 'GBP' }, language));
      expect(words).toContain('GBP');
      expect(words).toMatch(/1[., ]?250[.,]50/);
    }
  });

  it('is not rounded, however long', () => {
    expect(moneyShown({ amount: '123456789012345678', currency: 'unknown' }, 'en')).toBe(
      '123,456,789,012,345,678 (currency unknown)',
    );
  });

  it.each([
    ['unknown', 'unknown', 'unknown'],
    ['unknown', 'EUR', 'unknown (EUR)'],
    ['5', 'QQQ', 'QQQ 5.00'],
  ] as const)('of %s in %s is %s', (amount, currency, words) => {
    expect(plain(moneyShown({ amount, currency }, 'en'))).toBe(words);
  });
});

describe('a sentence', () => {
  const shown = (given: Partial<CaseSentence>): string =>
    seenIn(String(sentenceShown({ kind: 'imprisonment', asPrinted: '', ...given }, 'en'))).replaceAll('\u00a0', ' ');

  it.each<[Partial<CaseSentence>, string]>([
    [{}, 'imprisonment'],
    [{ days: 730, asPrinted: 'two years' }, 'imprisonment · 2 years ( two years )'],
    [{ days: 'unknown' }, 'imprisonment · unknown'],
    [{ suspended: 'no', days: 30 }, 'imprisonment · 1 month · not suspended'],
    [{ kind: 'life-imprisonment' }, 'life imprisonment'],
    [{ kind: 'fine', money: { amount: '10', currency: 'EUR' } }, 'fine · EUR 10.00'],
    [{ asPrinted: '<b>' }, 'imprisonment ( &lt;b&gt; )'],
  ])('%j', (given, words) => {
    expect(shown(given).trim()).toBe(words);
  });
});
