import { starterProvisions } from '@comity/reference';
import { describe, expect, it } from 'vitest';
import { exportActs } from './export-acts.ts';
import { importAct } from './import-act.ts';
import { article, buildLaw } from './law-factory.testing.ts';
import { loadStarter } from './load-starter.ts';
import { readAct } from './read-act.ts';
import { starterRecord } from './starter.testing.ts';
import { contentOfStore, openTestStore } from './store.testing.ts';

type Store = Awaited<ReturnType<typeof openTestStore>>;

const laundering = article('§ 1', 'Geldwäsche', 'Wer Geld wäscht, wird bestraft.');

async function linksOf({ db }: Store, subject: string | undefined): Promise<string[]> {
  const rows = await db
    .selectFrom('link')
    .select(['relation', 'target', 'said_by'])
    .where('subject_id', '=', subject ?? '')
    .orderBy('target')
    .execute();
  return rows.map((row) => `${row.relation} ${row.target} (${row.said_by})`);
}

async function firstArticle({ db }: Store, collection = 'import'): Promise<string | undefined> {
  const row = await db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .select('provision.id')
    .where('expression.collection', '=', collection)
    .where('provision.role', '=', 'article')
    .orderBy('provision.position')
    .executeTakeFirst();
  return row?.id;
}

describe('loadStarter', () => {
  it('gives a store with an earlier edition what is new, and leaves the rest', async () => {
    const store = await openTestStore();
    const first = starterRecord({});
    await loadStarter(store.db, [first]);
    await store.db.updateTable('import_report').set({ id: 'starter-0' }).execute();
    const before = await readAct(store.db, first.act.id, { language: 'fr' });
    const second = starterRecord({ id: 'stbbbbbbbbbb', number: '§ 2', key: '2' });
    expect(await loadStarter(store.db, [first, second])).toBe(1);
    const act = await readAct(store.db, first.act.id, { language: 'fr' });
    expect(act?.provisions[0]).toEqual(before?.provisions[0]);
    expect(act?.provisions.map(({ number, position }) => [number, position])).toEqual([
      ['§ 1', 0],
      ['§ 2', 1],
    ]);
    expect(act?.expression.article_count).toBe(2);
    expect(act?.expressions).toHaveLength(6);
  });

  it('enters acts under fixed ids with a summary in each of six languages, once', async () => {
    const store = await openTestStore();
    expect(await loadStarter(store.db, [starterRecord({})])).toBe(1);
    const content = contentOfStore(store);
    expect(await loadStarter(store.db, [starterRecord({})])).toBe(0);
    expect(contentOfStore(store)).toBe(content);
    const act = await readAct(store.db, 'stgggggggggg', { language: 'fr' });
    expect(act?.expressions.map((expression) => expression.language).sort()).toEqual([
      'ar',
      'en',
      'es',
      'fr',
      'ru',
      'zh',
    ]);
    expect(act?.provisions).toMatchObject([{ id: 'staaaaaaaaaafr', text: 'Summary fr', number: '§ 1' }]);
    expect(act?.expression).toMatchObject({ standing: 'summary', collection: 'starter', licence: 'Apache-2.0' });
    expect(await linksOf(store, 'staaaaaaaaaafr')).toEqual([
      'concerns corruption (import)',
      'implements uncac:15 (import)',
    ]);
  });

  it('takes the set that ships, every act findable by its identifiers', async () => {
    const store = await openTestStore();
    const set = starterProvisions();
    expect(await loadStarter(store.db, set)).toBe(set.length);
    expect(store.connection.pragma('foreign_key_check')).toEqual([]);
    const acts = new Set(set.map((record) => record.act.id));
    expect(store.connection.prepare('select count(*) from act').pluck().get()).toBe(acts.size);
  });

  it('is not exported', async () => {
    const store = await openTestStore();
    await loadStarter(store.db, [starterRecord({})]);
    expect(await Array.fromAsync(exportActs(store.db))).toEqual([]);
  });
});

