import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { openSourceFile, sourceFileOf } from '../../source-file.ts';
import { rtfAct } from './index.ts';
import { readRtf } from './read-rtf.ts';

const HEAD =
  '{\\rtf1\\ansi\\ansicpg1252\\uc1{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f2\\fcharset204 Times {\\*\\falt Roman};}}{\\*\\generator X;}';

/** Cyrillic as Word writes it: bytes of code page 1251 under a font of that character set. */
function hex(text: string): string {
  const bytes = [...iconv.encode(text, 'cp1251')];
  return bytes.map((byte) => (byte < 128 ? String.fromCharCode(byte) : `\\'${byte.toString(16)}`)).join('');
}

/** Cyrillic as LibreOffice writes it. */
function unicode(text: string): string {
  return [...text].map((letter) => (letter > '~' ? `\\u${letter.charCodeAt(0)}\\'3f` : letter)).join('');
}

function rtf(paragraphs: string[]): Uint8Array {
  return Buffer.from(`${HEAD}\\pard\\plain\\f2 ${paragraphs.map((text) => `${text}\\par\n`).join('')}}`, 'latin1');
}

function read(bytes: Uint8Array): ReadResult {
  return [...rtfAct.read(sourceFileOf('x.rtf', bytes), {})][0] as ReadResult;
}

