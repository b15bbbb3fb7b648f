import { beforeEach, describe, expect, it } from 'vitest';
import { describeProvisions } from './describe-provisions.ts';
import { importAct } from './import-act.ts';
import { legislationForSearch } from './index-for-search.ts';
import { article, buildLaw, division, plainText } from './law-factory.testing.ts';
import { loadStarter } from './load-starter.ts';
import { starterRecord } from './starter.testing.ts';
import { openTestStore } from './store.testing.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  store = await openTestStore();
});

const source = () => legislationForSearch(store.db);
const enter = (given = {}) => importAct(store.db, buildLaw(given), { actor: 'test' });

describe('what the search index takes', () => {
  it('is every text with its place, and divisions only when they have words of their own', async () => {
    const nodes = [
      division('Teil 1', 'Geldwäsche', [article('§ 1', 'Zweck', 'A.'), plainText('B.')]),
      { ...division('Teil 2', 'Rest', []), text: 'C.' },
    ];
    const { actId } = await enter({ nodes });
    const documents = await source().documents(actId as string);
    expect(documents.map(({ number, path, text, title }) => [number, path, text, title])).toEqual([
      ['§ 1', 'Teil 1 Geldwäsche', 'A.', 'Gartengesetz · GartG'],
      ['', 'Teil 1 Geldwäsche', 'B.', 'Gartengesetz · GartG'],
      ['Teil 2', '', 'C.', 'Gartengesetz · GartG'],
    ]);
    expect(documents[0]).toMatchObject({
      ...{
        recordId: actId,
        kind: 'legislation',
        country: 'DE',
        language: 'de',
        status: 'in-force',
        date: '2024-01-01',
      },
      crimeTypes: ['money-laundering'],
      treatyArticles: [],
    });
  });

  it('bounds the headings above, which every provision repeats', async () => {
    const { actId } = await enter({ nodes: [division('Teil', 'x'.repeat(100_000), [article('§ 1', '', 'A.')])] });
    expect((await source().documents(actId as string))[0]?.path).toHaveLength(1_000);
  });

  it('names the act in one of the six summaries only, the one in its language or else English', async () => {
    await loadStarter(store.db, [starterRecord({})]);
    const documents = await source().documents('stgggggggggg');
    const named = documents.filter((document) => document.title !== '');
    expect(documents).toHaveLength(6);
    expect(named.map((document) => [document.language, document.heading])).toEqual([['en', 'Zweck']]);
    expect(documents.every((document) => document.treatyArticles.includes('uncac:15'))).toBe(true);
  });

  it('is nothing for a record that is not there', async () => {
    expect(await source().documents('zzzzzzzzzzzzzz')).toEqual([]);
  });

  it('is told by changes, each record once with its newest, oldest first', async () => {
    expect(await source().generation()).toBe(0);
    const first = (await enter()).actId as string;
    const second = (await enter({ identifiers: [], title: 'Zweites' })).actId as string;
    await enter({ status: 'repealed' });
    expect(await source().generation()).toBe(3);
    expect(await source().changedSince(0)).toEqual([
      { recordId: second, generation: 2 },
      { recordId: first, generation: 3 },
    ]);
    expect(await source().changedSince(2)).toEqual([{ recordId: first, generation: 3 }]);
    expect(await source().changedSince(3)).toEqual([]);
  });
});

describe('describeProvisions', () => {
  it('describes by id and leaves out what is unknown', async () => {
    const { actId } = await enter();
    const [document] = await source().documents(actId as string);
    const id = document?.reference as string;
    const described = await describeProvisions(store.db, [id, 'zzzzzzzzzzzzzz']);
    expect([...described.values()]).toEqual([
      {
        ...{
          id,
          kind: 'legislation',
          title: 'Gartengesetz',
          country: 'DE',
          language: 'de',
          number: '§ 1',
          heading: 'Zweck',
        },
        ...{
          text: 'Gärten sind zu pflegen.',
          url: `/id/${id}`,
          standing: 'courtesy',
          status: 'in-force',
          date: '2024-01-01',
          licence: 'CC0-1.0',
          source: { url: 'https://law.example/gartg', publisher: 'Invented Gazette' },
        },
      },
    ]);
    expect((await describeProvisions(store.db, [])).size).toBe(0);
  });
});
