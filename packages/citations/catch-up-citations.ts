import type { Kysely } from 'kysely';
import { noteCitationsIn } from './note-citations.ts';
import * as store from './store.ts';
import type { CitationTables } from './tables.ts';

const RECORDS_AT_ONCE = 200;

/**
 * Reads the texts of every record that changed since the last time. Each record is one transaction, which also notes how
 * far reading has come: stopped at any point, it goes on from there.
 * @returns how many records were read and how many citations they have.
 */
export async function catchUpCitations(
  db: Kysely<CitationTables>,
  progress: (done: number, total: number) => void = () => {},
): Promise<{ records: number; citations: number }> {
  const total = await store.countChangedAfter(db, await store.readGeneration(db));
  const read = { records: 0, citations: 0 };
  for (;;) {
    const changed = await store.changedAfter(db, await store.readGeneration(db), RECORDS_AT_ONCE);
    for (const { recordId, generation } of changed) {
      read.citations += await db.transaction().execute(async (transaction) => {
        const noted = await noteCitationsIn(transaction, recordId);
        await store.writeGeneration(transaction, generation);
        return noted;
      });
      read.records += 1;
      progress(Math.min(read.records, total), total);
    }
    if (changed.length < RECORDS_AT_ONCE) return read;
  }
}
