import { interfaceLanguages } from '@comity/language';
import { ComityError, type ErrorCode, errorTable } from '@comity/platform';
import { facetNames, type SearchDocumentAnswer, type SearchRequest } from '@comity/search';
import { type Page, pageShell } from '@comity/web';
import { describe, expect, it } from 'vitest';
import { facetLabel } from '../facet-label.ts';
import { linksOf, tagsOf, textOf } from '../markup.testing.ts';
import { helpPage } from './help-page.ts';
import { hitLine } from './hit.ts';
import { homePage } from './home-page.ts';
import { problemPage } from './problem-page.ts';
import { resultsPage } from './results-page.ts';

type Hit = SearchDocumentAnswer['hits'][number];
type Facets = SearchDocumentAnswer['facets'];

const rendered = async (page: Page): Promise<string> => String(await pageShell(page));
const weightOf = async (page: Page): Promise<number> => Buffer.byteLength(await rendered(page));

function hit(given: Partial<Hit> = {}): Hit {
  return {
    ...{ id: 'p0000000000000', kind: 'legislation', title: 'Gartengesetz', country: 'DE', language: 'de' },
    ...{ number: '§ 1', heading: 'Zweck', url: '/id/p0000000000000', standing: 'courtesy', status: 'in-force' },
    ...{ licence: 'CC0-1.0', source: { url: 'https://law.example/', publisher: 'Invented Gazette' } },
    ...{ date: '2024-01-01', snippet: 'Gärten sind zu pflegen.', highlights: [], score: 1, matched: [] },
    ...given,
  };
}

/** Countries as there are codes, and as many values of every other facet. */
function facets(count: number, language: (typeof interfaceLanguages)[number]): Facets {
  const codes = Array.from({ length: 676 }, (_, at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26)));
  const states = codes.filter((code) => facetLabel('country', code, language) !== code);
  const valuesOf: Record<string, string[]> = {
    country: states,
    language: states.map((code) => code.toLowerCase()),
    crime: states.map((_, at) => (at % 2 ? 'trafficking-in-persons' : 'money-laundering')),
    treaty: states.map((_, at) => `untoc:${at}`),
    year: states.map((_, at) => String(1900 + at)),
    status: ['in-force', 'repealed'],
    kind: ['legislation', 'case'],
  };
  return Object.fromEntries(
    facetNames.map((facet) => [
      facet,
      (valuesOf[facet] ?? [])
        .slice(0, count)
        .map((value) => ({ value, label: facetLabel(facet, value, language), count: 123_456 })),
    ]),
  ) as Facets;
}

function answer(given: Partial<SearchDocumentAnswer> = {}): SearchDocumentAnswer {
  return {
    ...{ total: 1, tookMs: 1, mode: 'all-words' as const, hits: [hit()], facets: facets(2, 'en') },
    ...{ goTo: null, suggestion: null, nextCursor: null },
    ...given,
  };
}

function request(given: Partial<SearchRequest> = {}): SearchRequest {
  return { query: 'garden', filters: {}, sort: 'relevance', limit: 20, ...given };
}

const shown = (given: Partial<SearchDocumentAnswer> = {}, asked: Partial<SearchRequest> = {}) =>
  rendered(
    resultsPage({
      language: 'en',
      request: request(asked),
      parameters: new URLSearchParams({ q: 'garden' }),
      answer: answer(given),
    }),
  );

