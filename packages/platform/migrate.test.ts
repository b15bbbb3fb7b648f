import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from './database.ts';
import { type Migration, migrate } from './migrate.ts';
import { growingKey, makeAppendOnly, strictTable } from './sqlite-schema.ts';

function openMemory() {
  const database = openDatabase<unknown>(':memory:');
  onTestFinished(() => database.close());
  return database;
}

const first: Migration = {
  name: '0001-first',
  async up(db) {
    await sql`create table note (seq ${growingKey}, text text not null) ${strictTable}`.execute(db);
    await makeAppendOnly(db, 'note');
  },
};
const second: Migration = {
  name: '0002-second',
  async up(db) {
    await sql`create table other (id text primary key not null) ${strictTable}`.execute(db);
  },
};
const failing: Migration = {
  name: '0003-failing',
  async up(db) {
    await sql`create table half (id text) ${strictTable}`.execute(db);
    throw new Error('this step fails');
  },
};

const tables = (database: ReturnType<typeof openMemory>) =>
  database.connection.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();

describe('migrate', () => {
  it('runs each step once, in order, and says which', async () => {
    const database = openMemory();
    expect(await migrate(database.db, [first])).toEqual(['0001-first']);
    expect(await migrate(database.db, [first, second])).toEqual(['0002-second']);
    expect(await migrate(database.db, [first, second])).toEqual([]);
    expect(tables(database)).toEqual(['note', 'other', 'schema_step', 'sqlite_sequence']);
  });

  it('undoes everything when one step fails', async () => {
    const database = openMemory();
    await expect(migrate(database.db, [first, failing])).rejects.toThrow('this step fails');
    expect(tables(database)).toEqual([]);
    expect(await migrate(database.db, [first])).toEqual(['0001-first']);
  });

  it('refuses a store of a newer program and leaves it as it is', async () => {
    const database = openMemory();
    await migrate(database.db, [first, second]);
    await expect(migrate(database.db, [first])).rejects.toThrow(/newer version.*0002-second.*Start the newer version/);
    expect(await migrate(database.db, [first, second])).toEqual([]);
  });

  it('notes when each step was taken', async () => {
    const database = openMemory();
    await migrate(database.db, [first]);
    const at = database.connection.prepare('select applied_at from schema_step').pluck().get();
    expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
  });
});

describe('an append-only table', () => {
  it('takes rows and refuses to edit or delete them', async () => {
    const { db, connection } = openMemory();
    await migrate(db, [first]);
    connection.exec("insert into note (text) values ('kept')");
    expect(() => connection.exec("update note set text = 'edited'")).toThrow(/append-only/);
    expect(() => connection.exec('delete from note')).toThrow(/append-only/);
    expect(() => connection.exec("insert or replace into note (seq, text) values (1, 'x')")).toThrow();
    expect(connection.prepare('select text from note').pluck().all()).toEqual(['kept']);
  });

  it('never uses a key twice, and refuses values of another type', async () => {
    const { db, connection } = openMemory();
    await migrate(db, [first]);
    const insert = connection.prepare('insert into note (text) values (?) returning seq').pluck();
    expect([insert.get('a'), insert.get('b')]).toEqual([1, 2]);
    expect(() => connection.exec('insert into note (text) values (null)')).toThrow();
    expect(() => connection.exec("insert into note (text) values (x'00')")).toThrow(/BLOB/);
  });
});
