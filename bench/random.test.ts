import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, pick, seeded, zipf } from './random.ts';

describe('seeded', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const take = (seed: number): number[] => {
      const random = seeded(seed);
      return Array.from({ length: 20 }, random);
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  it('stays within 0 and 1', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seeded(seed);
        return Array.from({ length: 50 }, random).every((value) => value >= 0 && value < 1);
      }),
    );
  });

  it('spreads evenly enough to draw from', () => {
    const random = seeded(3);
    const tenths = new Array<number>(10).fill(0);
    for (let drawn = 0; drawn < 10_000; drawn += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] as number) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});

describe('between and pick', () => {
  it('draw both ends and nothing beyond', () => {
    const random = seeded(5);
    const drawn = new Set(Array.from({ length: 500 }, () => between(random, 3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
    const items = ['a', 'b', 'c'];
    expect(new Set(Array.from({ length: 200 }, () => pick(random, items)))).toEqual(new Set(items));
  });
});

describe('zipf', () => {
  it('draws every rank, the first about as often as its weight says', () => {
    const draw = zipf(5);
    const random = seeded(11);
    const counts = new Array<number>(5).fill(0);
    const drawn = 20_000;
    for (let at = 0; at < drawn; at += 1) {
      const rank = draw(random);
      counts[rank] = (counts[rank] as number) + 1;
    }
    const sum = 1 + 1 / 2 + 1 / 3 + 1 / 4 + 1 / 5;
    counts.forEach((count, rank) => {
      expect(Math.abs(count / drawn - 1 / (rank + 1) / sum)).toBeLessThan(0.02);
    });
  });

  it('has one answer where there is one rank', () => {
    expect(zipf(1)(seeded(1))).toBe(0);
  });
});
