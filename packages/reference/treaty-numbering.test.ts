import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberingFaults } from './treaty-numbering.ts';

const romanNumbers = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'.split(' ');
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');

describe('numberingFaults', () => {
  it.each([
    ['nothing', []],
    ['figures', Array.from({ length: 120 }, (_, at) => `${at + 1}`)],
    ['letters', letters],
    ['Roman numbers', romanNumbers],
    ['inserted articles', ['1', '2', '2bis', '2ter', '3']],
  ])('finds nothing wrong in %s', (_, numbers) => {
    expect(numberingFaults('gardens:1', numbers)).toEqual([]);
  });

  it('names a gap and goes on after it', () => {
    expect(numberingFaults('gardens:1', ['1', '2', '4', '5', '8'])).toEqual([
      'gardens:1: 2 is followed by 4: a gap',
      'gardens:1: 5 is followed by 8: a gap',
    ]);
    expect(numberingFaults('gardens:1', ['a', 'c'])).toEqual(['gardens:1: a is followed by c: a gap']);
    expect(numberingFaults('gardens:1', ['i', 'ii', 'iv'])).toEqual(['gardens:1: ii is followed by iv: a gap']);
  });

  it.each([
    ['what comes too early', ['1', '3', '2'], ['g: 1 is followed by 3: a gap', 'g: 2 comes after 3']],
    ['what is there twice', ['a', 'b', 'b'], ['g: b comes after b']],
    ['an inserted article that is there twice', ['1', '1bis', '1bis'], ['g: 1bis comes after 1bis']],
    [
      'an inserted article before its own',
      ['1', '3bis', '2'],
      ['g: 1 is followed by 3bis: a gap', 'g: 2 comes after 3bis'],
    ],
    ['another way of counting', ['1', 'b', '2'], ['g: b is counted in another way than 1']],
    ['letters where Roman numbers go on', ['i', 'j'], ['g: j is counted in another way than i']],
    ['a start in the middle', ['2', '3'], ['g: begins with 2']],
    ['a start with a later letter', ['c'], ['g: begins with c']],
  ])('names %s', (_, numbers, faults) => {
    expect(numberingFaults('g', numbers)).toEqual(faults);
  });

  it.each([
    ['figures', letters.map((_, at) => `${at + 1}`)],
    ['letters', letters],
    ['Roman numbers', romanNumbers],
  ])('finds any one of the %s that is missing inside', (_, numbers) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: numbers.length - 2 }), (missing) => {
        const kept = numbers.filter((_number, at) => at !== missing);
        expect(numberingFaults('g', kept)).toEqual([
          `g: ${numbers[missing - 1]} is followed by ${numbers[missing + 1]}: a gap`,
        ]);
      }),
    );
  });

  it('ends for every list of words, and is content with none that is out of order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('1', '2', 'a', 'i', 'xl', ''))), (numbers) => {
        if (new Set(numbers).size < numbers.length) expect(numberingFaults('g', numbers)).not.toEqual([]);
        else expect(Array.isArray(numberingFaults('g', numbers))).toBe(true);
      }),
    );
  });
});
