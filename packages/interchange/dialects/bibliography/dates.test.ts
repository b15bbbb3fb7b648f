import { describe, expect, it } from 'vitest';
import { isoDate, readDate, readYearAndMonth } from './dates.ts';

describe('readDate', () => {
  it.each([
    ['2021-03-30', { 'date-parts': [[2021, 3, 30]] }],
    ['2021/3', { 'date-parts': [[2021, 3]] }],
    ['2021', { 'date-parts': [[2021]] }],
    ['2019/2020', { 'date-parts': [[2019], [2020]] }],
    [
      '2021-01/2021-03',
      {
        'date-parts': [
          [2021, 1],
          [2021, 3],
        ],
      },
    ],
    ['2021-03-30T10:00:00Z', { 'date-parts': [[2021, 3, 30]] }],
    ['[1989] 2005', { 'date-parts': [[2005]], literal: '[1989] 2005' }],
    ['2021-02-30', { 'date-parts': [[2021]], literal: '2021-02-30' }],
    ['Spring 2021', { 'date-parts': [[2021]], literal: 'Spring 2021' }],
    ['forthcoming', { literal: 'forthcoming' }],
    ['', undefined],
  ])('%s', (written, date) => {
    expect(readDate(written)).toEqual(date);
  });
});

describe('readYearAndMonth', () => {
  it.each([
    [['2021', 'dec', ''], { 'date-parts': [[2021, 12]] }],
    [['2021', 'September', '3'], { 'date-parts': [[2021, 9, 3]] }],
    [['2021', '07', ''], { 'date-parts': [[2021, 7]] }],
    [['2021', '13', ''], { 'date-parts': [[2021]] }],
    [['2021', 'feb', '30'], { 'date-parts': [[2021]] }],
    [['2021', '', ''], { 'date-parts': [[2021]] }],
    [['2019/2020', 'may', ''], { 'date-parts': [[2019], [2020]] }],
    [['', 'may', ''], undefined],
  ] as const)('%s', ([year, month, day], date) => {
    expect(readYearAndMonth(year, month, day)).toEqual(date);
  });
});

describe('isoDate', () => {
  it('writes a date with its precision, a range and words', () => {
    expect(isoDate({ 'date-parts': [[2021, 3, 5]] })).toBe('2021-03-05');
    expect(isoDate({ 'date-parts': [[85], [2020]] })).toBe('0085/2020');
    expect(isoDate({ literal: 'forthcoming' })).toBe('forthcoming');
  });
});
