import type Sqlite from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** More different statements than a program has; bulk inserts of every length among them. */
const MOST_STATEMENTS = 300;

/**
 * The database as Kysely sees it, with prepared statements kept by their text. Preparing one anew for every query takes
 * native memory that the garbage collector does not see: over an import of 400,000 provisions it grew by two gigabytes.
 */
export function withRememberedStatements(database: Sqlite.Database): SqliteDatabase {
  const statements = new Map<string, Sqlite.Statement>();
  return {
    close: () => database.close(),
    prepare(sql: string) {
      const known = statements.get(sql);
      if (known) {
        // The least recently used stands first, and goes first.
        statements.delete(sql);
        statements.set(sql, known);
        return known;
      }
      const statement = database.prepare(sql);
      statements.set(sql, statement);
      if (statements.size > MOST_STATEMENTS) statements.delete(statements.keys().next().value as string);
      return statement;
    },
  } as SqliteDatabase;
}