describe('the page of results', () => {
  it.each(['"', 'ق', '园', '&'])('weighs at most 60 kB when all in it is long: %s', async (sign) => {
    const long = sign.repeat(5_000);
    const heavy = hit({
      title: long,
      number: long,
      heading: long,
      language: 'ar',
      snippet: sign.repeat(280),
      highlights: [
        [3, 9],
        [20, 30],
      ],
    });
    const query = 'ш'.repeat(1_000);
    for (const language of interfaceLanguages) {
      const page = resultsPage({
        language,
        request: request({ query }),
        parameters: new URLSearchParams({ q: query, sort: 'newest' }),
        answer: answer({
          hits: Array.from({ length: 20 }, () => heavy),
          facets: facets(200, language),
          nextCursor: 'x'.repeat(60),
        }),
      });
      expect(await weightOf(page), language).toBeLessThanOrEqual(60_000);
    }
  });

  it('shows titles, headings and snippets each in their own language, and marks what matched', async () => {
    const html = await shown({
      hits: [
        hit({ language: 'ar', title: 'نظام', heading: 'الغرض', number: '', snippet: 'نص <b>', highlights: [[0, 2]] }),
      ],
    });
    expect(html).toContain('<h2><a href="/en/id/p0000000000000"><bdi lang="ar" dir="rtl">الغرض</bdi></a></h2>');
    expect(html).toContain('<p lang="ar" dir="rtl"><mark>نص</mark> &lt;b&gt;</p>');
  });

  it('says where a citation leads, and other ways of asking', async () => {
    const goTo = { id: 'x', kind: 'legislation', label: '§ 1 <Zweck>', number: '§ 1', url: '/id/x' };
    const html = await shown({ goTo, mode: 'best-match', suggestion: 'gardens & more' });
    expect(html).toContain('href="/en/id/x"><bdi>§ 1 &lt;Zweck&gt;</bdi>');
    expect(html).toContain('No text holds all these words.');
    expect(linksOf(html)).toContain('/en/search?q=gardens+%26+more');
    expect(textOf(await shown({ total: 0, hits: [] }))).toContain('Nothing was found.');
  });

  it('leads on with all that was asked, and to the same as data', async () => {
    const parameters = new URLSearchParams([
      ['q', 'a&b'],
      ['country', 'DE'],
      ['country', 'FR'],
    ]);
    const html = await rendered(
      resultsPage({ language: 'fr', request: request(), parameters, answer: answer({ nextCursor: 'abc' }) }),
    );
    expect(linksOf(html)).toContain('/fr/search?q=a%26b&country=DE&country=FR&cursor=abc');
    expect(linksOf(html)).toContain('/api/v1/search?q=a%26b&country=DE&country=FR');
    expect(await shown()).not.toContain('rel="next');
  });
});

describe('the filters', () => {
  const boxes = (html: string) => tagsOf(html).filter(({ attributes }) => attributes.type === 'checkbox');

  it('are one form with the search box, each with the words that say what it is', async () => {
    const html = await shown({ facets: facets(5, 'en') });
    expect(boxes(html).every(({ attributes }) => attributes.form === 'asking')).toBe(true);
    expect(html.match(/<fieldset><legend>[^<]+<\/legend>/g)).toHaveLength(7);
    expect(tagsOf(html).filter(({ name }) => name === 'select')).toHaveLength(1);
  });

  it('keep what is chosen, first and ticked, also when it finds nothing now', async () => {
    const html = await shown(
      { facets: facets(60, 'en') },
      { filters: { country: ['QQ', 'FR'], year: ['<1999>'] }, sort: 'oldest' },
    );
    const ticked = boxes(html).filter(({ attributes }) => 'checked' in attributes);
    expect(ticked.map(({ attributes }) => [attributes.name, attributes.value])).toEqual([
      ['country', 'QQ'],
      ['country', 'FR'],
      ['year', '<1999>'],
    ]);
    expect(boxes(html).filter(({ attributes }) => attributes.value === 'FR')).toHaveLength(1);
    expect(html).toContain('<option value="oldest" selected>');
  });

  it('fold what is rare away, and are bounded', async () => {
    const html = await shown({ facets: facets(200, 'en') });
    expect(html).toMatch(/<details><summary>\d+ more<\/summary>/);
    const states = boxes(html).filter(({ attributes }) => attributes.name === 'country').length;
    expect([states > 8, states < 60]).toEqual([true, true]);
  });

  it('leave out a facet that has nothing to choose', async () => {
    const none = Object.fromEntries(facetNames.map((facet) => [facet, []])) as unknown as Facets;
    expect(boxes(await shown({ facets: none }))).toEqual([]);
    const one = { ...none, kind: [{ value: 'legislation', label: 'Legislation', count: 3 }] };
    expect(boxes(await shown({ facets: one }))).toEqual([]);
  });
});

