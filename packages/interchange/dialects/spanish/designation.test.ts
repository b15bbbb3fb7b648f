import { describe, expect, it } from 'vitest';
import { designationKey, namedArticles, readDesignation } from './designation.ts';

describe('readDesignation', () => {
  it.each([
    ['277: texto', '277', 277, 0],
    ['5º — texto', '5º', 5, 0],
    ['2°.- texto', '2°', 2, 0],
    ['1ro. texto', '1ro', 1, 0],
    ['41 quinquies — texto', '41 quinquies', 41, 400],
    ['4ºbis.- texto', '4ºbis', 4, 100],
    ['22-BIS', '22-BIS', 22, 100],
    ['29 TER —', '29 TER', 29, 200],
    ['144 quáter.', '144 quáter', 144, 300],
    ['167 quinque.-', '167 quinque', 167, 400],
    ['268 (2) —', '268 (2)', 268, 2],
    ['60º. (V). (Asociaciones)', '60º. (V)', 60, 5],
    ['XIV', 'XIV', 14, 0],
    ['XXIX. Solución', 'XXIX', 29, 0],
    ['Unico', 'Unico', 1, 0],
    ['PRIMERO', 'PRIMERO', 1, 0],
    ['décimo segundo', 'décimo segundo', 12, 0],
    ['Undécima', 'Undécima', 11, 0],
  ])('reads %s', (text, printed, value, addition) => {
    expect(readDesignation(text)).toMatchObject({ printed, value, addition });
  });

  it('puts composed additions in their order', () => {
    const words = [
      'bis',
      'decies',
      'undecies',
      'quaterdecies',
      'quinquiesdecies',
      'noviesdecies',
      'vicies',
      'unvicies',
      'octiesvicies',
    ];
    const ranks = words.map((word) => readDesignation(`175 ${word}.-`)?.addition ?? 0);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(new Set(ranks).size).toBe(words.length);
    expect(Math.min(...ranks)).toBeGreaterThan(0);
  });

  it.each(['de la ley', 'anterior', '', 'IVA', 'Ministerio', '12345 x'])('finds no number in %s', (text) => {
    expect(readDesignation(text)).toBeUndefined();
  });

  it('does not take a word after the number for an addition', () => {
    expect(readDesignation('12 biscochos')).toMatchObject({ printed: '12', addition: 0 });
    expect(readDesignation('12 Terceros')).toMatchObject({ printed: '12', addition: 0 });
  });
});

describe('namedArticles', () => {
  it('names each article of a list once', () => {
    const named = namedArticles('Sustitúyense los artículos 23, 24 bis y 25 de la ley, y el art. 9º');
    expect(named).toEqual(['23/0', '24/100', '25/0', '9/0']);
  });

  it('gives one key to two printings of a number', () => {
    const keys = ['5º bis', '5 BIS', 'V bis'].map((text) =>
      designationKey(readDesignation(text) ?? { value: 0, addition: 0 }),
    );
    expect(new Set(keys)).toEqual(new Set(['5/100']));
  });
});
