import type { Kysely } from 'kysely';
import type { ContentFolder } from './content-folder.ts';
import { moveFile, stalledFiles } from './store.ts';
import type { FileTables } from './tables.ts';

/** Reading the largest file takes a minute at most; what took ten is not being read any more. In milliseconds. */
const LONGEST_STAY = 10 * 60 * 1000;

/** The time before which whoever works on a file must have moved it on. */
export function longAgo(now: Date = new Date()): string {
  return new Date(now.getTime() - LONGEST_STAY).toISOString();
}

/**
 * Ends every file that was left between two states, with the reason, and removes half-written bytes. Returns the
 * addresses of what it ended.
 */
export async function settleFiles(
  folder: ContentFolder,
  db: Kysely<FileTables>,
  now: Date = new Date(),
): Promise<string[]> {
  const before = longAgo(now);
  const stalled = await stalledFiles(db, before);
  for (const { sha256, state } of stalled) {
    const reason = `Reading it was interrupted after "${state}".`;
    await moveFile(db, sha256, ['failed', { reason }, now.toISOString()]);
  }
  folder.clear(Date.parse(before));
  return stalled.map(({ sha256 }) => sha256);
}
