import type { Kysely } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { noteCitations } from './note-citations.ts';
import { enterDecision, enterLaw, openTestStore, paragraphId, provisionId } from './store.testing.ts';
import type { CitationTables } from './tables.ts';

let db: Kysely<CitationTables>;

beforeEach(async () => {
  db = (await openTestStore()).db;
});

const rows = () => db.selectFrom('citation').selectAll().orderBy('subject_id').orderBy('start').execute();
const printed = async () => (await rows()).map(({ text }) => text).sort();

describe('noteCitations of an act', () => {
  it('stores each citation with its place, its words and where it leads', async () => {
    const garden = await enterLaw(db, {
      title: 'Gartengesetz',
      articles: {
        '§ 1': 'Gärten sind zu pflegen.',
        '§ 2': 'Nach § 1 und § 7 des Teichgesetzes gilt dies auch für Teiche.',
      },
    });
    expect(await noteCitations(db, garden)).toBe(1);
    const [row] = await rows();
    expect(row).toMatchObject({
      subject_id: await provisionId(db, garden, '§ 2'),
      record_id: garden,
      rule: 'de-paragraph',
      text: '§ 7 des Teichgesetzes',
      start: 13,
      end: 34,
      target_kind: 'provision',
      target_key: 'teichgesetz',
      target_number: '7',
      target_state: 'DE',
      said_by: 'suggested',
    });
  });

  it('leaves out provisions that the act does not have: they are of another act', async () => {
    const garden = await enterLaw(db, {
      title: 'Gartengesetz',
      articles: { '§ 1': 'Es gilt § 2.', '§ 2': 'Es gilt § 263.' },
    });
    await noteCitations(db, garden);
    expect(await printed()).toEqual(['§ 2']);
  });

  it('gives the same rows twice, and only the newest after a change of the text', async () => {
    const articles = { '§ 1': 'Es gilt § 2.', '§ 2': 'Es gilt § 5 des Teichgesetzes.' };
    const garden = await enterLaw(db, { title: 'Gartengesetz', articles });
    await noteCitations(db, garden);
    const before = await rows();
    await noteCitations(db, garden);
    expect(await rows()).toEqual(before);
    await enterLaw(db, { title: 'Gartengesetz', articles: { ...articles, '§ 2': 'Es gilt § 6 des Teichgesetzes.' } });
    await noteCitations(db, garden);
    expect(await printed()).toEqual(['§ 2', '§ 6 des Teichgesetzes']);
  });

  it('keeps what a person verified', async () => {
    const garden = await enterLaw(db, { title: 'Gartengesetz', articles: { '§ 1': 'Es gilt § 2.', '§ 2': 'Ende.' } });
    await noteCitations(db, garden);
    await db.updateTable('citation').set({ said_by: 'verified', target_number: '9' }).execute();
    await noteCitations(db, garden);
    expect((await rows()).map((row) => [row.said_by, row.target_number])).toEqual([['verified', '9']]);
  });

  it('remembers short names through the articles of a version', async () => {
    const salt = await enterLaw(db, {
      title: 'Fish Act 2010',
      country: 'GB',
      language: 'en',
      articles: { '1': 'The Salt Act 2003 applies.', '2': 'Section 5 of the 2003 Act does not.' },
    });
    await noteCitations(db, salt);
    expect(await printed()).toEqual(['Salt Act 2003', 'Section 5 of the 2003 Act']);
  });

  it('stores nothing for a record that is not there', async () => {
    expect(await noteCitations(db, 'zzzzzzzzzzzzzz')).toBe(0);
    expect(await rows()).toEqual([]);
  });
});

describe('noteCitations of a decision', () => {
  it('leaves out the decision itself, which its first page names', async () => {
    const decision = await enterDecision(db, {
      docket: '4 StR 1/25',
      texts: ['Beschluss 4 StR 1/25', 'Nach § 7 des Teichgesetzes und 2 StR 9/20 folgt nichts anderes.'],
    });
    expect(await noteCitations(db, decision)).toBe(2);
    expect((await rows()).map((row) => [row.subject_id, row.text, row.target_kind, row.target_key])).toEqual([
      [await paragraphId(db, decision, 2), '§ 7 des Teichgesetzes', 'provision', 'teichgesetz'],
      [await paragraphId(db, decision, 2), '2 StR 9/20', 'case', '2 str 9 20'],
    ]);
  });

  it('cites no act at hand', async () => {
    const decision = await enterDecision(db, { docket: '4 StR 1/25', texts: ['Es gilt § 3 Absatz 2.'] });
    expect(await noteCitations(db, decision)).toBe(0);
  });
});

describe('the table of citations', () => {
  it('refuses a kind of target and a source that are not known, and a record that is not there', async () => {
    const garden = await enterLaw(db, { title: 'Gartengesetz', articles: { '§ 1': 'Es gilt § 2.', '§ 2': 'Ende.' } });
    await noteCitations(db, garden);
    const [row] = await rows();
    const insert = (change: object) =>
      db
        .insertInto('citation')
        .values({ ...(row as NonNullable<typeof row>), start: 90, ...change })
        .execute();
    await expect(insert({ target_kind: 'rumour' })).rejects.toThrow(/CHECK/);
    await expect(insert({ said_by: 'rumour' })).rejects.toThrow(/CHECK/);
    await expect(insert({ record_id: 'nobody' })).rejects.toThrow(/FOREIGN KEY/);
    await expect(insert({ start: row?.start })).rejects.toThrow(/UNIQUE/);
  });
});
