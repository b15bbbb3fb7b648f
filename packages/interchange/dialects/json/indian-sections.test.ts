import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../law-document.ts';
import {
  articlesWith,
  asExpected,
  asFound,
  cutsOf,
  hostileFiles,
  isSound,
  numbersWith,
} from '../../random-acts.testing.ts';
import { sourceFileOf } from '../../source-file.ts';
import { readCommencement, readTitle } from './act-facts.ts';
import { indianJson } from './indian-json.ts';
import { readSections } from './sections.ts';

const read = (content: string, name = 'sla.json'): ReadResult =>
  [...indianJson.read(sourceFileOf(name, Buffer.from(content)), {})][0] as ReadResult;
function nodesOf(records: unknown) {
  const result = read(JSON.stringify(records));
  if (result.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document.nodes;
}
const section = (more: Record<string, unknown>) => ({
  section: 1,
  section_title: 'Title',
  section_desc: 'Text.',
  ...more,
});

describe('the title an act gives itself', () => {
  it.each([
    ['This Act may be called the Ledgers Act, 1931.', 'Ledgers Act, 1931'],
    ['This Act shall be called the Ledgers Act, 1931.', 'Ledgers Act, 1931'],
    ['This Act may be cited as the Ledgers Act, 1931; it extends to all.', 'Ledgers Act, 1931'],
    ['This Act may be cited for all purposes as the Ledgers Act, 1931.', 'Ledgers Act, 1931'],
    ['This Act shall be called Ledgers Act, and shall take effect.', 'Ledgers Act'],
    ['This Act may be called “the Ledgers Act”.', undefined],
    ['This Act may be called "Ledgers Act" and it is short', undefined],
    ['The ledger may be called a book.', undefined],
    ['', undefined],
  ])('%s', (text, title) => {
    expect(readTitle([text])).toBe(title);
  });

  it('is the first one of the opening sections', () => {
    expect(readTitle(['Nothing.', 'It may be called the Ledgers Act.', 'It may be called the Books Act.'])).toBe(
      'Ledgers Act',
    );
  });
});

describe('the day on which an act says it comes into force', () => {
  it.each([
    ['It shall come into force on the first day of May, 1931.', '1931-05-01'],
    ['It shall come into force on the thirty-first day of December, 1931', '1931-12-31'],
    ['It comes into operation on the 1st day of April, 1974', '1974-04-01'],
    ['It shall come into force on the 22nd of June 1931.', '1931-06-22'],
    ['It came into force on the second day of July 1931', '1931-07-02'],
  ])('%s', (text, date) => {
    expect(readCommencement([text]).map((found) => found.date)).toEqual([date]);
  });

  it.each([
    'It shall come into force on such date as is notified.',
    'It shall come into force on the ides day of May, 1931.',
    'It shall come into force on the 41st day of May, 1931.',
    'It shall come into force on the first day of Maius, 1931.',
    'It extends to the first day of May, 1931.',
  ])('none: %s', (text) => {
    expect(readCommencement([text])).toEqual([]);
  });
});

describe('values of a section', () => {
  it.each([
    [{ section: 3 }, '3'],
    [{ section: '3A' }, '3A'],
    [{ section: '3.' }, '3'],
    [{ SECTION: ' 3 ' }, '3'],
    [{ section_no: '3-B' }, '3-B'],
    [{ section_number: 3 }, '3'],
    [{ number: 3 }, '3'],
    [{ section: null }, ''],
  ])('number of %j is %j', (value, number) => {
    const [found] = readSections(JSON.stringify([{ text: 'Text.', ...value }]));
    expect(found?.number).toBe(number);
  });

  it.each([
    ['Text.', 'Text.'],
    [' a \n\n\t b ', 'a\nb'],
    [['a', 'b'], 'a\nb'],
    [{ 1: 'a', 2: 'b' }, '1 a\n2 b'],
    [{ a: { i: 'x', ii: '' } }, 'a i x'],
    [7, '7'],
  ])('text %j is %j', (value, text) => {
    expect(
      readSections(
        JSON.stringify([
          { section: 1, section_desc: 'x' },
          { section: 2, section_desc: value },
        ]),
      )[1]?.text,
    ).toBe(text);
  });

  it('ends at a depth no text needs', () => {
    let deep: unknown = 'deep';
    for (let level = 0; level < 200; level++) deep = [deep];
    expect(
      readSections(
        JSON.stringify([
          { section: 1, text: 'x' },
          { section: 2, text: deep },
        ]),
      )[1]?.text,
    ).toBe('');
  });
});

describe('designations', () => {
  it.each([
    [1, 'Section 1'],
    ['1A', 'Section 1A'],
    ['Section 1', 'Section 1'],
    ['Article 21', 'Article 21'],
    ['Rule 4', 'Rule 4'],
  ])('%j is %s', (value, number) => {
    expect(nodesOf([section({ section: value })])[0]?.number).toBe(number);
  });

  it.each([
    [5, 'Chapter 5'],
    ['VA', 'Chapter VA'],
    ['Chapter V', 'Chapter V'],
    ['Part III', 'Part III'],
  ])('of the chapter %j is %s', (chapter, number) => {
    expect(nodesOf([section({ chapter })])[0]?.number).toBe(number);
  });
});

describe('the order of an act', () => {
  it('keeps two texts under one number', () => {
    const nodes = nodesOf([section({}), section({ section_desc: 'Another.' })]);
    expect(nodes.map((node) => [node.number, node.text])).toEqual([
      ['Section 1', 'Text.'],
      ['Section 1', 'Another.'],
    ]);
  });

  it('opens a chapter again where it comes again', () => {
    const nodes = nodesOf([
      section({ chapter: 1 }),
      section({ chapter: 2, section: 2 }),
      section({ chapter: 1, section: 3 }),
    ]);
    expect(nodes.map((node) => [node.number, node.children.length])).toEqual([
      ['Chapter 1', 1],
      ['Chapter 2', 1],
      ['Chapter 1', 1],
    ]);
  });

  it('closes the chapter before a section that has none', () => {
    const nodes = nodesOf([section({ chapter: 1 }), section({ section: 2 })]);
    expect(nodes.map((node) => node.role)).toEqual(['division', 'article']);
  });

  it('keeps a record without number as a text in its place', () => {
    const nodes = nodesOf([section({}), { title: 'SCHEDULE', text: 'Forms.' }, section({ section: 2 })]);
    expect(nodes.map((node) => node.role)).toEqual(['article', 'text', 'article']);
  });
});

describe('random acts', () => {
  const vocabulary = {
    headings: ['Short title', 'Keeping', 'Penalty', ''],
    sentences: ['Keep it.', 'Read “it”.', 'A ledger — a book.'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['A', 'B']), vocabulary), fc.boolean(), (made, upper) => {
        const name = upper ? 'Section' : 'section';
        const records = made.map(({ number, heading, paragraphs }) => ({
          chapter: 1,
          [name]: number,
          section_title: heading,
          section_desc: paragraphs.join('\r\n\t\t'),
        }));
        expect(asFound(nodesOf(records))).toEqual(asExpected(made, (number) => `Section ${number}`));
      }),
    );
  });
});

