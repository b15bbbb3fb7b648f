import type { Visibility } from '@comity/records';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeProvisions } from './describe-provisions.ts';
import { exportActs } from './export-acts.ts';
import { importAct } from './import-act.ts';
import { legislationForSearch } from './index-for-search.ts';
import { buildLaw } from './law-factory.testing.ts';
import { readAct } from './read-act.ts';
import { recogniseCitation } from './recognise-citation.ts';
import { openTestStore } from './store.testing.ts';

let store: Awaited<ReturnType<typeof openTestStore>>;
let actId: string;
let provisionIds: string[];

beforeEach(async () => {
  store = await openTestStore();
  ({ actId = '' } = await importAct(store.db, buildLaw(), { actor: 'test' }));
  provisionIds = (await store.db.selectFrom('provision').select('id').execute()).map((row) => row.id);
});

function become(visibility: Visibility): void {
  store.connection.prepare('update record set visibility = ?').run(visibility);
}

describe.each<Visibility>(['listed-only', 'hidden'])('a record that is %s', (visibility) => {
  beforeEach(() => become(visibility));

  it('gives nothing to the search index', async () => {
    expect(await legislationForSearch(store.db).documents(actId)).toEqual([]);
  });

  it('is not described, whatever an index still says', async () => {
    expect((await describeProvisions(store.db, provisionIds)).size).toBe(0);
  });

  it('is not exported', async () => {
    expect(await Array.fromAsync(exportActs(store.db))).toEqual([]);
  });

  it('keeps its visibility when its file is imported again, corrected', async () => {
    expect(await importAct(store.db, buildLaw({ status: 'repealed' }), { actor: 'test' })).toMatchObject({
      outcome: 'changed',
    });
    expect(store.connection.prepare('select visibility from record').pluck().get()).toBe(visibility);
  });
});

describe('a public record', () => {
  it('is in all of these', async () => {
    expect(await legislationForSearch(store.db).documents(actId)).toHaveLength(3);
    expect((await describeProvisions(store.db, provisionIds)).size).toBe(5);
    expect(await Array.fromAsync(exportActs(store.db))).toHaveLength(1);
    expect((await readAct(store.db, actId))?.provisions).toHaveLength(5);
    expect(await recogniseCitation(store.db, '§ 3 GartG')).toMatchObject({
      number: '§ 3',
      label: '§ 3 Verwüsten · Gartengesetz',
    });
  });
});

describe('a listed record', () => {
  beforeEach(() => become('listed-only'));

  it('is named without any of its text', async () => {
    const act = await readAct(store.db, actId);
    expect(act).toMatchObject({ title: 'Gartengesetz', textShown: false, provisions: [], links: [] });
  });

  it('is where a citation of its provisions leads, without their headings', async () => {
    const answer = { id: actId, kind: 'legislation', label: 'Gartengesetz', number: '', url: `/id/${actId}` };
    expect(await recogniseCitation(store.db, '§ 3 GartG')).toEqual(answer);
    expect(await recogniseCitation(store.db, 'Gartengesetz')).toEqual(answer);
  });
});

describe('a hidden record', () => {
  beforeEach(() => become('hidden'));

  it('is not there for a reader', async () => {
    expect(await readAct(store.db, actId)).toBeUndefined();
    const [expression] = await store.db.selectFrom('expression').select('id').execute();
    expect(await readAct(store.db, actId, { expressionId: expression?.id })).toBeUndefined();
  });

  it('is not where a citation leads', async () => {
    expect(await recogniseCitation(store.db, '§ 3 GartG')).toBeNull();
    expect(await recogniseCitation(store.db, 'Gartengesetz')).toBeNull();
  });
});
