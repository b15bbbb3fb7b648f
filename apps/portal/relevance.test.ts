import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recall, reciprocalRank, scoreByLanguage, scoreTable } from './relevance.ts';

const ranking = [['a'], ['b', 'second name of b'], ['c'], [], ['b']];

describe('reciprocal rank', () => {
  it('is that of the first hit that is wanted', () => {
    expect(reciprocalRank(ranking, [['a']], 10)).toBe(1);
    expect(reciprocalRank(ranking, [['c'], ['b']], 10)).toBe(1 / 2);
    expect(reciprocalRank(ranking, [['c']], 10)).toBe(1 / 3);
  });

  it('takes any name of a hit and any name of a wanted record', () => {
    expect(reciprocalRank(ranking, [['second name of b']], 10)).toBe(1 / 2);
    expect(reciprocalRank(ranking, [['nowhere', 'c']], 10)).toBe(1 / 3);
  });

  it('is nothing beyond the depth, without hits and without wishes', () => {
    expect(reciprocalRank(ranking, [['c']], 2)).toBe(0);
    expect(reciprocalRank([], [['a']], 10)).toBe(0);
    expect(reciprocalRank(ranking, [], 10)).toBe(0);
    expect(reciprocalRank(ranking, [['nowhere']], 10)).toBe(0);
  });
});

describe('recall', () => {
  it('is the share of the wanted records that are among the hits', () => {
    expect(recall(ranking, [['a'], ['c']], 10)).toBe(1);
    expect(recall(ranking, [['a'], ['nowhere'], ['c'], ['nor here']], 10)).toBe(1 / 2);
    expect(recall(ranking, [['a'], ['c']], 2)).toBe(1 / 2);
  });

  it('counts a record once, however often and under however many names it is found', () => {
    expect(recall(ranking, [['b', 'second name of b'], ['nowhere']], 10)).toBe(1 / 2);
  });

  it('is nothing when nothing is wanted', () => {
    expect(recall(ranking, [], 10)).toBe(0);
  });

  it('never falls when more hits are looked at, and neither does the reciprocal rank', () => {
    const names = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 3 });
    const lists = fc.array(names, { maxLength: 8 });
    fc.assert(
      fc.property(lists, lists, fc.nat(8), (hits, wanted, depth) => {
        for (const measure of [recall, reciprocalRank]) {
          const value = measure(hits, wanted, depth);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(measure(hits, wanted, depth + 1)).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });
});

describe('scores of languages', () => {
  const eleven = Array.from({ length: 11 }, (_, at) => [`hit ${at + 1}`]);
  const scores = scoreByLanguage([
    { language: 'fr', ranking: eleven, expected: [['hit 1'], ['hit 11']], cross: [['hit 11'], ['nowhere']] },
    { language: 'ar', ranking: eleven, expected: [['hit 4']], cross: [] },
    { language: 'fr', ranking: [], expected: [['hit 1']], cross: [] },
  ]);

  it('are means over the questions of the language', () => {
    expect(scores).toEqual([
      { language: 'ar', questions: 1, mrr: 1 / 4, recall: 1, cross: 0 },
      { language: 'fr', questions: 2, mrr: 1 / 2, recall: 1 / 4, cross: 1 / 2 },
    ]);
  });

  it('stand in a table', () => {
    expect(scoreTable(scores).split('\n')).toEqual([
      'language  n  MRR@10  recall@10  cross recall@20',
      '      ar  1   0.250      1.000            0.000',
      '      fr  2   0.500      0.250            0.500',
    ]);
  });

  it('are none without questions', () => {
    expect(scoreByLanguage([])).toEqual([]);
  });
});
