import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bluebellText, htmlAct } from './index.ts';
import { articlesOf, lawWith, readWith, scoreWith, wordsLost } from './outline.testing.ts';

const HEADINGS = ['Duty', 'Fees and charges', 'Return of goods', 'Keepers’ register', 'Offences'];
const SENTENCES = [
  'A keeper must keep the goods.',
  '(1) A fee is due when the goods are returned.',
  '(a) the goods named in section 3; and',
  'Section 9 of the Goods Act applies.',
  'The goods weigh 12.5 kg.',
];

const section = fc.record({
  heading: fc.constantFrom(...HEADINGS),
  sentences: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
  inserted: fc.boolean(),
});
type Section = { heading: string; sentences: string[]; inserted: boolean };
const sections = fc.array(section, { minLength: 3, maxLength: 12 });

/** 1, 2, 2A, 3: an inserted section bears the number before it and a letter. */
function numbersOf(list: readonly Section[]): string[] {
  let number = 0;
  let letter = '';
  return list.map(({ inserted }, index) => {
    if (inserted && index > 0) letter = letter === '' ? 'A' : String.fromCharCode(letter.charCodeAt(0) + 1);
    else [number, letter] = [number + 1, ''];
    return `${number}${letter}`;
  });
}

const STYLES: Readonly<Record<string, (number: string, heading: string) => string>> = {
  'bold with a stop': (number, heading) => `<p><b>${number}. ${heading}</b></p>`,
  'bold without a stop': (number, heading) => `<p><strong>${number} ${heading}</strong></p>`,
  'heading element': (number, heading) => `<h2>${number}. ${heading}</h2>`,
  'worded heading element': (number, heading) => `<h2>Section ${number} — ${heading}</h2>`,
  'bold by style': (number, heading) =>
    `<div><span style="font-weight: 700">${number}.</span><span style="font-weight:bold"> ${heading}</span></div>`,
};

function pageOf(list: readonly Section[], style: string): string {
  const numbers = numbersOf(list);
  const blocks = list.flatMap(({ heading, sentences }, index) => [
    STYLES[style]?.(numbers[index] as string, heading) ?? '',
    ...sentences.map((sentence) => `<p>${sentence}</p>`),
  ]);
  return `<html><body>${blocks.join('\n')}</body></html>`;
}

describe('pages rendered and read back', () => {
  it.each(Object.keys(STYLES))('give the same sections in order (%s)', (style) => {
    fc.assert(
      fc.property(sections, (list) => {
        const word = style.startsWith('worded') ? 'Section ' : '';
        const articles = articlesOf(lawWith(htmlAct, pageOf(list, style)).nodes);
        expect(articles.map(({ number, heading, text }) => ({ number, heading, text }))).toEqual(
          list.map(({ heading, sentences }, index) => ({
            number: `${word}${numbersOf(list)[index]}`,
            heading,
            text: sentences.join('\n'),
          })),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('lose no word, whatever the order of blocks', () => {
    const block = fc.constantFrom(
      '<h1>Part A</h1>',
      '<p align="center">PART II</p>',
      '<p align="center">Keepers</p>',
      '<p><b>CHAPTER 3</b></p>',
      '<p><b>Loose heading</b></p>',
      '<p><b>7. Duty</b> of keepers</p>',
      '<p>8. Plain number</p>',
      '<h3>Article 4</h3>',
      '<p>“9. Quoted</p>',
      '<p>inserted as follows:</p>',
      '<p>SCHEDULE (Section 3)</p>',
      '<p>words of text</p>',
      '<table><tr><td>cell</td><td>other</td></tr></table>',
      '<ul><li>entry</li><li>next</li></ul>',
      '<p>line<br>break</p>',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 25 }), (blocks) => {
        const html = `<html><body><h3>Section 1 Start</h3>${blocks.join('')}</body></html>`;
        const seen = html.replace(/<[^>]*>/g, ' ');
        expect(wordsLost(seen, lawWith(htmlAct, html).nodes)).toEqual([]);
      }),
    );
  });
});

describe('Bluebell text rendered and read back', () => {
  it('gives the same sections in order', () => {
    fc.assert(
      fc.property(sections, (list) => {
        const numbers = numbersOf(list);
        const units = list.flatMap(({ heading, sentences }, index) => [
          `  SECTION ${numbers[index]}. - ${heading}`,
          ...sentences.map((sentence) => `    ${sentence}`),
        ]);
        const { nodes } = lawWith(bluebellText, `BODY\n\nPART A - Keepers\n\n${units.join('\n\n')}\n`);
        expect(nodes).toHaveLength(1);
        expect(articlesOf(nodes).map(({ number, heading, text }) => [number, heading, text])).toEqual(
          list.map(({ heading, sentences }, index) => [`${numbers[index]}.`, heading, sentences.join('\n')]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on lines of keywords in any order and depth', () => {
    const line = fc.tuple(
      fc.nat({ max: 6 }),
      fc.constantFrom(
        'PART A',
        'SECTION 1. - x',
        'PARAGRAPH (a)',
        'TABLE',
        'TR',
        'TC',
        'BODY',
        'text',
        '{{^',
        '** //',
        '\\',
      ),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.map(([indent, content]) => `${'  '.repeat(indent)}${content}`).join('\n');
        expect(['law', 'refused']).toContain(readWith(bluebellText, text).outcome);
      }),
    );
  });
});

describe('broken pages', () => {
  const whole = pageOf(
    [
      { heading: 'Duty', sentences: ['Keep “the goods”.', 'A &amp; B'], inserted: false },
      { heading: 'Fees', sentences: ['Pay.'], inserted: true },
      { heading: 'End', sentences: ['End.'], inserted: false },
    ],
    'bold with a stop',
  );

  it('are refused wherever they are cut', () => {
    const bytes = new TextEncoder().encode(whole);
    for (let length = 0; length < bytes.length - 14; length += 1) {
      const cut = bytes.subarray(0, length);
      scoreWith(htmlAct, cut);
      expect(readWith(htmlAct, cut).outcome).toBe('refused');
    }
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(scoreWith(htmlAct, bytes)).toBe(0);
        expect(scoreWith(bluebellText, bytes)).toBe(0);
        expect(readWith(htmlAct, bytes).outcome).toBe('refused');
        expect(readWith(bluebellText, bytes).outcome).toBe('refused');
      }),
    );
  });

  it('are read in linear time', () => {
    const started = performance.now();
    for (const piece of [
      '<b>',
      '<p>1 ',
      '1. ',
      '<td>',
      'Section ',
      '&',
      '“',
      '<p align="center">PART I</p>',
      '[Chapter ',
      '( ',
      '<a href="#x">1</a>',
    ]) {
      readWith(htmlAct, `<html><body><h3>Section 1</h3>${piece.repeat(20_000)}</body></html>`);
    }
    expect(performance.now() - started).toBeLessThan(8000);
  });
});