describe('the real act and the starter set', () => {
  it('are one act when the real one is imported later; its article is handed the links', async () => {
    const store = await openTestStore();
    await loadStarter(store.db, [starterRecord({ crimeTypes: ['money-laundering', 'corruption'] })]);
    const law = buildLaw({ nodes: [laundering, article('§ 2', 'Geldwäsche', 'Auch.')] });
    expect(await importAct(store.db, law, { actor: 'test' })).toMatchObject({ outcome: 'new', actId: 'stgggggggggg' });
    const said = [
      'concerns corruption (import)',
      'concerns money-laundering (import)',
      'implements uncac:15 (import)',
      'implements uncac:23 (suggested)',
      'implements untoc:6 (suggested)',
    ];
    expect(await linksOf(store, await firstArticle(store))).toEqual(said);
    const act = await readAct(store.db, 'stgggggggggg');
    expect(act?.expression.collection).toBe('import');
    expect(act?.provisions.map((row) => row.number)).toEqual(['§ 1', '§ 2']);
  });

  it('are one act when the real one was imported before; what the set says outweighs a suggestion', async () => {
    const store = await openTestStore();
    const { actId } = await importAct(store.db, buildLaw({ nodes: [laundering] }), { actor: 'test' });
    const suggested = ['implements uncac:23 (suggested)', 'implements untoc:6 (suggested)'];
    expect(await linksOf(store, await firstArticle(store))).toEqual([
      'concerns money-laundering (suggested)',
      ...suggested,
    ]);
    await loadStarter(store.db, [starterRecord({ crimeTypes: ['money-laundering'] })]);
    expect(store.connection.prepare('select id from act').pluck().all()).toEqual([actId]);
    const said = ['concerns money-laundering (import)', 'implements uncac:15 (import)'];
    expect(await linksOf(store, await firstArticle(store))).toEqual([...said, ...suggested]);
    expect(await linksOf(store, await firstArticle(store, 'starter'))).toEqual(said);
  });

  it('leave what a person verified as it is', async () => {
    const store = await openTestStore();
    await importAct(store.db, buildLaw({ nodes: [laundering] }), { actor: 'test' });
    await store.db.updateTable('link').set({ said_by: 'verified', note: 'editor' }).execute();
    await loadStarter(store.db, [starterRecord({ crimeTypes: ['money-laundering'] })]);
    expect(await linksOf(store, await firstArticle(store))).toContain('concerns money-laundering (verified)');
  });

  it('give links to the article of the act, not to one it quotes or an annex repeats', async () => {
    const store = await openTestStore();
    await loadStarter(store.db, [starterRecord({ number: '§ 5', key: '5', crimeTypes: [] })]);
    const nodes = [
      article('Art. 1', '', 'Neu:', [article('§ 5', '', 'Zitat.')]),
      article('§ 5', '', 'Eigen.'),
      article('§ 5'),
    ];
    await importAct(store.db, buildLaw({ nodes }), { actor: 'test' });
    const linked = await store.db
      .selectFrom('link')
      .innerJoin('provision', 'provision.id', 'link.subject_id')
      .innerJoin('expression', 'expression.id', 'provision.expression_id')
      .select('provision.text')
      .where('expression.collection', '=', 'import')
      .execute();
    expect(linked).toEqual([{ text: 'Eigen.' }]);
  });
});

describe('suggested links', () => {
  it('follow a corrected heading, and a verified link stays', async () => {
    const store = await openTestStore();
    await importAct(store.db, buildLaw({ nodes: [laundering] }), { actor: 'test' });
    const id = await firstArticle(store);
    await store.db
      .insertInto('link')
      .values({
        subject_id: id as string,
        relation: 'concerns',
        target: 'corruption',
        said_by: 'verified',
        note: '',
        at: '',
      })
      .execute();
    await importAct(store.db, buildLaw({ nodes: [article('§ 1', 'Gartenpflege', 'Neu.')] }), { actor: 'test' });
    expect(await firstArticle(store)).toBe(id);
    expect(await linksOf(store, id)).toEqual(['concerns corruption (verified)']);
  });

  it.each([
    ['the heading', buildLaw({ nodes: [laundering] })],
    [
      'a heading above',
      buildLaw({
        nodes: [{ ...article('', ''), role: 'division', heading: 'Geldwäsche', children: [article('§ 1', 'x')] }],
      }),
    ],
    [
      'the title of the act and a word of the text',
      buildLaw({ title: 'Geldwäschegesetz', nodes: [article('§ 1', '', 'Wer Geldwäsche begeht, wird bestraft.')] }),
    ],
  ])('come from %s, with the words and how sure they make', async (_what, law) => {
    const store = await openTestStore();
    await importAct(store.db, law, { actor: 'test' });
    const links = await store.db.selectFrom('link').selectAll().where('relation', '=', 'concerns').execute();
    expect(links).toMatchObject([{ target: 'money-laundering', said_by: 'suggested', note: 'Geldwäsche' }]);
    expect(links[0]?.confidence).toBeGreaterThanOrEqual(0.5);
  });

  it('do not come from the title of the act alone', async () => {
    const store = await openTestStore();
    await importAct(store.db, buildLaw({ title: 'Geldwäschegesetz', nodes: [article('§ 1', '', 'Zweck.')] }), {
      actor: 'test',
    });
    expect(await store.db.selectFrom('link').selectAll().execute()).toEqual([]);
  });
});
