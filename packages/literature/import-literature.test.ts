import type { LiteratureDocument } from '@comity/interchange';
import type { OpenDatabase } from '@comity/platform';
import { beforeEach, describe, expect, it } from 'vitest';
import { importLiterature } from './import-literature.ts';
import { readLiterature } from './read-literature.ts';
import { anArticle, anArticleWith, contentOfStore, openTestStore } from './store.testing.ts';
import type { LiteratureTables } from './tables.ts';

let store: OpenDatabase<LiteratureTables>;

beforeEach(async () => {
  store = await openTestStore();
});

const bring = (document: LiteratureDocument, options: { preview?: boolean; claimed?: Set<string> } = {}) =>
  importLiterature(store.db, document, { actor: 'test', ...options });

async function idOf(document: LiteratureDocument): Promise<string> {
  return (await bring(document)).recordId as string;
}

describe('importLiterature', () => {
  it('enters a work with its numbers, a revision and a change', async () => {
    const { outcome, recordId } = await bring(anArticle());
    expect(outcome).toBe('new');
    const record = await store.db.selectFrom('record').selectAll().executeTakeFirstOrThrow();
    expect(record).toMatchObject({ id: recordId, kind: 'literature', visibility: 'public', licence: 'CC0-1.0' });
    const entry = await store.db.selectFrom('literature_entry').selectAll().executeTakeFirstOrThrow();
    expect(entry).toMatchObject({ id: recordId, type: 'article-journal', language: 'en', issued: '2031-05' });
    const identifiers = await store.db.selectFrom('identifier').select(['scheme', 'value']).orderBy('scheme').execute();
    expect(identifiers).toEqual([
      { scheme: 'doi', value: '10.1000/shrimp.17' },
      { scheme: 'source', value: 'shrimps:crab2031' },
      { scheme: 'title-year-author', value: 'part|money laundering among shrimps a study|2031|crab|' },
    ]);
    expect(await store.db.selectFrom('revision').select(['verb', 'actor', 'note']).execute()).toEqual([
      { verb: 'entered', actor: 'test', note: 'shrimps.bib (invented)' },
    ]);
    expect(await store.db.selectFrom('change').select('record_id').execute()).toEqual([{ record_id: recordId }]);
  });

  it('changes nothing the second time, whatever the file is called and in whatever order its values stand', async () => {
    await bring(anArticle());
    const before = contentOfStore(store);
    const article = anArticle();
    const turned = Object.fromEntries(Object.entries(article.csl).reverse()) as LiteratureDocument['csl'];
    const again = { ...article, csl: turned, source: { ...article.source, file: 'other.bib' } };
    expect((await bring(again)).outcome).toBe('same');
    expect(contentOfStore(store)).toBe(before);
  });

  it('keeps the id when its library changes an entry, and replaces what it said', async () => {
    const id = await idOf(anArticle());
    expect(await bring(anArticleWith({ volume: '13' }))).toEqual({ outcome: 'changed', recordId: id });
    const entry = await readLiterature(store.db, id);
    expect(entry?.csl.volume).toBe('13');
    expect(entry?.accounts).toHaveLength(1);
    const verbs = await store.db.selectFrom('revision').select('verb').orderBy('seq').execute();
    expect(verbs.map(({ verb }) => verb)).toEqual(['entered', 'changed']);
  });

  it('keeps what another library says beside it; of each thing the fullest account counts', async () => {
    const id = await idOf(anArticle());
    const short = anArticle({
      identifiers: [
        { scheme: 'doi', value: '10.1000/shrimp.17' },
        { scheme: 'source', value: 'ponds:1' },
      ],
      csl: { type: 'article-journal', title: 'On shrimps', publisher: 'Pond Press', DOI: '10.1000/shrimp.17' },
      annotation: { abstract: { ar: 'ملخص' }, states: ['DE'] },
    });
    expect(await bring(short)).toEqual({ outcome: 'changed', recordId: id });
    const entry = await readLiterature(store.db, id);
    expect(entry?.csl).toMatchObject({ title: 'Money Laundering Among Shrimps: A Study', publisher: 'Pond Press' });
    expect(entry?.annotation.abstract).toEqual({ en: anArticle().annotation.abstract?.en, ar: 'ملخص' });
    expect(entry?.annotation.states).toEqual(['DE']);
    expect(entry?.accounts.map(({ key }) => key)).toEqual(['shrimps:crab2031', 'ponds:1']);
    for (const one of [anArticle(), short]) expect((await bring(one)).outcome).toBe('same');
  });

  it('meets two different entries of one library about one work, twice', async () => {
    const twin = anArticleWith(
      { volume: '99' },
      {
        identifiers: [
          { scheme: 'doi', value: '10.1000/shrimp.17' },
          { scheme: 'source', value: 'shrimps:crab2031a' },
        ],
      },
    );
    for (const expected of [
      ['new', 'changed'],
      ['same', 'same'],
    ]) {
      const claimed = new Set<string>();
      const outcomes = [];
      for (const document of [anArticle(), twin]) outcomes.push((await bring(document, { claimed })).outcome);
      expect(outcomes).toEqual(expected);
    }
  });

  it('does not replace in one import what the same import brought under the same key', async () => {
    const claimed = new Set<string>();
    await bring(anArticle(), { claimed });
    const { recordId } = await bring(anArticleWith({ volume: '13' }), { claimed });
    expect((await readLiterature(store.db, recordId as string))?.accounts).toHaveLength(2);
  });

  it('previews without writing, and counts what the preview has met', async () => {
    const before = contentOfStore(store);
    const claimed = new Set<string>();
    const outcomes = [];
    for (const document of [anArticle(), anArticle(), anArticleWith({ volume: '13' })])
      outcomes.push(await bring(document, { preview: true, claimed }));
    expect(outcomes).toEqual([{ outcome: 'new' }, { outcome: 'same' }, { outcome: 'changed' }]);
    expect(contentOfStore(store)).toBe(before);
  });

  describe('of works that have little in common', () => {
    const source = (key: string) => [{ scheme: 'source' as const, value: `refs:${key}` }];
    const called = (title: string, key?: string, csl: object = {}): LiteratureDocument => ({
      ...anArticle({ identifiers: key === undefined ? [] : source(key), annotation: {} }),
      csl: { type: 'book', title, ...csl },
    });
    const in2020 = (given: string) => ({
      author: [{ family: 'Crab', given }],
      issued: { 'date-parts': [[2020]] as [number][] },
    });

    it.each([
      [
        'two libraries with one key',
        [called('Ponds and rights', 'crab2020', in2020('Anna')), called('Tax on tides', 'crab2020', in2020('Peter'))],
      ],
      ['two libraries with one key, nothing else being known', [called('Ponds', 'a'), called('Tides', 'a')]],
      ['three of one title, by their keys', [called('T', '1'), called('T', '2'), called('T', '3')]],
      ['three of one title without keys', [called('T'), called('T'), called('T')]],
    ])('makes as many works: %s', async (_, documents) => {
      const all = async (preview: boolean) => {
        const claimed = new Set<string>();
        const outcomes = [];
        for (const document of documents) outcomes.push((await bring(document, { preview, claimed })).outcome);
        return outcomes;
      };
      const [fresh, again] = [documents.map(() => 'new'), documents.map(() => 'same')];
      expect(await all(true)).toEqual(fresh);
      expect(await all(false)).toEqual(fresh);
      expect(await store.db.selectFrom('literature_entry').select('id').execute()).toHaveLength(documents.length);
      const before = contentOfStore(store);
      expect(await all(true)).toEqual(again);
      expect(await all(false)).toEqual(again);
      expect(contentOfStore(store)).toBe(before);
    });

    it('changes the right one of two with the same key', async () => {
      await bring(called('Ponds', 'a'));
      const id = await idOf(called('Tides', 'a'));
      expect(await bring(called('Tides', 'a', { volume: '2' }))).toEqual({ outcome: 'changed', recordId: id });
      expect((await readLiterature(store.db, id))?.accounts).toHaveLength(1);
    });
  });

  it('keeps ids that a file of ours carries, but for those that are in use', async () => {
    const ids = { id: 'zaccount000001', work: 'zwork000000001' };
    expect((await bring(anArticle(ids))).recordId).toBe(ids.work);
    expect((await readLiterature(store.db, ids.work))?.accounts[0]?.id).toBe(ids.id);
    const other = anArticleWith({ title: 'Another Work About Crabs' }, { ...ids, work: ids.id, identifiers: [] });
    expect((await bring(other)).recordId).not.toBe(ids.id);
  });

  it.each([
    ['a concept that the thesaurus lacks', { annotation: { concerns: ['shrimp-laundering'] } }, /shrimp-laundering/],
    ['an article that no treaty has', { annotation: { explains: ['untoc:999'] } }, /untoc:999/],
    ['a treaty that is unknown', { annotation: { explains: ['shrimps'] } }, /"shrimps"/],
    ['another form', { language: 'English' }, /language/],
    ['no title', { csl: { type: 'book' } as never }, /csl\.title/],
  ])('refuses %s and writes nothing', async (_, given, reason) => {
    const before = contentOfStore(store);
    expect(await bring(anArticle(given))).toEqual({ outcome: 'refused', reason: expect.stringMatching(reason) });
    expect(contentOfStore(store)).toBe(before);
  });

  it('writes an entry whole or not at all', async () => {
    store.connection.exec(`create trigger stop before insert on "change" begin select raise(abort, 'stopped'); end`);
    const before = contentOfStore(store);
    await expect(bring(anArticle())).rejects.toThrow(/stopped/);
    expect(contentOfStore(store)).toBe(before);
  });
});

