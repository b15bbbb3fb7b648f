import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { strictTable } from './sqlite-schema.ts';

/** One step of the schema, never edited after release; there is no way back (forward only). */
export interface Migration {
  /** `0001-…`; the order of names is the order of steps. */
  name: string;
  up(db: Kysely<unknown>): Promise<void>;
}

/**
 * Brings the schema up to date under a lock: all steps in one immediate transaction, so that two processes
 * starting at once do not run a step twice. Refuses a store made by a newer program.
 */
export async function migrate(db: Kysely<unknown>, migrations: readonly Migration[]): Promise<string[]> {
  return db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await sql`create table if not exists schema_step (name text primary key not null, applied_at text not null) ${strictTable}`.execute(
        connection,
      );
      const rows = await sql<{ name: string }>`select name from schema_step order by name`.execute(connection);
      const applied = new Set(rows.rows.map((row) => row.name));
      const unknown = [...applied].filter((name) => !migrations.some((step) => step.name === name));
      if (unknown.length > 0) {
        throw new Error(
          `This store was made by a newer version of Comity (step ${unknown[0]}). Start the newer version.`,
        );
      }
      const done: string[] = [];
      for (const step of migrations) {
        if (applied.has(step.name)) continue;
        await step.up(connection);
        await sql`insert into schema_step (name, applied_at) values (${step.name}, ${new Date().toISOString()})`.execute(
          connection,
        );
        done.push(step.name);
      }
      await sql`commit`.execute(connection);
      return done;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}
