import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from './markdown-text.ts';

describe('plainText', () => {
  it.each([
    ['##### Article 5', 'Article 5'],
    ['##Titel zonder spatie', 'Titel zonder spatie'],
    ['#1 is the first', '#1 is the first'],
    ['> quoted > text', 'quoted > text'],
    ['*   bullet', 'bullet'],
    ['- dash stays', '- dash stays'],
    ['**Art. 5°** - The *court* decides', 'Art. 5° - The court decides'],
    ['***three marks***', 'three marks'],
    ['_Note_ on snake_case and ____ forms', 'Note on snake_case and ____ forms'],
    ['R*1-1 and R*2-1', 'R*1-1 and R*2-1'],
    ['*) footnote, **) second', '*) footnote, **) second'],
    ['by the*[Law 1](https://example.org/a?b=(1))*of 2020', 'by the Law 1 of 2020'],
    ['![coat of arms](arms.png "Arms") Act', 'coat of arms Act'],
    ['[![picture](a.png)](b.html)', 'picture'],
    ['benzo[b](1,4)diazepine [x]', 'benzo[b](1,4)diazepine [x]'],
    ['see[^1] and [^2]: the note', 'see and the note'],
    ['C<sub>9</sub>H<sub>15</sub>', 'C9H15'],
    ['one<br/>two<td class="x">three', 'one two three'],
    ['<RL "Art. 5', '<RL "Art. 5'],
    ['a < b and c > d', 'a < b and c > d'],
    ['x<!-- hidden -->y <!-- never closed', 'x y <!-- never closed'],
    ['<https://example.org/x>', 'https://example.org/x'],
    ['a &amp; b&nbsp;c &#167; 5 &unknown; R&D;', 'a & b\u00A0c § 5 &unknown; R&D;'],
    ['1\\. not a list, \\*not emphasis\\*', '1. not a list, *not emphasis*'],
    ['| a | b |', 'a | b'],
    ['| --- |:---|', ''],
    ['|', ''],
    ['---', ''],
    ['* * *', ''],
    ['', ''],
    ['  two   blanks\t', 'two blanks'],
  ])('%s', (line, expected) => {
    expect(plainText(line)).toBe(expected);
  });

  it('loses no word of plain prose', () => {
    const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        expect(plainText(words.join(' '))).toBe(words.join(' '));
        expect(plainText(`## **${words.join('** *')}*`).match(/[\p{L}\p{N}]+/gu)).toEqual(words);
      }),
    );
  });

  it.each(['[', '*', '*a ', '_a ', '[a](', '<a ', '<!--', '- ', '-', '|-', '> ', '&a', '![](a "', ' ', '\\'])(
    'takes linear time on a long run of %s',
    (part) => {
      const start = performance.now();
      plainText(`${part.repeat(100_000)}x`);
      expect(performance.now() - start).toBeLessThan(1000);
    },
  );
});