describe('cut and hostile files', () => {
  const whole = JSON.stringify([section({}), section({ section: 2 }), section({ section: 3 })], null, 1);

  it('are refused at every cut, with the line', () => {
    for (const cut of [...cutsOf(whole), ...cutsOf(whole, 5)]) {
      expect(read(cut)).toMatchObject({ outcome: 'refused', place: expect.stringMatching(/^line \d+$/) });
    }
    expect(read(whole).outcome).toBe('law');
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(hostileFiles('x.json', '[{"section": 1, "section_desc": "'), (file) => {
        expect(indianJson.recognise(file)).toBeGreaterThanOrEqual(0);
        for (const result of indianJson.read(file, {})) expect(isSound(result)).toBe(true);
      }),
    );
  });

  it.each(['[', '[[[[', '{"a":', '[{"section":', 'null', '1e999', '"x"', '[null]', '[[]]', '[{}]'])(
    '%s is refused',
    (content) => {
      expect(read(content).outcome).toBe('refused');
    },
  );

  it('takes no name of an object for its own', () => {
    const content = '[{"section": 1, "section_desc": "India.", "__proto__": {"section": 9}, "constructor": "x"}]';
    expect(read(content)).toMatchObject({ outcome: 'law', document: { nodes: [{ number: 'Section 1' }] } });
  });
});

describe('records without a value', () => {
  const empty = { section: '', section_title: '', section_desc: '' };

  it('that have the names of a section are passed over', () => {
    expect(nodesOf([section({}), empty, section({ section: 2 })]).map((node) => node.number)).toEqual([
      'Section 1',
      'Section 2',
    ]);
  });

  it('that have none of the names are refused, and so is a file of nothing else', () => {
    expect(read(JSON.stringify([section({}), { remark: 'x' }]))).toMatchObject({
      outcome: 'refused',
      place: 'record 2',
    });
    expect(read(JSON.stringify([empty, empty]))).toMatchObject({ outcome: 'refused' });
  });
});
