import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialects, importFiles, type LawDocument } from '@comity/interchange';
import { exportActs } from '@comity/legislation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileAct } from './hostile-acts.testing.ts';
import { recordSchema } from './open-api.ts';
import { article, inventedAct, inventedActs, startTestPortal, type TestPortal } from './portal.testing.ts';
import { openTestComity } from './store-bench.testing.ts';
import { lawReceiver, receivers } from './wire.ts';

let portal: TestPortal;
let documents: LawDocument[];

beforeAll(async () => {
  documents = [
    ...inventedActs(),
    hostileAct(),
    inventedAct({ title: 'Two versions', versionDate: '2020', nodes: [article('§ 1', 'Old', 'Old text.')] }),
  ];
  portal = await startTestPortal(documents);
  const receive = lawReceiver(portal.comity, { preview: false, actor: 'test' });
  await receive(
    inventedAct({ title: 'Two versions', versionDate: '2024-05-06', nodes: [article('§ 1', 'New', 'New text.')] }),
  );
});
afterAll(() => portal?.stop());

async function record(id: string) {
  const response = await fetch(`${portal.address}/api/v1/records/${id}`);
  expect([id, response.status]).toEqual([id, 200]);
  const answer = await response.json();
  const parsed = recordSchema.parse(answer);
  expect(parsed).toEqual(answer);
  return parsed;
}

const all = <Row>(sql: string): Row[] => portal.comity.store.connection.prepare(sql).all() as Row[];

describe('/api/v1/records/{id}', () => {
  it('answers every act and version as its schema says', async () => {
    for (const { id, act_id } of all<{ id: string; act_id: string }>('select id, act_id from expression')) {
      expect((await record(id)).work).toBe(act_id);
      expect((await record(act_id)).id).toBe(act_id);
    }
  });

  it('answers a provision alone, with what stands under it and above it', async () => {
    const [division] = all<{ id: string }>("select id from provision where role = 'division' limit 1");
    const answer = await record(division?.id as string);
    expect(answer.id).toBe(division?.id);
    expect(answer.provisions.map(({ role }) => role)).toEqual(['division', 'article']);
    const inner = await record(answer.provisions[1]?.id as string);
    expect(inner.provisions).toEqual([answer.provisions[1]]);
    expect(inner.provisions[0]?.path).toEqual([`${answer.provisions[0]?.number} ${answer.provisions[0]?.heading}`]);
  });

  it('answers the newest version of an act, and each version by its own id', async () => {
    const [act] = all<{ id: string }>("select id from act where title = 'Two versions'");
    const newest = await record(act?.id as string);
    expect([newest.date, newest.provisions[0]?.text]).toEqual(['2024-05-06', 'New text.']);
    const [latest, older] = newest.versions;
    expect([latest?.date, older?.date]).toEqual(['2024-05-06', '2020']);
    expect((await record(older?.id as string)).provisions[0]?.text).toBe('Old text.');
  });

  it('tells licence, source and standing in every answer', async () => {
    for (const { id } of all<{ id: string }>('select id from act')) {
      const answer = await record(id);
      expect(
        [answer.licence, answer.source.publisher, answer.standing].every((part) => part !== ''),
        answer.title,
      ).toBe(true);
    }
  });
});

describe('the data of a page', () => {
  const actsOfTest = () =>
    all<{ id: string; title: string }>(
      "select distinct act.id, act.title from act join expression on act.id = expression.act_id where collection = 'import'",
    );

  it('in JSON is the record', async () => {
    for (const { id } of actsOfTest()) {
      const response = await fetch(`${portal.address}/en/legislation/${id}.json`);
      const answer = (await response.json()) as { id: string };
      expect(recordSchema.parse(answer)).toEqual(answer);
      expect(answer).toEqual(await record(answer.id));
    }
  });

  it('is the version that is asked for', async () => {
    const [act] = all<{ id: string }>("select id from act where title = 'Two versions'");
    const [, older] = (await record(act?.id as string)).versions;
    for (const extension of ['json', 'xml', 'csv']) {
      const text = await (
        await fetch(`${portal.address}/fr/legislation/${act?.id}.${extension}?version=${older?.id}`)
      ).text();
      expect([extension, text.includes('Old text.'), text.includes('New text.')]).toEqual([extension, true, false]);
    }
  });

  it.each(['xml', 'csv'])('in %s is imported again as it was, under the same ids', async (extension) => {
    const folder = mkdtempSync(join(tmpdir(), 'comity-data-'));
    for (const { id } of all<{ id: string; act: string }>("select id from expression where collection = 'import'")) {
      const { act_id } = all<{ act_id: string }>(`select act_id from expression where id = '${id}'`)[0] as {
        act_id: string;
      };
      const response = await fetch(`${portal.address}/ar/legislation/${act_id}.${extension}?version=${id}`);
      writeFileSync(join(folder, `${id}.${extension}`), await response.text());
    }
    const other = await openTestComity();
    const report = await importFiles({
      paths: [folder],
      dialects,
      options: {},
      ...receivers(other, { preview: false, actor: 'test' }),
    });
    rmSync(folder, { recursive: true });
    expect(report.refusals).toEqual([]);
    expect(report.records).toMatchObject({ new: documents.length + 1, refused: 0 });
    // Akoma Ntoso does not say of which file it was made: the file imported now is the file.
    const file = extension === 'xml' ? { file: '' } : {};
    const exported = async (from: typeof other) =>
      (await Array.fromAsync(exportActs(from.store.db))).map((document) => ({
        ...document,
        dialect: '',
        source: { ...document.source, ...file },
      }));
    const [here, there] = [await exported(portal.comity), await exported(other)];
    expect(there.length).toBe(here.length);
    for (const [at, document] of there.entries()) expect(document).toEqual(here[at]);
  });
});

