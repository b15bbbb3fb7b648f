import { describe, expect, it } from 'vitest';
import { extractPdf } from '../../extract-pdf.ts';
import type { LawDocument } from '../../law-document.ts';
import { pdfOf } from '../../pdf/pdf-file.testing.ts';
import { readFile } from '../../read-file.ts';
import { sourceFileOf } from '../../source-file.ts';
import { zip } from '../../zip.testing.ts';
import { rtfAct } from '../rtf/index.ts';
import { asBytes, asEscapes, rtfOf } from '../rtf/rtf.testing.ts';
import { plainFileDialects } from './index.ts';

const words = 'The shrimps of the harbour are counted by the official of the State and returned to the sea. '.repeat(4);

async function read(name: string, bytes: Uint8Array, pdfTitle?: string): Promise<LawDocument> {
  const source = sourceFileOf(name, bytes);
  if (pdfTitle !== undefined) source.pdf = { ...(await extractPdf(bytes)), title: pdfTitle };
  const [result] = [...readFile(source, [rtfAct, ...plainFileDialects])];
  if (result?.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A file without styles.xml; each paragraph as id of its style and text. */
function docxOf(...paragraphs: [string, string][]): Uint8Array {
  const body = paragraphs.map(
    ([id, text]) => `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`,
  );
  const content = `<w:document ${WORD}><w:body>${body.join('')}</w:body></w:document>`;
  return zip([{ name: 'word/document.xml', content }]);
}

const withInfo = (info: string, paragraphs: string[] = [words]) =>
  Buffer.from(Buffer.from(rtfOf(paragraphs)).toString('latin1').replace('\\uc1{', `\\uc1{\\info${info}}{`), 'latin1');

describe('a short title in any script', () => {
  const pdf = pdfOf({ pages: [[{ text: words, y: 700 }]] });

  it.each(['دليل عدّ الروبيان', '计数指南', 'Учёт креветок', 'Garnelen'])('%s', async (title) => {
    const html = `<!DOCTYPE html><html><head><title>${title}</title></head><body><p>${words}</p></body></html>`;
    expect((await read('x.html', Buffer.from(html))).title).toBe(title);
    expect((await read('x.docx', docxOf(['Title', title], ['', words]))).title).toBe(title);
    expect((await read('x.pdf', pdf, title)).title).toBe(title);
    expect((await read('x.rtf', rtfOf([`{\\b ${asEscapes(title)}}`, words, words]))).title).toBe(title);
  });

  it.each(['2031-05', '_ – 12', '٢٠٣١'])('is not %s, which holds no letter', async (none) => {
    expect((await read('named.pdf', pdf, none)).title).toBe('named');
  });
});

describe('an RTF', () => {
  it('is titled by its description, in the code page of the document or in Unicode', async () => {
    const titleOf = async (info: string) => (await read('named.rtf', withInfo(info))).title;
    expect(await titleOf('{\\author X}{\\title Counting \\{all\\} shrimps}')).toBe('Counting {all} shrimps');
    expect(await titleOf(`{\\title ${asEscapes('Учёт')}}`)).toBe('Учёт');
    expect(await titleOf(`{\\upr{\\title ????}{\\*\\ud\\uc0{\\title \\u1059 \\u1095 \\u1105 \\u1090 }}}`)).toBe('Учёт');
    for (const none of ['', '{\\title}', '{\\title 12}', '{\\titles X}']) expect(await titleOf(none)).toBe('named');
  });

  it('that is a guide with numbered sections is a document, and keeps its sections', async () => {
    const sections = ['{\\b 1. Introduction}', words, words, '{\\b 2. Scope}', words, words];
    const document = await read('x.rtf', withInfo('{\\title Counting guide}', sections));
    expect(document).toMatchObject({ dialect: 'rtf-document', title: 'Counting guide' });
    expect(document.nodes.map(({ heading }) => heading)).toEqual(['Introduction', 'Scope']);
    const untitled = await read('named.rtf', rtfOf(sections));
    expect(untitled).toMatchObject({ title: 'named', nodes: [{ heading: 'Introduction' }, { heading: 'Scope' }] });
  });

  it('is a law by its articles, and not by one that it quotes', async () => {
    const dialectOf = async (...lines: string[]) => (await read('x.rtf', rtfOf(lines))).dialect;
    expect(await dialectOf('Section 1. Shrimps', words)).toBe('rtf-act');
    expect(await dialectOf('Section 7. Shrimps', words)).toBe('rtf-document');
    expect(await dialectOf(...['Статья 1. Учёт', 'Креветки учитываются в срок.'].map(asBytes))).toBe('rtf-act');
    expect(await dialectOf('{\\b Shrimps Act, 2031}', '{\\b 1. Counting}', words)).toBe('rtf-act');
  });
});

describe('a DOCX without its styles', () => {
  it('has title and headings by their usual ids', async () => {
    const bytes = docxOf(['Title', 'Shrimps'], ['Heading1', 'One'], ['', 'a'], ['Heading2', 'Two'], ['', 'b']);
    const { title, nodes } = await read('named.docx', bytes);
    expect(title).toBe('Shrimps');
    expect(nodes).toMatchObject([{ heading: 'One', text: 'a', children: [{ heading: 'Two', text: 'b' }] }]);
  });

  it('keeps the heading of its first section where it has no title', async () => {
    const { title, nodes } = await read(
      'named.docx',
      docxOf(['Heading1', 'One'], ['', 'a'], ['Heading1', 'Two'], ['', 'b']),
    );
    expect(title).toBe('named');
    expect(nodes.map(({ heading }) => heading)).toEqual(['One', 'Two']);
  });
});
