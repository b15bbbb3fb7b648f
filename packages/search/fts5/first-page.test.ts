import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFacetColumns, type FacetColumns } from './facet-columns.ts';
import { arrangeFirstPage } from './first-page.ts';

const names = ['en', 'fr', 'zh', 'ar', 'ru'];

/** Documents by language and score; docids count from 1. */
function arrange(hits: readonly [language: string, score: number][], languages: string[] = [], cited?: number) {
  const columns: FacetColumns = emptyFacetColumns();
  columns.values = { ...columns.values, language: names };
  columns.single = {
    ...columns.single,
    language: Uint16Array.from([0, ...hits.map(([language]) => names.indexOf(language))]),
  };
  const keys = arrangeFirstPage({
    docids: Uint32Array.from(hits, (_, at) => at + 1),
    scores: Float64Array.from(hits, ([, score]) => score),
    passing: Uint32Array.from(hits.keys()),
    columns,
    languages,
    cited,
  });
  return [...keys].sort((a, b) => b[1] - a[1]).map(([docid]) => docid);
}

const english = (count: number): [string, number][] => Array.from({ length: count }, (_, at) => ['en', 100 - at]);

describe('the first page', () => {
  it('is in the order of scores when every language has its place', () => {
    expect(
      arrange([
        ['en', 1],
        ['fr', 3],
        ['zh', 2],
      ]),
    ).toEqual([2, 3, 1]);
  });

  it('gives a language without a place the last one', () => {
    const order = arrange([...english(30), ['zh', 0.5], ['ar', 0.4]]);
    expect(order).toEqual([...Array.from({ length: 18 }, (_, at) => at + 1), 31, 32]);
  });

  it('begins with the best in a language of the query', () => {
    expect(
      arrange(
        [
          ['zh', 9],
          ['fr', 5],
          ['en', 3],
        ],
        ['en', 'fr'],
      ),
    ).toEqual([2, 3, 1]);
    expect(
      arrange(
        [
          ['zh', 9],
          ['fr', 5],
        ],
        ['ru'],
      ),
    ).toEqual([1, 2]);
    expect(arrange([...Array.from({ length: 30 }, (): [string, number] => ['zh', 50]), ['en', 1]], ['en'])[0]).toBe(31);
  });

  it('begins with what is cited, whatever its language', () => {
    expect(
      arrange(
        [
          ['zh', 9],
          ['en', 5],
        ],
        ['en'],
        1,
      ),
    ).toEqual([1, 2]);
  });

  it('has every language once at least and no more than twenty hits, whatever was found', () => {
    const hit = fc.tuple(fc.constantFrom(...names), fc.float({ min: 0, max: 50, noNaN: true }));
    fc.assert(
      fc.property(fc.array(hit, { maxLength: 80 }), fc.subarray(names), (hits, languages) => {
        const order = arrange(hits, languages);
        expect(order.length).toBe(Math.min(20, hits.length));
        expect(new Set(order).size).toBe(order.length);
        const shown = new Set(order.map((docid) => hits[docid - 1]?.[0]));
        expect(shown).toEqual(new Set(hits.map(([language]) => language)));
        const own = hits.some(([language]) => languages.includes(language));
        if (own) expect(languages).toContain(hits[(order[0] as number) - 1]?.[0]);
      }),
    );
  });
});
