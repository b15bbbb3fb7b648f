import { describe, expect, it } from 'vitest';
import { readTypeErrors } from './check-types.ts';

describe('readTypeErrors', () => {
  it('reads errors with their place, and passes over lines that explain', () => {
    const output = [
      "packages/a/b.ts(12,5): error TS2322: Type 'string' is not assignable to type 'number'.",
      '  The expected type comes from here.',
      "error TS5083: Cannot read file 'tsconfig.json'.",
      '',
    ].join('\n');
    expect(readTypeErrors(output)).toEqual([
      { place: 'packages/a/b.ts:12', reason: "TS2322: Type 'string' is not assignable to type 'number'." },
      { place: 'tsconfig.json', reason: "TS5083: Cannot read file 'tsconfig.json'." },
    ]);
  });

  it('finds nothing in an empty output', () => {
    expect(readTypeErrors('')).toEqual([]);
  });
});
