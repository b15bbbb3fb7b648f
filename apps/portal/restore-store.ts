import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ComityError, type Config, openDatabase, readConfig } from '@comity/platform';
import { storePath } from './wire.ts';

/**
 * Puts a backup in the place of the store, page by page under the store's own lock, so that a running server sees
 * one change and no mixture. The store that was there is saved beside it first. Throws when the file is no sound store.
 */
export async function restoreStore(
  file: string,
  config: Config = readConfig(),
): Promise<{ savedAs: string | undefined }> {
  const backup = openDatabase<Record<string, never>>(file, { readonly: true });
  try {
    checkBackup(backup.connection, file);
    mkdirSync(config.dataFolder, { recursive: true });
    const path = storePath(config);
    let savedAs: string | undefined;
    if (existsSync(path)) {
      savedAs = join(config.dataFolder, `comity-before-restore-${new Date().toISOString().replaceAll(':', '')}.db`);
      const present = openDatabase<Record<string, never>>(path);
      await present.connection.backup(savedAs);
      await present.close();
    }
    await backup.connection.backup(path);
    return { savedAs };
  } finally {
    await backup.close();
  }
}

function checkBackup(connection: ReturnType<typeof openDatabase>['connection'], file: string): void {
  let verdict: unknown;
  try {
    verdict = connection.pragma('integrity_check', { simple: true });
    connection.prepare('select count(*) from schema_step').get();
  } catch (error) {
    throw new ComityError('invalid-parameter', `"${file}" is no backup of Comity: ${(error as Error).message}.`);
  }
  if (verdict !== 'ok') throw new ComityError('invalid-parameter', `"${file}" is damaged: ${String(verdict)}.`);
}
