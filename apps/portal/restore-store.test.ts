import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ComityError, openDatabase } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { backupStore } from './backup-store.ts';
import { article, inventedAct } from './portal.testing.ts';
import { restoreStore } from './restore-store.ts';
import { enter, openTestComity, testConfig } from './store-bench.testing.ts';
import { storePath } from './wire.ts';

const act = (title: string) => inventedAct({ title, nodes: [article('§ 1', title, 'Text.')] });
const titles = ({ store }: Awaited<ReturnType<typeof openTestComity>>) =>
  store.connection.prepare('select title from act order by title').pluck().all();

/** A store with one act and its backup. */
async function withBackup() {
  const config = testConfig();
  const comity = await openTestComity(config);
  await enter(comity, act('Erstes'));
  const file = join(config.dataFolder, 'backup.db');
  const bytes = await backupStore(comity.store.connection, file);
  return { config, comity, file, bytes };
}

describe('backupStore', () => {
  it('holds what was committed, in one file without a log beside it', async () => {
    const { config, file, bytes } = await withBackup();
    expect(bytes).toBeGreaterThan(4096);
    const { connection, close } = openDatabase(file, { readonly: true });
    expect(connection.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(connection.prepare('select title from act').pluck().all()).toEqual(['Erstes']);
    await close();
    expect(readdirSync(config.dataFolder).filter((name) => name.startsWith('backup.db'))).toEqual(['backup.db']);
  });

  it('leaves out what another connection has not yet committed', async () => {
    const { config, comity, file } = await withBackup();
    const writer = openDatabase<unknown>(storePath(config));
    writer.connection.exec("begin immediate; insert into import_report values ('open', '', '')");
    await backupStore(comity.store.connection, `${file}.2`);
    writer.connection.exec('rollback');
    await writer.close();
    const copy = openDatabase(`${file}.2`, { readonly: true });
    expect(copy.connection.prepare('select count(*) from import_report').pluck().get()).toBe(0);
    await copy.close();
  });
});

describe('restoreStore', () => {
  it('is seen by a program that has the store open, index included', async () => {
    const { config, comity, file } = await withBackup();
    await enter(comity, act('Zweites'));
    await comity.index.catchUp();
    expect(comity.index.current().count()).toBe(2);
    const { savedAs } = await restoreStore(file, config);
    expect(titles(comity)).toEqual(['Erstes']);
    await comity.index.catchUp();
    expect(comity.index.current().count()).toBe(1);
    expect(existsSync(savedAs as string)).toBe(true);
    await restoreStore(savedAs as string, config);
    expect(titles(comity)).toEqual(['Erstes', 'Zweites']);
  });

  it('keeps the log ahead of writes on', async () => {
    const { config, file } = await withBackup();
    await restoreStore(file, config);
    const comity = await openTestComity(config);
    expect(comity.store.connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(comity.store.connection.pragma('integrity_check', { simple: true })).toBe('ok');
  });

  it('refuses what is no backup with a reason and leaves the store alone', async () => {
    const { config, comity, file } = await withBackup();
    const odd = join(config.dataFolder, 'odd.db');
    writeFileSync(odd, 'no database at all');
    const newer = openDatabase<unknown>(file);
    newer.connection.exec("insert into schema_step values ('9999-later', '')");
    await newer.close();
    for (const [path, reason] of [
      [odd, /no backup of Comity/],
      [file, /newer version.*9999-later/],
    ] as const) {
      const failure = await restoreStore(path, config).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ComityError);
      expect((failure as ComityError).message).toMatch(reason);
    }
    expect(titles(comity)).toEqual(['Erstes']);
    expect(readdirSync(config.dataFolder).some((name) => name.includes('before-restore'))).toBe(false);
  });
});
