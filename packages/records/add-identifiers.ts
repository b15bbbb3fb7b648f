import type { Kysely } from 'kysely';
import type { RecordTables } from './tables.ts';

/** Adds identifiers that no record carries yet; an identifier never moves from one record to another. */
export async function addIdentifiers<Tables extends RecordTables>(
  db: Kysely<Tables>,
  recordId: string,
  identifiers: readonly { scheme: string; value: string }[],
): Promise<void> {
  if (identifiers.length === 0) return;
  // Every store holds these tables beside its own.
  const records = db as unknown as Kysely<RecordTables>;
  await records
    .insertInto('identifier')
    .values(identifiers.map(({ scheme, value }) => ({ scheme, value, record_id: recordId })))
    .onConflict((conflict) => conflict.columns(['scheme', 'value']).doNothing())
    .execute();
}
