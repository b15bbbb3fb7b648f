import { migrate, openDatabase } from '@comity/platform';
import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { identifierSchemes, matchingSchemes } from './identifier-schemes.ts';
import { recordMigrations } from './migrations.ts';
import type { RecordTables } from './tables.ts';
import { mayList, mayShowText, visibilities } from './visibility.ts';

let db: Kysely<RecordTables>;

const record = {
  id: 'aaaaaaaaaaaaaa',
  kind: 'legislation',
  visibility: 'public' as const,
  collection: 'import',
  source_file: '',
  source_url: '',
  source_publisher: '',
  licence: '',
  entered_by: 'test',
  entered_at: '2026-01-01T00:00:00Z',
  updated_at: '2026-01-01T00:00:00Z',
  verified_by: null,
  verified_at: null,
};
const revision = { record_id: record.id, at: '', actor: 'test', verb: 'entered' as const, content_hash: '', note: '' };

beforeEach(async () => {
  const store = openDatabase<RecordTables>(':memory:');
  onTestFinished(() => store.close());
  await migrate(store.db as unknown as Kysely<unknown>, recordMigrations);
  db = store.db;
  await db.insertInto('record').values(record).execute();
});

describe('revisions', () => {
  beforeEach(() => db.insertInto('revision').values(revision).execute());

  it('are numbered and never edited or deleted', async () => {
    await db
      .insertInto('revision')
      .values({ ...revision, verb: 'changed' })
      .execute();
    expect(await db.selectFrom('revision').select(['seq', 'verb']).execute()).toEqual([
      { seq: 1, verb: 'entered' },
      { seq: 2, verb: 'changed' },
    ]);
    await expect(db.updateTable('revision').set({ note: 'other' }).execute()).rejects.toThrow(/append-only/);
    await expect(db.deleteFrom('revision').execute()).rejects.toThrow(/append-only/);
  });

  it('belong to a record that is there, which cannot go while they do', async () => {
    const stray = db.insertInto('revision').values({ ...revision, record_id: 'nothing' });
    await expect(stray.execute()).rejects.toThrow(/FOREIGN KEY/);
    await expect(db.deleteFrom('record').execute()).rejects.toThrow(/FOREIGN KEY/);
  });
});

describe('the tables of records', () => {
  it('refuse a visibility, a relation and a source of a link that are not known', async () => {
    const odd = { ...record, id: 'bbbbbbbbbbbbbb', visibility: 'secret' as never };
    await expect(db.insertInto('record').values(odd).execute()).rejects.toThrow(/CHECK/);
    const link = {
      subject_id: 'x',
      relation: 'concerns' as const,
      target: 'corruption',
      said_by: 'import' as const,
      note: '',
      at: '',
    };
    await expect(
      db
        .insertInto('link')
        .values({ ...link, relation: 'likes' as never })
        .execute(),
    ).rejects.toThrow(/CHECK/);
    await expect(
      db
        .insertInto('link')
        .values({ ...link, said_by: 'rumour' as never })
        .execute(),
    ).rejects.toThrow(/CHECK/);
    await db.insertInto('link').values(link).execute();
    await expect(db.insertInto('link').values(link).execute()).rejects.toThrow(/UNIQUE/);
  });

  it('let an identifier belong to one record only', async () => {
    const identifier = { scheme: 'eli', value: '/eli/1', record_id: record.id };
    await db.insertInto('identifier').values(identifier).execute();
    await expect(db.insertInto('identifier').values(identifier).execute()).rejects.toThrow(/UNIQUE/);
    expect(await db.selectFrom('identifier').select('deprecated').execute()).toEqual([{ deprecated: 0 }]);
  });

  it('number changes upwards for ever', async () => {
    const change = { record_id: record.id, at: '' };
    await db.insertInto('change').values([change, change]).execute();
    await db.deleteFrom('change').execute();
    await db.insertInto('change').values(change).execute();
    expect(await db.selectFrom('change').select('generation').execute()).toEqual([{ generation: 3 }]);
  });
});

describe('visibility', () => {
  it('shows text of public records only and names all but hidden ones', () => {
    const shown = visibilities.map((visibility) => [visibility, mayShowText(visibility), mayList(visibility)]);
    expect(shown).toEqual([
      ['public', true, true],
      ['listed-only', false, true],
      ['hidden', false, false],
    ]);
  });
});

describe('identifier schemes', () => {
  it('match works in the order of their rank, and a number of another system never does', () => {
    expect(matchingSchemes).toEqual(['instrument', 'eli', 'akn', 'source', 'act-number', 'title-date']);
    expect(identifierSchemes.map((entry) => entry.scheme)).toContain('legacy');
  });

  it('have one rank each', () => {
    const ranks = identifierSchemes.flatMap((entry) => (entry.order === undefined ? [] : [entry.order]));
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});
