import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesOf, lawWith, outline, readWith, scoreWith } from '../html/outline.testing.ts';
import { rtfAct } from './index.ts';
import { readRtf } from './read-rtf.ts';
import { asBytes, asEscapes, rtfOf, rtfSource } from './rtf.testing.ts';

const HEADINGS = ['Плата за хранение', 'Возврат вещи', 'Обязанности хранителя', 'Сроки'];
const SENTENCES = [
  '1. Хранитель обязан вернуть вещь в срок, установленный договором.',
  '2) вещи, указанные в статье 3 настоящего Закона;',
  'Плата вносится по правилам, которые установлены для хранения.',
  'Статья 9 Закона о находках не применяется к вещам хранителя.',
];

const article = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }),
});
const chapters = fc.array(
  fc.record({ heading: fc.constantFrom(...HEADINGS), articles: fc.array(article, { minLength: 1, maxLength: 4 }) }),
  { minLength: 1, maxLength: 4 },
);

describe('laws in Russian rendered and read back', () => {
  it.each([
    ['bytes, bold headings', asBytes, true],
    ['escapes, bold headings', asEscapes, true],
    ['bytes, headings between blank lines', asBytes, false],
    ['escapes, headings between blank lines', asEscapes, false],
  ])('give the same chapters and articles in order (%s)', (_, encode, bold) => {
    fc.assert(
      fc.property(chapters, (list) => {
        let number = 0;
        const heading = (line: string) => (bold ? [`{\\b ${encode(line)}}`] : ['', encode(line), '']);
        const paragraphs = list.flatMap((chapter, at) => [
          ...heading(`Глава ${at + 1}. ${chapter.heading}`),
          ...chapter.articles.flatMap((one) => {
            number += 1;
            return [...heading(`Статья ${number}. ${one.heading}`), ...one.sentences.map(encode)];
          }),
        ]);
        const { nodes } = lawWith(rtfAct, rtfOf(paragraphs));
        expect(nodes.map((node) => [node.number, node.heading])).toEqual(
          list.map((chapter, at) => [`Глава ${at + 1}`, chapter.heading]),
        );
        expect(nodes.map((node) => node.children.map((one) => [one.heading, one.text]))).toEqual(
          list.map((chapter) => chapter.articles.map((one) => [one.heading, one.sentences.join('\n')])),
        );
        expect(articlesOf(nodes).map((one) => one.number)).toEqual(
          Array.from({ length: number }, (_one, index) => `Статья ${index + 1}`),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('keep every letter that the code page has', () => {
    const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ№—«»“”'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 60 }), (drawn) => {
        const text = drawn.join('');
        expect(readRtf(rtfOf([asBytes(text)]))[0]?.text).toBe(text);
        expect(readRtf(rtfOf([asEscapes(text)]))[0]?.text).toBe(text);
      }),
    );
  });
});

describe('a code whose headings bear no stop', () => {
  const bold = (line: string) => `{\\b ${asBytes(line)}}`;

  it('is read by its bold letters', () => {
    const { nodes } = lawWith(
      rtfAct,
      rtfOf([
        bold('РАЗДЕЛ I'),
        bold('ОБЩИЕ ПОЛОЖЕНИЯ'),
        bold('ГЛАВА 1 СБОРЫ'),
        bold('Статья 1 Сфера действия'),
        asBytes('Статья 2 настоящего Кодекса применяется к вещам, которые были сданы.'),
        bold('Статья 2 Плата'),
        asBytes('Плата вносится в срок, который установлен договором хранения вещи.'),
        asBytes('Приложение 1 к Кодексу о хранении'),
        asBytes('Перечень'),
      ]),
    );
    expect(outline(nodes)).toEqual([
      'division РАЗДЕЛ I|ОБЩИЕ ПОЛОЖЕНИЯ|',
      '  division ГЛАВА 1|СБОРЫ|',
      '    article Статья 1|Сфера действия|Статья 2 настоящего Кодекса применяется к вещам, которые были сданы.',
      '    article Статья 2|Плата|Плата вносится в срок, который установлен договором хранения вещи.',
      'division Приложение 1|к Кодексу о хранении Перечень|',
    ]);
  });

  it('keeps two articles under one number, and those left empty', () => {
    const { nodes } = lawWith(
      rtfAct,
      rtfOf([
        bold('Статья 1. Плата'),
        asBytes('Плата вносится хранителю, который вернул вещь.'),
        bold('Статья 1. Плата'),
        asBytes('Плата не вносится, если вещь была утрачена.'),
        bold('Статья 2. (Утратила силу)'),
        bold('Статья 3. Срок'),
        asBytes('Срок хранения установлен договором сторон.'),
      ]),
    );
    expect(articlesOf(nodes).map(({ number, heading }) => `${number} ${heading}`)).toEqual([
      'Статья 1 Плата',
      'Статья 1 Плата',
      'Статья 2 (Утратила силу)',
      'Статья 3 Срок',
    ]);
  });
});

describe('what RTF hides and shows', () => {
  const text = (source: string) => readRtf(rtfSource(source)).map((paragraph) => paragraph.text);

  it.each([
    ['numbers of a list', '{\\listtext\\pard 1.\\tab}first\\par{\\pntext 2.\\tab}second', ['1. first', '2. second']],
    ['results of fields', '{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}', ['7']],
    ['a bookmark', 'a{\\*\\bkmkstart x}{\\*\\bkmkend x}b', ['ab']],
    ['page furniture', '{\\headerl l}{\\footerr r}{\\footerf f}a', ['a']],
    ['a picture', 'a{\\pict\\wmetafile8 0102}b', ['ab']],
    ['an unknown destination', 'a{\\*\\unknown hidden}b', ['ab']],
    ['an unknown word', 'a\\unknown5 b', ['ab']],
    ['a hard blank and hyphen', 'a\\~b\\_c', ['a b-c']],
    ['marks of other code pages', "{\\f3 \\'b9\\'e6}", ['ąć']],
    ['a surrogate pair', '\\u55357?\\u56832?', ['😀']],
    ['a lone surrogate', '\\u55357?x', ['\ufffdx']],
    ['plain letters after bold', '{\\b a}\\plain b', ['ab']],
    ['rows of a table', '\\trowd a\\cell b\\cell\\row c\\cell\\cell d\\cell\\row', ['a | b', 'c | | d', '']],
    ['a page break', 'a\\page b', ['a', 'b']],
    ['braces and backslashes', '\\{a\\\\b\\}', ['{a\\b}']],
  ])('%s', (_, source, expected) => expect(text(source)).toEqual(expected));
});

describe('broken files', () => {
  it('are refused wherever they are cut', () => {
    const whole = rtfOf(['Статья 1. Плата', 'Плата вносится.'].map(asEscapes));
    for (let length = 0; length < whole.length; length += 1) {
      expect(readWith(rtfAct, whole.subarray(0, length)).outcome).toBe('refused');
      expect(scoreWith(rtfAct, whole.subarray(0, length))).toBeLessThan(0.5);
    }
  });

  it('never make the reader throw', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '\\',
      "\\'",
      '\\u',
      '\\u-1 ',
      '\\bin5 ',
      '\\uc3 ',
      '\\par ',
      '\\*',
      '\\footnote ',
      '\\fonttbl ',
      'a',
      '\u00ff',
      '\\f9 ',
      '\\cell ',
      '\\ansicpg99999 ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const result = readWith(rtfAct, rtfSource(pieces.join('')));
        expect(['refused', 'left-alone', 'law']).toContain(result.outcome);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readWith(rtfAct, bytes)).toMatchObject({ outcome: 'refused', place: 'byte 0' });
        expect(scoreWith(rtfAct, bytes)).toBe(0);
      }),
    );
  });

  it('are read in linear time', () => {
    const started = performance.now();
    for (const source of ['{}', '\\par ', "\\'e0", '\\u1057?', '\\cell ', '{\\footnote a}', asEscapes('Статья 1. ')]) {
      readWith(rtfAct, rtfSource(source.repeat(20_000)));
    }
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
