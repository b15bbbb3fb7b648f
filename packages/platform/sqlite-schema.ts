import type { Kysely } from 'kysely';
import { sql } from 'kysely';

/**
 * What the embedded database needs in a schema and standard SQL does not have. Migrations use these words,
 * so that another dialect replaces this file and no migration.
 */

/** Ends a `create table`: the database then refuses a value of another type than the column's. */
export const strictTable = sql.raw('strict');

/** Type of a key that grows by one and is never used twice. */
export const growingKey = sql.raw('integer primary key autoincrement');

/** Makes the database itself refuse to edit or delete rows of a table. */
export async function makeAppendOnly(db: Kysely<unknown>, table: string): Promise<void> {
  for (const event of ['update', 'delete']) {
    await sql`create trigger ${sql.raw(`${table}_no_${event}`)} before ${sql.raw(event)} on ${sql.table(table)}
      begin select raise(abort, 'this table is append-only'); end`.execute(db);
  }
}
