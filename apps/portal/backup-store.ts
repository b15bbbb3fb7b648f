import { rmSync, statSync } from 'node:fs';
import { type ContentFolder, DamagedFile } from '@comity/files';
import { type OpenDatabase, openDatabase } from '@comity/platform';

type Connection = OpenDatabase<Record<string, never>>['connection'];

/** Copies all pages at once: copied in parts, the copy would begin anew whenever another process writes in between. */
const ALL_PAGES = { progress: () => 0x7fffffff };

/** Puts a whole copy of a store in the place of `path`, under that file's lock; others wait or read on meanwhile. */
export async function copyStore(from: Connection, path: string): Promise<void> {
  await from.backup(path, ALL_PAGES);
}

/**
 * Writes a consistent copy of a store while others use it: one file that stands alone, readable from read-only media too.
 * Returns its size in bytes.
 */
export async function backupStore(from: Connection, file: string): Promise<number> {
  await copyStore(from, file);
  const copy = openDatabase<Record<string, never>>(file);
  try {
    // With a write-ahead log even a reader has to write files beside it.
    copy.connection.pragma('journal_mode = DELETE');
    const pages = Number(copy.connection.pragma('page_count', { simple: true }));
    return pages * Number(copy.connection.pragma('page_size', { simple: true }));
  } finally {
    await copy.close();
  }
}

/** What a backup holds beside the store: each file as it came, by its checksum. */
export const FILE_CONTENT = 'backup_file';

export interface Backup {
  /** Size of the backup. */
  bytes: number;
  files: number;
  /** Files that could not be saved, with the reason. */
  damaged: { sha256: string; reason: string }[];
}

/**
 * Writes a copy of the store and of all files it knows into one file. A file that is missing or damaged is left out and
 * named, since all others must be saved all the same.
 */
export async function backupLibrary(from: Connection, file: string, folder: ContentFolder): Promise<Backup> {
  await backupStore(from, file);
  const copy = openDatabase<Record<string, never>>(file);
  try {
    // With a write-ahead log, a file must be read from beside it too.
    copy.connection.pragma('journal_mode = DELETE');
    const saved = saveFiles(copy.connection, folder);
    return { bytes: statSync(file).size, ...saved };
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    await copy.close();
  }
}

/** Each in a transaction of its own: all of them in one would need the disk twice. */
function saveFiles(copy: Connection, folder: ContentFolder): Pick<Backup, 'files' | 'damaged'> {
  copy.exec(`create table ${FILE_CONTENT} (sha256 text primary key not null, bytes blob not null) strict`);
  const save = copy.prepare(`insert into ${FILE_CONTENT} (sha256, bytes) values (?, ?)`);
  const damaged: Backup['damaged'] = [];
  let files = 0;
  for (const sha256 of copy.prepare('select sha256 from file order by sha256').pluck().all() as string[]) {
    try {
      save.run(sha256, folder.read(sha256));
      files += 1;
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      damaged.push({ sha256, reason: error.message });
    }
  }
  return { files, damaged };
}
