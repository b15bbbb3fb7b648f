import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowsExpression } from './licence-expression.ts';

const allowed = new Set(['MIT', 'ISC', 'Apache-2.0']);

describe('allowsExpression', () => {
  it.each([
    'MIT',
    ' MIT ',
    'MIT OR GPL-2.0',
    'GPL-2.0 or MIT',
    'MIT AND ISC',
    '(MIT AND ISC) OR GPL-2.0',
    'GPL-2.0 AND GPL-3.0 OR MIT',
    'Apache-2.0 WITH LLVM-exception',
    '((MIT))',
  ])('accepts %s', (expression) => {
    expect(allowsExpression(expression, allowed)).toBe(true);
  });

  it.each([
    'GPL-2.0',
    'MIT AND GPL-2.0',
    'MIT AND (ISC AND GPL-2.0)',
    'SEE LICENSE IN file',
    'UNLICENSED',
    '',
    'MIT ISC',
    '(MIT',
    'MIT)',
    'MIT OR',
    '()',
    'OR MIT',
    `${'('.repeat(10_000)}MIT`,
  ])('refuses %.40s', (expression) => {
    expect(allowsExpression(expression, allowed)).toBe(false);
  });

  it('ends on any input', () => {
    const token = fc.constantFrom('(', ')', 'AND', 'OR', 'WITH', 'MIT', 'GPL-2.0', 'x');
    fc.assert(
      fc.property(fc.array(token), (tokens) => {
        expect(typeof allowsExpression(tokens.join(' '), allowed)).toBe('boolean');
      }),
    );
  });
});
