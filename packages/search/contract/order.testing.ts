import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchIndex, SearchRequest } from '../port.ts';
import { ask, documentOf, enter, indexOfTexts, type Open, openForTest, ordered } from './open-for-test.testing.ts';

/** Every reference, page by page. */
function allPages(index: SearchIndex, request: SearchRequest): string[] {
  const references: string[] = [];
  let cursor: string | undefined;
  do {
    const answer = index.search({ ...request, ...(cursor === undefined ? {} : { cursor }) });
    references.push(...answer.hits.map((hit) => hit.reference));
    cursor = answer.nextCursor;
  } while (cursor !== undefined && references.length < 1000);
  return references;
}

/** The order of hits, and the pages it is cut into. */
export function describeOrder(open: Open): void {
  describe('order and pages', () => {
    it('has every hit on one page, whatever ties', () => {
      const document = fc.record({
        date: fc.constantFrom('', '1999', '2001-05-06', '2001-05-07'),
        heading: fc.constantFrom('', 'Alpha', 'Beta'),
        number: fc.constantFrom('Section 1', ''),
        text: fc.constantFrom('alpha', 'alpha beta', 'alpha alpha beta', 'gamma'),
      });
      const request = fc.record({
        query: fc.constantFrom('', 'alpha', 'alpha OR gamma', 'alpha delta'),
        sort: fc.constantFrom('relevance' as const, 'newest' as const, 'oldest' as const),
        limit: fc.integer({ min: 1, max: 7 }),
        cited: fc.constantFrom(undefined, 'd0', 'd3', 'nothing'),
      });
      fc.assert(
        fc.property(fc.array(document, { maxLength: 20 }), request, (given, { cited, ...asked }) => {
          const index = openForTest(open);
          enter(
            index,
            given.map((each, at) => documentOf(`d${at}`, each)),
          );
          const whole: SearchRequest = { ...asked, filters: {}, ...(cited === undefined ? {} : { cited }) };
          const pages = allPages(index, whole);
          const once = index.search({ ...whole, limit: 100 });
          expect(pages).toEqual(once.hits.map((hit) => hit.reference));
          expect(new Set(pages).size).toBe(once.total);
        }),
        { numRuns: 80 },
      );
    });

    it('refuses the cursor of another query, filter or order, and one that is damaged', () => {
      const index = indexOfTexts(open, 'en', { a: 'alpha beta', b: 'alpha beta' });
      const cursor = ask(index, 'alpha', { limit: 1 }).nextCursor as string;
      const refused = expect.objectContaining({ code: 'invalid-cursor' });
      expect(ordered(index, 'alpha', { limit: 1, cursor })).toHaveLength(1);
      expect(() => ask(index, 'beta', { cursor })).toThrow(refused);
      expect(() => ask(index, 'alpha', { cursor, sort: 'oldest' })).toThrow(refused);
      expect(() => ask(index, 'alpha', { cursor, filters: { country: ['XA'] } })).toThrow(refused);
      for (const damaged of ['', 'x', `${cursor}A`, cursor.slice(2), '\ud800', 'W10']) {
        expect(() => ask(index, 'alpha', { cursor: damaged })).toThrow(refused);
      }
    });

    it('sorts by date, unknown dates last either way', () => {
      const index = openForTest(open);
      const dates = { unknown: '', year: '2001', day: '2001-05-06', old: '1890-01-01' };
      enter(
        index,
        Object.entries(dates).map(([reference, date]) => documentOf(reference, { date, text: 'alpha' })),
      );
      expect(ordered(index, 'alpha', { sort: 'newest' })).toEqual(['day', 'year', 'old', 'unknown']);
      expect(ordered(index, 'alpha', { sort: 'oldest' })).toEqual(['old', 'year', 'day', 'unknown']);
      expect(ordered(index, '', { sort: 'relevance' }).at(-1)).toBe('unknown');
    });

    it('puts the cited document first and counts it once', () => {
      const index = indexOfTexts(open, 'en', { a: 'alpha alpha', b: 'alpha and beta', c: 'gamma' });
      expect(ordered(index, 'alpha')[0]).toBe('a');
      for (const [cited, total] of [
        ['b', 2],
        ['c', 3],
        ['nothing', 2],
      ] as const) {
        const answer = ask(index, 'alpha', { cited });
        expect(answer.total).toBe(total);
        expect(answer.facets.country).toEqual([{ value: 'XA', count: total }]);
        if (cited !== 'nothing') expect(answer.hits[0]?.reference).toBe(cited);
      }
      expect(ask(index, 'alpha', { cited: 'c', filters: { country: ['XB'] } }).total).toBe(0);
    });

    describeBestMatch(open);
    describeRelevance(open);
  });
}

