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

  it('gives characters of the private use area back as they stand', () => {
    const reserved = Array.from({ length: 0x110 }, (_, index) => String.fromCharCode(0xdff8 + 8 + index)).join('');
    expect(plainText(reserved)).toBe(reserved);
    expect(plainText('\uE02A a \\* b \uE080\uE0AB')).toBe('\uE02A a * b \uE080\uE0AB');
    expect(plainText('&#xE02A; and \\_')).toBe('\uE02A and _');
    expect(plainText('[\uE05B](x/a\\_b) \uE05F')).toBe('\uE05B \uE05F');
    expect(plainText('**\uE02A**')).toBe('\uE02A');
  });

  it('makes no control character that the text has not', () => {
    // The letters, marks and private characters that the rules look at.
    const piece = fc.constantFrom(
      'a',
      'é',
      '5',
      ' ',
      '*',
      '_',
      '\\',
      '[',
      ']',
      '(',
      ')',
      '<',
      '&amp;',
      '|',
      '\uE000',
      '\uE01F',
      '\uE07F',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        expect(/\p{Cc}/u.test(plainText(text))).toBe(false);
        const privateCharacters = (value: string) => (value.match(/\p{Co}/gu) ?? []).sort().join('');
        // A link's address and an HTML tag go, and with them what they hold.
        if (!/[[<]/.test(text)) expect(privateCharacters(plainText(text))).toBe(privateCharacters(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['\\\\', '\\*a\\*', '\\[a\\](b)', '\\#', '\\<br>', '\\|a|'])(
    'keeps every escaped sign of %s and takes its backslash out',
    (text) => {
      const signs = (text.match(/\\./g) ?? []).map((pair) => pair[1]);
      for (const sign of signs) expect(plainText(`x ${text}`)).toContain(sign);
    },
  );
});

describe('what only looks like Markdown', () => {
  it.each([
    'Art. 5 * 3 = 15',
    'a_b_c',
    '(*)',
    '**)',
    '# ',
    '#5',
    'x[1]',
    '[siehe § 5]',
    '1 < 2',
    'AT&T',
    '&;',
    '-',
    '--',
    'a | b',
    '\\a',
  ])('%s stays', (text) => {
    expect(plainText(`x ${text}`)).toBe(`x ${text}`.trim());
  });

  it('is told from emphasis that is never closed', () => {
    expect(plainText('a *b c')).toBe('a *b c');
    expect(plainText('a **b c')).toBe('a b c');
    expect(plainText('_a b')).toBe('_a b');
  });
});
