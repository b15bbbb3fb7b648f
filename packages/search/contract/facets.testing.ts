import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FacetName, facetNames, type SearchDocument } from '../port.ts';
import { ask, documentOf, enter, found, type Open, openForTest } from './open-for-test.testing.ts';

const someOf = (values: string[]) => fc.subarray(values);

const anyDocument = fc.record({
  country: fc.constantFrom('XA', 'XB', 'XC'),
  language: fc.constantFrom('en', 'fr', 'de', 'zh'),
  status: fc.constantFrom('in-force', 'repealed', 'unknown'),
  date: fc.constantFrom('', '1999', '2001-05', '2001-05-06', '2020-12-31'),
  crimeTypes: someOf(['corruption', 'fraud', 'piracy']),
  treatyArticles: someOf(['untoc:5', 'untoc:6', 'uncac:15']),
  text: fc.constantFrom('alpha beta', 'beta', 'alpha', 'gamma', 'alpha gamma'),
});

const anyFilters = fc.record(
  {
    country: someOf(['XA', 'XB', 'XZ']),
    language: someOf(['en', 'fr', 'zh']),
    status: someOf(['in-force', 'repealed']),
    year: someOf(['1999', '2001']),
    crime: someOf(['corruption', 'fraud']),
    treaty: someOf(['untoc:5', 'uncac:15']),
  },
  { requiredKeys: [] },
);

const queries: Record<string, (text: string) => boolean> = {
  '': () => true,
  alpha: (text) => text.includes('alpha'),
  '"alpha beta"': (text) => text === 'alpha beta',
  'alpha -gamma': (text) => text.includes('alpha') && !text.includes('gamma'),
  'alpha OR beta': (text) => /alpha|beta/.test(text),
  '-alpha': (text) => !text.includes('alpha'),
};

function valuesOf(document: SearchDocument, facet: FacetName): readonly string[] {
  if (facet === 'crime') return document.crimeTypes;
  if (facet === 'treaty') return document.treatyArticles;
  if (facet === 'year') return document.date === '' ? [] : [document.date.slice(0, 4)];
  return [document[facet]];
}

type Filters = Partial<Record<FacetName, readonly string[]>>;

function passes(document: SearchDocument, filters: Filters, except?: FacetName): boolean {
  return facetNames.every((facet) => {
    const wanted = filters[facet] ?? [];
    return facet === except || wanted.length === 0 || valuesOf(document, facet).some((value) => wanted.includes(value));
  });
}

/** Counts by looking at every document for every value. */
function bruteForce(matching: readonly SearchDocument[], filters: Filters) {
  return Object.fromEntries(
    facetNames.map((facet) => {
      const counted = matching.filter((document) => passes(document, filters, facet));
      const values = new Set(counted.flatMap((document) => valuesOf(document, facet)));
      return [
        facet,
        Object.fromEntries(
          [...values].map((value) => [
            value,
            counted.filter((document) => valuesOf(document, facet).includes(value)).length,
          ]),
        ),
      ];
    }),
  );
}

/** Filters choose, and every value of every facet has its exact count, whatever is filtered. */
export function describeFacets(open: Open): void {
  describe('filters and facets', () => {
    it('count what a count by hand counts', () => {
      fc.assert(
        fc.property(
          fc.array(anyDocument, { maxLength: 25 }),
          anyFilters,
          fc.constantFrom(...Object.keys(queries)),
          (given, filters, query) => {
            const index = openForTest(open);
            const documents = given.map((each, at) => documentOf(`d${at}`, each));
            enter(index, documents);
            const matching = documents.filter((document) => queries[query]?.(document.text));
            const answer = ask(index, query, { filters });
            expect(answer.total).toBe(matching.filter((document) => passes(document, filters)).length);
            const facets = Object.fromEntries(
              facetNames.map((facet) => [
                facet,
                Object.fromEntries(answer.facets[facet].map(({ value, count }) => [value, count])),
              ]),
            );
            expect(facets).toEqual(bruteForce(matching, filters));
          },
        ),
        { numRuns: 60 },
      );
    });

    it('says beside a value what choosing it finds, in every language', () => {
      const index = openForTest(open);
      enter(index, [
        documentOf('en', { language: 'en', text: 'money laundering' }),
        documentOf('fr', { language: 'fr', text: 'le laundering des articles' }),
        documentOf('de', { language: 'de', text: 'das Laundering' }),
      ]);
      const { facets } = ask(index, 'laundering', { filters: { language: ['en'] } });
      for (const { value, count } of facets.language) {
        expect(ask(index, 'laundering', { filters: { language: [value] } }).total).toBe(count);
      }
      expect(facets.language).toHaveLength(3);
    });

    it('orders values by count, years by time', () => {
      const index = openForTest(open);
      const of = (reference: string, country: string, date: string) => documentOf(reference, { country, date });
      enter(index, [of('1', 'XB', '1990'), of('2', 'XC', '2005'), of('3', 'XC', '1990-02'), of('4', 'XA', '')]);
      const { facets } = ask(index, '');
      expect(facets.country.map(({ value }) => value)).toEqual(['XC', 'XA', 'XB']);
      expect(facets.year).toEqual([
        { value: '2005', count: 1 },
        { value: '1990', count: 2 },
      ]);
    });

    it('takes filters typed in the query, in any case, several of one facet as alternatives', () => {
      const index = openForTest(open);
      enter(index, [
        documentOf('a', { country: 'XA', language: 'fr', crimeTypes: ['fraud'], treatyArticles: ['untoc:6'] }),
        documentOf('b', { country: 'XB', language: 'fr', date: '2001' }),
      ]);
      expect(found(index, 'country:xa')).toEqual(['a']);
      expect(found(index, 'state:XA,XB lang:FR')).toEqual(['a', 'b']);
      expect(found(index, 'crime:fraud')).toEqual(['a']);
      expect(found(index, 'article:untoc:6')).toEqual(['a']);
      expect(found(index, 'treaty:"untoc:6"')).toEqual(['a']);
      expect(found(index, 'year:2001 kind:legislation status:in-force')).toEqual(['b']);
      expect(found(index, 'country:ZZ')).toEqual([]);
    });
  });
}