function law(bytes: Uint8Array): LawDocument {
  const result = read(bytes);
  if (result.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

function outline(nodes: LawNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.role} ${node.number}|${node.heading}|${node.text.replaceAll('\n', ' / ')}`,
    ...outline(node.children, `${indent}  `),
  ]);
}

const text = (source: string) =>
  readRtf(Buffer.from(`${HEAD}\\f0 ${source}}`, 'latin1')).map((paragraph) => paragraph.text);

describe('readRtf', () => {
  it('decodes bytes by the code page of their font, and escapes with their fallback skipped', () => {
    expect(text("{\\f2 \\'d1\\'f2}\\f0 \\'e9 \\u1057 ?\\u1090\\'3f")).toEqual(['Стé Ст']);
    expect(text('\\uc2\\u8212 ab\\uc0\\u8212 c')).toEqual(['——c']);
  });

  it('leaves out what no reader sees', () => {
    expect(
      text(
        'a{\\*\\bkmkstart x}b{\\header top}{\\pict 00ff}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt c}}{\\v hidden}d',
      ),
    ).toEqual(['abcd']);
    expect(text('a{\\*\\blip\\bin3 }{}b}c')).toEqual(['ac']);
  });

  it('keeps paragraphs, table rows, typographic marks and raised figures', () => {
    expect(text('a\\par\\par b\\line c')).toEqual(['a', '', 'b', 'c']);
    expect(text('x\\cell y\\cell\\row z')).toEqual(['x | y', 'z']);
    expect(text('\\ldblquote a\\rdblquote\\~\\endash  5{\\super 1} \\{b\\}')).toEqual(['“a” – 5¹ {b}']);
  });

  it('puts footnotes after the text', () => {
    expect(text('a{\\footnote \\pard n\\par}b')).toEqual(['a[1]b', '[1] n']);
  });

  it('knows bold and centred paragraphs', () => {
    const paragraphs = readRtf(
      Buffer.from(`${HEAD}\\pard\\qc{\\b All bold}\\par\\pard {\\b Some} bold\\par}`, 'latin1'),
    );
    expect(paragraphs.map(({ bold, centred }) => [bold, centred])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });
});

const STATUTE = [
  'г.Бишкек',
  'от 20 февраля 2009 года N 57',
  '',
  'ЗАКОН КЫРГЫЗСКОЙ РЕСПУБЛИКИ',
  '',
  'О хранении чужих вещей,',
  'находок и кладов',
  '',
  '(В редакции Законов КР от 15 июля 2009 года N 207,',
  '13 декабря 2012 года N 199)',
  '',
  'Глава первая',
  'Общие положения',
  '',
  'Статья 1. Сфера действия настоящего Закона о хранении',
  'чужих вещей',
  '',
  '1. Статья 5 настоящего Закона не применяется к кладам.',
  '',
  'Статья 2-1. Плата',
  '',
  'Плата взимается по правилам, установленным для хранения.',
  '',
  'Президент Кыргызской Республики',
];

describe('laws in Russian', () => {
  it.each([
    ['bytes', hex],
    ['escapes', unicode],
  ])('reads chapters, articles and headings over two lines (%s)', (_, encode) => {
    const document = law(rtf(STATUTE.map(encode)));
    expect(document).toMatchObject({
      country: 'KG',
      language: 'ru',
      title: 'О хранении чужих вещей, находок и кладов',
      alternativeTitles: ['Закон Кыргызской Республики "О хранении чужих вещей, находок и кладов"'],
      identifiers: [{ scheme: 'act-number', value: 'KG:57/2009' }],
      versionDate: '2012-12-13',
    });
    expect(document.dates).toEqual([
      { event: 'adopted', date: '2009-02-20', precision: 'day', asPrinted: '20 февраля 2009 года' },
      { event: 'amended', date: '2009-07-15', precision: 'day', asPrinted: '15 июля 2009 года' },
      { event: 'amended', date: '2012-12-13', precision: 'day', asPrinted: '13 декабря 2012 года' },
    ]);
    expect(outline(document.nodes).slice(1)).toEqual([
      'division Глава первая|Общие положения|',
      '  article Статья 1|Сфера действия настоящего Закона о хранении чужих вещей|1. Статья 5 настоящего Закона не применяется к кладам.',
      '  article Статья 2-1|Плата|Плата взимается по правилам, установленным для хранения.',
      'text ||Президент Кыргызской Республики',
    ]);
  });

  it('reads a code with bold headings and no blank lines', () => {
    const bold = (line: string) => `{\\b ${hex(line)}}`;
    const document = law(
      rtf([
        bold('КОДЕКС КЫРГЫЗСКОЙ РЕСПУБЛИКИ'),
        hex('г.Бишкек, от 2 июня 1999 года N 45'),
        hex('(Введен в действие Законом КР от 2 июня 1999 года N 46)'),
        bold('РАЗДЕЛ II'),
        bold('ПРАВО НА ВЕЩЬ'),
        bold('Глава четырнадцатая-1'),
        bold('Находки'),
        bold('и клады'),
        bold('§1. Общее'),
        `{\\b ${hex('Статья 83')}{\\super 1}${hex('. Находка')}}`,
        hex('Находка возвращается тому, кто ее потерял, и в срок.'),
      ]),
    );
    expect(document.identifiers).toEqual([{ scheme: 'act-number', value: 'KG:45/1999' }]);
    expect(outline(document.nodes).slice(1)).toEqual([
      'division РАЗДЕЛ II|ПРАВО НА ВЕЩЬ|',
      '  division Глава четырнадцатая-1|Находки и клады|',
      '    division §1|Общее|',
      '      article Статья 83¹|Находка|Находка возвращается тому, кто ее потерял, и в срок.',
    ]);
  });

  it('puts articles quoted by an amending law under the amending article', () => {
    const document = law(
      rtf(
        [
          'Статья 1. Внести в Закон о хранении следующие дополнения:',
          'дополнить Закон статьями следующего содержания:',
          '"Статья 41. Плата',
          'Плата взимается в срок.',
          'Статья 42. Срок',
          'Срок не более года.".',
          'Статья 2. Настоящий Закон вступает в силу со дня опубликования.',
        ].map(hex),
      ),
    );
    expect(outline(document.nodes).map((line) => line.split('|')[0])).toEqual([
      'article Статья 1',
      '  article Статья 41',
      '  article Статья 42',
      'article Статья 2',
    ]);
  });
});

describe('other documents', () => {
  it('reads statutes in other languages as an unmarked page', () => {
    const document = law(
      rtf(['{\\b 1. Duty}', 'A keeper of the goods of a person is to keep them.', '{\\b 2. Fees}', 'A fee is due.']),
    );
    expect(outline(document.nodes)).toEqual([
      'article 1|Duty|A keeper of the goods of a person is to keep them.',
      'article 2|Fees|A fee is due.',
    ]);
  });

  it('recognises laws only', () => {
    expect(rtfAct.recognise(sourceFileOf('x.rtf', rtf(STATUTE.map(hex))))).toBeGreaterThan(0.7);
    expect(rtfAct.recognise(sourceFileOf('x.rtf', rtf(['Dear reader,', 'hello.'])))).toBe(0);
    expect(rtfAct.recognise(sourceFileOf('x.rtf', Buffer.from('Статья 1')))).toBe(0);
  });

  it('refuses what is cut off, nested without end, or empty', () => {
    const whole = rtf(STATUTE.map(hex));
    expect(read(whole.subarray(0, 900))).toMatchObject({
      outcome: 'refused',
      place: 'byte 900',
      reason: expect.stringContaining('cut off'),
    });
    expect(read(Buffer.from(`${HEAD}${'{'.repeat(100_000)}`))).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('400 deep'),
    });
    expect(read(Buffer.from(`${HEAD}}`))).toMatchObject({ outcome: 'refused', reason: 'The document has no text.' });
    expect(read(Buffer.from('no rtf'))).toMatchObject({ outcome: 'refused', place: 'byte 0' });
  });

  it('survives any cut and any odd byte', () => {
    const whole = rtf(STATUTE.map(hex));
    for (let length = 0; length < whole.length; length += 7)
      expect(read(whole.subarray(0, length)).outcome).toBe('refused');
    for (const odd of ['\\', "\\'", "\\'z", '\\u', '\\u99999999999', '\\bin99999999', '}}}', '\\f-5 x'])
      read(Buffer.from(`${HEAD}a${odd}`));
  });
});

const corpus = findCorpus();
const folder = corpus ? join(corpus, 'legislation/ru-KG') : '';
const files = corpus ? readdirSync(folder).filter((name) => name.endsWith('.rtf')) : [];

function flat(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}

function words(source: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of source.match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Cyrillic words of the raw file, by taking out everything that is no escaped letter. */
function cyrillic(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes).toString('latin1');
  const source = whole.slice(whole.indexOf('\\sectd'));
  const paired = source.replace(/\\par[d ]?|\\line|\\cell|\\row|\\tab/g, '¶').replace(/\{\\\*[^{}]*\}/g, '');
  const letters = paired
    .replace(/\\u(\d+)(?:\\'..| ?\?)?/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\\'([0-9a-f]{2})/gi, (_, byte: string) => iconv.decode(Buffer.from(byte, 'hex'), 'cp1251'));
  return letters.replace(/\\[a-zA-Z]+-?\d* ?|[{}\r\n]/g, '');
}

describe.skipIf(!corpus)('laws of the corpus', () => {
  it.each(files)('%s: every article, every word', (name) => {
    const source = openSourceFile(join(folder, name), name);
    const document = law(source.bytes);
    const raw = cyrillic(source.bytes);
    const nodes = flat(document.nodes);
    const printed = raw.match(/(?:¶|^)[^\p{L}\p{N}¶]*Статья \d+(?:-\d+)?\./gu)?.length;
    expect(nodes.filter(({ role }) => role === 'article')).toHaveLength(printed ?? -1);
    const kept = words(nodes.map((node) => `${node.number} ${node.heading} ${node.text}`).join('\n'));
    const russian = [...words(raw)].filter(([word]) => /^[а-яё]+$/iu.test(word));
    expect(russian.length).toBeGreaterThan(500);
    expect(russian.filter(([word, times]) => (kept.get(word) ?? 0) < times)).toEqual([]);
    expect(document).toMatchObject({ country: 'KG', language: 'ru' });
    expect(document.identifiers).toHaveLength(1);
  });
});
