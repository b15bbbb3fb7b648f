import { newRecordId } from '@comity/records';
import type { FlatProvision } from './flatten.ts';
import type { StoredProvision } from './store.ts';

/**
 * Gives each new row the id of the stored row it continues, so that an address stays true when a text is corrected:
 * first by role, number and parent's designation, counting repeats in order; what matches nothing gets a new id.
 * Ids that a file of ours carries come first.
 */
export function keepIds(
  rows: readonly FlatProvision[],
  stored: readonly StoredProvision[],
): (FlatProvision & { id: string })[] {
  const waiting = new Map<string, string[]>();
  for (const row of stored) {
    const key = continuityKey(row, stored);
    const queue = waiting.get(key);
    if (queue) queue.push(row.id);
    else waiting.set(key, [row.id]);
  }
  const carried = new Set(rows.flatMap((row) => (row.id === undefined ? [] : [row.id])));
  return rows.map((row) => {
    if (row.id !== undefined) return { ...row, id: row.id };
    const queue = waiting.get(continuityKey(row, rows)) ?? [];
    let id = queue.shift();
    while (id !== undefined && carried.has(id)) id = queue.shift();
    return { ...row, id: id ?? newRecordId() };
  });
}

function continuityKey(row: FlatProvision, all: readonly FlatProvision[]): string {
  const parent = row.parentPosition === null ? undefined : all[row.parentPosition];
  const own = row.numberKey === '' ? row.heading : row.numberKey;
  return JSON.stringify([row.role, own, parent ? parent.numberKey || parent.heading : '']);
}
