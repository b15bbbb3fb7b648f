import { describe, expect, it } from 'vitest';
import type { Check } from './finding.ts';
import { runChecks } from './run-checks.ts';

const checks: Record<string, Check> = {
  clean: () => [],
  noted: async () => [{ place: 'a.ts', reason: 'could be shorter', info: true }],
  dirty: () => [{ place: 'b.ts:1', reason: 'is wrong' }],
  broken: () => {
    throw new Error('no such file');
  },
};

async function run(names: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await runChecks(checks, '', names, (line) => lines.push(line.replace(/ \(\d+\.\d s\)$/, '')));
  return { code, lines };
}

describe('runChecks', () => {
  it('passes when there are only notes', async () => {
    expect(await run(['noted', 'clean'])).toEqual({
      code: 0,
      lines: ['ok   clean', 'ok   noted', '     note: a.ts: could be shorter', 'All checks passed.'],
    });
  });

  it('runs all and reports all, a check that breaks too', async () => {
    const { code, lines } = await run([]);
    expect(code).toBe(1);
    expect(lines).toContain('FAIL dirty: 1');
    expect(lines).toContain('     b.ts:1: is wrong');
    expect(lines.join('\n')).toContain('scripts/check-broken.ts: Error: no such file');
    expect(lines.at(-1)).toBe('Failed: dirty, broken.');
  });

  it('refuses names that it does not know', async () => {
    expect(await run(['clean', 'toString'])).toEqual({
      code: 64,
      lines: ['Unknown check "toString". Known: clean, noted, dirty, broken.'],
    });
  });

  it('lets no control character through to the terminal', async () => {
    const lines: string[] = [];
    const hostile: Check = () => [{ place: 'a\u001b[31m.ts', reason: 'line\nbreak' }];
    await runChecks({ hostile }, '', [], (line) => lines.push(line));
    expect(lines[1]).toBe('     a [31m.ts: line break');
  });
});
