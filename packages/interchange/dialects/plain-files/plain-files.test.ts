import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../extract-pdf.ts';
import type { LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { drawn, pdfOf } from '../../pdf/pdf-file.testing.ts';
import { readFile } from '../../read-file.ts';
import { openSourceFile, sourceFileOf } from '../../source-file.ts';
import { zip } from '../../zip.testing.ts';
import { htmlAct } from '../html/index.ts';
import { docx } from '../judgments/judgment.testing.ts';
import { rtfAct } from '../rtf/index.ts';
import { rtfOf } from '../rtf/rtf.testing.ts';
import { plainFileDialects } from './index.ts';

interface Given {
  name: string;
  bytes: Uint8Array | string;
  beside?: Record<string, string>;
  options?: ReadOptions;
}

async function sourceOf({ name, bytes, beside = {} }: Given): Promise<SourceFile> {
  const source = sourceFileOf(name, Buffer.from(bytes as string), (other) => {
    const text = beside[other];
    return text === undefined ? undefined : sourceFileOf(other, Buffer.from(text));
  });
  if (name.endsWith('.pdf')) source.pdf = await extractPdf(source.bytes);
  return source;
}

/** Reads as an import does, with the dialects of acts before the plain ones. */
async function resultOf(given: Given): Promise<ReadResult> {
  const source = await sourceOf(given);
  const results = [...readFile(source, [htmlAct, rtfAct, ...plainFileDialects], given.options)];
  expect(results).toHaveLength(1);
  return results[0] as ReadResult;
}

async function documentOf(given: Given): Promise<LawDocument> {
  const result = await resultOf(given);
  if (result.outcome !== 'law') throw new Error(`no document: ${JSON.stringify(result)}`);
  return result.document;
}

/** `role number|heading: text` of each node, two blanks for each level. */
function outline(nodes: readonly LawNode[], indent = ''): string[] {
  return nodes.flatMap(({ role, number, heading, text, children }) => [
    `${indent}${role} ${number}|${heading}: ${text.replace(/\n/g, ' / ')}`,
    ...outline(children, `${indent}  `),
  ]);
}

const guide = [
  { text: 'Guide to counting shrimps', y: 750, size: 24 },
  { text: '1. Before the count', y: 700, size: 16 },
  { text: 'The official who counts the shrimps shall', y: 670 },
  { text: 'have clean hands and a ledger of the year.', y: 658 },
  { text: 'The ledger is kept in the harbour.', y: 630 },
  { text: '2. After the count', y: 590, size: 16 },
  { text: 'The shrimps are to be returned to the sea.', y: 560 },
];

describe('a PDF that no other dialect knows', () => {
  it('is a document with sections by headings in larger letters', async () => {
    const document = await documentOf({ name: 'folder/guide.pdf', bytes: pdfOf({ pages: [guide] }) });
    expect(document).toMatchObject({
      kind: 'document',
      facts: { type: 'other', issuedBy: '', concerns: [], explains: [] },
      dialect: 'pdf-document',
      country: 'INTL',
      language: 'en',
      title: 'Guide to counting shrimps',
      versionDate: '',
      standing: 'unknown',
      status: 'unknown',
      source: { file: 'folder/guide.pdf', url: '', publisher: '' },
    });
    expect(outline(document.nodes)).toEqual([
      'text 1.|Before the count: The official who counts the shrimps shall have clean hands and a ledger of the year. / The ledger is kept in the harbour.',
      'text 2.|After the count: The shrimps are to be returned to the sea.',
    ]);
  });

  it('has a section for each page where it has no headings', async () => {
    const pages = ['The first page tells of the shrimps.', 'The second page tells of the sea.'].map((text) => [
      { text, y: 700 },
    ]);
    const document = await documentOf({ name: 'a_plain report.pdf', bytes: pdfOf({ pages }) });
    expect(document.title).toBe('a plain report');
    expect(outline(document.nodes)).toEqual([
      'text p. 1|: The first page tells of the shrimps.',
      'text p. 2|: The second page tells of the sea.',
    ]);
  });

  it('is titled by its own description, unless that is the name of a program or a file', async () => {
    const titled = (title: string) => documentOf({ name: 'x.pdf', bytes: pdfOf({ pages: [guide], title }) });
    expect((await titled('On Counting')).title).toBe('On Counting');
    for (const none of ['Microsoft Word - guide.doc', 'untitled', 'final_v3.indd', '2031-05']) {
      expect((await titled(none)).title).toBe('Guide to counting shrimps');
    }
  });

  it('is in the language of its text, whatever the program entered', async () => {
    const text = 'نظام مراقبة الروبيان في مياه البلاد وجزاء من أخفاه عن السلطة';
    const bytes = pdfOf({ pages: [[{ text: drawn(text), y: 700 }]], language: 'en-US' });
    const document = await documentOf({ name: 'x.pdf', bytes });
    expect(document.language).toBe('ar');
    expect(document.nodes[0]?.text).toBe(text);
    expect((await documentOf({ name: 'x.pdf', bytes, options: { language: 'fa', country: 'IR' } })).language).toBe(
      'fa',
    );
    expect(
      (await documentOf({ name: 'x.pdf', bytes: pdfOf({ pages: [[{ text: 'abc', y: 1 }]], language: 'FR-ca' }) }))
        .language,
    ).toBe('fr');
  });

  it('is itself alone, by its bytes, as long as nothing better is known', async () => {
    const [one, same, other] = await Promise.all([
      documentOf({ name: 'a.pdf', bytes: pdfOf({ pages: [guide] }) }),
      documentOf({ name: 'b.pdf', bytes: pdfOf({ pages: [guide] }) }),
      documentOf({ name: 'a.pdf', bytes: pdfOf({ pages: [[...guide, { text: 'More.', y: 100 }]] }) }),
    ]);
    expect(one?.identifiers).toEqual(same?.identifiers);
    expect(one?.identifiers[0]?.value).toMatch(/^file:[0-9a-f]{64}$/);
    expect(other?.identifiers).not.toEqual(one?.identifiers);
  });

  it('is left alone where it is the original of a text that is read', async () => {
    const beside = { 'metadata.yaml': "corpus_id: a/b\nversion_id: '2031'\n", 'text.txt': 'Article 1' };
    const bytes = pdfOf({ pages: [guide] });
    expect(await resultOf({ name: 'original.pdf', bytes, beside })).toMatchObject({ outcome: 'left-alone' });
    expect(await resultOf({ name: 'guide.pdf', bytes, beside })).toMatchObject({ outcome: 'law' });
  });

  it('is not recognised before its text was extracted', () => {
    const source = sourceFileOf('x.pdf', pdfOf({ pages: [guide] }));
    expect(plainFileDialects.map((dialect) => dialect.recognise(source))).toEqual([0, 0, 0, 0]);
  });
});

describe('a DOCX that no other dialect knows', () => {
  const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const style = (id: string, name: string, more = '') =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${more}</w:pPr></w:style>`;
  const paragraph = (id: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const core =
    '<c:p xmlns:c="c" xmlns:dc="d"><dc:title>Garnelen zählen</dc:title><dc:language>de-DE</dc:language></c:p>';
  const withStyles = (description = core) =>
    zip([
      {
        name: 'word/document.xml',
        content: `<w:document ${WORD}><w:body>${paragraph('Titel', 'Garnelen zählen')}${paragraph('berschrift1', 'Vorher')}${paragraph('', 'Die Garnelen werden von der Behörde gezählt und nicht gegessen.')}${paragraph('Eigen', 'Die Liste')}${paragraph('', 'Sie ist aus Papier.')}${paragraph('berschrift1', 'Nachher')}${paragraph('', 'Das Meer.')}</w:body></w:document>`,
      },
      {
        name: 'word/styles.xml',
        content: `<w:styles ${WORD}>${style('Titel', 'Title')}${style('berschrift1', 'heading 1')}${style('Eigen', 'Eigene', '<w:outlineLvl w:val="1"/>')}</w:styles>`,
      },
      { name: 'docProps/core.xml', content: description },
    ]);

  it('has sections by its heading styles, in whatever language the word processor names them', async () => {
    const document = await documentOf({ name: 'zaehlen.docx', bytes: withStyles() });
    expect(document).toMatchObject({ dialect: 'docx-document', title: 'Garnelen zählen', language: 'de' });
    expect(outline(document.nodes)).toEqual([
      'division |Vorher: Die Garnelen werden von der Behörde gezählt und nicht gegessen.',
      '  text |Die Liste: Sie ist aus Papier.',
      'text |Nachher: Das Meer.',
    ]);
  });

  it('is read without its description where that is broken', async () => {
    const document = await documentOf({ name: 'zaehlen.docx', bytes: withStyles('<c:p') });
    expect(document).toMatchObject({ title: 'Garnelen zählen', language: 'de' });
  });

  it('has sections by bold lines where it has no styles, and notes where they are referred to', async () => {
    const bytes = docx([
      { text: 'Shrimps', bold: true },
      'What is to be done with them.',
      { text: 'Counting', bold: true },
      { text: 'The shrimps of the harbour are counted', note: 'Twice.' },
      'by the official of the State',
      { text: 'This is all bold but is a sentence.', bold: true },
    ]);
    expect(outline((await documentOf({ name: 'a.docx', bytes })).nodes)).toEqual([
      'text |: What is to be done with them.',
      'text |Counting: The shrimps of the harbour are counted[1] / [1] Twice. / by the official of the State / This is all bold but is a sentence.',
    ]);
  });

  it('is refused where it is empty or damaged', async () => {
    expect(await resultOf({ name: 'a.docx', bytes: docx([]) })).toMatchObject({
      outcome: 'refused',
      reason: 'No text was found in the document.',
    });
    const damaged = zip([{ name: 'word/document.xml', content: '<w:document', stored: true }]);
    expect(await resultOf({ name: 'a.docx', bytes: damaged })).toMatchObject({
      outcome: 'refused',
      place: expect.stringContaining('document.xml'),
    });
  });
});

describe('an RTF that no other dialect knows', () => {
  it('has sections by bold lines', async () => {
    const bytes = rtfOf(['{\\b Counting shrimps}', 'The shrimps of the harbour are counted by the State.', 'Twice.']);
    const document = await documentOf({ name: 'a.rtf', bytes });
    expect(document).toMatchObject({ dialect: 'rtf-document', title: 'Counting shrimps', language: 'en' });
    expect(document.nodes.map(({ text }) => text)).toContain(
      'The shrimps of the harbour are counted by the State.\nTwice.',
    );
  });

  it('is refused where it is cut off, and left to the dialect of acts where it has articles', async () => {
    const bytes = rtfOf(['Article 1. Shrimps', 'They are counted.', 'Article 2. Sea', 'It is wide.']);
    expect((await documentOf({ name: 'a.rtf', bytes })).dialect).toBe('rtf-act');
    expect(await resultOf({ name: 'a.rtf', bytes: bytes.subarray(0, -1) })).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('cut off'),
    });
  });
});

describe('a page that no other dialect knows', () => {
  const words = 'The shrimps of the harbour are counted by the official of the State and returned to the sea. '.repeat(
    4,
  );
  const page = (body: string, head = '<title>Counting</title>') =>
    `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

  it('has sections by its headings', async () => {
    const body = `<h1>Counting shrimps</h1><p>${words}</p><h2>A. Twice</h2><p>Again.</p>`;
    const document = await documentOf({ name: 'a.html', bytes: page(body) });
    expect(document).toMatchObject({ dialect: 'html-document', title: 'Counting', language: 'en' });
    expect(outline(document.nodes)).toEqual([`division |Counting shrimps: ${words.trim()}`, '  text A.|Twice: Again.']);
  });

  it('is decoded as it says', async () => {
    const html = page(`<h1>Größe</h1><p>${words}</p>`, '<meta charset="windows-1252">');
    expect((await documentOf({ name: 'a.html', bytes: Buffer.from(html, 'latin1') })).title).toBe('Größe');
  });

  it('is refused where it holds hardly any text, and left to the dialect of acts where it has sections', async () => {
    expect(await resultOf({ name: 'a.html', bytes: page('<p>Moved.</p>') })).toMatchObject({
      outcome: 'refused',
      reason: 'The page holds hardly any text.',
    });
    const act = ['1', '2', '3'].map((number) => `<p><b>${number}. Shrimps</b></p><p>${words}</p>`).join('');
    expect((await documentOf({ name: 'a.html', bytes: page(act) })).dialect).toBe('html-act');
  });

  it('is no XML of another kind, no fragment and no text', () => {
    for (const text of ['<akomaNtoso/>', '<p>one</p>', 'html', '', '{"html": 1}']) {
      const source = sourceFileOf('a.html', Buffer.from(text));
      expect(plainFileDialects.every((dialect) => dialect.recognise(source) === 0)).toBe(true);
    }
  });
});

describe('hostile files', () => {
  it('never make a reader throw', () => {
    const starts = ['{\\rtf1 {{{{', '<!DOCTYPE html><html><body>', 'PK\u0003\u0004word/document.xml', '%PDF-1.7'];
    for (const start of starts) {
      for (const end of ['', '\u0000'.repeat(50), '<div>'.repeat(2000), '{'.repeat(2000), '&#x0;'.repeat(100)]) {
        const source = sourceFileOf('x', Buffer.from(start + end, 'latin1'));
        for (const result of readFile(source, plainFileDialects)) expect(result.outcome).toMatch(/refused|left-alone/);
      }
    }
  });
});

const corpus = findCorpus();
describe.skipIf(!corpus)('the booklets of the United Nations [corpus]', () => {
  it.each([
    ['palermo-2000/2000-11-15', 107],
    ['uncac-2003/2003-10-31', 71],
    ['vienna-1988/1988-12-20', 34],
  ])('%s has each of its articles as a section', async (path, articles) => {
    const file = `${corpus}/treaties/un-aml-corpus/un/treaty/${path}/original.pdf`;
    const source = openSourceFile(file, 'booklet.pdf');
    source.pdf = await extractPdf(source.bytes);
    const [result] = [...readFile(source, plainFileDialects)];
    if (result?.outcome !== 'law') throw new Error('no document');
    const headings = outline(result.document.nodes).filter((line) => /\|(?:ARTICLE|Article) \d+/.test(line));
    expect(headings.length).toBeGreaterThanOrEqual(articles);
    expect(headings.length).toBeLessThanOrEqual(articles * 1.1 + 2);
  });
});
