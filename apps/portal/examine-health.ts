import { statfsSync } from 'node:fs';
import { sql } from 'kysely';
import type { Comity } from './wire.ts';

export interface Health {
  ok: boolean;
  checks: { name: string; ok: boolean; detail: string }[];
  counts: { acts: number; versions: number; provisions: number; identifiers: number; indexed: number };
}

/** Free space below which an operator should act, in bytes. */
const LITTLE_DISK = 1024 * 1024 * 1024;

/** Everything `comity doctor` looks at: integrity, references, counts, index in step, disk. */
export async function examineHealth(comity: Comity): Promise<Health> {
  const { connection, db } = comity.store;
  const checks: Health['checks'] = [];
  const check = (name: string, ok: boolean, detail: string): void => {
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
  const disk = statfsSync(comity.config.dataFolder);
  const free = disk.bavail * disk.bsize;
  check('disk', free > LITTLE_DISK, `${Math.round(free / 1024 / 1024)} MiB free`);
  return { ok: checks.every((entry) => entry.ok), checks, counts };
}
