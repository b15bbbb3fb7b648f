import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimal, mayFollow, parseSectionNumber } from './section-numbers.ts';

describe('parseSectionNumber', () => {
  it.each([
    ['1', 1, ''],
    ['303Z35', 303, 'Z35'],
    ['9A', 9, 'A'],
    ['15bis', 15, 'bis'],
    ['0', 0, ''],
  ])('%s', (printed, base, rest) => {
    expect(parseSectionNumber(printed)).toEqual({ base, rest });
  });

  it.each(['', 'A1', '§ 1', '-1'])('%j is none', (printed) => {
    expect(parseSectionNumber(printed)).toBeUndefined();
  });
});

describe('mayFollow', () => {
  it.each([
    [undefined, '1', 3],
    [undefined, '3', 3],
    ['1', '2', 1],
    ['1', '1A', 1],
    ['1A', '1B', 1],
    ['1B', '1ZA', 1],
    ['1A', '2', 1],
    ['5', '17', 12],
    ['9Z', '10', 1],
  ])('after %s may stand %s (gap %i)', (last, next, gap) => {
    expect(mayFollow(last, next, gap)).toBe(true);
  });

  it.each([
    [undefined, '4', 3],
    ['1', '1', 12],
    ['2', '1', 12],
    ['2A', '2', 12],
    ['2A', '2A', 12],
    ['5', '18', 12],
    ['5', 'A', 12],
    ['5', '', 12],
  ])('after %s may not stand %s (gap %i)', (last, next, gap) => {
    expect(mayFollow(last, next, gap)).toBe(false);
  });

  it('lets no number follow itself', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), fc.stringMatching(/^[A-Z]{0,3}$/), (base, rest) => {
        expect(mayFollow(`${base}${rest}`, `${base}${rest}`, 12)).toBe(false);
      }),
    );
  });
});

describe('compareDecimal', () => {
  it('puts numbers with points in their order', () => {
    const ordered = [
      '1',
      '1.1',
      '2',
      '9',
      '9.1',
      '9.11',
      '9.2',
      '10',
      '83.01',
      '83.02',
      '83.1',
      '462.31',
      '462.311',
      '462.32',
    ];
    const shuffled = [...ordered].reverse();
    expect(shuffled.sort(compareDecimal)).toEqual(ordered);
  });

  it('is the other way round for the other order, and 0 only for equals', () => {
    const numbers = fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 })).map(([base, rest]) => `${base}.${rest}`);
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        expect(Math.sign(compareDecimal(left, right)) + Math.sign(compareDecimal(right, left))).toBe(0);
        expect(compareDecimal(left, right) === 0).toBe(left === right);
      }),
    );
  });
});
