import type { OpenDatabase } from '@comity/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeLiterature } from './describe-literature.ts';
import { importLiterature } from './import-literature.ts';
import { literatureDocuments } from './index-for-search.ts';
import { readLiterature } from './read-literature.ts';
import { recogniseLiterature } from './recognise-literature.ts';
import { anArticle, openTestStore } from './store.testing.ts';
import { locateLiterature } from './store.ts';
import type { LiteratureTables } from './tables.ts';

let store: OpenDatabase<LiteratureTables>;
let id: string;

const article = anArticle({
  identifiers: [
    { scheme: 'doi', value: '10.1000/shrimp.17' },
    { scheme: 'isbn', value: '9780306406157' },
  ],
  csl: { ...anArticle().csl, type: 'book' },
  annotation: {
    abstract: { en: 'How shrimps hide it.', ar: 'كيف يخفيه الروبيان' },
    keyPoints: { en: ['Ponds help.'] },
    states: ['DE', 'FR'],
    concerns: ['money-laundering', 'means-deception'],
    explains: ['untoc:6'],
  },
});

beforeEach(async () => {
  store = await openTestStore();
  id = (await importLiterature(store.db, article, { actor: 'test' })).recordId as string;
});

async function become(visibility: 'listed-only' | 'hidden'): Promise<void> {
  await store.db.updateTable('record').set({ visibility }).execute();
}

describe('what the index takes of a work', () => {
  it('is a document a language, the own one under the id of the work', async () => {
    const documents = await literatureDocuments(store.db, id);
    expect(documents.map(({ language, reference }) => [language, reference])).toEqual([
      ['en', id],
      ['ar', `${id}.ar`],
    ]);
    expect(documents[0]).toEqual({
      recordId: id,
      reference: id,
      kind: 'literature',
      country: 'DE',
      language: 'en',
      status: 'unknown',
      date: '2031-05',
      crimeTypes: ['money-laundering'],
      concepts: ['means-deception'],
      treatyArticles: ['untoc:6'],
      number: '10.1000/shrimp.17',
      heading: 'Money Laundering Among Shrimps: A Study',
      title: 'Shrimp Journal',
      path: 'Anna Maria Crab · Jan van der Meer · shrimps, ponds',
      text: 'How shrimps hide it.\nPonds help.',
    });
    expect(documents[1]?.text).toBe('كيف يخفيه الروبيان');
  });

  it('stands with what is international when it is about no State', async () => {
    const other = anArticle({ identifiers: [], csl: { type: 'book', title: 'Ponds' }, annotation: {} });
    const { recordId } = await importLiterature(store.db, other, { actor: 'test' });
    expect((await literatureDocuments(store.db, recordId as string))[0]).toMatchObject({ country: 'INTL', date: '' });
  });

  it('is nothing when the work is not public or not there', async () => {
    expect(await literatureDocuments(store.db, 'nothing')).toEqual([]);
    await become('listed-only');
    expect(await literatureDocuments(store.db, id)).toEqual([]);
  });
});

describe('what is shown of a hit', () => {
  it('is title, place and a short reference, with the text in the language that was found', async () => {
    const described = await describeLiterature(store.db, [id, `${id}.ar`, 'nothing']);
    expect([...described.keys()]).toEqual([id, `${id}.ar`]);
    expect(described.get(id)).toMatchObject({
      id,
      kind: 'literature',
      title: 'Shrimp Journal',
      number: 'Crab, Meer 2031',
      heading: 'Money Laundering Among Shrimps: A Study',
      url: `/id/${id}`,
      date: '2031-05',
      source: { url: 'https://library.example/1', publisher: 'Invented Library' },
    });
    expect(described.get(`${id}.ar`)).toMatchObject({ language: 'ar', text: 'كيف يخفيه الروبيان' });
    await become('listed-only');
    expect((await describeLiterature(store.db, [id])).size).toBe(0);
  });
});

describe('a number of a work', () => {
  it.each(['10.1000/SHRIMP.17', 'https://doi.org/10.1000/shrimp.17', 'ISBN 978-0-306-40615-7', '0-306-40615-2'])(
    '%s leads to it',
    async (query) => {
      expect(await recogniseLiterature(store.db, query)).toMatchObject({
        id,
        kind: 'literature',
        label: 'Crab, Meer 2031 · Money Laundering Among Shrimps: A Study',
        url: `/id/${id}`,
      });
      await become('hidden');
      expect(await recogniseLiterature(store.db, query)).toBeNull();
    },
  );

  it.each(['shrimps', '10.1000/other', '978-0-306-40615-8', '', 'x'.repeat(100_000), 'what says 10.1000/shrimp.17'])(
    '%s leads nowhere',
    async (query) => {
      expect(await recogniseLiterature(store.db, query)).toBeNull();
    },
  );
});

describe('what a reader is given', () => {
  it('is found by the id of an account', async () => {
    const entry = await readLiterature(store.db, id);
    expect(await locateLiterature(store.db, entry?.accounts[0]?.id as string)).toBe(id);
    expect(await locateLiterature(store.db, id)).toBe(id);
    expect(await locateLiterature(store.db, 'nothing')).toBeUndefined();
  });

  it('is only the citation where no more may be shown, and nothing of what is hidden', async () => {
    await become('listed-only');
    const entry = await readLiterature(store.db, id);
    expect(entry).toMatchObject({ textShown: false, annotation: {}, accounts: [], links: [] });
    expect(entry?.csl).not.toHaveProperty('keyword');
    expect(entry?.csl.title).toBe('Money Laundering Among Shrimps: A Study');
    await become('hidden');
    expect(await readLiterature(store.db, id)).toBeUndefined();
  });

  it('does not show the key that serves matching alone', async () => {
    const schemes = (await readLiterature(store.db, id))?.identifiers.map(({ scheme }) => scheme);
    expect(schemes).toEqual(['doi', 'isbn']);
  });
});
