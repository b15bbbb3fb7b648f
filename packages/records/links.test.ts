import { migrate, openDatabase } from '@comity/platform';
import fc from 'fast-check';
import type { Kysely } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answersTo, leastCertain, linkAnswersTo, mostCertain, type RecordTables, recordMigrations } from './index.ts';

describe('of several who say something', () => {
  it('a person is trusted most and a rule least', () => {
    expect(mostCertain(['suggested', 'verified', 'import'])).toBe('verified');
    expect(mostCertain(['suggested', 'import'])).toBe('import');
    expect(leastCertain(['verified', 'suggested', 'import'])).toBe('suggested');
    expect(leastCertain(['verified', 'import'])).toBe('import');
    expect(mostCertain([])).toBe('suggested');
  });
});

describe('a link answers to', () => {
  it.each([
    ['untoc:6', 'untoc:6', true],
    ['untoc:6(1)(a)', 'untoc:6', true],
    ['untoc:60', 'untoc:6', false],
    ['untoc:6bis', 'untoc:6', false],
    ['untoc-tip:6', 'untoc:6', false],
    ['untoc:6', 'untoc:6(1)', false],
    ['untoc:41', 'untoc:', true],
    ['untoc-tip:5', 'untoc:', false],
    ['money-laundering', 'money-laundering', true],
    ['money-laundering-offence', 'money-laundering', false],
  ])('%s for what is asked as %s: %s', (target, asked, expected) => {
    expect(answersTo(target, asked)).toBe(expected);
  });

  it('the same in the store as in memory', async () => {
    const store = openDatabase<RecordTables>(':memory:');
    onTestFinished(() => store.close());
    await migrate(store.db as unknown as Kysely<unknown>, recordMigrations);
    const insert = store.connection.prepare(
      "insert into link (subject_id, relation, target, said_by, note, at) values ('x', 'concerns', ?, 'import', '', '')",
    );
    const part = fc.stringMatching(/^[a-c1-3-]{1,3}$/);
    const target = fc
      .tuple(part, part, fc.array(part, { maxLength: 2 }))
      .map(([treaty, article, parts]) => `${treaty}:${article}${parts.map((each) => `(${each})`).join('')}`);
    const asked = fc.oneof(
      target,
      part.map((treaty) => `${treaty}:`),
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(target, { minLength: 1, maxLength: 20 }), asked, async (targets, question) => {
        store.connection.exec('delete from link');
        for (const each of targets) insert.run(each);
        const found = await store.db.selectFrom('link').select('target').where(linkAnswersTo(question)).execute();
        expect(found.map((row) => row.target).sort()).toEqual(
          targets.filter((each) => answersTo(each, question)).sort(),
        );
      }),
    );
  });
});
