import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileQuery } from './compile-query.ts';
import { parseQuery } from './parse-query.ts';
import { type Snippet, snippetOf } from './snippet.ts';

function snippet(text: string, language: string, query: string): Snippet {
  return snippetOf(text, language, compileQuery(parseQuery(query).query).highlight);
}

/** What is marked, as printed. */
function marked(text: string, language: string, query: string): string[] {
  const { text: shown, highlights } = snippet(text, language, query);
  return highlights.map(([start, end]) => shown.slice(start, end));
}

const filler = 'Other provisions of this chapter remain as they are and apply in the same manner. ';

describe('snippetOf marks', () => {
  const cases: [query: string, language: string, text: string, marked: string[]][] = [
    ['seize', 'en', 'Vessels seized, or to be seized.', ['seized', 'seized']],
    ['"seized vessel"', 'en', 'A seized vessel; seizing vessels.', ['seized', 'vessel']],
    ['laund*', 'en', 'Laundered by a launderer.', ['Laundered', 'launderer']],
    ['victim', 'en', 'the victim’s rights', ['victim’s']],
    ['Straße', 'de', 'Auf der STRASSE, auf Straßen.', ['STRASSE', 'Straßen']],
    ['accuse', 'fr', 'L’accusé est présent.', ['accusé']],
    ['324-1', 'fr', 'L’article 324-1 dispose.', ['324', '1']],
    ['الأموال', 'ar', 'جريمة غسل الأَمْوالِ وأموال أخرى', ['الأَمْوالِ', 'وأموال']],
    ['洗钱', 'zh', '掩饰犯罪所得，是洗钱罪。', ['洗钱']],
    ['洗钱罪', 'zh', '掩饰犯罪所得，是洗钱罪。', ['洗钱罪']],
    ['罪', 'zh', '犯罪人犯洗钱罪的', ['罪', '罪']],
    ['第191条', 'zh', '依照第191条规定', ['第191条']],
    ['𠀀𠀁', 'zh', '见𠀀𠀁字', ['𠀀𠀁']],
    ['учет', 'ru', 'Учёт ведётся; для учёта.', ['Учёт', 'учёта']],
    ['war', 'de', 'Es war so.', ['war']],
    ['warring', 'de', 'Es war so.', []],
    ['vessel -seized', 'en', 'A seized vessel.', ['vessel']],
    ['nothing', 'en', 'A seized vessel.', []],
  ];
  it.each(cases)('%s (%s)', (query, language, text, expected) => {
    expect(marked(text, language, query)).toEqual(expected);
  });
});

describe('the window', () => {
  it('is the whole text when it is short', () => {
    expect(snippet('A seized\nvessel.', 'en', 'vessel')).toEqual({ text: 'A seized vessel.', highlights: [[9, 15]] });
    expect(snippet('', 'en', 'vessel')).toEqual({ text: '', highlights: [] });
  });

  it('begins at the beginning when nothing matches, and ends with a word', () => {
    const { text } = snippet(filler.repeat(9), 'en', 'vessel');
    expect(text.startsWith('Other provisions')).toBe(true);
    expect(text).toMatch(/ \p{L}+\.? …$/u);
    expect(text.length).toBeLessThanOrEqual(284);
  });

  it('is where most different words stand together', () => {
    const text = `${filler}vessel ${filler.repeat(9)}vessel ${filler.repeat(9)}The vessel is seized. ${filler.repeat(9)}`;
    const { text: shown, highlights } = snippet(text, 'en', 'vessel seized');
    expect(shown).toMatch(/^… .*The vessel is seized\..* …$/);
    expect(highlights.map(([start, end]) => shown.slice(start, end))).toEqual(['vessel', 'seized']);
  });

  it('is shorter in Chinese, and cuts nothing off that matched', () => {
    for (const gap of ['', '\n', ' ']) {
      for (let before = 60; before < 120; before += 1) {
        const text = `${'其他规定适用于本章'.repeat(30).slice(0, before)}${gap}洗钱罪${'从其规定'.repeat(60)}`;
        const { text: shown, highlights } = snippet(text, 'zh', '洗钱罪');
        expect(highlights.map(([start, end]) => shown.slice(start, end))).toEqual(['洗钱罪']);
        expect(shown.length).toBeLessThanOrEqual(150);
      }
    }
  });

  it('keeps the order of Arabic text', () => {
    const other = 'وتسري أحكام هذا الفصل على غيرها من الأحوال المنصوص عليها ';
    const { text, highlights } = snippet(`${other.repeat(9)}غسل الأموال ${other.repeat(9)}`, 'ar', 'غسل الأموال');
    expect(highlights).toHaveLength(2);
    expect(highlights.map(([start, end]) => text.slice(start, end))).toEqual(['غسل', 'الأموال']);
  });

  it('never cuts a character in two', () => {
    const { text } = snippet('𠀀'.repeat(400), 'zh', 'nothing');
    expect(text.isWellFormed()).toBe(true);
    for (let before = 60; before < 64; before += 1) {
      const shown = snippet(
        `${'a'.repeat(before % 2)}${'𠀀'.repeat(before)}洗钱${'𠀀'.repeat(200)}`,
        'zh',
        '洗钱',
      ).text;
      expect(shown.isWellFormed()).toBe(true);
    }
  });

  it('holds whatever the text and the query: marks in order, within the text, nothing cut', () => {
    const piece = fc.constantFrom(
      'vessel',
      'seized',
      ' ',
      '\n',
      '洗钱',
      '罪',
      '𠀀',
      'é',
      'e\u0301',
      'مال',
      '\u064e',
      '. ',
      'x'.repeat(40),
    );
    const text = fc.array(piece, { maxLength: 300 }).map((pieces) => pieces.join(''));
    const query = fc.constantFrom('vessel', 'vessel seized', '洗钱', '罪', '"vessel"', 'é', 'ves*', 'مال', '');
    fc.assert(
      fc.property(text, query, fc.constantFrom('en', 'zh', 'ar', 'und'), (given, asked, language) => {
        const { text: shown, highlights } = snippet(given, language, asked);
        expect(shown.isWellFormed()).toBe(true);
        expect(shown.length).toBeLessThanOrEqual(320);
        let before = 0;
        for (const [start, end] of highlights) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(shown.length);
          before = end;
        }
        // Cut between words: in the middle of one its beginning would be a word that the text does not hold.
        const beginning = given.slice(0, Math.max(0, given.lastIndexOf(' ', 100)));
        const whole = snippetOf(beginning, language, compileQuery(parseQuery(asked).query).highlight);
        if (whole.highlights.length > 0) expect(highlights.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });

  it('is found quickly in a very long text that matches everywhere', () => {
    const started = performance.now();
    snippet('vessel '.repeat(100_000), 'en', 'vessel');
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
