import { describe, expect, it } from 'vitest';
import { importCase } from './import-case.ts';
import { listDecisions } from './index.ts';
import { buildCase, openTestStore } from './store.testing.ts';

const concerns = (target: string) => ({ relation: 'concerns' as const, target });

/** Five decisions of two States; the third has both elements, the fourth is not public and the fifth is hidden. */
async function storeOfFive() {
  const store = await openTestStore();
  const given = [
    { country: 'GB', date: '2031-05-06', elements: ['act-recruitment'] },
    { country: 'NR', date: '2030-01', elements: ['act-transfer'] },
    { country: 'NR', date: undefined, elements: ['act-recruitment', 'means-deception'] },
    { country: 'NR', date: '2031', elements: ['act-recruitment'] },
    { country: 'NR', date: '2031-02-03', elements: ['act-recruitment'] },
  ];
  const ids: string[] = [];
  for (const [at, { country, date, elements }] of given.entries()) {
    const document = buildCase({
      country,
      date,
      title: `Pond ${at}`,
      identifiers: [{ scheme: 'docket', value: `P/${at}` }],
      crimeTypes: ['trafficking-in-persons'],
      elements: elements.map((concept) => ({ concept, asPrinted: concept })),
      texts: [],
    });
    const { decisionId = '' } = await importCase(store.db, document, { preview: false, actor: 'test' });
    ids.push(decisionId);
  }
  const show = store.connection.prepare('update record set visibility = ? where id = ?');
  show.run('listed-only', ids[3]);
  show.run('hidden', ids[4]);
  return { ...store, ids };
}

describe('a list of decisions', () => {
  it('names what may be named, newest first and undated last, and no hidden one', async () => {
    const { db, ids } = await storeOfFive();
    const { total, decisions } = await listDecisions(db, { limit: 10 });
    expect(total).toBe(4);
    expect(decisions.map(({ id }) => id)).toEqual([ids[0], ids[3], ids[1], ids[2]]);
    expect(decisions.map(({ textShown, saidBy }) => [textShown, saidBy])).toEqual([
      [true, undefined],
      [false, undefined],
      [true, undefined],
      [true, undefined],
    ]);
  });

  it('does not tell what a decision is linked to that may only be named', async () => {
    const { db, ids } = await storeOfFive();
    const found = await listDecisions(db, { linked: concerns('act-recruitment'), limit: 10 });
    expect(found.total).toBe(2);
    expect(found.decisions.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  });

  it('asks for several links at once: all must be there', async () => {
    const { db, ids } = await storeOfFive();
    const linked = [concerns('act-recruitment'), concerns('means-deception'), concerns('trafficking-in-persons')];
    const found = await listDecisions(db, { linked, limit: 10 });
    expect(found).toMatchObject({ total: 1, decisions: [{ id: ids[2], saidBy: 'import' }] });
    expect((await listDecisions(db, { linked: [...linked, concerns('servitude')], limit: 10 })).total).toBe(0);
  });

  it('is as certain as the least certain of the links asked for', async () => {
    const { db, connection, ids } = await storeOfFive();
    const say = connection.prepare(
      "insert into link (subject_id, relation, target, said_by, note, at) values (?, 'concerns', ?, ?, '', '')",
    );
    say.run(ids[2], 'servitude', 'suggested');
    connection
      .prepare("update link set said_by = 'verified' where subject_id = ? and target = 'act-recruitment'")
      .run(ids[2]);
    const saidBy = async (...targets: string[]) =>
      (await listDecisions(db, { linked: targets.map(concerns), limit: 10 })).decisions.find(({ id }) => id === ids[2])
        ?.saidBy;
    expect(await saidBy('act-recruitment')).toBe('verified');
    expect(await saidBy('act-recruitment', 'means-deception')).toBe('import');
    expect(await saidBy('act-recruitment', 'servitude')).toBe('suggested');
  });

  it.each([
    [{ country: 'NR' }, [3, 1, 2]],
    [{ country: 'NR', year: '2030' }, [1]],
    [{ year: '2031' }, [0, 3]],
    [{ year: '' }, [2]],
    [{ country: 'FR' }, []],
  ])('is narrowed by %j', async (question, expected) => {
    const { db, ids } = await storeOfFive();
    const { total, decisions } = await listDecisions(db, { ...question, limit: 10 });
    expect(decisions.map(({ id }) => id)).toEqual(expected.map((at) => ids[at]));
    expect(total).toBe(expected.length);
  });

  it('comes in pages that together are the whole', async () => {
    const { db } = await storeOfFive();
    const whole = await listDecisions(db, { limit: 10 });
    const parts = [];
    for (const offset of [0, 2, 4]) parts.push(await listDecisions(db, { limit: 2, offset }));
    expect(parts.map(({ total }) => total)).toEqual([4, 4, 4]);
    expect(parts.flatMap(({ decisions }) => decisions)).toEqual(whole.decisions);
  });

  it('asks for an article with its paragraphs, and not for one that begins with the same digits', async () => {
    const { db, connection, ids } = await storeOfFive();
    const apply = connection.prepare(
      "insert into link (subject_id, relation, target, said_by, note, at) values (?, 'applies', ?, 'import', '', '')",
    );
    apply.run(ids[0], 'untoc:1');
    apply.run(ids[1], 'untoc:18(13)');
    const found = async (target: string) =>
      (await listDecisions(db, { linked: { relation: 'applies', target }, limit: 9 })).decisions.map(({ id }) => id);
    expect(await found('untoc:1')).toEqual([ids[0]]);
    expect(await found('untoc:18')).toEqual([ids[1]]);
    // Who says so of a paragraph says so of its article.
    connection
      .prepare(
        "insert into link (subject_id, relation, target, said_by, note, at) values (?, 'applies', 'untoc:18', 'suggested', '', '')",
      )
      .run(ids[1]);
    const linked = { relation: 'applies' as const, target: 'untoc:18' };
    expect((await listDecisions(db, { linked, limit: 9 })).decisions[0]?.saidBy).toBe('import');
  });
});
