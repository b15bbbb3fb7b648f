import { describe, expect, it } from 'vitest';
import { namedValues } from './named-values.ts';

describe('named values', () => {
  const table = namedValues({ in_force: 'in-force', repealed: 'repealed' });

  it('are found by their names', () => {
    expect(table['in_force']).toBe('in-force');
    expect(Object.keys(table)).toEqual(['in_force', 'repealed']);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', ''])('are no %s', (name) => {
    expect(table[name]).toBeUndefined();
  });
});
