import { statfsSync } from 'node:fs';
import type { FileStore } from '@comity/files';
import { sql } from 'kysely';
import { filesOf } from './files-of.ts';
import type { Comity } from './wire.ts';

export interface Health {
  ok: boolean;
  checks: { name: string; ok: boolean; detail: string }[];
  counts: { acts: number; versions: number; provisions: number; identifiers: number; indexed: number; files: number };
}

/** Free space below which an operator should act, in bytes. */
const LITTLE_DISK = 1024 * 1024 * 1024;

/** How many files are compared with their checksums each day; all of them take minutes. */
const FILES_A_DAY = 50;
const MOST_NAMED = 5;

type Check = (name: string, ok: boolean, detail: string) => void;

/**
 * Everything `comity doctor` looks at: integrity, references, counts, index in step, files, disk. Of the files some are
 * read, others every day, or with `allFiles` all.
 */
export async function examineHealth(comity: Comity, options: { allFiles?: boolean } = {}): Promise<Health> {
  const { connection, db } = comity.store;
  const checks: Health['checks'] = [];
  const check: Check = (name, ok, detail) => {
    checks.push({ name, ok, detail });
  };
  const integrity = String(connection.pragma('integrity_check', { simple: true }));
  check('integrity', integrity === 'ok', integrity);
  const broken = connection.pragma('foreign_key_check') as unknown[];
  check('references', broken.length === 0, `${broken.length} rows refer to nothing`);
  const count = async (from: string): Promise<number> =>
    Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(from)}`.execute(db)).rows[0]?.n ?? 0);
  const counts = {
    acts: await count('act'),
    versions: await count('expression'),
    provisions: await count('provision'),
    identifiers: await count('identifier'),
    indexed: 0,
    files: await count('file'),
  };
  try {
    const index = comity.index.current();
    counts.indexed = index.count();
    const newest = await comity.index.newestChange();
    check('index in step', index.generation() === newest, `index at change ${index.generation()}, store at ${newest}`);
    const expected = await comity.index.expectedDocuments();
    check('index complete', counts.indexed === expected, `${counts.indexed} documents indexed, ${expected} expected`);
  } catch (error) {
    check('index in step', counts.acts === 0, (error as Error).message);
  }
  await checkFiles(filesOf(comity), options.allFiles ?? false, check);
  const disk = statfsSync(comity.config.dataFolder);
  const free = disk.bavail * disk.bsize;
  check('disk', free > LITTLE_DISK, `${Math.round(free / 1024 / 1024)} MiB free`);
  return { ok: checks.every((entry) => entry.ok), checks, counts };
}

async function checkFiles(files: FileStore, all: boolean, check: Check): Promise<void> {
  const seed = new Date().toISOString().slice(0, 10);
  const { checked, damaged } = await files.verify(all ? {} : { sample: FILES_A_DAY, seed });
  const named = damaged.slice(0, MOST_NAMED).map(({ reason }) => ` ${reason}`);
  check('files', damaged.length === 0, `${checked} read and compared, ${damaged.length} damaged.${named.join('')}`);
  const stalled = await files.stalled();
  const { failed = 0 } = await files.counts();
  check(
    'files at rest',
    stalled === 0,
    `${stalled} left in the middle, ${failed} failed (comity files --state failed)`,
  );
}
