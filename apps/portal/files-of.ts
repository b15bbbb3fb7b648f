import { join } from 'node:path';
import { type FileStore, type FileTables, openFileStore } from '@comity/files';
import type { Config } from '@comity/platform';
import type { Kysely } from 'kysely';
import type { Comity } from './wire.ts';

/** Folder of the files as they came. */
export function filesPath(config: Config): string {
  return join(config.dataFolder, 'files');
}

/** The files of a library: their bytes beside its store, what is known of them in it. */
export function filesOf(comity: Pick<Comity, 'config' | 'store'>): FileStore {
  return openFileStore(filesPath(comity.config), comity.store.db as unknown as Kysely<FileTables>);
}
