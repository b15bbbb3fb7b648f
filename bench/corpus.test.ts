import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentAt, type Pool, poolOf, splice } from './corpus.ts';
import { ValueCounter, valuesOf } from './count-values.ts';
import type { Piece } from './pieces.ts';
import { drawQueries, kinds } from './queries.ts';

const words =
  'garnele krabbe meldung gericht bescheid frist antrag behörde strafe buße anzeige schiff hafen netz'.split(' ');

/** Frequent words and rare ones, so that there is something of every share to draw. */
function piece(language: string, at: number): Piece {
  const word = (place: number): string =>
    place % 3 === 0
      ? (words[(place * 7 + at) % words.length] as string)
      : `selten${letters((place * 31 + at * 17) % 900)}`;
  const text = Array.from({ length: 120 }, (_, place) => word(place)).join(' ');
  return {
    language,
    title: `Act ${at % 9}`,
    path: `Part ${at % 4}`,
    number: `§ ${at}`,
    heading: `Heading ${at}`,
    text,
  };
}

function letters(value: number): string {
  return String.fromCharCode(97 + (value % 26), 97 + (Math.floor(value / 26) % 26), 98 + Math.floor(value / 676));
}

function invented(): Pool {
  const own = (language: string, count: number): Piece[] =>
    Array.from({ length: count }, (_, at) => piece(language, at));
  return poolOf(
    new Map([
      ['de', own('de', 120)],
      ['fr', own('fr', 100)],
      ['xx', own('xx', 99)],
    ]),
  );
}

describe('poolOf', () => {
  it('leaves out a language with too little law to splice', () => {
    expect(Object.keys(invented())).toEqual(['de', 'fr']);
  });
});

describe('documentAt', () => {
  const pool = invented();

  it('makes the same document each time, another for another seed', () => {
    expect(documentAt(pool, 321)).toEqual(documentAt(invented(), 321));
    expect(documentAt(pool, 321, 2)).not.toEqual(documentAt(pool, 321));
  });

  it('lets languages take turns and gives real pieces before splices', () => {
    expect(documentAt(pool, 0)).toMatchObject({ language: 'de', number: '§ 0' });
    expect(documentAt(pool, 1)).toMatchObject({ language: 'fr', number: '§ 0' });
    expect(documentAt(pool, 198).text).toBe(pool.de?.[99]?.text);
    const spliced = documentAt(pool, 400);
    expect(pool.de?.some((own) => own.text === spliced.text)).toBe(false);
    expect(spliced.text.length).toBeGreaterThan(100);
  });

  it('has a reference of its own and shares its record with neighbours', () => {
    const documents = Array.from({ length: 200 }, (_, at) => documentAt(pool, at));
    expect(new Set(documents.map(({ reference }) => reference)).size).toBe(200);
    expect(new Set(documents.map(({ recordId }) => recordId)).size).toBe(5);
  });

  it('draws facets of the stated sizes, few of them frequent', () => {
    const countries = new Map<string, number>();
    for (let at = 0; at < 4_000; at += 1) {
      const { country, crimeTypes, treatyArticles, date } = documentAt(pool, at);
      countries.set(country, (countries.get(country) ?? 0) + 1);
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(crimeTypes.length).toBeGreaterThan(0);
      expect(crimeTypes.length).toBeLessThanOrEqual(4);
      expect(treatyArticles.length).toBeLessThanOrEqual(5);
      expect(new Set(crimeTypes).size).toBe(crimeTypes.length);
    }
    const counts = [...countries.values()].sort((a, b) => b - a);
    expect(counts.length).toBeGreaterThan(120);
    expect(counts[0]).toBeGreaterThan(10 * (counts[60] as number));
  });
});

describe('splice', () => {
  const of = (text: string): Piece => ({ ...piece('de', 1), text });

  it('joins the first half of one and the second half of another at gaps between words', () => {
    expect(splice(of('eins zwei drei vier'), of('uno dos tres cuatro')).text).toBe('eins zwei\ncuatro');
  });

  it('cuts no surrogate pair in a script without gaps', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('洗', '钱', '𠀀', '𡃁'), { minLength: 2, maxLength: 40 }), (signs) => {
        const spliced = splice(of(signs.join('')), of(signs.toReversed().join('')));
        return spliced.text.isWellFormed();
      }),
    );
  });
});

describe('ValueCounter', () => {
  it('counts as a plain count does, a facet’s own filter not applied to itself', () => {
    const pool = invented();
    const documents = Array.from({ length: 300 }, (_, at) => documentAt(pool, at));
    const counter = new ValueCounter();
    for (const document of documents) counter.add(document);
    const first = documentAt(pool, 0);
    const country = first.country;
    const year = first.date.slice(0, 4);
    const { passing, counts } = counter.count(
      documents.map((_, at) => at),
      { country: [country], year: [year] },
    );
    const both = documents.filter((document) => document.country === country && document.date.startsWith(year));
    expect(passing.length).toBe(both.length);
    const byYear = new Map<string, number>();
    for (const document of documents.filter((each) => each.country === country)) {
      for (const value of valuesOf(document, 'year')) byYear.set(value, (byYear.get(value) ?? 0) + 1);
    }
    const counted = counts.flat().filter(({ value }) => /^\d{4}$/.test(value));
    expect(new Map(counted.map(({ value, count }) => [value, count]))).toEqual(byYear);
  });
});

describe('drawQueries', () => {
  it('draws as many of each kind as the pool yields, the same each time', () => {
    const pool = invented();
    const queries = drawQueries(pool, { quick: true, drawnFrom: 600 });
    expect(Object.keys(queries).sort()).toEqual([...kinds].sort());
    expect(drawQueries(pool, { quick: true, drawnFrom: 600 })).toEqual(queries);
    for (const { text, tokens } of Object.values(queries).flat()) {
      expect(text).not.toBe('');
      expect(tokens.length).toBeGreaterThan(0);
    }
    for (const { text } of queries.prefix) expect(text).toMatch(/^\S+\*$/);
    for (const { text } of queries.phrase) expect(text).toMatch(/^".+"$/);
    for (const { filters } of queries.filtered) expect(Object.keys(filters)).toHaveLength(2);
  });
});
