import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound, numbersWith } from '../../random-acts.testing.ts';
import { outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const open = (line: string) => readNodes(line, 'US').map((node) => [node.role, node.number, node.heading]);

describe('lines that open a section of the United States', () => {
  it.each([
    ['§ 5311. Reports', '§ 5311', 'Reports'],
    ['§ 5318A. Reports', '§ 5318A', 'Reports'],
    ['§ 5318a. Reports', '§ 5318a', 'Reports'],
    ['§ 300aa-1. Reports', '§ 300aa-1', 'Reports'],
    ['§§ 5311, 5312. Reports', '§§ 5311, 5312', 'Reports'],
    ['§§ 5311 to 5314. Reports', '§§ 5311 to 5314', 'Reports'],
    ['§5311. Reports', '§5311', 'Reports'],
    ['§ 912.100 Reports.', '§ 912.100', 'Reports.'],
    ['§ 912.100-1 Reports.', '§ 912.100-1', 'Reports.'],
    ['§ 912.105 [Reserved]', '§ 912.105', '[Reserved]'],
  ])('%s', (line, number, heading) => {
    expect(open(line)).toEqual([['article', number, heading]]);
  });

  it.each([
    'section 5311. Reports',
    '§ 5311 of this title',
    'See § 5311. Reports',
    '§ 5311(a). Reports',
    '§ 203, 84 Stat. 1118.',
    '§ 4. Stat. 12',
  ])('not %s', (line) => {
    expect(open(line)).toEqual([['text', '', '']]);
  });

  it('keeps a repealed section with its bracket as text', () => {
    expect(outline('[§ 5327. Repealed. Pub. L. 1–2]', 'US')).toEqual(['a [§ 5327] | [Repealed. Pub. L. 1–2]']);
  });
});

describe('divisions of the United States', () => {
  it.each([
    ['TITLE 31—MONEY', 'd [TITLE 31] MONEY'],
    ['SUBTITLE IV—MONEY', 'd [SUBTITLE IV] MONEY'],
    ['CHAPTER 53—RECORDS', 'd [CHAPTER 53] RECORDS'],
    ['SUBCHAPTER II—RECORDS', 'd [SUBCHAPTER II] RECORDS'],
    ['PART 1010—GENERAL', 'd [PART 1010] GENERAL'],
    ['Subpart A—General', 'd [Subpart A] General'],
    ['Appendix A to Part 912', 'd [Appendix A] Part 912'],
  ])('%s', (line, expected) => {
    expect(outline(line, 'US')).toEqual([expected]);
  });

  it.each(['Part 912 of this chapter', 'TITLE 31', 'Subparts A—General', `PART 1—${'x'.repeat(200)}`])(
    'not %s',
    (line) => {
      expect(open(line)[0]?.[0]).toBe('text');
    },
  );

  it('nest in their order', () => {
    const lines = [
      'TITLE 31—MONEY',
      'CHAPTER 53—RECORDS',
      'SUBCHAPTER II—BOOKS',
      '§ 5311. Keeping',
      'Keep it.',
      'CHAPTER 54—OTHER',
      '§ 5400. Reading',
      'Read it.',
    ];
    expect(outline(lines.join('\n'), 'US').map((line) => line.search(/\S/) / 2)).toEqual([0, 1, 2, 3, 1, 2]);
  });
});

describe('random sections of the United States', () => {
  const vocabulary = {
    headings: ['Reports', 'Keeping of ledgers', 'Powers', 'Criminal penalties', 'Definitions'],
    sentences: ['(a) Keep a ledger.', '(b) A ledger is a book.', '(c) No ledger is lost.', 'Editorial Notes'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['A', 'B']), vocabulary), (made) => {
        const body = made.flatMap(({ number, heading, paragraphs }) => [`§ ${number}. ${heading}`, ...paragraphs]);
        expect(asFound(readNodes(body.join('\n'), 'US'))).toEqual(asExpected(made, (number) => `§ ${number}`));
      }),
    );
  });
});
