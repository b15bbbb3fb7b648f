import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, ContentFolder } from '@comity/files';
import { ComityError, type Config, type OpenDatabase, openDatabase, readConfig } from '@comity/platform';
import { allMigrations } from './all-migrations.ts';
import { backupStore, copyStore, FILE_CONTENT } from './backup-store.ts';
import { filesPath } from './files-of.ts';
import { storePath } from './wire.ts';

type Connection = OpenDatabase<Record<string, never>>['connection'];

/**
 * Puts a backup in the place of the store, under the store's own lock, so that a running server sees one change and no
 * mixture. The store that was there is saved beside it first; one that is too damaged to be copied is moved aside.
 * Files that the backup holds are put beside it first. Throws, and changes nothing, when the file is no sound store, when a
 * file in it is damaged, or when it was made by a newer version.
 */
export async function restoreStore(
  file: string,
  config: Config = readConfig(),
): Promise<{ savedAs: string | undefined; files: number }> {
  const backup = openBackup(file);
  try {
    checkBackup(backup.connection, file);
    mkdirSync(config.dataFolder, { recursive: true });
    const files = restoreFiles(backup.connection, config);
    const path = storePath(config);
    const savedAs = existsSync(path) ? await saveAside(path, config.dataFolder) : undefined;
    await copyBare(backup.connection, path, config);
    return { savedAs, files };
  } finally {
    await backup.close();
  }
}

function openBackup(file: string): OpenDatabase<Record<string, never>> {
  try {
    return openDatabase<Record<string, never>>(file, { readonly: true });
  } catch (error) {
    throw notABackup(file, (error as Error).message);
  }
}

function checkBackup(connection: Connection, file: string): void {
  let verdict: unknown;
  let steps: string[];
  try {
    verdict = connection.pragma('integrity_check(1)', { simple: true });
    steps = connection.prepare('select name from schema_step').pluck().all() as string[];
  } catch (error) {
    throw notABackup(file, (error as Error).message);
  }
  if (verdict !== 'ok') throw new ComityError('invalid-parameter', `"${file}" is damaged: ${String(verdict)}.`);
  const known = new Set(allMigrations.map((step) => step.name));
  const newer = steps.find((name) => !known.has(name));
  if (newer !== undefined) {
    throw new ComityError('invalid-parameter', `"${file}" was made by a newer version of Comity (step ${newer}).`);
  }
}

function holdsFiles(connection: Connection): boolean {
  return (
    connection.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(FILE_CONTENT) !== undefined
  );
}

/** Nothing in the folder of files is ever overwritten by others: what the present store knows stays as well. */
function restoreFiles(connection: Connection, config: Config): number {
  if (!holdsFiles(connection)) return 0;
  const folder = new ContentFolder(filesPath(config));
  const content = connection.prepare(`select bytes from ${FILE_CONTENT} where sha256 = ?`).pluck();
  const addresses = connection.prepare(`select sha256 from ${FILE_CONTENT}`).pluck().all() as string[];
  for (const address of addresses) {
    const bytes = content.get(address) as Buffer;
    if (addressOf(bytes) !== address) {
      throw new ComityError(
        'invalid-parameter',
        `The backup is damaged: its file ${address} has other bytes than it was saved with.`,
      );
    }
    folder.put(bytes);
  }
  return addresses.length;
}

/** Puts the store of a backup in its place without the files, which would swell it for ever. */
async function copyBare(backup: Connection, path: string, config: Config): Promise<void> {
  if (!holdsFiles(backup)) return copyStore(backup, path);
  const bare = join(config.dataFolder, `.restore-${randomBytes(6).toString('hex')}.db`);
  try {
    await copyStore(backup, bare);
    const copy = openDatabase<Record<string, never>>(bare);
    try {
      copy.connection.exec(`drop table ${FILE_CONTENT}`);
      copy.connection.exec('vacuum');
      await copyStore(copy.connection, path);
    } finally {
      await copy.close();
    }
  } finally {
    for (const part of ['', '-wal', '-shm', '-journal']) rmSync(bare + part, { force: true });
  }
}

function notABackup(file: string, reason: string): ComityError {
  return new ComityError('invalid-parameter', `"${file}" is no backup of Comity: ${reason}.`);
}

/** Saves the present store; returns where. */
async function saveAside(path: string, folder: string): Promise<string> {
  const savedAs = join(folder, `comity-before-restore-${new Date().toISOString().replaceAll(':', '')}.db`);
  if (await copySound(path, savedAs)) return savedAs;
  for (const part of ['', '-wal', '-shm']) {
    if (existsSync(path + part)) renameSync(path + part, savedAs + part);
  }
  return savedAs;
}

/** Copies a store; false when it is damaged. Any other failure, such as a full disk, is thrown. */
async function copySound(from: string, to: string): Promise<boolean> {
  let present: OpenDatabase<Record<string, never>> | undefined;
  try {
    present = openDatabase<Record<string, never>>(from);
    if (present.connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') return false;
    await backupStore(present.connection, to);
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (/^SQLITE_(?:NOTADB|CORRUPT)/.test(code)) return false;
    throw error;
  } finally {
    await present?.close();
  }
}
