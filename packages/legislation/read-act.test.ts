import { beforeEach, describe, expect, it } from 'vitest';
import { importAct } from './import-act.ts';
import { article, buildLaw, division, plainText } from './law-factory.testing.ts';
import { loadStarter } from './load-starter.ts';
import { readAct } from './read-act.ts';
import { starterRecord } from './starter.testing.ts';
import { openTestStore } from './store.testing.ts';
import { locateExpression, locateProvision } from './store.ts';
import { toDocument } from './to-document.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
let actId: string;
let newest: string;

beforeEach(async () => {
  store = await openTestStore();
  await importAct(store.db, buildLaw({ versionDate: '2020', title: 'Alt' }), { actor: 'test' });
  const result = await importAct(store.db, buildLaw(), { actor: 'test' });
  await importAct(store.db, buildLaw({ language: 'en', title: 'Garden Act', versionDate: '2021' }), { actor: 'test' });
  actId = result.actId as string;
  newest = result.expressionId as string;
});

describe('readAct', () => {
  it('shows the newest import unless told, and lists all versions, newest first', async () => {
    const act = await readAct(store.db, actId);
    expect(act?.expression.id).toBe(newest);
    expect(act?.expressions.map(({ version_date, language }) => `${version_date} ${language}`)).toEqual([
      '2024-01-01 de',
      '2021 en',
      '2020 de',
    ]);
  });

  it('shows the language of the reader where there is one', async () => {
    expect((await readAct(store.db, actId, { language: 'en' }))?.expression.title).toBe('Garden Act');
    expect((await readAct(store.db, actId, { language: 'fr' }))?.expression.id).toBe(newest);
  });

  it('shows the version asked for, and nothing for one of another act', async () => {
    const older = (await readAct(store.db, actId))?.expressions.at(-1)?.id;
    expect((await readAct(store.db, actId, { expressionId: older }))?.expression.title).toBe('Alt');
    expect(await readAct(store.db, actId, { expressionId: 'zzzzzzzzzzzzzz' })).toBeUndefined();
    expect(await readAct(store.db, 'zzzzzzzzzzzzzz')).toBeUndefined();
  });

  it('prefers imported texts to summaries of ours', async () => {
    await loadStarter(store.db, [starterRecord({})]);
    const act = await readAct(store.db, actId, { language: 'fr' });
    expect(act?.expression.collection).toBe('import');
    expect(act?.expressions).toHaveLength(9);
  });

  it('leaves out identifiers that should no longer be cited', async () => {
    store.connection.exec(`insert into identifier values ('legacy', '17', '${actId}', 1)`);
    expect((await readAct(store.db, actId))?.identifiers).toEqual([{ scheme: 'source', value: 'invented:gartg' }]);
  });

  it('gives back the document that was imported', async () => {
    const act = await readAct(store.db, actId);
    const withoutIds = JSON.parse(JSON.stringify(act && toDocument(act)), (key, value) =>
      key === 'id' || key === 'work' ? undefined : value,
    );
    expect(withoutIds).toEqual(buildLaw());
  });
});

describe('ids of a store', () => {
  it('lead from a provision and a version to the act', async () => {
    const provision = (await readAct(store.db, actId))?.provisions[2];
    expect(await locateProvision(store.db, provision?.id as string)).toEqual({
      expressionId: newest,
      actId,
      position: 2,
    });
    expect(await locateExpression(store.db, newest)).toEqual({ expressionId: newest, actId });
    expect(await locateProvision(store.db, newest)).toBeUndefined();
    expect(await locateExpression(store.db, actId)).toBeUndefined();
  });
});

describe('a large act', () => {
  it('keeps order and parents through many statements', async () => {
    const chapters = Array.from({ length: 12 }, (_, chapter) =>
      division(
        `Kapitel ${chapter}`,
        '',
        Array.from({ length: 40 }, (_, nth) => article(`§ ${chapter * 40 + nth}`, '', `Text ${nth}`)),
      ),
    );
    const law = buildLaw({ identifiers: [], title: 'Großes Gesetz', nodes: [plainText('Eingang'), ...chapters] });
    const { actId: id } = await importAct(store.db, law, { actor: 'test' });
    const act = await readAct(store.db, id as string);
    expect(act?.provisions).toHaveLength(1 + 12 * 41);
    expect(act?.provisions.map((row) => row.position)).toEqual(act?.provisions.map((_, at) => at));
    expect(act?.provisions.at(-1)).toMatchObject({ number: '§ 479', parentPosition: 452 });
  });
});
