import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerForReader } from './answer-for-reader.ts';
import { examineHealth } from './examine-health.ts';
import { loadStarterOnce } from './load-starter-once.ts';
import { article, inventedAct } from './portal.testing.ts';
import { recordDocument } from './record-document.ts';
import { enter, openTestComity, testConfig } from './store-bench.testing.ts';
import { lawReceiver, storeImportReport, storePath } from './wire.ts';

const law = (given = {}) =>
  inventedAct({
    title: 'Gartengesetz',
    nodes: [
      {
        ...article('Teil 1', 'Allgemeines', ''),
        role: 'division',
        children: [
          {
            ...article('§ 1', 'Zweck', 'Gärten sind zu pflegen.'),
            children: [article('§ 9', 'Zitat', 'Fremder Wortlaut.')],
          },
          article('§ 2', 'Geldwäsche', 'Wer Geld im Garten vergräbt.'),
        ],
      },
    ],
    ...given,
  });

const request = (query: string) => ({ query, filters: {}, sort: 'relevance' as const, limit: 10 });

describe('openComity', () => {
  it('makes store and folder of the index, and opens them again as they were', async () => {
    const config = testConfig();
    const comity = await openTestComity(config);
    expect(existsSync(storePath(config))).toBe(true);
    expect(readdirSync(join(config.dataFolder, 'search'))).toEqual([]);
    await enter(comity, law());
    const again = await openTestComity(config);
    await again.index.catchUp();
    expect((await answerForReader(again, request('vergräbt'), 'en')).total).toBe(1);
  });

  it('labels facets in the language of the reader and leads citations to their provision', async () => {
    const comity = await openTestComity();
    await enter(comity, law({ alternativeTitles: ['GartG'] }));
    await comity.index.catchUp();
    const answer = await answerForReader(comity, request('Gärten'), 'fr');
    expect(answer.facets.country).toEqual([{ value: 'DE', label: 'Allemagne', count: answer.total }]);
    expect((await answerForReader(comity, request('§ 2 GartG'), 'en')).goTo).toMatchObject({ number: '§ 2' });
  });

  it('takes two texts of one version in one import, and previews without writing', async () => {
    const comity = await openTestComity();
    const other = law({ source: { ...law().source, file: 'other.md' }, nodes: [article('§ 1', '', 'Anders.')] });
    expect((await enter(comity, law(), other)).map(({ outcome }) => outcome)).toEqual(['new', 'new']);
    const preview = lawReceiver(comity, { preview: true, actor: 'test' });
    expect((await preview(law({ versionDate: '2030' }))).outcome).toBe('new');
    expect(comity.store.connection.prepare('select count(*) from expression').pluck().get()).toBe(2);
  });

  it('keeps reports of imports', async () => {
    const comity = await openTestComity();
    const id = await storeImportReport(comity, { files: 1 });
    const stored = comity.store.connection.prepare('select report from import_report where id = ?').pluck().get(id);
    expect(stored).toBe('{"files":1}');
  });
});

describe('loadStarterOnce', () => {
  it('fills a store once, under ids that stay', async () => {
    const comity = await openTestComity();
    expect(await loadStarterOnce(comity)).toBeGreaterThanOrEqual(30);
    expect(await loadStarterOnce(comity)).toBe(0);
    const [first] = comity.store.connection.prepare('select id from act order by id').pluck().all() as string[];
    const other = await openTestComity();
    await loadStarterOnce(other);
    expect((await recordDocument(other, first as string))?.standing).toBe('summary');
  });
});

describe('recordDocument', () => {
  it('answers an act, a version and a provision by id', async () => {
    const comity = await openTestComity();
    const [result] = await enter(comity, law());
    const act = await recordDocument(comity, result?.actId as string);
    expect(act).toMatchObject({
      ...{ id: result?.actId, work: result?.actId, version: '2024-01-01', number: '', verified: null },
      versions: [{ id: result?.expressionId }],
      identifiers: [{ scheme: 'source', value: 'test:Gartengesetz' }],
      links: [
        { relation: 'concerns', target: 'money-laundering', saidBy: 'suggested' },
        { relation: 'implements', target: 'uncac:23', saidBy: 'suggested' },
        { relation: 'implements', target: 'untoc:6', saidBy: 'suggested' },
      ],
    });
    expect(act?.provisions.map(({ number, path }) => [number, path])).toEqual([
      ['Teil 1', []],
      ['§ 1', ['Teil 1 Allgemeines']],
      ['§ 9', ['Teil 1 Allgemeines', '§ 1 Zweck']],
      ['§ 2', ['Teil 1 Allgemeines']],
    ]);
    const version = await recordDocument(comity, result?.expressionId as string);
    expect(version).toEqual({ ...act, id: result?.expressionId });
  });

  it('answers of a provision itself, what stands under it, and its own links', async () => {
    const comity = await openTestComity();
    const [result] = await enter(comity, law());
    const act = await recordDocument(comity, result?.actId as string);
    const idOf = (number: string) => act?.provisions.find((row) => row.number === number)?.id as string;
    const first = await recordDocument(comity, idOf('§ 1'));
    expect(first).toMatchObject({ id: idOf('§ 1'), links: [] });
    expect(first?.provisions.map((row) => row.number)).toEqual(['§ 1', '§ 9']);
    const second = await recordDocument(comity, idOf('§ 2'));
    expect(second?.provisions.map((row) => row.number)).toEqual(['§ 2']);
    expect(second?.links).toHaveLength(3);
  });

  it('says who verified a record', async () => {
    const comity = await openTestComity();
    const [result] = await enter(comity, law());
    comity.store.connection.exec("update record set verified_by = 'editor', verified_at = '2026-01-01'");
    const act = await recordDocument(comity, result?.actId as string);
    expect(act?.verified).toEqual({ by: 'editor', at: '2026-01-01' });
  });

  it('answers nothing for an id that is not there', async () => {
    const comity = await openTestComity();
    for (const id of ['', 'zzzzzzzzzzzzzz', "' or 1=1", '\u0000'])
      expect(await recordDocument(comity, id)).toBeUndefined();
  });
});

describe('examineHealth', () => {
  const wrong = (health: Awaited<ReturnType<typeof examineHealth>>) =>
    health.checks.filter(({ ok }) => !ok).map(({ name }) => name);

  it('finds a fresh and a filled store sound, and counts', async () => {
    const comity = await openTestComity();
    expect(wrong(await examineHealth(comity))).toEqual([]);
    await enter(comity, law());
    await comity.index.catchUp();
    const health = await examineHealth(comity);
    expect(wrong(health)).toEqual([]);
    expect(health).toMatchObject({
      ok: true,
      counts: { acts: 1, versions: 1, provisions: 4, identifiers: 1, indexed: 3 },
    });
  });

  it('sees an index that is missing or behind the store', async () => {
    const comity = await openTestComity();
    await enter(comity, law());
    expect(wrong(await examineHealth(comity))).toEqual(['index in step']);
    await comity.index.catchUp();
    await enter(comity, law({ title: 'Zweites Gesetz', identifiers: [] }));
    expect(wrong(await examineHealth(comity))).toEqual(['index in step', 'index complete']);
    await comity.index.catchUp();
    expect(wrong(await examineHealth(comity))).toEqual([]);
  });

  it('sees rows that refer to nothing', async () => {
    const comity = await openTestComity();
    comity.store.connection.exec("pragma foreign_keys = off; insert into identifier values ('eli', 'x', 'nothing', 0)");
    expect(wrong(await examineHealth(comity))).toEqual(['references']);
  });
});
