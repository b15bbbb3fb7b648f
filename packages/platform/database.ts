import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from 'kysely';
import { withRememberedStatements } from './remembered-statements.ts';

/** How long a writer waits for another one, in milliseconds: writers wait, they do not fail (design 4.1). */
const WRITER_PATIENCE = 120_000;

export interface OpenDatabase<Tables> {
  db: Kysely<Tables>;
  /** The connection below Kysely, for what belongs to the dialect: backup, integrity, change detection. */
  connection: Sqlite.Database;
  close(): Promise<void>;
}

/**
 * Takes the lock for writing when a transaction begins: one that reads first and then writes would fail, not wait,
 * where another process wrote in between. A transaction that only reads (`setAccessMode('read only')`) takes no lock.
 */
class PatientDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    const begin = settings?.accessMode === 'read only' ? 'begin' : 'begin immediate';
    await connection.executeQuery(CompiledQuery.raw(begin));
  }
}

class PatientDialect extends SqliteDialect {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new PatientDriver({ database: this.#database });
  }
}

/**
 * Opens an embedded database file; its folder is created. Write-ahead log with `synchronous=FULL`:
 * an acknowledged write survives a kill and a power cut (docs/decisions/0003-store.md).
 */
export function openDatabase<Tables>(path: string, options: { readonly?: boolean } = {}): OpenDatabase<Tables> {
  if (!options.readonly && path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const connection = new Sqlite(path, { readonly: options.readonly ?? false, timeout: WRITER_PATIENCE });
  connection.pragma(`busy_timeout = ${WRITER_PATIENCE}`);
  if (!options.readonly) {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
  }
  connection.pragma('foreign_keys = ON');
  // Without it `insert or replace` deletes a row past the triggers that make a table append-only.
  connection.pragma('recursive_triggers = ON');
  connection.pragma('cache_size = -65536');
  const db = new Kysely<Tables>({ dialect: new PatientDialect(withRememberedStatements(connection)) });
  return { db, connection, close: () => db.destroy() };
}
