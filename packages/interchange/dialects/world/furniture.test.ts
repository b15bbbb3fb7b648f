import { describe, expect, it } from 'vitest';
import { lawOf, outlineOfText } from './world.testing.ts';

const body = (page: number, lines = 14) =>
  Array.from(
    { length: lines },
    (_, line) => `Sentence ${line} of page ${'abcdefghij'[page]} says something of its own.`,
  );
/** Pages of invented text, each with what stands at its head and foot. */
const pages = (count: number, head: (page: number) => string[], foot: (page: number) => string[]) =>
  Array.from({ length: count }, (_, page) => [...head(page + 1), ...body(page), ...foot(page + 1)].join('\n')).join(
    '\n',
  );
const textOf = (text: string) =>
  lawOf({ text })
    .nodes.map((node) => `${node.number}\n${node.heading}\n${node.text}`)
    .join('\n');

describe('page numbers', () => {
  it.each([
    ['alone', (page: number) => `${page}`],
    ['between dashes', (page: number) => `- ${page} -`],
    ['with a word', (page: number) => `Page ${page} of 5`],
    ['in Spanish', (page: number) => `Página ${page} de 5`],
    ['in Chinese', (page: number) => `第${page}页 共5页`],
    ['letter by letter', (page: number) => `${page} | P a g e`],
    ['in Indonesian', (page: number) => `Halaman ${page}`],
    ['with the head of the page', (page: number) => `Case: 25-1235 Document: 46 Page: ${page} Filed: 04/09/2026`],
  ])('%s are left out', (_, printed) => {
    const text = textOf(
      pages(
        5,
        () => [],
        (page) => [printed(page)],
      ),
    );
    expect(text).toContain('Sentence 3 of page c says something');
    expect(text.split('\n')).not.toContain(printed(3));
  });

  it.each([
    [
      'too few to be pages',
      pages(
        2,
        () => [],
        (page) => [`${page}`],
      ),
      '1',
    ],
    [
      'numbers of paragraphs, line upon line',
      '1\nOne is here.\n2\nTwo is here.\n3\nThree is here.\n4\nFour is here.',
      '3',
    ],
    [
      'out of order',
      pages(
        4,
        () => [],
        (page) => [`${[7, 3, 90, 12][page - 1]}`],
      ),
      '90',
    ],
    [
      'a year',
      pages(
        4,
        () => [],
        () => ['2024'],
      ),
      '2024',
    ],
  ])('are not numbers that are %s', (_, text, number) => {
    expect(textOf(text).split(/[\n ]/)).toContain(number);
  });
});

describe('heads of pages', () => {
  it('are kept once', () => {
    const text = textOf(
      pages(
        5,
        () => ['LAWS OF TRIALIA'],
        (page) => [`${page}`],
      ),
    );
    expect(text.split('LAWS OF TRIALIA')).toHaveLength(2);
    expect(text).toContain('Sentence 13 of page e');
  });

  it('may carry the number of the page', () => {
    const text = textOf(
      pages(
        5,
        (page) => [`Trials Act 1999 Page ${page}`],
        () => [],
      ),
    );
    expect(text).toContain('Trials Act 1999 Page 1');
    expect(text).not.toContain('Trials Act 1999 Page 4');
  });

  it.each([
    [
      'rows of a table, which differ in many numbers',
      (page: number) => `Northland | ${page * 7} | ${page * 31} | ${page % 3}`,
    ],
    ['sentences', () => 'This is said again.'],
    ['designations of provisions', (page: number) => `Pasal ${page}A`],
    ['headings in brackets', () => '【要旨】第一点'],
  ])('are not %s', (_, line) => {
    const text = textOf(
      pages(
        6,
        (page) => [line(page)],
        () => [],
      ),
    );
    expect(text.split(line(5))).toHaveLength(line(5) === line(1) ? 7 : 2);
  });

  it('do not come back on a neighbouring line', () => {
    const text = Array.from({ length: 6 }, () => ['Name of the applicant', 'x'.repeat(20)])
      .flat()
      .join('\n');
    expect(textOf(text).split('Name of the applicant')).toHaveLength(7);
  });

  it('are no headings of provisions', () => {
    const text = pages(
      5,
      () => ['TRIALS ACT'],
      (page) => [`${page}`, `Article ${page}`],
    );
    for (const line of outlineOfText(text)) expect(line).not.toMatch(/^Article \d+ \| TRIALS ACT/);
  });
});

describe('menus of portals', () => {
  it('are left out', () => {
    const text = [
      'Skip to content',
      'Home | Databases | WorldLII | Search | Feedback',
      'Home',
      'Search',
      'Print',
      'Trials Act 1999',
      'The Act is printed here.',
      'Report a problem',
      'Download PDF (565.5 KB)',
      'Loading PDF...',
    ].join('\n');
    expect(textOf(text).trim().split('\n')).toEqual(['Trials Act 1999', 'The Act is printed here.']);
  });

  it('do not take a heading that is a word of a menu', () => {
    expect(textOf('12. Powers\nSearch\nAn officer may search a house.\nPrint\nAn officer may print.')).toContain(
      'Search',
    );
  });

  it('do not take a sentence that speaks of them', () => {
    const text = 'The words “Skip to content” are printed on the page, and nothing else is.';
    expect(textOf(text)).toContain(text);
  });

  it('alone are no text', () => {
    expect(() => lawOf({ text: 'Skip to content\nPrint page\nLoading PDF...' })).toThrow(/only page furniture/);
  });

  it('and codes of glyphs go', () => {
    expect(textOf('The(cid:3)Act(cid:13) is here (cid:99).')).toContain('The Act is here .');
  });
});
