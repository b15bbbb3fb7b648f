import { describe, expect, it } from 'vitest';
import { countTests, type TestCounts, verdictOf } from './test-summary.ts';

const test = (status: string, title = 'works', ancestorTitles: string[] = []): object => ({
  status,
  title,
  ancestorTitles,
});
const reportOf = (...files: object[]): string => JSON.stringify({ testResults: files });

describe('countTests', () => {
  it('counts what passed, failed and was skipped', () => {
    const assertionResults = [test('passed'), test('passed'), test('failed'), test('pending'), test('todo')];
    expect(countTests(reportOf({ status: 'failed', assertionResults }))).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
      skippedForCorpus: 0,
    });
  });

  it('knows tests of the corpus by their title or a group around them', () => {
    const assertionResults = [
      test('skipped', 'reads a statute [corpus]'),
      test('skipped', 'reads', ['Akoma Ntoso', 'real files [corpus]']),
      test('passed', 'counts [corpus]'),
      test('skipped', 'another'),
    ];
    const counts = countTests(reportOf({ status: 'passed', assertionResults }));
    expect([counts.skipped, counts.skippedForCorpus]).toEqual([3, 2]);
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countTests(reportOf({ status: 'failed', assertionResults: [] })).failed).toBe(1);
    expect(countTests(reportOf({ status: 'failed', assertionResults: [test('passed')] })).failed).toBe(1);
  });

  it.each(['', '{', '{}', '{"testResults":[{}]}'])('counts the broken report %j as one failure', (json) => {
    expect(countTests(json).failed).toBe(1);
  });
});

describe('verdictOf', () => {
  const counts: TestCounts = { passed: 5, failed: 0, skipped: 3, skippedForCorpus: 2 };
  const given = { exitCode: 0, corpusFound: true, browserFound: true, inCi: false };

  it('ends with the two agreed lines', () => {
    expect(verdictOf(counts, given)).toEqual({
      lines: ['5 passed, 0 failed, 3 skipped', 'corpus: found'],
      failures: [],
    });
    expect(verdictOf(counts, { ...given, corpusFound: false })).toEqual({
      lines: ['5 passed, 0 failed, 3 skipped', 'corpus: absent, 2 skipped'],
      failures: [],
    });
  });

  it('fails on failed tests and on errors outside them', () => {
    expect(verdictOf({ ...counts, failed: 1 }, { ...given, exitCode: 1 }).failures).toEqual(['1 failed; see above.']);
    expect(verdictOf(counts, { ...given, exitCode: 1 }).failures).toEqual([
      'The run broke outside the tests; see above.',
    ]);
  });

  it('lets nothing be left out in CI', () => {
    const bare = { ...given, corpusFound: false, browserFound: false };
    expect(verdictOf(counts, bare).failures).toEqual([]);
    expect(verdictOf(counts, { ...bare, inCi: true }).failures).toHaveLength(2);
  });
});
