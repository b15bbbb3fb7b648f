import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound, numbersWith } from '../../random-acts.testing.ts';
import { outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const first = 'Article 1\nSubject matter\nThis Regulation concerns ledgers.';
const numbers = (...lines: string[]) =>
  readNodes([first, ...lines].join('\n'), 'EU')
    .map((node) => node.number)
    .filter((number) => number !== '');

describe('lines that open an article of the Union', () => {
  it.each([
    ['Article 2', 'Article 2'],
    ['Article 1a', 'Article 1a'],
    ['►M2 Article 1b', 'Article 1b'],
    ['►C1Article 2', 'Article 2'],
  ])('%s', (line, number) => {
    expect(numbers(line, 'Scope', 'It is so.')).toEqual(['Article 1', number]);
  });

  it.each([
    'Article 2(1)',
    'Article 2 applies',
    'ARTICLE 2',
    'Articles 2',
    'Article II',
    'Article  2',
    'and Article 2',
  ])('not %s', (line) => {
    expect(numbers(line, 'It is so.')).toEqual(['Article 1']);
  });

  it('takes a number that goes back, or leaps over one still to come, for a reference', () => {
    expect(
      numbers(
        'Article 2',
        'Scope',
        'As laid down in',
        'Article 1',
        'of this Regulation.',
        'Article 3',
        'End',
        'It ends.',
      ),
    ).toEqual(['Article 1', 'Article 2', 'Article 3']);
    expect(
      numbers('pursuant to', 'Article 3', 'It is so.', 'Article 2', 'Scope', 'It is.', 'Article 3', 'End', 'It ends.'),
    ).toEqual(['Article 1', 'Article 2', 'Article 3']);
  });

  it('keeps two articles under one number', () => {
    expect(numbers('Article 2', 'Scope', 'One.', 'Article 2', 'Scope', 'Two.')).toEqual([
      'Article 1',
      'Article 2',
      'Article 2',
    ]);
  });
});

describe('divisions of acts of the Union', () => {
  it.each([
    ['CHAPTER I', 'GENERAL PROVISIONS', 'd [CHAPTER I] GENERAL PROVISIONS'],
    ['CHAPTER IIa', 'GENERAL', 'd [CHAPTER IIa] GENERAL'],
    ['TITLE 2', 'GENERAL', 'd [TITLE 2] GENERAL'],
    ['Section 1', 'General', 'd [Section 1] General'],
    ['SECTION 2', 'General', 'd [SECTION 2] General'],
    ['ANNEX', 'List', 'd [ANNEX] List'],
    ['ANNEX IV', 'List of ledgers', 'd [ANNEX IV] List of ledgers'],
    ['Sub-section 1', 'General', 'd [Sub-section 1] General'],
  ])('%s', (line, heading, expected) => {
    expect(outline(`${line}\n${heading}\n${first}`, 'EU')[0]).toBe(expected);
  });

  it.each(['CHAPTER I applies', 'Annex I', 'CHAPTERS I', 'SECTION A', 'ANNEX I to it'])('not %s', (line) => {
    expect(outline(`${line}\n${first}`, 'EU')[0]).toBe(`t | ${line}`);
  });

  it('lets an annex count its articles anew', () => {
    const text = [
      first,
      'Article 2',
      'End',
      'It ends.',
      'ANNEX I',
      'Sample statute',
      'Article 1',
      'Seat',
      'The seat is there.',
    ].join('\n');
    expect(outline(text, 'EU').slice(2)).toEqual([
      'd [ANNEX I] Sample statute',
      '  a [Article 1] Seat | The seat is there.',
    ]);
  });
});

describe('amending acts of the Union', () => {
  it.each(['‘', "'", '“', '"'])('reads an article quoted with %s under the amending one', (mark) => {
    const text = [
      first,
      'Article 2',
      'Amendments',
      'The following Article is inserted:',
      `${mark}Article 9a`,
      'Wax',
      'Wax is red.',
      'Article 3',
      'End',
      'It ends.',
    ];
    expect(outline(text.join('\n'), 'EU').slice(1)).toEqual([
      'a [Article 2] Amendments | The following Article is inserted:',
      '  a [Article 9a] Wax | Wax is red.',
      'a [Article 3] End | It ends.',
    ]);
  });
});

describe('random acts of the Union', () => {
  const vocabulary = {
    headings: ['Subject matter', 'Scope', 'Keeping of ledgers', 'Definitions', 'Entry into force'],
    sentences: ['1. Keep a ledger.', '2. A ledger is a book.', '3. No ledger is lost.'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['a', 'b']), vocabulary), fc.boolean(), (made, annexed) => {
        const body = made.flatMap(({ number, heading, paragraphs }) => [`Article ${number}`, heading, ...paragraphs]);
        const text = [...body, ...(annexed ? ['ANNEX I', 'List', 'Red ledgers.'] : [])].join('\n');
        expect(asFound(readNodes(text, 'EU'))).toEqual(asExpected(made, (number) => `Article ${number}`));
      }),
    );
  });
});