describe('permanent addresses', () => {
  const follow = (path: string, headers: Record<string, string> = {}) =>
    fetch(portal.address + path, { headers, redirect: 'manual' });

  it('of acts, versions and provisions lead to the page that shows them, in the preferred language', async () => {
    const [row] = all<{ act: string; version: string; provision: string }>(
      "select act_id as act, expression.id as version, provision.id as provision from provision join expression on expression.id = expression_id where number = '§ 200'",
    );
    const { act, version, provision } = row as { act: string; version: string; provision: string };
    const places = [
      [act, `/legislation/${act}`],
      [version, `/legislation/${act}?version=${version}`],
      [provision, expect.stringMatching(`^/legislation/${act}\\?version=${version}&page=\\d+#${provision}$`)],
    ] as const;
    for (const [id, place] of places) {
      const response = await follow(`/id/${id}`, { 'accept-language': 'ru' });
      expect([response.status, response.headers.get('vary')]).toEqual([303, 'accept-language']);
      const location = response.headers.get('location') as string;
      expect(location.slice(0, 3)).toBe('/ru');
      expect(location.slice(3)).toEqual(place);
      const named = await follow(`/zh/id/${id}`, { 'accept-language': 'ru' });
      expect([named.status, named.headers.get('location')]).toEqual([303, location.replace('/ru', '/zh')]);
    }
  });

  it('lead every provision to the page that holds its anchor', async () => {
    const rows = all<{ id: string }>(
      'select id from provision where id in (select id from provision order by seq limit 400)',
    );
    const held = new Map<string, string>();
    for (const { id } of rows.filter((_, at) => at % 9 === 0)) {
      const location = (await follow(`/id/${id}`)).headers.get('location') as string;
      const [path = '', anchor] = location.split('#');
      if (!held.has(path)) held.set(path, await (await fetch(portal.address + path)).text());
      expect(anchor).toBe(id);
      expect(held.get(path)).toContain(`<section id="${id}"`);
    }
    expect(held.size).toBeGreaterThan(2);
  });

  it.each([
    ['source', 'test:Garnelengesetz'],
    ['source', 'test:نظام مراقبة الروبيان'],
    ['source', 'test:海虾管理法'],
    ['source', hostileAct().identifiers[0]?.value as string],
    ['eli', 'eli/xx/2020/1/a//b'],
    ['eli', 'http://data.law.example/eli?a=1&b=%2F#top'],
    ['legacy', '../../etc'],
    ['legacy', '100 % + more'],
  ])('of %s %s are found, whole or with their slashes as they are', async (scheme, value) => {
    const row = all<{ id: string }>('select id from act limit 1')[0];
    portal.comity.store.connection
      .prepare('insert or ignore into identifier (record_id, scheme, value, deprecated) values (?, ?, ?, 0)')
      .run(row?.id, scheme, value);
    const owner = portal.comity.store.connection
      .prepare('select record_id from identifier where scheme = ? and value = ?')
      .pluck()
      .get(scheme, value);
    const whole = await follow(`/id/${scheme}/${encodeURIComponent(value)}`);
    expect([whole.status, whole.headers.get('location')]).toEqual([303, `/en/legislation/${owner}`]);
    if (value.includes('..')) return;
    const slashes = await follow(`/id/${scheme}/${value.split('/').map(encodeURIComponent).join('/')}`);
    expect([slashes.status, slashes.headers.get('location')]).toEqual([303, `/en/legislation/${owner}`]);
  });
});
