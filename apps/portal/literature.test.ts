import { literatureDialects, readFile, sourceFileOf } from '@comity/interchange';
import { importLiterature, type LiteratureTables, literatureMigrations } from '@comity/literature';
import { migrate, openDatabase } from '@comity/platform';
import { recordMigrations } from '@comity/records';
import fastify, { type FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addLiteratureRoutes, literatureRecord, placeOfLiterature } from './routes/literature.ts';
import type { Comity } from './wire.ts';

const library = `@article{crab2031,
  title = {On {Money} Laundering by Shrimps <b>},
  author = {Crab, Anna},
  journal = {Shrimp Journal},
  year = {2031},
  doi = {10.1000/shrimp.17},
  abstract = {The law of the pond and of the sea is what this is about.}
}`;

let app: FastifyInstance;
let comity: Comity;
let id: string;
const store = openDatabase<LiteratureTables>(':memory:');

beforeAll(async () => {
  await migrate(store.db as unknown as Kysely<unknown>, [...recordMigrations, ...literatureMigrations]);
  for (const result of readFile(sourceFileOf('shrimps.bib', Buffer.from(library)), literatureDialects)) {
    if (result.outcome !== 'literature') throw new Error(JSON.stringify(result));
    id = (await importLiterature(store.db, result.document, { actor: 'test' })).recordId as string;
  }
  // These routes need nothing of the program but its store.
  comity = { store } as unknown as Comity;
  app = fastify();
  addLiteratureRoutes(app, comity);
});

afterAll(async () => {
  await app?.close();
  await store.close();
});

const get = (path: string) => app.inject({ method: 'GET', url: path });
const read = (text: string, name: string) => [...readFile(sourceFileOf(name, Buffer.from(text)), literatureDialects)];

describe('a work', () => {
  it.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])('has a page in %s', async (language) => {
    const answer = await get(`/${language}/literature/${id}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('On Money Laundering by Shrimps &lt;b&gt;');
    expect(answer.body).toContain('rel="external noopener noreferrer"');
  });

  it.each([
    ['bib', 'application/x-bibtex; charset=utf-8'],
    ['ris', 'application/x-research-info-systems; charset=utf-8'],
    ['csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8'],
  ])('is given as .%s, which reads back', async (extension, type) => {
    const answer = await get(`/en/literature/${id}.${extension}`);
    expect(answer.headers['content-type']).toBe(type);
    expect(answer.headers['content-disposition']).toBe(`inline; filename="${id}.${extension}"`);
    const [again, ...more] = read(answer.body, `shrimps.${extension}`);
    expect(more).toEqual([]);
    expect(again).toMatchObject({
      outcome: 'literature',
      document: {
        language: 'en',
        csl: {
          title: 'On Money Laundering by Shrimps <b>',
          DOI: '10.1000/shrimp.17',
          'container-title': 'Shrimp Journal',
        },
        annotation: { abstract: { en: 'The law of the pond and of the sea is what this is about.' } },
      },
    });
  });

  it('is given as data with source and licence', async () => {
    const answer = await get(`/en/literature/${id}.json`);
    expect(answer.json()).toMatchObject({
      id,
      kind: 'literature',
      language: 'en',
      issued: '2031',
      licence: '',
      source: { file: 'shrimps.bib' },
      verified: null,
      csl: { type: 'article-journal' },
      links: [{ relation: 'concerns', target: 'money-laundering', saidBy: 'suggested' }],
    });
    expect(await literatureRecord(comity, id)).toEqual(answer.json());
  });

  it('has a place to which its id and that of its account lead', async () => {
    const account = (await literatureRecord(comity, id))?.accounts[0]?.id as string;
    expect(await placeOfLiterature(comity, id)).toBe(`/literature/${id}`);
    expect(await placeOfLiterature(comity, account)).toBe(`/literature/${id}`);
    expect(await placeOfLiterature(comity, 'nothing')).toBeUndefined();
    expect(await literatureRecord(comity, 'nothing')).toBeUndefined();
  });

  it.each([
    ['/en/literature/zzzzzzzzzz', 404],
    ['/en/literature/zzzzzzzzzz.bib', 404],
    ['/xx/literature/zzzzzzzzzz', 404],
    ['/en/literature/.bib', 404],
    ['/en/literature/a.exe', 404],
    ['/en/literature/zzzzzzzzzz?colour=red', 400],
  ])('%s answers %i', async (path, status) => {
    expect((await get(path)).json().status ?? (await get(path)).json().statusCode).toBe(status);
  });

  it('of which only the citation may be shown gives no more in any form, and what is hidden is nowhere', async () => {
    const become = (visibility: 'public' | 'listed-only' | 'hidden') =>
      store.db.updateTable('record').set({ visibility }).execute();
    await become('listed-only');
    for (const form of ['', '.json', '.csl.json', '.bib', '.ris']) {
      const { body } = await get(`/en/literature/${id}${form}`);
      expect(body, form).toContain('Shrimp Journal');
      expect(body, form).not.toContain('the pond');
    }
    await become('hidden');
    for (const form of ['', '.json', '.csl.json', '.bib', '.ris'])
      expect((await get(`/en/literature/${id}${form}`)).body, form).not.toContain('Shrimp');
    await become('public');
  });
});
