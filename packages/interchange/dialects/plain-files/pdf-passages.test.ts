import { describe, expect, it } from 'vitest';
import type { PdfLine, PdfPage } from '../../pdf-text.ts';
import { passagesOf } from './pdf-passages.ts';

const line = (text: string, y: number, more: Partial<PdfLine> = {}): PdfLine => ({ text, x: 50, y, size: 10, ...more });
const pageOf = (number: number, ...lines: PdfLine[]): PdfPage => ({ number, lines });
const shown = (...pages: PdfPage[]) => passagesOf(pages).map(({ text, level }) => `${level} ${text}`);
const filler = (from: number, count = 6) =>
  Array.from({ length: count }, (_, at) => line(`running text number ${at} of the shrimps and`, from + at * 12));

describe('passagesOf', () => {
  it('parts paragraphs at larger gaps, at indents and at marks of a list', () => {
    const lines = [
      line('one', 100),
      line('goes on', 112),
      line('two', 136),
      line('three', 148, { x: 70 }),
      line('goes on too', 160),
      line('(a) four', 172),
      line('• five', 184),
    ];
    expect(shown(pageOf(1, ...lines, ...filler(230)))).toEqual([
      '0 one goes on',
      '0 two',
      '0 three goes on too',
      '0 (a) four',
      '0 • five',
      `0 ${filler(0)
        .map(({ text }) => text)
        .join(' ')}`,
    ]);
  });

  it('joins an open sentence across pages, and lines of Chinese without a blank', () => {
    expect(shown(pageOf(1, line('The shrimps', 700)), pageOf(2, line('are counted.', 50), line('Twice.', 90)))).toEqual(
      ['0 The shrimps are counted.', '0 Twice.'],
    );
    expect(shown(pageOf(1, line('为了加强', 100), line('海虾管理', 112), ...filler(150)))[0]).toBe(
      '0 为了加强海虾管理',
    );
  });

  it('takes larger letters for headings, by their size, over several lines', () => {
    const lines = [
      line('GUIDE TO', 50, { size: 20 }),
      line('SHRIMPS', 72, { size: 20 }),
      line('Counting', 110, { size: 14 }),
      ...filler(140),
    ];
    expect(shown(pageOf(1, ...lines)).slice(0, 2)).toEqual(['1 GUIDE TO SHRIMPS', '2 Counting']);
  });

  it('takes no size for a heading where much of the text is large', () => {
    const lines = [line('long text '.repeat(27), 10), ...filler(50).map((entry) => ({ ...entry, size: 14 }))];
    expect(shown(pageOf(1, ...lines)).every((text) => text.startsWith('0'))).toBe(true);
  });

  it('takes designations of articles for headings, not their list of contents nor a mention of them', () => {
    const article = (number: number, y: number) => [
      line(`Article ${number}. Shrimps`, y),
      line('They are counted by the official of the State.', y + 30),
    ];
    const lines = [
      line('Article 1. Shrimps ........................ 3', 20),
      ...[1, 2, 3].flatMap((number) => article(number, number * 100)),
      line('Article 3 is without prejudice to article 2.', 440),
    ];
    expect(shown(pageOf(1, ...lines)).filter((text) => text.startsWith('1'))).toEqual([
      '1 Article 1. Shrimps',
      '1 Article 2. Shrimps',
      '1 Article 3. Shrimps',
    ]);
  });

  it('leaves out running heads and page numbers, and nothing else', () => {
    const pages = Array.from({ length: 4 }, (_, at) =>
      pageOf(
        at + 1,
        line('Shrimp Office, report 2031', 20),
        line(`Text that only page ${'abcd'[at]} has.`, 60),
        line('It ends.', 90),
        line(`Page ${'abcd'[at]} has a last line.`, 120),
        line('Printed in 2031', 150),
        line(`- ${at + 1} -`, 780),
      ),
    );
    expect(shown(...pages)).toEqual(
      ['a', 'b', 'c', 'd'].flatMap((letter) => [
        `0 Text that only page ${letter} has.`,
        '0 It ends.',
        `0 Page ${letter} has a last line.`,
      ]),
    );
    expect(shown(pageOf(1, line('12', 20)))).toEqual(['0 12']);
  });

  it('is empty without lines', () => {
    expect(shown()).toEqual([]);
    expect(shown(pageOf(1), pageOf(2))).toEqual([]);
  });
});
