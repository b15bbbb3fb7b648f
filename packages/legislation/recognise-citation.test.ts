import { beforeAll, describe, expect, it } from 'vitest';
import { importAct } from './import-act.ts';
import { article, buildLaw } from './law-factory.testing.ts';
import { citationExamples, recogniseCitation } from './recognise-citation.ts';
import { openStore } from './store.testing.ts';

let store: Awaited<ReturnType<typeof openStore>>;

/** Invented acts under names as acts have them, in the languages that have rules of citation. */
const acts: [country: string, language: string, title: string, names: string[], numbers: string[]][] = [
  ['DE', 'de', 'Gartengesetz', ['GartG'], ['§ 1', '§ 129', '§ 129a']],
  ['FR', 'fr', 'Code des jardins', [], ['Article 1', 'Article 324-1', 'Article L. 561-2']],
  ['AR', 'es', 'Código de Jardines', [], ['ARTÍCULO 303', 'Art. 303 bis']],
  ['CN', 'zh', '园林法', ['中华人民共和国园林法'], ['第一百九十一条', '第二条']],
  ['SA', 'ar', 'نظام الحدائق', [], ['المادة الثانية', 'المادة الثالثة والعشرون']],
  ['RU', 'ru', 'Садовый кодекс', ['СК'], ['Статья 174.1']],
  ['NL', 'nl', 'Tuinwet', [], ['Artikel 140']],
  ['GB', 'en', 'Gardens Act 2002', [], ['327', '328']],
];

beforeAll(async () => {
  store = await openStore();
  for (const [country, language, title, alternativeTitles, numbers] of acts) {
    const nodes = numbers.map((number) => article(number, '', `${title} ${number}`));
    const law = buildLaw({ country, language, title, alternativeTitles, identifiers: [], nodes });
    expect((await importAct(store.db, law, { actor: 'test' })).outcome).toBe('new');
  }
  return () => store.close();
});

const numberOf = async (query: string) => (await recogniseCitation(store.db, query))?.number;

describe('recogniseCitation', () => {
  it.each([
    ['§ 129 GartG', '§ 129'],
    ['GartG 129', '§ 129'],
    ['§129a gartg', '§ 129a'],
    ['§ 1 des Gartengesetzes', undefined],
    ['article 324-1 code des jardins', 'Article 324-1'],
    ['art. L561-2 du code des jardins', 'Article L. 561-2'],
    ['art. 303 código de jardines', 'ARTÍCULO 303'],
    ['ARTICULO 303 BIS del codigo de jardines', 'Art. 303 bis'],
    ['园林法第191条', '第一百九十一条'],
    ['中华人民共和国园林法 第二条', '第二条'],
    ['المادة 2 نظام الحدائق', 'المادة الثانية'],
    ['المادة ٢٣ نظام الحدائق', 'المادة الثالثة والعشرون'],
    ['ст. 174.1 СК', 'Статья 174.1'],
    ['artikel 140 Tuinwet', 'Artikel 140'],
    ['section 327 Gardens Act 2002', '327'],
    ['s. 328 of the Gardens Act 2002', '328'],
  ])('%s leads to %s', async (query, number) => {
    expect(await numberOf(query)).toBe(number);
  });

  it('leads to the act when only its name is given', async () => {
    expect(await recogniseCitation(store.db, ' gartg ')).toMatchObject({
      label: 'Gartengesetz',
      number: '',
      kind: 'legislation',
    });
    expect(await recogniseCitation(store.db, 'CÓDIGO DE JARDINES')).toMatchObject({ label: 'Código de Jardines' });
  });

  it('leads to an imported text before the summary of an act of the same name, whichever came first', async () => {
    for (const [title, collections] of [
      ['Wiesengesetz', ['starter', 'import']],
      ['Heckengesetz', ['import', 'starter']],
    ] as const) {
      for (const collection of collections) {
        const nodes = [article('§ 7', collection, `${title} ${collection}`)];
        const identifiers = [{ scheme: 'source', value: `${title}-${collection}` }];
        const law = buildLaw({ country: 'DE', language: 'de', title, alternativeTitles: [], identifiers, nodes });
        const { actId } = await importAct(store.db, law, { actor: 'test' });
        await store.db
          .updateTable('record')
          .set({ collection })
          .where('id', '=', actId as string)
          .execute();
      }
      expect((await recogniseCitation(store.db, `§ 7 ${title}`))?.label).toBe(`§ 7 import · ${title}`);
    }
  });

  it.each([
    '',
    '   ',
    '§ 129',
    'GartG 77',
    '§ 129 UnbekG',
    '"§ 129 GartG"',
    'Gart*',
    'gardens',
    `§ 129 GartG ${'und mehr '.repeat(20)}`,
    "§ 1 %' or 1=1 --",
    '§ 1 %',
  ])('%j is no citation', async (query) => {
    expect(await recogniseCitation(store.db, query)).toBeNull();
  });

  it('takes every example of the rules apart without failing, and long input at once', async () => {
    for (const example of citationExamples) await recogniseCitation(store.db, example);
    const started = performance.now();
    for (const query of ['§'.repeat(120), 'art. '.repeat(24), '1'.repeat(120), '第'.repeat(119)])
      await recogniseCitation(store.db, query);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
