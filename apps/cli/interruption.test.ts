import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { openDatabase } from '@comity/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, benchOn, ended, type Report, type TestBench, testBench } from './command.testing.ts';
import { germanLaw, manyLaws } from './invented-law.testing.ts';

const ACTS = 60;
const PARAGRAPHS = 150;
const KILLS = 8;

const bench = testBench();
const many = bench.path('many');
let whole: { acts: string; milliseconds: number };

/** The acts of a store without the ids that are drawn by lot, in a steady order. */
function actsOf(on: TestBench): string {
  const out = bench.path(`acts-${Math.random()}.jsonl`);
  expect(on.comity('export', '-o', out).status).toBe(0);
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  return lines
    .map((line) => line.replace(/"(?:id|work)":"[^"]*",?/g, ''))
    .sort()
    .join('\n');
}

/** Acts that lack some of their provisions; there must never be any. */
function halfActs(data: string): unknown[] {
  const path = bench.path(data, 'comity.db');
  // The first kill may come before there is a store.
  if (!existsSync(path)) return [];
  const { connection } = openDatabase(path, { readonly: true });
  try {
    if (connection.prepare("select 1 from sqlite_schema where name = 'provision'").get() === undefined) return [];
    expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    return connection
      .prepare(
        `select record.id from record left join expression on expression.act_id = record.id
        where (select count(*) from provision where expression_id = expression.id) <> ?
        or not exists (select 1 from revision where record_id = record.id)
        or not exists (select 1 from change where record_id = record.id)`,
      )
      .all(PARAGRAPHS);
  } finally {
    connection.close();
  }
}

beforeAll(() => {
  bench.write(manyLaws(ACTS, PARAGRAPHS));
  const on = benchOn(bench.folder, bench.path('whole'));
  const started = performance.now();
  expect(on.json<Report>('import', many)).toMatchObject({ status: 0, answer: { records: { new: ACTS } } });
  whole = { milliseconds: performance.now() - started, acts: actsOf(on) };
}, 120_000);

describe('an import that is killed', () => {
  it(`at ${KILLS} moments leaves no half act; imported again, everything is there`, async () => {
    const on = benchOn(bench.folder, bench.path('killed'));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const child = on.start('import', many, '--json');
      const gone = ended(child);
      // From before the store is open to after the last act, while the index is built.
      await wait(150 + (whole.milliseconds * (kill + Math.random())) / KILLS);
      child.kill('SIGKILL');
      await gone;
      expect(halfActs('killed')).toEqual([]);
    }
    const { status, answer } = on.json<Report>('import', many);
    expect([status, answer.records.refused, answer.records.changed]).toEqual([0, 0, 0]);
    expect(answer.records.new + answer.records.same).toBe(ACTS);
    expect(on.json<{ ok: boolean; counts: unknown }>('doctor')).toMatchObject({
      status: 0,
      answer: {
        ok: true,
        counts: { acts: ACTS, versions: ACTS, provisions: ACTS * PARAGRAPHS, indexed: ACTS * PARAGRAPHS },
      },
    });
    expect(actsOf(on)).toBe(whole.acts);
  }, 120_000);

  it('is caught up by the next search', async () => {
    const on = benchOn(bench.folder, bench.path('caught'));
    const child = on.start('import', many, '--json');
    const gone = ended(child);
    await wait(whole.milliseconds * 0.5);
    child.kill('SIGKILL');
    await gone;
    on.comity('search', 'Antrag');
    expect(on.json<{ ok: boolean }>('doctor')).toMatchObject({ status: 0, answer: { ok: true } });
  }, 60_000);
});

describe('imports at the same time', () => {
  it('into a fresh store both succeed, and each act is there once', async () => {
    const on = benchOn(bench.folder, bench.path('two'));
    bench.write({ 'other/x.md': germanLaw({ name: 'xg', title: 'Anderes Gesetz' }) });
    const running = [
      on.start('import', many, '--json'),
      on.start('import', many, '--json'),
      on.start('import', bench.path('other'), '--json'),
    ].map(ended);
    const done = await Promise.all(running);
    expect(done.map(({ status, stderr }) => [status, stderr])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    const [first, second] = done.map(({ stdout }) => (JSON.parse(stdout) as Report).records);
    expect((first?.new ?? 0) + (second?.new ?? 0)).toBe(ACTS);
    expect((first?.same ?? 0) + (second?.same ?? 0)).toBe(ACTS);
    on.comity('search', 'Antrag');
    expect(on.json<{ counts: { acts: number } }>('doctor')).toMatchObject({
      status: 0,
      answer: { ok: true, counts: { acts: ACTS + 1 } },
    });
  }, 120_000);
});

describe('while an import runs', () => {
  it('searches answer, and a backup is a sound store', async () => {
    const on = benchOn(bench.folder, bench.path('busy'));
    bench.write({ 'before/x.md': germanLaw({ name: 'vorg', title: 'Vorheriges Gesetz' }) });
    expect(on.comity('import', bench.path('before')).status).toBe(0);
    const importing = on.start('import', many, '--json');
    const finished = ended(importing);
    await wait(whole.milliseconds * 0.25);
    const backup = ended(on.start('backup', bench.path('during.db'), '--json'));
    for (let nth = 0; nth < 3; nth += 1) {
      const { status, stdout, stderr } = await ended(on.start('search', 'verwüstet', '--json'));
      expect([status, stderr]).toEqual([0, '']);
      expect((JSON.parse(stdout) as Answer).total).toBe(1);
    }
    expect((await backup).status).toBe(0);
    expect((await finished).status).toBe(0);
    const restored = benchOn(bench.folder, bench.path('restored'));
    expect(restored.comity('restore', bench.path('during.db')).status).toBe(0);
    expect(restored.json<{ ok: boolean }>('doctor')).toMatchObject({ status: 0, answer: { ok: true } });
    expect(restored.json<Answer>('search', 'verwüstet').answer.total).toBe(1);
    expect(restored.json<Report>('import', many).answer.records.refused).toBe(0);
    expect(actsOf(restored)).toBe(actsOf(on));
  }, 120_000);
});

describe('a fresh store that several commands open at once', () => {
  it('is made once and is sound', async () => {
    const on = benchOn(bench.folder, bench.path('raced'));
    const commands = [['doctor'], ['search', 'x'], ['words', 'x'], ['doctor']];
    const done = await Promise.all(commands.map((command) => ended(on.start(...command, '--json'))));
    expect(done.map(({ status, stderr }) => [status, stderr])).toEqual(commands.map(() => [0, '']));
    expect(on.json<{ ok: boolean }>('doctor').answer.ok).toBe(true);
  }, 60_000);

  it('that a newer version made is refused by every verb, and left as it is', () => {
    const on = benchOn(bench.folder, bench.path('newer'));
    expect(on.comity('doctor').status).toBe(0);
    const { connection } = openDatabase(bench.path('newer', 'comity.db'));
    connection.exec("insert into schema_step (name, applied_at) values ('9999-from-the-future', '')");
    connection.close();
    for (const command of [
      ['doctor'],
      ['import', many],
      ['search', 'x'],
      ['export', '-o', 'x'],
      ['show', 'x'],
      ['reindex'],
    ]) {
      const { status, stderr } = on.comity(...command);
      expect([command[0], status]).toEqual([command[0], 1]);
      expect(stderr).toMatch(
        /^comity: This store was made by a newer version of Comity \(step 9999-from-the-future\)\. Start the newer version\.\n$/,
      );
    }
  }, 60_000);
});
