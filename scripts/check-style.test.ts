import { describe, expect, it } from 'vitest';
import { readStyleReport } from './check-style.ts';

const diagnostic = (severity: string, more: object = {}): object => ({
  severity,
  message: 'No any',
  category: 'lint/suspicious/noExplicitAny',
  location: { path: 'a.ts', start: { line: 3, column: 1 } },
  ...more,
});

const read = (...diagnostics: object[]) => readStyleReport(JSON.stringify({ summary: {}, diagnostics }));

describe('readStyleReport', () => {
  it('takes errors as breaches, warnings as notes, and leaves out suggestions', () => {
    const reason = 'No any (lint/suspicious/noExplicitAny)';
    expect(read(diagnostic('error'), diagnostic('warning'), diagnostic('information'))).toEqual([
      { place: 'a.ts:3', reason },
      { place: 'a.ts:3', reason, info: true },
    ]);
  });

  it('does without line, path and category', () => {
    const whole = { category: null, location: { path: 'a.ts', start: { line: 0 } } };
    expect(read(diagnostic('error', whole), diagnostic('fatal', { location: null }))).toEqual([
      { place: 'a.ts', reason: 'No any' },
      { place: 'biome', reason: 'No any (lint/suspicious/noExplicitAny)' },
    ]);
  });

  it.each(['', 'not found', '{}', '{"diagnostics":[{}]}'])('has no answer to %j', (output) => {
    expect(readStyleReport(output)).toBeUndefined();
  });
});
