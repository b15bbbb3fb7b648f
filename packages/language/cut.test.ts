import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut } from './cut.ts';

function pieces(text: string): string[] {
  const found: string[] = [];
  cut(text, (start, end) => found.push(text.slice(start, end)));
  return found;
}

describe('cut', () => {
  it.each([
    ['Wer eine Tat begeht, wird bestraft.', ['Wer', 'eine', 'Tat', 'begeht', 'wird', 'bestraft']],
    ['article 324-1-1', ['article', '324', '1', '1']],
    ['271bis', ['271', 'bis']],
    ['271 bis', ['271', 'bis']],
    ['§ 5a', ['5', 'a']],
    ['25.246', ['25', '246']],
    ['l’article', ['l', 'article']],
    ["d'office", ['d', 'office']],
    ['co-operation', ['co', 'operation']],
    ['e-mail@example.org', ['e', 'mail', 'example', 'org']],
    ['1º de mayo', ['1', 'de', 'mayo']],
    ['', []],
    ['… § – ()', []],
  ])('%s', (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });

  it('keeps the genitive with its word and leaves it out of the analysis', () => {
    const found: [string, string][] = [];
    const text = "the victim’s rights, victims’ rights, Amsterdam's";
    cut(text, (start, end, analysedEnd) => found.push([text.slice(start, end), text.slice(start, analysedEnd)]));
    expect(found).toContainEqual(['victim’s', 'victim']);
    expect(found).toContainEqual(['victims', 'victims']);
    expect(found).toContainEqual(["Amsterdam's", 'Amsterdam']);
  });

  it('gives pairs of neighbours and the last character of a run in scripts without spaces', () => {
    expect(pieces('洗钱罪')).toEqual(['洗钱', '钱罪', '罪']);
    expect(pieces('刑')).toEqual(['刑']);
    expect(pieces('第191条')).toEqual(['第', '191', '条']);
    expect(pieces('กฎหมาย').length).toBeGreaterThan(1);
    expect(pieces('𠀀𡃁')).toEqual(['𠀀𡃁', '𡃁']);
  });

  it('goes on where scripts meet', () => {
    expect(pieces('GB18030标准Act')).toEqual(['GB', '18030', '标准', '准', 'Act']);
    expect(pieces('المادة2')).toEqual(['المادة', '2']);
  });

  it('does not stop at invisible signs inside a word', () => {
    expect(pieces('co\u00adoperation')).toHaveLength(1);
    expect(pieces('\u202eabc\u202c def')).toHaveLength(2);
  });

  it('gives rising offsets inside the text, for any text, and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let last = -1;
        cut(text, (start, end, analysedEnd) => {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(analysedEnd).toBeLessThanOrEqual(end);
          expect(text.slice(start, end).isWellFormed() || !text.isWellFormed()).toBe(true);
          last = start;
        });
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out no letter and no digit', () => {
    const sign = fc.constantFrom('a', 'é', 'ß', '7', '٣', 'ж', 'م', '法', ' ', '-', '.', '(', '’');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const text = signs.join('');
        const covered = new Set<number>();
        cut(text, (start, end) => {
          for (let at = start; at < end; at += 1) covered.add(at);
        });
        return [...text].every((character, at) => !/[\p{L}\p{N}]/u.test(character) || covered.has(at));
      }),
    );
  });
});
