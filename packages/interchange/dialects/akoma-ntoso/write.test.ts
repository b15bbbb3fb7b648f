import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { akomaNtoso, writeAkomaNtoso } from './index.ts';

/** Any text that XML can carry, white space and markup characters often. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n', '\r', '\t', ' ', '<', '&', ']]>', '"', "'", '§', 'ا', '條', '\u2028'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
  )
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters that XML excludes
  .map((parts) => parts.join('').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));

const node = fc.letrec<{ node: LawNode }>((tie) => ({
  node: fc.record(
    {
      id: fc.oneof(text, fc.uuid()),
      role: fc.constantFrom('division' as const, 'article' as const, 'text' as const),
      number: text,
      heading: text,
      text,
      children: fc.oneof({ maxDepth: 3 }, fc.constant<LawNode[]>([]), fc.array(tie('node'), { maxLength: 3 })),
    },
    { requiredKeys: ['role', 'number', 'heading', 'text', 'children'] },
  ),
})).node;

const date = fc.record(
  {
    event: fc.constantFrom('adopted' as const, 'in-force' as const, 'retrieved' as const),
    date: fc.constantFrom('2020-02-29', '2020-02', '2020'),
    precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    asPrinted: text,
  },
  { requiredKeys: ['event', 'date', 'precision'] },
);

const lawDocument: fc.Arbitrary<LawDocument> = fc.record(
  {
    id: text,
    work: text,
    dialect: fc.constant('akoma-ntoso'),
    country: fc.constantFrom('DE', 'EU', ''),
    language: fc.constantFrom('de', 'zh-Hant', ''),
    title: text,
    alternativeTitles: fc.array(text, { maxLength: 3 }),
    identifiers: fc.array(fc.record({ scheme: fc.constantFrom('eli', 'akn'), value: text }), { maxLength: 3 }),
    versionDate: fc.constantFrom('', '2021-03-30', '2021'),
    dates: fc.array(date, { maxLength: 3 }),
    status: fc.constantFrom('in-force' as const, 'draft' as const, 'unknown' as const),
    standing: fc.constantFrom('official' as const, 'courtesy' as const, 'unknown' as const),
    source: fc.record({ file: fc.constant('x.xml'), url: text, publisher: text }),
    licence: text,
    statedArticleCount: fc.nat(),
    nodes: fc.array(node, { minLength: 1, maxLength: 4 }),
  },
  {
    requiredKeys: [
      'dialect',
      'country',
      'language',
      'title',
      'alternativeTitles',
      'identifiers',
      'versionDate',
      'dates',
      'status',
      'standing',
      'source',
      'licence',
      'nodes',
    ],
  },
);

function readBack(xml: string) {
  return [...akomaNtoso.read(sourceFileOf('x.xml', new TextEncoder().encode(xml)), {})];
}

const SIMPLE: LawDocument = {
  dialect: 'akoma-ntoso',
  country: 'KG',
  language: 'ru',
  title: 'Закон',
  alternativeTitles: [],
  identifiers: [],
  versionDate: '',
  dates: [],
  status: 'unknown',
  standing: 'unknown',
  source: { file: 'x.xml', url: '', publisher: '' },
  licence: '',
  nodes: [],
};

describe('writeAkomaNtoso', () => {
  it('writes what the reader reads back equal, ids and metadata included', () => {
    fc.assert(
      fc.property(lawDocument, (document) => {
        expect(readBack([...writeAkomaNtoso(document)].join(''))).toEqual([{ outcome: 'law', document }]);
      }),
      { numRuns: 300 },
    );
  });

  it('writes in chunks, one provision at a time', () => {
    const article: LawNode = { role: 'article', number: 'Статья 1', heading: '', text: 'Текст.', children: [] };
    const chunks = [...writeAkomaNtoso({ ...SIMPLE, nodes: Array.from({ length: 500 }, () => article) })];
    expect(chunks.length).toBeGreaterThan(500);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(2000);
  });

  it('replaces what XML cannot carry, and nothing else', () => {
    const nodes: LawNode[] = [
      { role: 'article', number: '1', heading: '', text: 'a\u0000b\ud800c\u000bd', children: [] },
    ];
    const [result] = readBack([...writeAkomaNtoso({ ...SIMPLE, nodes })].join(''));
    expect(result).toMatchObject({ document: { nodes: [{ text: 'a\ufffdb\ufffdc\ufffdd' }] } });
  });

  it('writes a document without provisions as well-formed AKN, which the reader refuses as empty', () => {
    const xml = [...writeAkomaNtoso(SIMPLE)].join('');
    expect(xml).toContain('<body>');
    expect(readBack(xml)).toMatchObject([{ outcome: 'refused', reason: 'The document has no text.' }]);
  });

  it('names the draft a bill, and puts the permanent id where the standard has a place for it', () => {
    const nodes: LawNode[] = [{ id: 'prv:01', role: 'article', number: '1', heading: '', text: 'x', children: [] }];
    const xml = [...writeAkomaNtoso({ ...SIMPLE, status: 'draft', version: 'v1', nodes })].join('');
    expect(xml).toContain('<bill name="bill">');
    expect(xml).toContain('<article eId="art_1" GUID="prv:01">');
  });
});
