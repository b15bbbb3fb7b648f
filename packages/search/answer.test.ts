import { describe, expect, it } from 'vitest';
import { type Answering, answerSearch, type Description, type GoTo } from './answer.ts';
import { documentOf, enter, openForTest } from './contract/open-for-test.testing.ts';
import { openFts5Index } from './fts5/fts5-index.ts';
import type { SearchRequest } from './port.ts';

const texts: Record<string, string> = {
  a: 'Whoever launders money is punished.',
  b: 'Money is laundered by whoever conceals it; the court decides on the money.',
  c: 'Extradition of whoever launders.',
  d: 'Other matters of money.',
};

function describingText(id: string): Description {
  return {
    id,
    kind: 'legislation',
    title: 'An Act',
    country: 'XA',
    language: 'en',
    number: `Section ${id}`,
    heading: '',
    text: texts[id] ?? '',
    url: `/id/${id}`,
    standing: 'official',
    licence: 'CC0-1.0',
    source: { url: 'https://law.example/', publisher: 'Invented Gazette' },
    status: 'in-force',
    date: '2020-01-01',
  };
}

function answering(given: Partial<Answering> = {}): Answering {
  const index = openForTest(openFts5Index);
  enter(
    index,
    Object.entries(texts).map(([reference, text]) => documentOf(reference, { text })),
  );
  return {
    index,
    describe: async (references) => new Map(references.map((id) => [id, describingText(id)])),
    goTo: async () => null,
    label: (facet, value) => `${facet} ${value}`,
    conceptLabel: (concept) => `label of ${concept}`,
    linked: () => [],
    ...given,
  };
}

const leading: GoTo = { id: 'c', kind: 'legislation', label: 'Section c', number: 'Section c', url: '/id/c' };

function ask(query: string, given: Partial<SearchRequest> = {}): SearchRequest {
  return { query, filters: {}, sort: 'relevance', limit: 20, ...given };
}

describe('why a hit was found', () => {
  it('is said with the label of the concept in the language of the reader', async () => {
    const concepts = [{ id: 'money-laundering', terms: { en: ['money laundering'], zh: ['洗钱'] } }];
    const index = openForTest((path) => openFts5Index(path, { concepts }));
    enter(index, [documentOf('zh', { language: 'zh', text: '洗钱罪' })]);
    const describing = async (ids: readonly string[]) =>
      new Map(ids.map((id) => [id, { ...describingText(id), language: 'zh', text: '本条规定洗钱罪。' }]));
    const answer = await answerSearch(ask('money laundering'), answering({ index, describe: describing }));
    expect(answer.hits[0]).toMatchObject({
      matched: [{ by: 'concept', concept: 'money-laundering', label: 'label of money-laundering' }],
      highlights: [[4, 6]],
    });
  });

  it('is a treaty article cited when the query cites one', async () => {
    const index = openForTest(openFts5Index);
    enter(index, [documentOf('a', { text: 'launder', treatyArticles: ['untoc:18(13)'] })]);
    const answer = await answerSearch(ask('UNTOC 18'), answering({ index, linked: () => ['untoc:18'] }));
    expect(answer.hits.map(({ id, matched }) => [id, matched])).toEqual([
      ['a', [{ by: 'citation', target: 'untoc:18' }]],
    ]);
  });
});

describe('answerSearch', () => {
  it('describes, cuts and labels what was found', async () => {
    const answer = await answerSearch(ask('launder'), answering());
    expect(answer).toMatchObject({ total: 3, mode: 'all-words', goTo: null, suggestion: null, nextCursor: null });
    const hit = answer.hits.find(({ id }) => id === 'a');
    expect(hit).toMatchObject({ number: 'Section a', url: '/id/a', snippet: texts.a, highlights: [[8, 16]] });
    expect(hit).not.toHaveProperty('text');
    expect(answer.facets.country).toEqual([{ value: 'XA', label: 'country XA', count: 3 }]);
    expect(answer.tookMs).toBeGreaterThanOrEqual(0);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('leaves out what the store does not describe any more', async () => {
    const describe = async (references: readonly string[]) =>
      new Map(references.filter((id) => id !== 'a').map((id) => [id, describingText(id)]));
    const { hits } = await answerSearch(ask('launder'), answering({ describe }));
    expect(hits.map(({ id }) => id).sort()).toEqual(['b', 'c']);
  });

  it('answers a citation above the list, and first in it', async () => {
    const answer = await answerSearch(ask('money'), answering({ goTo: async () => leading }));
    expect(answer.goTo).toEqual(leading);
    expect(answer.hits[0]?.id).toBe('c');
    expect(answer.total).toBe(4);
  });

  it('goes on after a citation without a hit twice or left out', async () => {
    const about = answering({ goTo: async () => leading });
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const request = ask('money', { limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      const answer = await answerSearch(request, about);
      expect(answer.goTo).toEqual(cursor === undefined ? leading : null);
      expect(answer.total).toBe(4);
      ids.push(...answer.hits.map(({ id }) => id));
      cursor = answer.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(ids[0]).toBe('c');
    expect(ids.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('answers an act that a citation names, which stands in no index', async () => {
    const answer = await answerSearch(ask('money'), answering({ goTo: async () => ({ ...leading, id: 'act' }) }));
    expect(answer.goTo?.id).toBe('act');
    expect(answer.total).toBe(3);
  });

  it('passes on the refusal of a query', async () => {
    await expect(answerSearch(ask('colour:red'), answering())).rejects.toMatchObject({ code: 'unknown-filter' });
    await expect(answerSearch(ask('money', { cursor: 'x' }), answering())).rejects.toMatchObject({
      code: 'invalid-cursor',
    });
  });

  it('answers for another spelling when nothing is found, and says so', async () => {
    const answer = await answerSearch(ask('extraditoin'), answering());
    expect(answer).toMatchObject({ total: 1, mode: 'respelled', suggestion: 'extradition' });
    expect(answer.hits.map(({ id }) => id)).toEqual(['c']);
  });

  it('goes on with that spelling from page to page', async () => {
    const about = answering();
    const first = await answerSearch(ask('laundr', { limit: 2 }), about);
    expect(first).toMatchObject({ mode: 'respelled', total: 3 });
    const second = await answerSearch(ask('laundr', { limit: 2, cursor: first.nextCursor as string }), about);
    expect(second.mode).toBe('respelled');
    expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(3);
  });
});
