import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound, numbersWith } from '../../random-acts.testing.ts';
import { australianContents } from './australia.ts';
import { everyNode } from './folder-files.testing.ts';
import { outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const numbersIn = (line: string) =>
  everyNode(readNodes(`1  First\n\t\tText.\n${line}\n\t\tMore.`, 'AU'))
    .filter((node) => node.role === 'article')
    .map((node) => node.number);

describe('lines that open an Australian section', () => {
  it.each([
    ['2  Second', '2'],
    ['2A  Second', '2A'],
    ['15AAB  Second', '15AAB'],
    ['6\u00a0\u00a0Second', '6'],
    ['1-2  Second', '1-2'],
    ['104.5  Second', '104.5'],
    ['104\u20115  Second', '104\u20115'],
    ['2  “Quoted” words', '2'],
    ['2  (Repealed)', '2'],
  ])('%j', (line, number) => {
    expect(numbersIn(line)).toEqual(['1', number]);
  });

  it.each([
    '2 Second',
    '\t2  Second',
    '(2)  Second',
    '2.  Second',
    '12345  Second',
    '2',
    '2  ',
    'Section 2  Second',
    '2nd  Second',
  ])('not %j', (line) => {
    expect(numbersIn(line)).toEqual(['1']);
  });
});

describe('divisions of an Australian act', () => {
  it.each([
    ['Part 2—Books', 'd [Part 2] Books'],
    ['Part 2A—Books', 'd [Part 2A] Books'],
    ['Chapter 3—Books', 'd [Chapter 3] Books'],
    ['Division 10.2—Books', 'd [Division 10.2] Books'],
    ['Subdivision AA—Books', 'd [Subdivision AA] Books'],
    ['Schedule 1—Books', 'd [Schedule 1] Books'],
    ['Schedule—Books', 'd [Schedule] Books'],
    ['The Schedule—Books', 'd [The Schedule] Books'],
    ['The Schedule', 'd [The Schedule]'],
    ['Part\u00a02—Books', 'd [Part 2] Books'],
  ])('%s', (line, expected) => {
    expect(outline(line, 'AU')[0]?.replace('\u00a0', ' ')).toBe(expected);
  });

  it.each(['Part of it', 'Part 2 is repealed.', 'Parts 2—Books', 'part 2—Books', 'Schedule', 'Schedules—Books'])(
    'not %s',
    (line) => {
      expect(outline(line, 'AU')).toEqual([`t | ${line}`]);
    },
  );

  it('nest from the chapter to the subdivision, and schedules stand beside the body', () => {
    const lines = [
      'Chapter 1—A',
      'Part 1—B',
      'Division 1—C',
      'Subdivision A—D',
      '1  Section',
      'Part 2—E',
      'Schedule 1—F',
    ];
    const depth = new Map(outline(lines.join('\n'), 'AU').map((line) => [line.trim(), line.search(/\S/)]));
    expect(depth.get('d [Subdivision A] D')).toBeGreaterThan(depth.get('d [Division 1] C') as number);
    expect(depth.get('d [Division 1] C')).toBeGreaterThan(depth.get('d [Part 1] B') as number);
    expect(depth.get('d [Part 2] E')).toBe(depth.get('d [Part 1] B'));
    expect(depth.get('d [Schedule 1] F')).toBe(0);
  });
});

describe('the Australian list of contents', () => {
  const contents = [
    'Sample Act 2031',
    'Contents',
    '1  Short title\t1',
    '2  A very long heading that\t1',
    '',
    'Part 2—Books\t2',
  ];

  it('gives its entries without the pages', () => {
    expect(australianContents(contents)).toEqual({
      first: 1,
      end: 6,
      entries: ['1 Short title', '2 A very long heading that', 'Part 2—Books'],
    });
  });

  it.each([
    ['no list', ['Sample Act 2031', '1  Short title']],
    ['the word without pages', ['Contents', '1  Short title']],
    ['nothing', []],
  ])('has none in %s', (_, lines) => {
    expect(australianContents(lines)).toEqual({ first: 0, end: 0, entries: [] });
  });

  it('gives no article twice, and completes a heading the page has cut', () => {
    const text = [
      'Contents',
      '1  Keeping of ledgers and books\t1',
      '',
      'An Act',
      '1  Keeping of ledgers ',
      '\t\tKeep them.',
    ];
    expect(outline(text.join('\n'), 'AU')).toEqual(['t | An Act', 'a [1] Keeping of ledgers and books | Keep them.']);
  });

  it('does not complete a heading from another number', () => {
    const text = [
      'Contents',
      '2  Keeping of ledgers and books\t1',
      '',
      'An Act',
      '1  Keeping of ledgers ',
      '\t\tKeep them.',
    ];
    expect(outline(text.join('\n'), 'AU').at(-1)).toBe('a [1] Keeping of ledgers | Keep them.');
  });
});

describe('what stands in an Australian section', () => {
  it('keeps subsections, notes, penalties and definitions as lines of the section', () => {
    const lines = [
      '3  Duty',
      '\t(1)\tKeep it.',
      '\t(a)\tdry; or',
      'Note:\tSee section 4.',
      'Penalty:\t10 penalty units.',
      '**book**\tmeans a ledger.',
    ];
    const [section] = readNodes(lines.join('\n'), 'AU');
    expect(section?.text.split('\n')).toHaveLength(5);
    expect(section?.children).toEqual([]);
  });

  it('keeps endnotes apart from the last schedule, and takes none of their numbers for a section', () => {
    const text = [
      '1  Title',
      '\t\tText.',
      'Endnotes',
      'Endnote 1—About',
      'Text.',
      '2  Not a section',
      'Endnote 2—History',
      'More.',
    ];
    const nodes = readNodes(text.join('\n'), 'AU');
    expect(everyNode(nodes).filter((node) => node.role === 'article')).toHaveLength(1);
    expect(nodes.at(-1)?.children.map((node) => [node.role, node.number, node.heading])).toEqual([
      ['text', 'Endnote 1', 'About'],
      ['text', 'Endnote 2', 'History'],
    ]);
  });

  it('keeps two sections under one number apart', () => {
    const text = ['1  Title', '\t\tOne.', '1  Title', '\t\tTwo.'].join('\n');
    expect(outline(text, 'AU')).toEqual(['a [1] Title | One.', 'a [1] Title | Two.']);
  });
});

describe('random Australian acts', () => {
  const vocabulary = {
    headings: ['Short title', 'Keeping of ledgers', 'Penalty for loss', 'Simplified outline of this Act', 'Review'],
    sentences: ['(1)\tKeep a ledger.', '(2)\tA ledger is a book.', 'Note: See section 4.', 'The office reads it.'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['A', 'B', 'AA']), vocabulary), fc.boolean(), (made, inPart) => {
        const lines = made.flatMap(({ number, heading, paragraphs }) => [
          `${number}  ${heading}`,
          ...paragraphs.map((paragraph) => `\t${paragraph}`),
        ]);
        const text = [...(inPart ? ['Part 1—All'] : []), ...lines].join('\n');
        expect(asFound(readNodes(text, 'AU'))).toEqual(asExpected(made, (number) => number));
      }),
    );
  });
});
