import { newRecordId } from '@comity/records';
import type { FlatProvision } from './flatten.ts';
import type { StoredProvision } from './store.ts';

type KeyOf = (row: FlatProvision, all: readonly FlatProvision[]) => string;

/**
 * Gives each new row the id of the stored row it continues, so that an address stays true when a text is corrected or an
 * article inserted. Ids that a file of ours carries come first; then rows that are the same to the letter, then rows with
 * the same designation under the same parent, counting repeats in order, then rows whose designation occurs once on both
 * sides although the heading above them changed. What continues nothing gets a new id.
 */
export function keepIds(
  rows: readonly FlatProvision[],
  stored: readonly StoredProvision[],
): (FlatProvision & { id: string })[] {
  const ids = rows.map((row) => row.id);
  const carried = new Set(ids);
  const free = new Set(stored.filter((row) => !carried.has(row.id)));
  const match = (key: KeyOf, once: boolean): void => {
    const waiting = Map.groupBy(free, (row) => key(row, stored));
    const asking = Map.groupBy(
      rows.keys().filter((at) => ids[at] === undefined),
      (at) => key(rows[at] as FlatProvision, rows),
    );
    for (const [name, places] of asking) {
      const found = waiting.get(name) ?? [];
      if (once && (found.length !== 1 || places.length !== 1)) continue;
      for (const [nth, at] of places.entries()) {
        const row = found[nth];
        if (!row) break;
        ids[at] = row.id;
        free.delete(row);
      }
    }
  };
  if (free.size > 0) {
    match(letterKey, false);
    match(continuityKey, false);
    match((row) => JSON.stringify([row.role, ownKey(row)]), true);
  }
  return rows.map((row, at) => ({ ...row, id: ids[at] ?? newRecordId() }));
}

function letterKey(row: FlatProvision, all: readonly FlatProvision[]): string {
  return JSON.stringify([continuityKey(row, all), row.number, row.heading, row.text]);
}

function continuityKey(row: FlatProvision, all: readonly FlatProvision[]): string {
  const parent = row.parentPosition === null ? undefined : all[row.parentPosition];
  return JSON.stringify([row.role, ownKey(row), parent ? ownKey(parent) : '']);
}

function ownKey(row: FlatProvision): string {
  return row.numberKey === '' ? row.heading : row.numberKey;
}
