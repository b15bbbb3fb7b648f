import { describe, expect, it } from 'vitest';
import { checkSizes } from './check-sizes.ts';
import { formatFinding } from './finding.ts';
import { temporaryProject } from './temporary-project.testing.ts';

const lines = (count: number): string => 'x;\n'.repeat(count);
const functionOf = (count: number): string => `function long() {\n${lines(count - 2)}}\n`;
const baselinePath = 'scripts/size-baseline.json';

/** Adds enough tests, and enough small files that the spread of sizes is no matter. */
function findingsWith(files: Record<string, unknown>, small = 40): string[] {
  const many = Array.from({ length: small }, (_, index) => [`packages/small/a${index}.ts`, functionOf(3)]);
  const root = temporaryProject({ 'a.test.ts': lines(3000), ...Object.fromEntries(many), ...files });
  return checkSizes(root).map(formatFinding);
}

describe('single files and functions', () => {
  it('may fill the budget', () => {
    expect(findingsWith({ 'a.ts': lines(400), 'b.ts': functionOf(80) })).toEqual([]);
  });

  it('may not exceed it', () => {
    expect(findingsWith({ 'a.ts': lines(401) })).toEqual(['a.ts: 401 lines, at most 400']);
    expect(findingsWith({ 'a.ts': `\n${functionOf(81)}` })).toEqual(['a.ts:2: 81 lines in function long, at most 80']);
    expect(findingsWith({ 'a.ts': 'const f = (a, b, c, d, e) => a;' })).toEqual([
      'a.ts:1: 5 parameters of f, at most 4',
    ]);
  });

  it('does not look at tests and declarations', () => {
    expect(findingsWith({ 'b.test.ts': functionOf(500), 'c.d.ts': lines(500) })).toEqual([]);
  });
});

describe('the spread', () => {
  it('is judged by its 95th percentile and its median', () => {
    const files = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`f${index}.ts`, lines(260)]));
    expect(findingsWith(files, 0)).toEqual([
      'files: the 95th percentile is 260 lines, at most 250',
      'note: files: the median is 260 lines, aim at 70',
    ]);
  });

  it('leaves callbacks of one line out of the percentile of functions', () => {
    const files = { 'a.ts': functionOf(40), 'b.ts': 'list.map((a) => a);\n'.repeat(100) };
    expect(findingsWith(files, 0)).toContain('functions: the 95th percentile is 40 lines, at most 35');
  });
});

describe('the baseline', () => {
  const over = { 'a.ts': lines(410), 'b.ts': functionOf(90), 'c.ts': 'function f(a, b, c, d, e) {}' };
  const baseline = { 'lines a.ts': 410, 'function b.ts#long': 90, 'parameters c.ts#f': 5 };

  it('excuses what it names', () => {
    expect(findingsWith({ ...over, [baselinePath]: baseline })).toEqual([]);
  });

  it('excuses no growth', () => {
    expect(findingsWith({ ...over, [baselinePath]: { ...baseline, 'lines a.ts': 405 } })).toEqual([
      'a.ts: 410 lines, the baseline allows 405',
    ]);
  });

  it('must follow what shrank', () => {
    expect(findingsWith({ ...over, [baselinePath]: { ...baseline, 'lines a.ts': 500 } })).toEqual([
      `${baselinePath}: "lines a.ts" shrank: write 410 instead of 500`,
    ]);
  });

  it('must lose what is no longer needed or no longer there', () => {
    const stale = { 'lines packages/small/a1.ts': 450, 'lines gone.ts': 450 };
    expect(findingsWith({ [baselinePath]: stale })).toEqual([
      `${baselinePath}: "lines packages/small/a1.ts" is no longer needed: take it out`,
      `${baselinePath}: "lines gone.ts" is no longer needed: take it out`,
    ]);
  });

  it.each(['{', '{"a": "b"}', 'null', '[]x'])('is refused as %s', (text) => {
    expect(findingsWith({ [baselinePath]: text })).toEqual([`${baselinePath}: is no JSON object of numbers`]);
  });
});

describe('tests', () => {
  it('must be as long as the sources', () => {
    const root = temporaryProject({ 'a.ts': lines(40), 'a.test.ts': lines(30) });
    expect(checkSizes(root).map(formatFinding)).toEqual([
      'tests: 30 lines for 40 of source, a ratio of 0.75; at least 1',
    ]);
  });

  it('are not asked for where there is no source', () => {
    expect(checkSizes(temporaryProject({}))).toEqual([]);
  });
});
