import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference, intersection, union } from './docid-lists.ts';

const list = fc
  .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
  .map((docids) => Uint32Array.from(docids).sort());

describe('lists of docids', () => {
  it.each<[string, typeof union, (one: Set<number>, other: Set<number>) => Set<number>]>([
    ['union', union, (one, other) => one.union(other)],
    ['intersection', intersection, (one, other) => one.intersection(other)],
    ['difference', difference, (one, other) => one.difference(other)],
  ])('make the %s that sets make, rising', (_, own, ofSets) => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const expected = [...ofSets(new Set(one), new Set(other))].sort((a, b) => a - b);
        expect([...own(one, other)]).toEqual(expected);
      }),
    );
  });

  it('may be empty', () => {
    const none = new Uint32Array();
    const some = Uint32Array.of(3, 9);
    expect(union(none, some)).toEqual(some);
    expect(union(some, none)).toEqual(some);
    expect(intersection(some, none)).toHaveLength(0);
    expect(difference(some, none)).toEqual(some);
    expect(difference(none, some)).toHaveLength(0);
  });
});
