import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument, SearchIndex, SearchRequest } from '../port.ts';
import { openFts5Index } from './fts5-index.ts';

const countries = ['DE', 'FR', 'AR'];
const crimes = ['corruption', 'fraud', 'terrorism'];

function made(at: number): SearchDocument {
  const common = at % 3 === 0 ? 'Garnele Meldung' : 'Garnele';
  return {
    recordId: `record-${at >> 3}`,
    reference: `${at}`,
    kind: 'legislation',
    country: countries[at % 3] as string,
    language: 'de',
    status: at % 5 === 0 ? 'repealed' : 'in-force',
    date: `${2000 + (at % 7)}-01-01`,
    crimeTypes: crimes.filter((_, place) => (at >> place) % 2 === 0),
    treatyArticles: at % 4 === 0 ? ['untoc:6'] : [],
    number: `§ ${at}`,
    heading: at % 11 === 0 ? 'Garnele' : 'Netz',
    title: 'Fischereigesetz',
    path: '',
    text: `${common} ${'Hafen '.repeat(at % 6)}`,
  };
}

describe('many matches', () => {
  let folder: string;
  let index: SearchIndex;
  const amount = 9_200;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'comity-matches-'));
    index = openFts5Index(join(folder, 'index.db')) as SearchIndex;
    const documents = Array.from({ length: amount }, (_, at) => made(at));
    const records = Map.groupBy(documents, ({ recordId }) => recordId);
    index.replace(
      [...records].map(([recordId, own]) => ({ recordId, documents: own })),
      1,
    );
  });

  afterAll(() => {
    index.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ask = (request: Partial<SearchRequest>) =>
    index.search({ query: '', filters: {}, sort: 'relevance', limit: 20, ...request });

  it('are all counted, and those with the word in the heading come first', () => {
    const { total, hits } = ask({ query: 'Garnele' });
    expect(total).toBe(amount);
    for (const { reference } of hits) expect(Number(reference) % 11).toBe(0);
  });

  it('are walked through to the end without a repeat or a gap', () => {
    const seen = new Set<string>();
    let cursor: string | undefined;
    do {
      const page = ask({ query: 'Garnele', limit: 100, ...(cursor === undefined ? {} : { cursor }) });
      for (const { reference } of page.hits) {
        expect(seen.has(reference)).toBe(false);
        seen.add(reference);
      }
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(seen.size).toBe(amount);
  });

  it('are filtered the same in any order', () => {
    const filters = fc.record(
      {
        country: fc.subarray(countries, { minLength: 1 }),
        status: fc.constantFrom(['repealed'], ['in-force'], ['repealed', 'in-force']),
        crime: fc.subarray(crimes, { minLength: 1 }),
        treaty: fc.constant(['untoc:6']),
        year: fc.subarray(['2000', '2003', '2006'], { minLength: 1 }),
      },
      { requiredKeys: [] },
    );
    const query = fc.constantFrom(
      'Garnele',
      'Meldung',
      'Garnele Hafen',
      '"garnele meldung"',
      'Garnele -Meldung',
      'hafen*',
    );
    fc.assert(
      fc.property(query, filters, (asked, wanted) => {
        const ranked = ask({ query: asked, filters: wanted, limit: 100 });
        const unranked = ask({ query: asked, filters: wanted, limit: 100, sort: 'newest' });
        expect(ranked.total).toBe(unranked.total);
        expect(ranked.facets).toEqual(unranked.facets);
        for (const { reference, score } of ranked.hits) {
          const { country, status, crimeTypes, date } = made(Number(reference));
          if (wanted.country) expect(wanted.country).toContain(country);
          if (wanted.status) expect(wanted.status).toContain(status);
          if (wanted.crime) expect(crimeTypes.some((crime) => wanted.crime?.includes(crime))).toBe(true);
          if (wanted.year) expect(wanted.year).toContain(date.slice(0, 4));
          expect(score).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('find nothing under a value that no document has', () => {
    const { total, hits, facets } = ask({ query: 'Garnele', filters: { country: ['ZZ'] } });
    expect(total).toBe(0);
    expect(hits).toEqual([]);
    expect(facets.country.map(({ value }) => value).sort()).toEqual([...countries].sort());
  });

  it('are never found by signs of the index itself', () => {
    expect(ask({ query: '"=.1x0"' }).total).toBe(0);
    expect(ask({ query: '1x0' }).total).toBe(0);
    expect(ask({ query: 'garnel_de' }).total).toBe(0);
  });

  it('put a cited document first and count it once, whether it matches or not', () => {
    const matching = ask({ query: 'Meldung', cited: '3' });
    expect(matching.hits[0]?.reference).toBe('3');
    expect(matching.total).toBe(ask({ query: 'Meldung' }).total);
    const other = ask({ query: 'Meldung', cited: '4' });
    expect(other.hits[0]?.reference).toBe('4');
    expect(other.total).toBe(matching.total + 1);
  });
});
