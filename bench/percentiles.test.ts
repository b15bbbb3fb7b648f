import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latenciesOf, percentile } from './percentiles.ts';

describe('percentile', () => {
  it.each([
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.5, 5],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 10],
    [[1, 2, 3, 4], 0.5, 2],
    [[7], 0.99, 7],
    [[7], 0, 7],
    [[], 0.5, 0],
  ])('of %j at %d is %d', (sorted, share, expected) => {
    expect(percentile(sorted, share)).toBe(expected);
  });

  it('is a value of the list that the share does not exceed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, share) => {
          const sorted = values.toSorted((a, b) => a - b);
          const found = percentile(sorted, share);
          const notAbove = sorted.filter((value) => value <= found).length;
          return sorted.includes(found) && notAbove >= share * sorted.length - 1e-9;
        },
      ),
    );
  });
});

describe('latenciesOf', () => {
  it('does not mind the order and counts what was measured', () => {
    const times = Array.from({ length: 200 }, (_, at) => at + 1);
    const expected = { samples: 200, p50: 100, p95: 190, p99: 198 };
    expect(latenciesOf(times)).toEqual(expected);
    expect(latenciesOf(times.toReversed())).toEqual(expected);
  });

  it('of nothing is nothing', () => {
    expect(latenciesOf([])).toEqual({ samples: 0, p50: 0, p95: 0, p99: 0 });
  });
});
