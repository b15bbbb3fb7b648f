import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawNode, ReadOptions, ReadResult } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { indianJson } from './indian-json.ts';

const corpus = findCorpus();

const fileOf = (content: unknown, name = 'sla.json') =>
  sourceFileOf(name, Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)));
const read = (content: unknown, name?: string, options: ReadOptions = {}): ReadResult =>
  [...indianJson.read(fileOf(content, name), options)][0] as ReadResult;

function law(content: unknown, name?: string, options?: ReadOptions) {
  const result = read(content, name, options);
  if (result.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

const act = [
  {
    chapter: 1,
    chapter_title: 'preliminary',
    Section: 1,
    section_title: 'Short title  and commencement',
    section_desc:
      'This Act may be called the Sample Ledgers Act, 1931.\n\t\tIt extends to the whole of India.\nIt shall come into force on the first day of May, 1931.',
  },
  { chapter: 1, chapter_title: 'preliminary', Section: '1A', section_title: 'Wax', section_desc: 'Wax is red.\n\t\n' },
  { chapter: 2, chapter_title: 'ledgers', Section: 2, section_title: 'Keeping', section_desc: 'Keep ledgers.' },
  { chapter: 2, chapter_title: 'books', Section: 2, section_title: 'Keeping', section_desc: 'Keep books.' },
  { chapter: 3, chapter_title: '', Section: 3, section_title: 'Repealed', section_desc: '' },
];

describe('Indian acts in JSON', () => {
  it('recognises the array of sections, whatever the case of its names', () => {
    expect(indianJson.recognise(fileOf(act))).toBeGreaterThan(0.9);
    expect(indianJson.recognise(fileOf([{ section: 1, section_title: 'a', section_desc: 'b' }]))).toBeGreaterThan(0.9);
    expect(indianJson.recognise(fileOf([{ section: 1, title: 'a', description: 'b' }]))).toBeGreaterThan(0.5);
  });

  it.each(['{"section": 1, "section_desc": "x"}', '[]', '[1]', '[{"name": "x"}]', 'section', '[{"section": 1}]'])(
    'does not claim %s',
    (content) => expect(indianJson.recognise(fileOf(content))).toBe(0),
  );

  it('does not claim bytes that are no text', () => {
    expect(indianJson.recognise(sourceFileOf('x.json', Uint8Array.of(0, 1)))).toBe(0);
  });

  it('keeps each section as often as it stands there, under the chapter it stands in', () => {
    const outline = law(act).nodes.map((chapter: LawNode) => [
      chapter.number,
      chapter.heading,
      ...chapter.children.map((section) => [section.number, section.heading, section.text]),
    ]);
    expect(outline).toEqual([
      [
        'Chapter 1',
        'preliminary',
        [
          'Section 1',
          'Short title and commencement',
          'This Act may be called the Sample Ledgers Act, 1931.\nIt extends to the whole of India.\nIt shall come into force on the first day of May, 1931.',
        ],
        ['Section 1A', 'Wax', 'Wax is red.'],
      ],
      ['Chapter 2', 'ledgers', ['Section 2', 'Keeping', 'Keep ledgers.']],
      ['Chapter 2', 'books', ['Section 2', 'Keeping', 'Keep books.']],
      ['Chapter 3', '', ['Section 3', 'Repealed', '']],
    ]);
  });

  it('takes title and commencement from the words of the act, and the abbreviation from the file', () => {
    expect({ ...law(act), nodes: [] }).toEqual({
      dialect: 'indian-json',
      country: 'IN',
      language: 'en',
      title: 'Sample Ledgers Act, 1931',
      alternativeTitles: ['SLA'],
      identifiers: [{ scheme: 'source', value: 'indian-law-json:sla' }],
      versionDate: '',
      dates: [{ event: 'in-force', date: '1931-05-01', precision: 'day', asPrinted: 'the first day of May, 1931' }],
      status: 'unknown',
      standing: 'unknown',
      source: { file: 'sla.json', url: '', publisher: '' },
      licence: '',
      nodes: [],
    });
  });

  it.each([
    ['This Act shall be called the Sample Code, and shall extend to India.', 'Sample Code'],
    ['(1) This Act may be cited as the Sample Act, 1908.', 'Sample Act, 1908'],
    ['This Act may be cited for all purposes as the Sample Act, 1908; it extends', 'Sample Act, 1908'],
    ['This Code may be called The Code of Samples', 'Code of Samples'],
    ['It is so.', 'SLA'],
  ])('reads the title in: %s', (text, title) => {
    const document = law([{ section: 1, section_title: 'Title', section_desc: text }]);
    expect(document.title.replace(/^The /, '')).toBe(title);
  });

  it('reads sections without chapters, under plain names and with texts in parts', () => {
    const document = law(
      [
        { section: 'Section 1', title: 'Title', description: 'This Act may be called the Sample Act of India.' },
        { section: '2.', title: 'Parts', description: { a: 'ledgers', b: ['books', { i: 'wax' }] } },
        { title: 'FIRST SCHEDULE', description: 'Stones' },
      ],
      'Code of samples.json',
    );
    expect(document.nodes.map((node) => [node.role, node.number, node.heading, node.text])).toEqual([
      ['article', 'Section 1', 'Title', 'This Act may be called the Sample Act of India.'],
      ['article', 'Section 2', 'Parts', 'a ledgers\nb books\ni wax'],
      ['text', '', 'FIRST SCHEDULE', 'Stones'],
    ]);
    expect(document.identifiers).toEqual([]);
  });

  it('lets the user overrule country and language, and asks for the country where none can be known', () => {
    const foreign = [{ section: 1, title: 'Title', description: 'This Act is short.' }];
    expect(read(foreign)).toMatchObject({ outcome: 'refused', reason: expect.stringContaining('country') });
    expect(law(foreign, 'x.json', { country: 'PK', language: 'ur' })).toMatchObject({ country: 'PK', language: 'ur' });
  });
});

describe('broken files', () => {
  it.each([
    [JSON.stringify(act, null, 1).slice(0, 300), /^line \d+$/, /cut off/],
    [JSON.stringify(act).replace('"chapter":2', 'chapter:2'), /^line 1$/, /no valid JSON/],
    ['[{"section": 1, "section_desc": "a"}, 7]', /^record 2$/, /no section/],
    ['[{"section": 1, "section_desc": "a"}, {"other": "b"}]', /^record 2$/, /neither number nor text/],
    ['[{"section": 1, "section_desc": ""}]', /^$/, /no text/],
    ['{"section": 1}', /^line 1$/, /no list/],
  ])('%# is refused with its place', (content, place, reason) => {
    const result = read(content);
    expect(result.outcome).toBe('refused');
    if (result.outcome !== 'refused') return;
    expect(result.place).toMatch(place);
    expect(result.reason).toMatch(reason);
  });

  it('never throws, whatever the JSON holds', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (data) => {
        const result = read(data);
        return result.outcome === 'law' || result.outcome === 'refused';
      }),
    );
  });
});

describe.skipIf(!corpus)('the staged Indian acts', () => {
  it.each([
    ['ipc', 'Indian Penal Code', 575],
    ['crpc', 'Code of Criminal Procedure, 1973', 525],
    ['iea', 'Indian Evidence Act, 1872', 184],
  ])('%s is %s with %i sections, and loses no word', (name, title, count) => {
    const source = readFileSync(join(corpus as string, 'legislation', 'en-IN', `${name}.json`), 'utf8');
    const document = law(source, `${name}.json`);
    expect(document.title).toBe(title);
    const sections = document.nodes.flatMap((chapter) => chapter.children);
    expect(sections).toHaveLength(count);
    const records = JSON.parse(source) as Record<string, string>[];
    const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    sections.forEach((section, index) => {
      const record = records[index] as Record<string, string>;
      expect(section.number).toBe(`Section ${record.Section ?? record.section}`);
      expect(words(`${section.heading} ${section.text}`)).toBe(words(`${record.section_title} ${record.section_desc}`));
    });
  });
});