describe('the home page', () => {
  it('weighs at most 60 kB with every State, crime type and language there is', async () => {
    for (const language of interfaceLanguages) {
      const page = homePage({
        language,
        counts: {
          acts: 123_456,
          treaties: 900,
          documents: 900,
          versions: 234_567,
          provisions: 9_876_543,
          decisions: 9_876_543,
          literature: 90_000,
        },
        answer: answer({
          facets: facets(400, language),
          hits: Array.from({ length: 5 }, () =>
            hit({ title: 'ق'.repeat(999), language: 'ar', snippet: 'ق'.repeat(280) }),
          ),
        }),
      });
      expect(await weightOf(page), language).toBeLessThanOrEqual(60_000);
    }
  });

  it('lists States in the order of the reader’s language, each leading to its law', async () => {
    const some = {
      ...facets(0, 'en'),
      country: ['ZA', 'DE', 'AT'].map((value) => ({ value, label: facetLabel('country', value, 'es'), count: 1 })),
    };
    const html = await rendered(
      homePage({
        language: 'es',
        counts: { acts: 1, treaties: 1, documents: 1, versions: 1, provisions: 1, decisions: 9_876_543, literature: 1 },
        answer: answer({ facets: some }),
      }),
    );
    const states = linksOf(html).filter((href) => href.includes('country='));
    expect(states).toEqual(['DE', 'AT', 'ZA'].map((code) => `/es/search?country=${code}`));
  });

  it('says that an empty library is empty, and what to do', async () => {
    const empty = homePage({
      language: 'en',
      counts: { acts: 0, treaties: 0, documents: 0, versions: 0, provisions: 0, decisions: 0, literature: 0 },
      answer: answer({ total: 0, hits: [], facets: facets(0, 'en') }),
    });
    const text = textOf(await rendered(empty));
    expect(text).toContain('The library is empty.');
    expect(text).toContain('0 acts');
  });
});

describe('the page of a problem', () => {
  it('says every problem in every language, and keeps what was typed', async () => {
    for (const language of interfaceLanguages) {
      for (const code of Object.keys(errorTable) as ErrorCode[]) {
        const html = await rendered(problemPage(language, new ComityError(code, '<b>detail</b>'), '"typed"'));
        expect(html).toContain('value="&quot;typed&quot;"');
        expect(html).toContain('&lt;b&gt;detail&lt;/b&gt;');
        expect(textOf(html)).not.toMatch(/problem\.[a-z]/);
      }
    }
    expect(await rendered(problemPage('en', new ComityError('not-found'), ''))).not.toContain(
      'In the words of the program',
    );
  });
});

describe('the help page', () => {
  it('shows examples that lead to searches which are understood', async () => {
    for (const language of interfaceLanguages) {
      const html = await rendered(helpPage(language));
      const examples = linksOf(html).filter((href) => href.startsWith(`/${language}/search?q=`));
      expect(examples.length).toBeGreaterThan(15);
      for (const href of examples) expect(decodeURIComponent(href)).not.toMatch(/help\.|undefined/);
      expect(textOf(html)).not.toMatch(/help\.[a-z]/);
    }
  });
});

describe('hitLine', () => {
  it('says what is not known, and leads somewhere even without a heading', () => {
    const line = String(hitLine(hit({ number: '', heading: '', date: '', standing: 'odd', status: 'odd' }), 'en', 3));
    expect(line).toContain('<h3><a href="/en/id/p0000000000000"><bdi lang="de" dir="ltr">Gartengesetz</bdi></a></h3>');
    for (const part of ['undated', 'status not stated', 'standing not stated']) expect(line).toContain(part);
  });

  it('does not say that a summary’s title is in the language of the summary', () => {
    const line = String(hitLine(hit({ standing: 'summary', language: 'fr' }), 'fr', 2));
    expect(line).toContain('<bdi dir="auto">§ 1 Zweck</bdi>');
  });
});
