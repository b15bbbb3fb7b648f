import { describe, expect, it } from 'vitest';
import { importAct } from './import-act.ts';
import { type LinkQuestion, linkedProvisions, listActs } from './index.ts';
import { article, buildLaw } from './law-factory.testing.ts';
import { openTestStore } from './store.testing.ts';

/** Acts in words that no rule of ours suggests anything from; `say` links an article of the newest or of any version. */
async function storeOfActs() {
  const { db, connection } = await openTestStore();
  const add = async (title: string, given: Parameters<typeof buildLaw>[0] = {}) => {
    const identifiers = [{ scheme: 'source' as const, value: `test:${title}` }];
    const nodes = [article('§ 1', 'Eins', 'Text eins.'), article('§ 2', 'Zwei', 'Text zwei.')];
    const result = await importAct(db, buildLaw({ title, identifiers, nodes, ...given }), {
      actor: 'test',
      preview: false,
    });
    return result.actId as string;
  };
  const say = (title: string, number: string, relation: string, target: string, saidBy = 'import', version = '%') => {
    const ids = connection
      .prepare(
        `select provision.id from provision join expression on expression.id = expression_id join act on act.id = act_id
          where act.title = ? and provision.number = ? and version_date like ?`,
      )
      .pluck()
      .all(title, number, version);
    const insert = connection.prepare(
      "insert into link (subject_id, relation, target, said_by, note, at) values (?, ?, ?, ?, '', '')",
    );
    for (const id of ids) insert.run(id, relation, target, saidBy);
  };
  const ask = async (question: Partial<LinkQuestion>) =>
    (await linkedProvisions(db, { relation: 'implements', language: 'en', ...question })).map(
      ({ title, number, links }) => [
        title,
        number,
        links.map(({ target, saidBy }) => `${target} ${saidBy}`).join(', '),
      ],
    );
  return { db, connection, add, say, ask };
}

describe('provisions that are linked', () => {
  it('to an article are those linked to it and to its paragraphs, and to none that begins with the same digits', async () => {
    const { add, say, ask } = await storeOfActs();
    await add('Teichgesetz');
    say('Teichgesetz', '§ 1', 'implements', 'untoc:1');
    say('Teichgesetz', '§ 1', 'implements', 'untoc:18(13)', 'suggested');
    say('Teichgesetz', '§ 2', 'implements', 'untoc:18', 'verified');
    expect(await ask({ target: 'untoc:1' })).toEqual([['Teichgesetz', '§ 1', 'untoc:1 import']]);
    expect(await ask({ target: 'untoc:18' })).toEqual([
      ['Teichgesetz', '§ 1', 'untoc:18(13) suggested'],
      ['Teichgesetz', '§ 2', 'untoc:18 verified'],
    ]);
  });

  it('to a whole treaty are not those linked to one whose name begins so', async () => {
    const { add, say, ask } = await storeOfActs();
    await add('Teichgesetz');
    say('Teichgesetz', '§ 1', 'implements', 'untoc:5');
    say('Teichgesetz', '§ 2', 'implements', 'untoc-tip:5');
    expect(await ask({ target: 'untoc:' })).toEqual([['Teichgesetz', '§ 1', 'untoc:5 import']]);
  });

  it('to whatever there is come together, each once with all its links, and only of the relation asked for', async () => {
    const { add, say, ask } = await storeOfActs();
    await add('Teichgesetz');
    say('Teichgesetz', '§ 2', 'implements', 'untoc-tip:5');
    say('Teichgesetz', '§ 2', 'implements', 'cets185:2', 'suggested');
    say('Teichgesetz', '§ 1', 'implements', 'untoc:5');
    say('Teichgesetz', '§ 1', 'concerns', 'fraud');
    expect(await ask({})).toEqual([
      ['Teichgesetz', '§ 1', 'untoc:5 import'],
      ['Teichgesetz', '§ 2', 'cets185:2 suggested, untoc-tip:5 import'],
    ]);
    expect(await ask({ relation: 'concerns' })).toEqual([['Teichgesetz', '§ 1', 'fraud import']]);
    expect(await ask({ relation: 'explains' })).toEqual([]);
  });

  it('stand as the newest text of their act has them', async () => {
    const { add, say, ask } = await storeOfActs();
    await add('Teichgesetz', { versionDate: '2020-01-01' });
    await add('Teichgesetz', { versionDate: '2024-01-01' });
    say('Teichgesetz', '§ 1', 'implements', 'untoc:5');
    say('Teichgesetz', '§ 2', 'implements', 'untoc:6', 'import', '2020%');
    expect(await ask({})).toEqual([['Teichgesetz', '§ 1', 'untoc:5 import']]);
  });

  it('are those of the States asked for, and public ones', async () => {
    const { add, say, ask, connection } = await storeOfActs();
    const hidden = [];
    for (const [title, country] of [
      ['A', 'DE'],
      ['B', 'FR'],
      ['C', 'DE'],
      ['D', 'DE'],
    ] as const) {
      const id = await add(title, { country });
      say(title, '§ 1', 'implements', 'untoc:5');
      if (title > 'B') hidden.push(id);
    }
    const become = connection.prepare('update record set visibility = ? where id = ?');
    become.run('hidden', hidden[0]);
    become.run('listed-only', hidden[1]);
    expect((await ask({ countries: ['DE'] })).map(([title]) => title)).toEqual(['A']);
    expect((await ask({})).map(([title]) => title).toSorted()).toEqual(['A', 'B']);
    expect(await ask({ countries: [] })).toEqual([]);
  });
});

describe('a list of acts', () => {
  it('has each act once, newest first, as its newest text has it, and names its languages', async () => {
    const { db, add, connection } = await storeOfActs();
    await add('Alt', { country: 'FR', versionDate: '2020-01-01', status: 'repealed' });
    await add('Neu', { country: 'FR', versionDate: '2023-01-01', status: 'draft' });
    await add('Neu', { country: 'FR', versionDate: '2025-01-01', language: 'fr', status: 'in-force' });
    await add('Fremd', { country: 'DE' });
    const listed = await add('Nur genannt', { country: 'FR', versionDate: '2021-01-01' });
    const hidden = await add('Verborgen', { country: 'FR' });
    const become = connection.prepare('update record set visibility = ? where id = ?');
    become.run('listed-only', listed);
    become.run('hidden', hidden);
    const acts = await listActs(db, { country: 'FR', kind: 'legislation' });
    expect(acts.map(({ title, versionDate, status, textShown }) => [title, versionDate, status, textShown])).toEqual([
      ['Neu', '2025-01-01', 'in-force', true],
      ['Nur genannt', '2021-01-01', 'in-force', false],
      ['Alt', '2020-01-01', 'repealed', true],
    ]);
    expect(acts[0]?.languages).toEqual(['de', 'fr']);
    expect(await listActs(db, { country: 'FR', kind: 'document' })).toEqual([]);
    expect((await listActs(db, { kind: 'legislation' })).map(({ country }) => country)).toContain('DE');
  });
});
