import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latexText, verbatimText } from './latex-text.ts';

describe('latexText', () => {
  it.each([
    ['{{New Year}}', 'New Year'],
    ['K{\\"o}ln \\"{O}l \\"Ol {\\c c}a {\\c{c}}a', 'Köln Öl Öl ça ça'],
    ["\\'{\\i} \\v{Z} \\H o \\k{a} \\aa{} \\o{} \\ss{}", 'í Ž ő ą å ø ß'],
    ['\\emph{a} \\textbf{b}', 'a b'],
    ['a \\& b \\% \\$ \\# \\_ \\{ \\}', 'a & b % $ # _ { }'],
    ["1999--2004 --- ``q''", '1999–2004 — “q”'],
    ['p {$<$} 0.05, $\\alpha \\geq 2$', 'p < 0.05, α≥2'],
    ['$5 to $10 and $20', '$5 to $10 and $20'],
    ['costs $5', 'costs $5'],
    ['\\href{https://shrimp.example}{Shrimps} \\vphantom{x}', 'Shrimps '],
    ['\\unknown{word}', 'word'],
    ['a~b\\\\c', 'a b c'],
    ['{unbalanced', 'unbalanced'],
    ['unbalanced}\\', 'unbalanced '],
    ['\\constructor \\toString x', 'x'],
    ['عنوان {标题}', 'عنوان 标题'],
  ])('%s shows %s', (written, shown) => {
    expect(latexText(written)).toBe(shown);
  });

  it('looks at no depth of braces, accents or dollars twice', () => {
    const deep = 1_000_000;
    expect(latexText('{'.repeat(deep))).toBe('');
    expect(latexText('\\textbf{'.repeat(deep / 8))).toBe('');
    expect(latexText('$'.repeat(deep)).length).toBeLessThanOrEqual(deep);
    expect(latexText(`${'\\"'.repeat(1_000)}o`).startsWith('ö')).toBe(true);
  });

  it('never fails and never makes more than it was given', () => {
    const signs = fc.string({
      unit: fc.constantFrom('\\', '{', '}', '$', 'a', '"', '-', ' ', '~', '🦐', 'href', '\n'),
    });
    fc.assert(
      fc.property(signs, (text) => {
        expect(latexText(text).length).toBeLessThanOrEqual(text.length + 3);
      }),
    );
  });
});

describe('verbatimText', () => {
  it.each([
    ['\\url{https://a.example/b\\_c?d=1\\&e=\\%20#x}', 'https://a.example/b_c?d=1&e=%20#x'],
    ['10.1000/a\\_b', '10.1000/a_b'],
    ['{2021-03-30}', '2021-03-30'],
    ['https://a.example/\\~{}me', 'https://a.example/~me'],
  ])('%s is %s', (written, address) => {
    expect(verbatimText(written)).toBe(address);
  });
});
