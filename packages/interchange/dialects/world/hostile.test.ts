import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LARGEST_FILE_BYTES, sourceFileOf } from '../../source-file.ts';
import { worldSample } from './index.ts';
import { linesOfRecords, readLines, readOne, reasonOf, worldRecord } from './world.testing.ts';

const readBytes = (bytes: Uint8Array) => [...worldSample.read(sourceFileOf('FR.jsonl.gz', bytes), {})];

describe('packed files', () => {
  const packed = gzipSync(
    linesOfRecords(...Array.from({ length: 50 }, (_, id) => worldRecord({ id, text: `Texte ${id * 7919}.` }))),
  );

  it('that are cut off are refused whole', () => {
    for (const kept of [10, 40, packed.length - 9, packed.length - 1]) {
      const results = readBytes(packed.subarray(0, kept));
      expect(results).toHaveLength(1);
      expect(results[0]).toMatchObject({ outcome: 'refused', place: '' });
      expect(reasonOf(results[0])).toContain('cannot be unpacked');
    }
  });

  it('that are damaged are refused', () => {
    const damaged = Uint8Array.from(packed);
    damaged.fill(0, 30, 60);
    expect(readBytes(damaged)[0]).toMatchObject({ outcome: 'refused', place: '' });
  });

  it('that unpack to more than a file may hold are refused before they do', () => {
    const bomb = gzipSync(Buffer.alloc(LARGEST_FILE_BYTES + 1, 0x20));
    expect(bomb.length).toBeLessThan(LARGEST_FILE_BYTES / 100);
    const results = readBytes(bomb);
    expect(results).toHaveLength(1);
    expect(reasonOf(results[0])).toContain(`more than ${LARGEST_FILE_BYTES} bytes`);
  });

  it('that hold nothing yield nothing', () => {
    expect(readBytes(gzipSync(''))).toEqual([]);
    expect(readBytes(gzipSync('\n\n \n'))).toEqual([]);
  });
});

describe('lines', () => {
  it('that are no UTF-8 are refused with their place', () => {
    const bytes = Buffer.concat([
      Buffer.from(linesOfRecords(worldRecord())),
      Buffer.from([0x0a, 0x7b, 0xff, 0xfe, 0x7d, 0x0a]),
    ]);
    expect(readBytes(bytes).map((result) => ('place' in result ? result.place : ''))).toEqual(['line 1', 'line 2']);
    expect(reasonOf(readBytes(bytes)[1])).toContain('UTF-8');
  });

  it('that are longer than any document are refused, and the next is read', () => {
    const long = Buffer.alloc(17 * 1024 * 1024, 0x61);
    const results = readBytes(Buffer.concat([long, Buffer.from(`\n${linesOfRecords(worldRecord())}`)]));
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'law']);
    expect(results[0]).toMatchObject({ place: 'line 1' });
  });

  it('with texts longer than any document are refused', () => {
    expect(reasonOf(readOne({ text: 'a '.repeat(2_200_000) }))).toContain('no document is that long');
  });

  it('that are nested deeply are read or refused', () => {
    const depth = 20_000;
    const nested = JSON.stringify(worldRecord()).replace(/\}$/, `,"extra":${'['.repeat(depth)}${']'.repeat(depth)}}`);
    expect(['law', 'refused']).toContain(readLines(nested)[0]?.outcome);
    expect(readLines(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)[0]?.outcome).toBe('refused');
  });
});

describe('fields of a wrong type', () => {
  const wrong = [null, 17, true, [], {}, [['a']], '', '   ', '\u0000'];

  it.each(['text', 'id', 'collection', 'kind', 'jurisdiction'])(
    '%s: is refused, or read where it can be done without',
    (field) => {
      for (const value of wrong) {
        const result = readLines(linesOfRecords(worldRecord({ [field]: value })))[0];
        if (result?.outcome === 'refused') expect(result.reason).not.toBe('');
        else expect(['id', 'jurisdiction']).toContain(field);
      }
    },
  );

  it.each(['title', 'date', 'url', 'language', 'status', 'eli', 'doc_type', 'section_number', 'version_date'])(
    '%s: is blank',
    (field) => {
      for (const value of [null, [], {}, [['a']], '', '   ']) {
        const result = readOne({ [field]: value });
        expect(result.outcome).toBe('law');
        if (result.outcome === 'law') expect(result.document.title).not.toBe('');
      }
    },
  );

  it('names no prototype', () => {
    const line = '{"jurisdiction":"FR","collection":"__proto__","kind":"constructor","id":"toString","text":"valueOf"}';
    expect(readLines(line)[0]).toMatchObject({ outcome: 'refused', place: 'line 1' });
    const law = readLines(line.replace('"constructor"', '"legislation"'))[0];
    expect(law).toMatchObject({ outcome: 'law' });
  });

  it('leaves out an address that opens something else', () => {
    for (const url of ['javascript:alert(1)', 'file:///etc', 'www.example.org', 'https://a b']) {
      const result = readOne({ url });
      if (result.outcome !== 'law') throw new Error('no law');
      expect(result.document.source.url).toBe('');
    }
  });
});

describe('texts made to cost time', () => {
  const most = 300_000;
  const pieces = [
    'a',
    ' ',
    '(',
    '“',
    'x\n',
    '1\n',
    '1. A\n',
    '1. A. ',
    'Article 1. A ',
    'Article 1\n',
    'Chapter I\nArticle 1\na\n',
  ];
  const more = [
    'IVXLC',
    'المادة الأولى ',
    '第一条',
    '1.1.1.1 ',
    '[1] A ',
    '&amp;',
    '(cid:1)',
    'The Report 12\nb c\n',
    '\u0300',
    '\ud800',
  ];

  it.each([...pieces, ...more])('%j again and again ends', (piece) => {
    const text = piece.repeat(Math.floor(most / piece.length));
    for (const kind of ['legislation', 'case_law']) {
      const [result] = readLines(linesOfRecords(worldRecord({ text, kind })));
      expect(['law', 'case', 'refused']).toContain(result?.outcome);
    }
  });
});
