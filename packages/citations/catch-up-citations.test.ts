import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { catchUpCitations } from './catch-up-citations.ts';
import { enterDecision, enterLaw, openTestStore } from './store.testing.ts';
import type { CitationTables } from './tables.ts';

let db: Kysely<CitationTables>;

beforeEach(async () => {
  db = (await openTestStore()).db;
});

const law = (name: string, text: string) => enterLaw(db, { title: name, articles: { '§ 1': text, '§ 2': 'Ende.' } });
const printed = async () =>
  (await db.selectFrom('citation').select(['record_id', 'text']).orderBy('record_id').orderBy('text').execute()).map(
    ({ text }) => text,
  );

describe('catchUpCitations', () => {
  it('reads what has changed since the last time, and nothing when nothing has', async () => {
    await law('Gartengesetz', 'Es gilt § 2.');
    await enterDecision(db, { docket: '4 StR 1/25', texts: ['§ 1 des Gartengesetzes ist klar.'] });
    expect(await catchUpCitations(db)).toEqual({ records: 2, citations: 2 });
    expect(await catchUpCitations(db)).toEqual({ records: 0, citations: 0 });
    await law('Teichgesetz', 'Es gilt § 2.');
    expect(await catchUpCitations(db)).toEqual({ records: 1, citations: 1 });
    expect((await printed()).sort()).toEqual(['§ 1 des Gartengesetzes', '§ 2', '§ 2']);
  });

  it('reads a record changed several times once', async () => {
    await law('Gartengesetz', 'Es gilt § 2.');
    await law('Gartengesetz', 'Es gilt § 2 oder nichts.');
    expect(await catchUpCitations(db)).toEqual({ records: 1, citations: 1 });
  });

  it('tells how far it is', async () => {
    for (const name of ['Gartengesetz', 'Teichgesetz', 'Baumgesetz']) await law(name, 'Es gilt § 2.');
    const steps: [number, number][] = [];
    await catchUpCitations(db, (done, total) => steps.push([done, total]));
    expect(steps).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('goes on where it was stopped, with the same rows in the end', async () => {
    for (const name of ['Gartengesetz', 'Teichgesetz', 'Baumgesetz']) await law(name, 'Es gilt § 2.');
    const stopped = catchUpCitations(db, (done) => {
      if (done === 2) throw new Error('killed');
    });
    await expect(stopped).rejects.toThrow('killed');
    expect(await printed()).toHaveLength(2);
    expect(await catchUpCitations(db)).toEqual({ records: 1, citations: 1 });
    const rows = await db.selectFrom('citation').selectAll().orderBy('subject_id').execute();
    await db.deleteFrom('citation_progress').execute();
    expect(await catchUpCitations(db)).toEqual({ records: 3, citations: 3 });
    expect(await db.selectFrom('citation').selectAll().orderBy('subject_id').execute()).toEqual(rows);
  });

  it('takes up more records than it reads at once', async () => {
    const many = Array.from({ length: 205 }, (_, at) => ({
      record_id: `nobody${String(at).padStart(8, '0')}`,
      at: '2026-01-01T00:00:00Z',
    }));
    await db.insertInto('change').values(many).execute();
    await law('Gartengesetz', 'Es gilt § 2.');
    expect(await catchUpCitations(db)).toEqual({ records: 206, citations: 1 });
  });
});
