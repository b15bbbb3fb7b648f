import { describe, expect, it } from 'vitest';
import { joinKeywords, splitKeywords, tidyKeyword } from './keywords.ts';

describe('keywords', () => {
  it.each([
    [['shrimps'], 'shrimps'],
    [['shrimps', 'ponds'], 'shrimps, ponds'],
    [['shrimps, small', 'ponds'], 'shrimps, small; ponds'],
  ])('%j are one text that parts again', (words, text) => {
    expect(joinKeywords(words)).toBe(text);
    expect(splitKeywords(text)).toEqual(words);
  });

  it('lose the separators at their ends', () => {
    expect(tidyKeyword(' ,; shrimps,\n')).toBe('shrimps');
    expect(tidyKeyword(' , ')).toBe('');
  });
});
