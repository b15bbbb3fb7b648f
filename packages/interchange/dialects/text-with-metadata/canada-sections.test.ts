import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound } from '../../random-acts.testing.ts';
import { canadianContents } from './canada.ts';
import { everyNode } from './folder-files.testing.ts';
import { outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const opening = [
  'TABLE OF PROVISIONS',
  'Short Title',
  '1',
  'Short title',
  'Keeping',
  '2',
  'Ledgers',
  '2.1',
  'Wax',
  'S.C. 2031, c. 7',
  '[Assented to]',
];
const act = (...body: string[]) => outline([...opening, ...body].join('\n'), 'CA');

describe('lines that open a Canadian section', () => {
  const numbers = (line: string) =>
    everyNode(readNodes(`Short title\n1 This Act is short.\n\n${line}`, 'CA'))
      .filter((node) => node.role === 'article')
      .map((node) => node.number);

  it.each([
    ['2 The office keeps it.', '2'],
    ['2 (1) The office keeps it.', '2'],
    ['2.1 The office keeps it.', '2.1'],
    ['83.011 (1) The office keeps it.', '83.011'],
    ['*2 This Act comes into force.', '*2'],
    ['2 [Repealed, 2031, c. 4, s. 5]', '2'],
    ['2 “book” means a ledger', '2'],
  ])('%s', (line, number) => {
    expect(numbers(line)).toEqual(['1', number]);
  });

  it.each(['2. The office', '(2) The office', '2 the office', '2.', 'Section 2 The office', '2 , and'])(
    'not %s',
    (line) => {
      expect(numbers(line)).toEqual(['1']);
    },
  );
});

describe('the Canadian table of provisions', () => {
  it('ends where the act is assented to', () => {
    expect(canadianContents(opening)).toEqual({ first: 0, end: opening.length - 1 });
    expect(canadianContents(['1 This Act is short.'])).toEqual({ first: 0, end: 0 });
  });

  it('tells headings over groups from headings of sections, and which numbers are sections', () => {
    const found = act(
      'Short Title',
      'Short title',
      '1 This Act is the Ledgers Act.',
      'Keeping',
      'Ledgers',
      '2 (1) Keep a ledger of',
      '40 The pages.',
      'Wax',
      '2.1 Wax is red.',
    );
    expect(found).toContain('  a [2.1] Wax | Wax is red.');
    expect(found.filter((line) => line.trim().startsWith('a ['))).toHaveLength(3);
    expect(found.find((line) => line.includes('[2] '))).toContain('40 The pages.');
  });

  it('drops running heads', () => {
    const found = act('Short title', '1 This Act is short.', 'Keeping', 'Sections 2-2.1', 'Ledgers', '2 Keep it.');
    expect(JSON.stringify(found)).not.toContain('Sections 2-2.1');
  });
});

describe('what stands beside a Canadian act', () => {
  it('keeps amendments that are not in force apart, with the quoted sections under the announced one', () => {
    const found = act(
      'Short title',
      '1 This Act is short.',
      'Ledgers',
      '2 Keep it.',
      'Wax',
      '2.1 It is red.',
      'AMENDMENTS NOT IN FORCE',
      '— 2032, c. 3, s. 9',
      '9 Section 2 of the Act is replaced by:',
      'Ledgers',
      '2 Keep two.',
    );
    const beside = found.indexOf('d AMENDMENTS NOT IN FORCE');
    expect(beside).toBeGreaterThan(0);
    expect(found.slice(beside).map((line) => line.trim().slice(0, 6))).toEqual([
      'd AMEN',
      'd — 20',
      'a [9] ',
      'a [2] ',
    ]);
    expect(found.at(-1)?.search(/\S/)).toBeGreaterThan(found.at(-2)?.search(/\S/) as number);
  });
});

describe('random Canadian acts', () => {
  const vocabulary = {
    headings: ['Short title', 'Keeping of ledgers', 'Power to inspect', 'Offences', 'Definitions'],
    sentences: ['The office keeps a ledger.', '(2) A ledger is a book.', '(3) No ledger is lost.'],
  };
  const numbers = fc
    .array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 10 })
    .map((counts) =>
      counts.flatMap((count, index) =>
        Array.from({ length: count + 1 }, (_, at) => (at === 0 ? `${index + 1}` : `${index + 1}.${at}`)),
      ),
    );

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbers, vocabulary), (made) => {
        const sentences = made.map((article) => ({
          ...article,
          paragraphs: ['The office keeps it.', ...article.paragraphs.slice(1)],
        }));
        const body = sentences.flatMap(({ number, heading, paragraphs: [first, ...more] }) => [
          heading,
          `${number} ${first}`,
          ...more,
          '',
        ]);
        expect(asFound(readNodes(body.join('\n'), 'CA'))).toEqual(asExpected(sentences, (number) => number));
      }),
    );
  });
});