describe('links', () => {
  const linksOf = () =>
    store.db
      .selectFrom('link')
      .select(['relation', 'target', 'said_by'])
      .orderBy('relation')
      .orderBy('target')
      .execute();

  it('to crime types are proposed from the title and the abstract, and marked as proposed', async () => {
    await bring(anArticle());
    const links = await store.db.selectFrom('link').selectAll().execute();
    expect(links).toEqual([
      expect.objectContaining({ relation: 'concerns', target: 'money-laundering', said_by: 'suggested' }),
    ]);
    expect(links[0]?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(links[0]?.note).toMatch(/laundering/i);
  });

  it('are not proposed where only single words of a rule stand somewhere', async () => {
    const abstract =
      'Ponds give access to data. The evidence helps to prevent harm, and is associated with leading members.';
    await bring(
      anArticleWith({ title: 'On Ponds and Rivers', keyword: 'ponds' }, { annotation: { abstract: { en: abstract } } }),
    );
    expect(await linksOf()).toEqual([]);
  });

  it('that a library gives stand as given; a title that cites an article explains it', async () => {
    await bring(
      anArticleWith(
        { title: 'Article 18 of the United Nations Convention against Transnational Organized Crime' },
        {
          annotation: { concerns: ['money-laundering'], explains: ['untoc:6'] },
        },
      ),
    );
    expect(await linksOf()).toEqual(
      expect.arrayContaining([
        { relation: 'concerns', target: 'money-laundering', said_by: 'import' },
        { relation: 'explains', target: 'untoc:18', said_by: 'suggested' },
        { relation: 'explains', target: 'untoc:6', said_by: 'import' },
      ]),
    );
  });

  it('that an editor confirmed survive another import, the others are made anew', async () => {
    await bring(anArticle());
    await store.db.updateTable('link').set({ said_by: 'verified' }).execute();
    await bring(anArticleWith({ title: 'A Study of Ponds and Rivers' }));
    expect(await linksOf()).toEqual([{ relation: 'concerns', target: 'money-laundering', said_by: 'verified' }]);
  });
});
