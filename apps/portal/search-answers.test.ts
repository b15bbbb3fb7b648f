import { interfaceLanguages } from '@comity/language';
import type { SearchDocumentAnswer } from '@comity/search';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerForReader } from './answer-for-reader.ts';
import { facetLabel } from './facet-label.ts';
import { linksOf } from './markup.testing.ts';
import { searchAnswerSchema } from './open-api.ts';
import { inventedActs, startTestPortal, type TestPortal } from './portal.testing.ts';
import { filterParameters, readSearchParameters } from './search-parameters.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal(inventedActs());
});
afterAll(() => portal?.stop());

async function ask(query: string, language = 'en'): Promise<SearchDocumentAnswer> {
  const response = await fetch(`${portal.address}/api/v1/search?${query}`, {
    headers: { 'accept-language': language },
  });
  const answer = await response.json();
  expect([query, response.status]).toEqual([query, 200]);
  return answer as SearchDocumentAnswer;
}

const questions = [
  '',
  'q=',
  'q=Garnele',
  'q=Garnele&limit=1',
  'q=Garnele+xyzzyplugh',
  'q=Garnelle',
  `q=${encodeURIComponent('§ 3 GarnG')}`,
  `q=${encodeURIComponent('"nicht meldet"')}`,
  `q=${encodeURIComponent('الروبيان')}`,
  `q=${encodeURIComponent('海虾')}&lang=zh`,
  'country=DE&country=SA&sort=newest',
  'country=DE,SA&sort=oldest&limit=100',
  'crime=money-laundering&status=in-force',
  'article=untoc:6',
  'year=2024&kind=legislation',
  'q=xyzzyplugh',
];

describe('/api/v1/search', () => {
  it.each(questions)('answers %s as its schema says, and as the command line is answered', async (query) => {
    const answer = await ask(query, 'fr');
    expect(searchAnswerSchema.parse(answer)).toEqual(answer);
    const own = await answerForReader(portal.comity, readSearchParameters(parametersIn(query)), 'fr');
    expect({ ...answer, tookMs: 0 }).toEqual({ ...JSON.parse(JSON.stringify(own)), tookMs: 0 });
  });

  it('marks what matched, within the snippet', async () => {
    for (const query of questions) {
      for (const { snippet, highlights } of (await ask(query)).hits) {
        let last = 0;
        for (const [start, end] of highlights) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(snippet.length);
          last = end;
        }
      }
    }
    const [hit] = (await ask('q=Garnele')).hits;
    const marked = hit?.highlights.map(([start, end]) => hit.snippet.slice(start, end)) ?? [];
    expect(marked.length).toBeGreaterThan(0);
    for (const word of marked) expect(word).toMatch(/garnele/i);
  });

  it('leads a citation to its provision, and counts what filters leave', async () => {
    const cited = await ask(`q=${encodeURIComponent('§ 3 GarnG')}`);
    expect(cited.goTo).toMatchObject({ number: '§ 3', kind: 'legislation' });
    expect(cited.hits[0]?.id).toBe(cited.goTo?.id);
    const all = await ask('');
    for (const { value, count } of all.facets.country) {
      expect([value, (await ask(`country=${value}`)).total]).toEqual([value, count]);
    }
    expect(all.facets.country.reduce((sum, { count }) => sum + count, 0)).toBe(all.total);
  });

  it('labels every facet in the language of the reader, looked up by id', async () => {
    for (const language of interfaceLanguages) {
      const { facets } = await ask('', language);
      for (const [facet, values] of Object.entries(facets)) {
        for (const { value, label } of values) {
          expect(label, `${facet} ${value} in ${language}`).toBe(
            facetLabel(facet as keyof typeof facets, value, language),
          );
          expect(label, `${facet} ${value} in ${language}`).not.toBe('');
          if (facet === 'country' || facet === 'crime') expect(label, `${facet} in ${language}`).not.toBe(value);
        }
      }
    }
  });
});

