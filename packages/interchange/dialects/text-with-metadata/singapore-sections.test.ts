import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound, numbersWith } from '../../random-acts.testing.ts';
import { outline } from './outline.testing.ts';
import { singaporeContents, singaporeEntries } from './singapore.ts';
import { readNodes } from './text-with-metadata.ts';

const numbersIn = (line: string) => readNodes(`1. This Act is short.\n${line}`, 'SG').map((node) => node.number);

describe('lines that open a Singapore section', () => {
  it.each([
    ['2. Keep it.', '2'],
    ['1A. Keep it.', '1A'],
    ['2.—(1) Keep it.', '2'],
    ['2. — (1) Keep it.', '2'],
    ['12. Keep it.', '12'],
  ])('%s', (line, number) => {
    expect(numbersIn(line)).toEqual(['1', number]);
  });

  it.each(['2 Keep it.', '2.Keep it.', '(2) Keep it.', '1. Keep it.', '90. Keep it.', '2.1 Keep it.', 'a. Keep it.'])(
    'not %s',
    (line) => {
      expect(numbersIn(line)).toEqual(['1']);
    },
  );
});

describe('the arrangement of sections', () => {
  it.each(['SECTIONS', 'REGULATIONS', 'RULES', 'PARAGRAPHS', 'ORDER'])('of %s ends where the act begins', (word) => {
    const lines = [
      'Act',
      `ARRANGEMENT OF ${word}`,
      '1. Title 2. Keeping',
      '3. Reading',
      'An Act to keep ledgers.',
      '1. This Act is short.',
    ];
    expect(singaporeContents(lines)).toEqual({ first: 1, end: 4 });
  });

  it('is one line where its end is not known, and absent where there is none', () => {
    expect(singaporeContents(['ARRANGEMENT OF SECTIONS', '1. Title'])).toEqual({ first: 0, end: 1 });
    expect(singaporeContents(['1. Title'])).toEqual({ first: 0, end: 0 });
  });

  it('has its entries run on in one line', () => {
    expect(singaporeEntries(['1. Title 2. Keeping of 3 ledgers 2A. Wax', 'Part 2', '3. Reading'])).toEqual([
      ['1', 'Title'],
      ['2', 'Keeping of 3 ledgers'],
      ['2A', 'Wax'],
      ['3', 'Reading'],
    ]);
  });

  it('tells where a heading begins', () => {
    const text = [
      'ARRANGEMENT OF SECTIONS',
      '1. Title 2. Keeping of ledgers and of other books',
      'An Act about ledgers.',
      'Title',
      '1. This Act is the Ledgers Act.',
      'Keeping of ledgers and of',
      'other books',
      '2.—(1) Keep them.',
    ].join('\n');
    expect(outline(text, 'SG')).toEqual([
      't | An Act about ledgers.',
      'a [1] Title | This Act is the Ledgers Act.',
      'a [2] Keeping of ledgers and of other books | (1) Keep them.',
    ]);
  });
});

describe('schedules, furniture and history', () => {
  it('counts the items of each schedule anew and keeps the reference below its name', () => {
    const text = [
      '1. This Act is short.',
      'FIRST SCHEDULE',
      'Section 3',
      'LEDGERS',
      '1. Red.',
      '2. Black.',
      'SECOND SCHEDULE',
      '1. Blue.',
    ];
    expect(outline(text.join('\n'), 'SG')).toEqual([
      'a [1] | This Act is short.',
      'd [FIRST SCHEDULE] LEDGERS | Section 3',
      '  a [1] | Red.',
      '  a [2] | Black.',
      'd [SECOND SCHEDULE]',
      '  a [1] | Blue.',
    ]);
  });

  it.each(['THE SCHEDULE', 'SCHEDULE', 'TWENTY-FIRST SCHEDULE'])('%s opens a division', (line) => {
    expect(outline(`1. This Act is short.\n${line}\n1. Red.`, 'SG')[1]).toBe(`d [${line.replace('THE ', '')}]`);
  });

  it('leaves page numbers and running heads out', () => {
    const text = ['1. This Act', '17', 'SCHEDULE — continued', 'is short.'].join('\n');
    expect(JSON.stringify(outline(text, 'SG'))).not.toMatch(/17|continued/);
  });

  it('keeps the legislative history apart', () => {
    const text = ['1. This Act is short.', 'LEGISLATIVE HISTORY', '1. Act 4 of 2031', '2. Bill 3 of 2031'].join('\n');
    expect(outline(text, 'SG')).toEqual([
      'a [1] | This Act is short.',
      'd LEGISLATIVE HISTORY | 1. Act 4 of 2031 / 2. Bill 3 of 2031',
    ]);
  });

  it('gives a deleted section no heading from above', () => {
    const text = ['1. This Act is short.', '2. [Deleted by Act 4 of 2031]', 'Reading', '3. Read it.'].join('\n');
    expect(outline(text, 'SG')).toEqual([
      'a [1] | This Act is short.',
      'a [2] | [Deleted by Act 4 of 2031]',
      'a [3] Reading | Read it.',
    ]);
  });
});

describe('random Singapore acts', () => {
  const vocabulary = {
    headings: ['Short title', 'Keeping of ledgers', 'Power to inspect', 'Offences', 'Interpretation'],
    sentences: ['The office keeps a ledger.', 'A ledger is a book.', 'No ledger is lost.'],
  };

  it('are read back as they were made, with the list of contents and without', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['A', 'B']), vocabulary), fc.boolean(), (made, listed) => {
        const body = made.flatMap(({ number, heading, paragraphs: [first, ...more] }) => [
          heading,
          `${number}. ${first}`,
          ...more,
        ]);
        const entries = made.map(({ number, heading }) => `${number}. ${heading}`).join(' ');
        const contents = listed ? ['ARRANGEMENT OF SECTIONS', entries, 'An Act about ledgers.'] : [];
        expect(asFound(readNodes([...contents, ...body].join('\n'), 'SG'))).toEqual(
          asExpected(made, (number) => number),
        );
      }),
    );
  });
});
