import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openDatabase } from '@comity/platform';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, benchOn, type TestBench, testBench } from './command.testing.ts';
import { germanLaw } from './invented-law.testing.ts';

const bench = testBench();
const good = bench.path('good.db');

/** A store with the older act, whose backup is `good`, and then the newer one beside it. */
function prepare(name: string): TestBench {
  const on = benchOn(bench.folder, bench.path(name));
  expect(on.comity('import', bench.path('old')).status).toBe(0);
  return on;
}

const total = (on: TestBench, word: string) => on.json<Answer>('search', word).answer.total;
const restore = (on: TestBench, file: string) => on.comity('restore', file);
const isSound = (on: TestBench) => on.json<{ ok: boolean }>('doctor').answer.ok;

beforeAll(() => {
  bench.write({
    'old/a.md': germanLaw({ name: 'altg', title: 'Altes Gesetz', paragraphs: ['Alt: Vormals galt dies.'] }),
    'new/b.md': germanLaw({ name: 'neug', title: 'Neues Gesetz', paragraphs: ['Neu: Nunmehr gilt jenes.'] }),
  });
  expect(prepare('first').comity('backup', good).status).toBe(0);
});

describe('backup', () => {
  it('is one file that stands alone, a store of its own', () => {
    const bytes = readFileSync(good);
    expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3');
    expect(readdirSync(bench.folder).filter((name) => name.startsWith('good.db'))).toEqual(['good.db']);
  });

  it('says where it is and how large', () => {
    const out = bench.path('said.db');
    const on = benchOn(bench.folder, bench.path('first'));
    expect(on.json<{ file: string; bytes: number }>('backup', out).answer).toEqual({
      file: out,
      bytes: readFileSync(out).length,
      files: 0,
      damaged: [],
    });
  });
});

describe('restore', () => {
  it('puts back what was there, index included, and saves what it replaces', () => {
    const on = prepare('second');
    expect(on.comity('import', bench.path('new')).status).toBe(0);
    expect([total(on, 'vormals'), total(on, 'nunmehr')]).toEqual([1, 1]);
    const { status, answer } = on.json<{ records: number; savedAs: string }>('restore', good);
    expect([status, answer.records]).toEqual([0, 1]);
    expect([total(on, 'vormals'), total(on, 'nunmehr'), isSound(on)]).toEqual([1, 0, true]);
    expect(on.comity('restore', answer.savedAs).status).toBe(0);
    expect([total(on, 'vormals'), total(on, 'nunmehr'), isSound(on)]).toEqual([1, 1, true]);
  });

  it('takes changes that follow it: an import after it is found', () => {
    const on = prepare('third');
    restore(on, good);
    on.comity('import', bench.path('new'));
    expect([total(on, 'nunmehr'), isSound(on)]).toEqual([1, true]);
  });

  it('makes a store where there was none, and leaves nothing beside the backup', () => {
    const on = benchOn(bench.folder, bench.path('fourth'));
    expect(on.json('restore', good)).toMatchObject({ status: 0, answer: { savedAs: null } });
    expect([total(on, 'vormals'), isSound(on)]).toEqual([1, true]);
    expect(readdirSync(bench.folder).filter((name) => /^good[.]db-/.test(name))).toEqual([]);
  });

  it('puts a sound store in the place of a damaged one, which it keeps', () => {
    const on = prepare('fifth');
    const path = bench.path('fifth', 'comity.db');
    writeFileSync(path, 'This was a store once.'.repeat(500));
    expect(on.comity('doctor')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^comity: file is not a database\n$/),
    });
    const { status, answer } = on.json<{ savedAs: string }>('restore', good);
    expect(status).toBe(0);
    expect(readFileSync(answer.savedAs, 'utf8')).toMatch(/^This was a store once/);
    expect([total(on, 'vormals'), isSound(on)]).toEqual([1, true]);
  });

  it('puts a sound store in the place of one whose pages are torn', () => {
    const on = prepare('sixth');
    const path = bench.path('sixth', 'comity.db');
    on.comity('doctor');
    const bytes = readFileSync(path);
    bytes.fill(0x5a, 4096 * 2, 4096 * 8);
    writeFileSync(path, bytes);
    expect(on.comity('doctor').status).toBe(1);
    expect(on.comity('restore', good).status).toBe(0);
    expect([total(on, 'vormals'), isSound(on)]).toEqual([1, true]);
  });
});

describe('restore refuses, and changes nothing', () => {
  const damaged: Record<string, (path: string) => void> = {
    'a file that is no database': (path) => writeFileSync(path, germanLaw()),
    'an empty file': (path) => writeFileSync(path, ''),
    'a database of something else': (path) => {
      const { connection } = openDatabase(path);
      connection.exec("pragma journal_mode = delete; create table cats (name text); insert into cats values ('x')");
      connection.close();
    },
    'a backup that breaks off': (path) => writeFileSync(path, readFileSync(good).subarray(0, 4096 * 9)),
    'a backup whose pages are torn': (path) => {
      const bytes = readFileSync(good);
      bytes.fill(0x5a, 4096 * 3, 4096 * 10);
      writeFileSync(path, bytes);
    },
    'a backup of a newer version': (path) => {
      copyFileSync(good, path);
      const { connection } = openDatabase(path);
      connection.exec("insert into schema_step values ('9999-later', ''); pragma journal_mode = delete");
      connection.close();
    },
  };

  it('a file that is no sound backup of this version', () => {
    const on = prepare('refusing');
    const before = readFileSync(bench.path('refusing', 'comity.db'));
    for (const [what, make] of Object.entries(damaged)) {
      const file = bench.path(`${what}.db`);
      make(file);
      const { status, stdout, stderr } = restore(on, file);
      expect(stderr, what).toMatch(
        /^comity: ".*" (?:is no backup of Comity: |is damaged: |was made by a newer version)/,
      );
      expect([what, status, stdout]).toEqual([what, 64, '']);
    }
    expect(readFileSync(bench.path('refusing', 'comity.db')).equals(before)).toBe(true);
    expect(readdirSync(bench.path('refusing')).filter((entry) => entry.includes('before-restore'))).toEqual([]);
    expect([total(on, 'vormals'), isSound(on)]).toEqual([1, true]);
  });

  it('without making a store where there is none', () => {
    const on = benchOn(bench.folder, bench.path('none'));
    expect(restore(on, bench.path('old', 'a.md')).status).toBe(64);
    expect(existsSync(bench.path('none', 'comity.db'))).toBe(false);
  });
});

describe('restore waits', () => {
  it('for another process that writes', async () => {
    const on = prepare('waiting');
    const { connection } = openDatabase(bench.path('waiting', 'comity.db'));
    connection.exec("begin immediate; insert into import_report values ('x', '', '')");
    const running = on.start('restore', good, '--json');
    const done = new Promise<number | null>((resolve) => running.once('close', resolve));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(running.exitCode).toBeNull();
    connection.exec('commit');
    connection.close();
    expect(await done).toBe(0);
    expect([total(on, 'vormals'), isSound(on)]).toEqual([1, true]);
  });
});
