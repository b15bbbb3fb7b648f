import { chmodSync, existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ComityError, openDatabase } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { backupLibrary, backupStore } from './backup-store.ts';
import { examineHealth } from './examine-health.ts';
import { enterWithFile, guide, placeOf } from './files.testing.ts';
import { filesOf } from './files-of.ts';
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

describe('files of a library', () => {
  const backupOf = (comity: Awaited<ReturnType<typeof openTestComity>>, name = 'whole.db') => {
    const file = join(comity.config.dataFolder, name);
    return backupLibrary(comity.store.connection, file, filesOf(comity).folder).then((saved) => ({ file, ...saved }));
  };
  const big = Buffer.concat([guide, Buffer.alloc(3_000_000, 'garnele'), Buffer.from('%%EOF')]);

  it('come back with the store, into a library that never had them', async () => {
    const from = await openTestComity();
    const { sha256 } = await enterWithFile(from, 'Erstes', { name: 'ordner/guide.pdf', bytes: big });
    const saved = await backupOf(from);
    expect(saved).toMatchObject({ files: 1, damaged: [], bytes: statSync(saved.file).size });
    expect(readdirSync(from.config.dataFolder).filter((name) => name.startsWith('whole.db'))).toEqual(['whole.db']);
    const config = testConfig();
    expect(await restoreStore(saved.file, config)).toEqual({ savedAs: undefined, files: 1 });
    const to = await openTestComity(config);
    expect(await filesOf(to).list()).toEqual(await filesOf(from).list());
    expect((await filesOf(to).publicFile(sha256))?.bytes).toEqual(big);
    // The bytes stand in the folder alone.
    expect(statSync(storePath(config)).size).toBeLessThan(big.length / 2);
    expect(readdirSync(config.dataFolder).filter((name) => name.includes('restore'))).toEqual([]);
    expect(to.store.connection.prepare("select name from sqlite_schema where name like 'backup%'").all()).toEqual([]);
  });

  it('stay where they are when an older store comes back', async () => {
    const { config, comity, file } = await withBackup();
    const { sha256 } = await enterWithFile(comity, 'Zweites');
    const { savedAs } = await restoreStore(file, config);
    expect(await filesOf(comity).publicFile(sha256)).toBeUndefined();
    await restoreStore(savedAs as string, config);
    expect((await filesOf(comity).publicFile(sha256))?.bytes).toEqual(guide);
  });

  it('are saved but for those that are damaged, which are named', async () => {
    const comity = await openTestComity();
    const lost = await enterWithFile(comity, 'Erstes');
    await enterWithFile(comity, 'Zweites', { name: 'b.pdf', bytes: big });
    rmSync(placeOf(comity, lost.sha256));
    expect(await backupOf(comity)).toMatchObject({
      files: 1,
      damaged: [{ sha256: lost.sha256, reason: expect.stringMatching(/is missing/) }],
    });
  });

  it('are refused with the whole backup when one in it is damaged, and nothing is changed', async () => {
    const comity = await openTestComity();
    await enterWithFile(comity, 'Erstes');
    const { file } = await backupOf(comity);
    const spoilt = openDatabase<unknown>(file);
    spoilt.connection.exec("update backup_file set bytes = x'00'");
    await spoilt.close();
    await enterWithFile(comity, 'Zweites', { name: 'b.pdf', bytes: big });
    await expect(restoreStore(file, comity.config)).rejects.toThrow(/The backup is damaged: its file [0-9a-f]{64}/);
    expect(titles(comity)).toEqual(['Erstes', 'Zweites']);
  });

  it('are compared with their checksums when the health of the library is examined', async () => {
    const comity = await openTestComity();
    const { sha256 } = await enterWithFile(comity, 'Erstes');
    await comity.index.catchUp();
    const files = async (allFiles: boolean) =>
      (await examineHealth(comity, { allFiles })).checks.find(({ name }) => name === 'files');
    expect(await files(false)).toEqual({ name: 'files', ok: true, detail: '1 read and compared, 0 damaged.' });
    chmodSync(placeOf(comity, sha256), 0o644);
    writeFileSync(placeOf(comity, sha256), 'rot');
    for (const all of [false, true]) {
      const found = await files(all);
      expect(found?.ok).toBe(false);
      expect(found?.detail).toMatch(new RegExp(`1 damaged\\. The file ${sha256} has other bytes`));
    }
    expect((await examineHealth(comity)).ok).toBe(false);
  });

  it('that were left in the middle are noticed', async () => {
    const comity = await openTestComity();
    await filesOf(comity).keep({ name: 'a.pdf', bytes: guide });
    const atRest = async () => (await examineHealth(comity)).checks.find(({ name }) => name === 'files at rest');
    expect(await atRest()).toMatchObject({ ok: true });
    comity.store.connection.exec("update file set updated_at = '2026-01-01T00:00:00.000Z'");
    expect(await atRest()).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/^1 left in the middle, 0 failed/),
    });
    await filesOf(comity).settle();
    expect(await atRest()).toMatchObject({
      ok: true,
      detail: expect.stringMatching(/^0 left in the middle, 1 failed/),
    });
  });
});
