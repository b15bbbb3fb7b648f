import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from './database.ts';

interface Tables {
  word: { text: string };
}

let folder: string;
let path: string;
let open: OpenDatabase<Tables>[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-database-'));
  path = join(folder, 'deep', 'in', 'store.db');
  open = [];
});
afterEach(async () => {
  for (const database of open) await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function openOne(options = {}): OpenDatabase<Tables> {
  const database = openDatabase<Tables>(path, options);
  open.push(database);
  return database;
}

function withWords(): OpenDatabase<Tables> {
  const database = openOne();
  database.connection.exec('create table if not exists word (text text not null) strict');
  return database;
}

const words = ({ connection }: OpenDatabase<Tables>) => connection.prepare('select text from word').pluck().all();

describe('openDatabase', () => {
  it('creates folders and file, and writes ahead with full synchronisation', () => {
    const { connection } = openOne();
    expect(existsSync(path)).toBe(true);
    expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(connection.pragma('synchronous', { simple: true })).toBe(2);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(connection.pragma('busy_timeout', { simple: true })).toBeGreaterThanOrEqual(60_000);
  });

  it('opens for reading without creating or changing anything', () => {
    expect(() => openOne({ readonly: true })).toThrow();
    expect(existsSync(path)).toBe(false);
    withWords();
    const reader = openOne({ readonly: true });
    expect(() => reader.connection.exec("insert into word values ('x')")).toThrow(/readonly/);
  });

  it('refuses a file that is no database', () => {
    path = import.meta.filename;
    expect(() => openOne({ readonly: true })).toThrow(/not a database/);
  });
});

describe('a transaction', () => {
  it('is undone whole when it fails', async () => {
    const database = withWords();
    const failing = database.db.transaction().execute(async (transaction) => {
      await transaction.insertInto('word').values({ text: 'half' }).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(words(database)).toEqual([]);
  });

  it('locks out writers from its beginning, so that what it read stays true', async () => {
    const database = withWords();
    const other = openOne();
    other.connection.pragma('busy_timeout = 0');
    await database.db.transaction().execute(async (transaction) => {
      await sql`select count(*) from word`.execute(transaction);
      expect(() => other.connection.exec("insert into word values ('other')")).toThrow(/locked/);
      await transaction.insertInto('word').values({ text: 'own' }).execute();
    });
    other.connection.exec("insert into word values ('other')");
    expect(words(database)).toEqual(['own', 'other']);
  });

  it('that only reads takes no lock and sees one state of the store', async () => {
    const database = withWords();
    const other = openOne();
    await database.db
      .transaction()
      .setAccessMode('read only')
      .execute(async (view) => {
        const count = async () => (await sql<{ n: number }>`select count(*) as n from word`.execute(view)).rows[0]?.n;
        expect(await count()).toBe(0);
        other.connection.exec("insert into word values ('other')");
        expect(await count()).toBe(0);
      });
    expect(words(database)).toEqual(['other']);
  });
});

/** Reads and then writes in one transaction, again and again, as an import does. */
const writer = `
  const { openDatabase } = await import(process.argv[1]);
  const { sql } = await import('kysely');
  const { db, close } = openDatabase(process.argv[2]);
  for (let nth = 0; nth < 40; nth += 1) {
    await db.transaction().execute(async (transaction) => {
      const { rows } = await sql\`select count(*) as n from word\`.execute(transaction);
      await sql\`insert into word values (\${String(rows[0].n)})\`.execute(transaction);
    });
  }
  await close();
`;

async function ended(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('two processes', () => {
  it('that read and then write wait for each other and neither fails', async () => {
    const database = withWords();
    const module = join(import.meta.dirname, 'database.ts');
    const start = () =>
      spawn(process.execPath, ['--input-type=module', '-e', writer, module, path], {
        cwd: import.meta.dirname,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    expect(await Promise.all([start(), start(), start()].map(ended))).toEqual([0, 0, 0]);
    expect(words(database)).toEqual(Array.from({ length: 120 }, (_, nth) => String(nth)));
  });

  it('keep what was acknowledged when one is killed', async () => {
    const database = withWords();
    const killed = `
      const { openDatabase } = await import(process.argv[1]);
      const { connection } = openDatabase(process.argv[2]);
      connection.exec("insert into word values ('kept')");
      connection.exec("begin; insert into word values ('lost')");
      process.kill(process.pid, 'SIGKILL');
    `;
    const module = join(import.meta.dirname, 'database.ts');
    expect(await ended(spawn(process.execPath, ['--input-type=module', '-e', killed, module, path]))).toBeNull();
    expect(words(database)).toEqual(['kept']);
  });
});
