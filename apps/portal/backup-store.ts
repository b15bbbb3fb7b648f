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
