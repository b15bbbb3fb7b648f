import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound, numbersWith } from '../../random-acts.testing.ts';
import { hongKongContents } from './hong-kong.ts';
import { outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const numbersIn = (line: string) => readNodes(`1. Short title\nIt is short.\n${line}`, 'HK').map((node) => node.number);

describe('lines that open a Hong Kong section', () => {
  it.each([
    ['2. Interpretation', '2'],
    ['1A. Interpretation', '1A'],
    ['2-9. (Repealed)', '2-9'],
    ['2–4A. (Repealed)', '2–4A'],
    ['12ZAB. Interpretation', '12ZAB'],
  ])('%s', (line, number) => {
    expect(numbersIn(line)).toEqual(['1', number]);
  });

  it.each(['2 Interpretation', '2.', '(2) Interpretation', '2.1. Interpretation', '1. Again', '77. Too far'])(
    'not %s',
    (line) => {
      expect(numbersIn(line)).toEqual(['1']);
    },
  );

  it('goes on after the end of a range', () => {
    expect(
      readNodes('1. Title\nShort.\n2-20. (Repealed)\n21. Reading\nRead it.', 'HK').map((node) => node.number),
    ).toEqual(['1', '2-20', '21']);
  });
});

describe('the Hong Kong list of contents', () => {
  it('ends at the long title', () => {
    const lines = [
      'Cap. 900',
      'Contents',
      '1. Title 1-2',
      '2. Reading 1-4',
      'An Ordinance to keep ledgers.',
      '1. Title',
    ];
    expect(hongKongContents(lines)).toEqual({ first: 1, end: 4 });
  });

  it('ends at the second section 1 where there is no long title', () => {
    const lines = ['Contents', '1. Title 1-2', '2. Reading 1-4', '1. Title', 'It is short.'];
    expect(hongKongContents(lines)).toEqual({ first: 0, end: 3 });
  });

  it('is looked for at the beginning only', () => {
    expect(hongKongContents([...Array(41).fill('x'), 'Contents', '1. Title 1-2'])).toEqual({ first: 0, end: 0 });
  });
});

describe('divisions of a Hong Kong ordinance', () => {
  it('takes the heading on the lines below, and the brackets of a schedule as its text', () => {
    const text = [
      '1. Title',
      'It is short.',
      'Part 2',
      'Keeping of Ledgers',
      'Division 1—Red Ledgers',
      '2. Red',
      'They are red.',
      'Schedule 1',
      '[ss. 2 & 3]',
      '(Amended 3 of 2031)',
      'Wax',
      '1. Red wax',
      'It melts.',
    ].join('\n');
    expect(outline(text, 'HK')).toEqual([
      'a [1] Title | It is short.',
      'd [Part 2] Keeping of Ledgers',
      '  d [Division 1] Red Ledgers',
      '    a [2] Red | They are red.',
      'd [Schedule 1] Wax | [ss. 2 & 3] (Amended 3 of 2031)',
      '  a [1] Red wax | It melts.',
    ]);
  });

  it.each(['Part 2 applies', 'Parts 2', 'Schedule', 'Division 2', 'the Part 2'])('%s opens none', (line) => {
    expect(outline(`1. Title\nIt is short.\n${line}`, 'HK').filter((node) => node.trim().startsWith('d '))).toEqual([]);
  });

  it('takes the first words for text where a section of a schedule has no heading', () => {
    const text = [
      '1. Title',
      'Short.',
      'Schedule 1',
      'Wax',
      '1. In this Schedule—',
      'wax means wax.',
      '2. Wax is red.',
    ].join('\n');
    expect(outline(text, 'HK').slice(1)).toEqual([
      'd [Schedule 1] Wax',
      '  a [1] | In this Schedule— / wax means wax.',
      '  a [2] | Wax is red.',
    ]);
  });
});

describe('random Hong Kong ordinances', () => {
  const vocabulary = {
    headings: ['Short title', 'Keeping of ledgers', 'Power to inspect', 'Offences', 'Interpretation'],
    sentences: ['(1) Keep a ledger.', '(2) A ledger is a book.', '(3) No ledger is lost.'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['A', 'B']), vocabulary), (made) => {
        const body = made.flatMap(({ number, heading, paragraphs }) => [`${number}. ${heading}`, ...paragraphs]);
        expect(asFound(readNodes(body.join('\n'), 'HK'))).toEqual(asExpected(made, (number) => number));
      }),
    );
  });
});