function describeBestMatch(open: Open): void {
  it('shows the nearest when no document has all the words, and says so', () => {
    const others = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`other ${at}`, 'with others']));
    const index = indexOfTexts(open, 'en', { ...others, both: 'alpha with beta', one: 'alpha with gamma' });
    const answer = ask(index, 'alpha beta zeta with');
    expect(answer.mode).toBe('best-match');
    expect(answer.hits.map((hit) => hit.reference)).toEqual(['both', 'one']);
    expect(ask(index, 'alpha beta').mode).toBe('all-words');
    expect(ask(index, '"alpha beta zeta"').total).toBe(0);
    expect(ask(index, 'zeta eta')).toMatchObject({ total: 0, mode: 'all-words' });
  });

  it('takes a question in Chinese apart when it stands nowhere as typed', () => {
    const index = indexOfTexts(open, 'zh', {
      penalty: '犯洗钱罪的，依照量刑标准处罚。',
      other: '本法自公布之日起施行。',
      another: '国家机关依法履行职责。',
    });
    expect(ask(index, '洗钱罪的量刑标准是什么')).toMatchObject({ mode: 'best-match', total: 1 });
  });

  it('offers another spelling that finds something, and only when this one finds nothing', () => {
    const index = indexOfTexts(open, 'de', { a: 'Geldwäsche und Auslieferung', b: 'Auslieferung' });
    expect(ask(index, 'Auslieferng').suggestion).toBe('auslieferung');
    expect(ask(index, 'Geldwäsche Auslieferng').suggestion).toBe('Geldwäsche auslieferung');
    expect(ask(index, 'Auslieferungen').suggestion).toBeUndefined();
    expect(ask(index, 'Auslieferung').suggestion).toBeUndefined();
    expect(ask(index, 'Xylophon').suggestion).toBeUndefined();
    expect(ask(index, 'Geldwäsche', { filters: { country: ['XZ'] } }).suggestion).toBeUndefined();
  });
}

function describeRelevance(open: Open): void {
  it('finds a heading that is the question before a text that holds it often', () => {
    const index = openForTest(open);
    enter(index, [
      documentOf('often', { text: 'laundering, laundering and laundering' }),
      documentOf('about', { heading: 'Laundering', text: 'Whoever conceals assets commits an offence of laundering.' }),
    ]);
    expect(ordered(index, 'laundering')).toEqual(['about', 'often']);
  });

  it('finds the heading in the form typed before another form of the word', () => {
    const index = openForTest(open);
    const of = (reference: string, heading: string) =>
      documentOf(reference, { language: 'de', heading, text: 'Wer einen Vorteil gewährt, wird bestraft.' });
    enter(index, [of('other', 'Bestechlichkeit'), of('typed', 'Bestechung')]);
    expect(ordered(index, 'Bestechung')).toEqual(['typed', 'other']);
    expect(ordered(index, 'Bestechlichkeit')).toEqual(['other', 'typed']);
  });

  it('finds the first articles of what is headed so before the later ones', () => {
    const index = openForTest(open);
    const under = (reference: string, path: string) =>
      documentOf(reference, {
        recordId: 'code',
        path,
        number: reference,
        text: 'Extradition is granted under this Code.',
      });
    enter(index, [
      under('1', 'Rogatory letters'),
      under('2', 'Extradition'),
      under('3', 'Extradition'),
      under('4', 'Costs'),
    ]);
    expect(ordered(index, 'extradition').slice(0, 2)).toEqual(['2', '3']);
  });

  it('finds repealed places, annexes, transitional provisions and closing formulas last', () => {
    const index = openForTest(open);
    const text = 'On extradition the competent court decides within the time that this Act allows it.';
    const of = (reference: string, given: object) =>
      documentOf(reference, { title: 'Extradition Act', text, ...given });
    enter(index, [
      ...Array.from({ length: 12 }, (_, at) =>
        documentOf(`other ${at}`, { text: 'On other matters this court decides.' }),
      ),
      of('repealed', { text: '[Repealed]' }),
      of('annex', { number: 'Annex II' }),
      of('transitional', { heading: 'Transitional provisions' }),
      of('repealedAct', { status: 'repealed' }),
      of('full', {}),
    ]);
    expect(ordered(index, 'extradition')[0]).toBe('full');
    expect(ordered(index, 'extradition').at(-1)).toBe('repealed');
  });

  it('finds another provision before another version of the same', () => {
    const index = openForTest(open);
    const of = (reference: string, number: string, date: string) =>
      documentOf(reference, { recordId: 'act', number, date, text: `Smuggling is an offence under ${number}.` });
    enter(index, [of('1 old', '1', '1999'), of('1 new', '1', '2020'), of('2', '2', '2020')]);
    expect(ordered(index, 'smuggling')).toEqual(['1 new', '2', '1 old']);
  });
}