describe('facetLabel', () => {
  it.each([
    ['country', 'DE', 'es', 'Alemania'],
    ['country', 'QQ', 'es', 'QQ'],
    ['language', 'ar', 'zh', '阿拉伯语'],
    ['crime', 'no-such-type', 'en', 'no-such-type'],
    ['treaty', 'untoc:6', 'en', expect.stringMatching(/, article 6$/)],
    ['treaty', 'untoc', 'en', 'Convention against Transnational Organized Crime'],
    ['status', 'in-force', 'en', 'in force'],
    ['status', 'odd', 'en', 'status not stated'],
    ['kind', 'legislation', 'en', 'Legislation'],
    ['kind', 'other', 'en', 'other'],
    ['year', '2024', 'ar', '2024'],
    ['country', 'DE', 'xx', 'Germany'],
  ] as const)('calls %s %s in %s %s', (facet, value, language, label) => {
    expect(facetLabel(facet, value, language)).toEqual(label);
  });
});

describe('cursors', () => {
  it.each([
    ['q=Garnele&limit=7', 7],
    ['q=Garnele&limit=100&sort=newest', 100],
    ['country=DE&limit=13&sort=oldest', 13],
    ['q=Garnele+xyzzyplugh&limit=50', 50],
    [`q=${encodeURIComponent('§ 3 GarnG')}&limit=9`, 9],
    ['q=Frage?&limit=5', 5],
  ])('lead through all of %s, every hit once', async (query, limit) => {
    const first = await ask(query);
    const seen: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null; pages += 1) {
      expect(pages).toBeLessThan(100);
      const answer: SearchDocumentAnswer = await ask(`${query}&cursor=${encodeURIComponent(cursor)}`);
      expect(answer.total).toBe(first.total);
      expect(answer.hits.length).toBe(Math.min(limit, first.total - seen.length));
      expect(answer.goTo === null || seen.length === 0).toBe(true);
      // The summaries of a decision share its id: they are told apart by their language.
      seen.push(...answer.hits.map(({ id, language }) => `${id} ${language}`));
      cursor = answer.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(first.total);
  });

  it.each([
    'q=Garnele',
    'q=Garnele&country=DE&sort=newest&limit=100',
    'q=Garnele?',
    'q=%C2%A7+3+GarnG',
    'q=Garnele%E0%A4%A',
  ])('lead through the pages of %s as through the API', async (query) => {
    const api = await ask(`${query}${query.includes('limit') ? '' : '&limit=100'}`);
    const expected = api.hits.map(({ id }) => id);
    for (let next = api.nextCursor; next !== null; ) {
      const more = await ask(`${query}${query.includes('limit') ? '' : '&limit=100'}&cursor=${next}`);
      expected.push(...more.hits.map(({ id }) => id));
      next = more.nextCursor;
    }
    const seen: string[] = [];
    let path: string | undefined = `/en/search?${query}`;
    while (path !== undefined) {
      const response: Response = await fetch(portal.address + path);
      expect([path, response.status]).toEqual([path, 200]);
      const html = await response.text();
      const list = html.slice(html.indexOf('<ol class="hits">'), html.indexOf('<nav class="pages"'));
      seen.push(...linksIn(list));
      path = /<a rel="next nofollow" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toEqual(expected);
  });

  it('of another question, order or filter are refused', async () => {
    const { nextCursor } = await ask('q=Garnele&limit=5');
    for (const other of ['q=Buße', 'q=Garnele&sort=newest', 'q=Garnele&country=DE']) {
      const response = await fetch(`${portal.address}/api/v1/search?${other}&cursor=${nextCursor}`);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([400, 'invalid-cursor']);
    }
  });
});

describe('readSearchParameters', () => {
  it('takes repeated values and values with commas, and leaves empty ones out', () => {
    expect(readSearchParameters({ country: ['DE', 'FR,SA', ''], lang: ',', q: ' x ' })).toEqual({
      query: ' x ',
      filters: { country: ['DE', 'FR', 'SA'] },
      sort: 'relevance',
      limit: 20,
    });
    expect(readSearchParameters({ cursor: '' })).not.toHaveProperty('cursor');
  });

  it('names every facet by one parameter', () => {
    for (const [parameter, facet] of Object.entries(filterParameters)) {
      expect(readSearchParameters({ [parameter]: 'x' }).filters).toEqual({ [facet]: ['x'] });
    }
  });
});

/** As the server reads them. */
function parametersIn(query: string): Record<string, string | string[]> {
  const read = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(read.keys())].map((name) => [
      name,
      read.getAll(name).length > 1 ? read.getAll(name) : (read.get(name) as string),
    ]),
  );
}

function linksIn(list: string): string[] {
  return linksOf(list).map((href) => href.replace('/en/id/', ''));
}
