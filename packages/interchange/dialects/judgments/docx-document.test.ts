import { describe, expect, it } from 'vitest';
import { sourceFileOf } from '../../source-file.ts';
import { zip } from '../../zip.testing.ts';
import { partsIn, partText } from './docx-archive.ts';
import { isDocx, readDocx } from './docx-document.ts';
import { docx } from './judgment.testing.ts';

const read = (bytes: Uint8Array) => readDocx(sourceFileOf('a.docx', bytes));
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const withBody = (body: string) =>
  zip([{ name: 'word/document.xml', content: `<w:document ${WORD}><w:body>${body}</w:body></w:document>` }]);
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;

describe('the text of a document', () => {
  it('is paragraphs with style, breaks and emphasis', () => {
    expect(
      read(docx([{ text: 'LEDGERS', style: 'Heading1', bold: true, centred: true }, 'one\ttwo\nthree', ' '])),
    ).toEqual([
      { style: 'Heading1', text: 'LEDGERS', notes: [], emphasised: true, centred: true },
      { style: '', text: 'one two\nthree', notes: [], emphasised: false, centred: false },
    ]);
  });

  it('has its footnotes numbered in the order of the text', () => {
    const [first, second] = read(
      docx([
        { text: 'Ink', note: 'Black.' },
        { text: 'Wax', note: 'Red.' },
      ]),
    );
    expect(first).toMatchObject({ text: 'Ink[1]', notes: ['[1] Black.'] });
    expect(second).toMatchObject({ text: 'Wax[2]', notes: ['[2] Red.'] });
  });

  it('shows a table as rows', () => {
    const cell = (text: string) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`;
    const table = `<w:tbl><w:tr>${cell('ink')}<w:tc><w:p/></w:tc>${cell('5')}</w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`;
    expect(read(docx(['x'], table)).map(({ text }) => text)).toEqual(['x', 'ink | 5']);
  });

  it('leaves out what was deleted, instructions of fields, pictures, older forms and contents lists', () => {
    const body = `<w:p>${run('kept')}<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText> SEQ </w:instrText></w:r>
      <w:r><w:drawing><w:t>picture</w:t></w:drawing></w:r></w:p>
      <w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${run('Contents')}</w:p><w:sdt><w:sdtContent><w:p><w:ins>${run('added')}</w:ins></w:p></w:sdtContent></w:sdt>`;
    expect(read(withBody(body)).map(({ text }) => text)).toEqual(['kept', 'added']);
  });

  it('knows emphasis that is switched off', () => {
    const off = `<w:p><w:r><w:rPr><w:b w:val="0"/></w:rPr><w:t>plain</w:t></w:r></w:p>`;
    expect(read(withBody(off))[0]?.emphasised).toBe(false);
  });
});

describe('what is a document of a word processor', () => {
  it('is told by its parts', () => {
    expect(isDocx(docx(['x']))).toBe(true);
    expect(isDocx(zip([{ name: 'a.xml', content: '<a/>' }]))).toBe(false);
    expect(isDocx(Buffer.from('PK\u0003\u0004 and no more'))).toBe(false);
    expect(isDocx(Buffer.from('text'))).toBe(false);
    expect(isDocx(new Uint8Array())).toBe(false);
  });
});

describe('files that cannot be read', () => {
  const entry = { name: 'word/document.xml', content: `<w:document ${WORD}><w:body/></w:document>` };

  it.each([
    ['encrypted', zip([{ ...entry, encrypted: true }]), /encrypted/],
    ['packed otherwise', zip([{ ...entry, method: 9 }]), /method that is not read \(9\)/],
    ['of another sum', zip([{ ...entry, statedCrc: 1 }]), /damaged/],
    ['too large', zip([{ ...entry, statedSize: 500_000_000 }]), /more than is read/],
    ['larger than stated', zip([{ ...entry, statedSize: 5 }]), /unpacked/],
    ['not where listed', zip([{ ...entry, offset: 1_000_000 }]), /damaged/],
    ['no XML', zip([{ ...entry, content: '<w:document' }]), /not well-formed/],
    ['entities', zip([{ ...entry, content: '<!DOCTYPE a><a/>' }]), /DOCTYPE/],
    ['no body', zip([{ ...entry, content: '<a/>' }]), /no body/],
    ['not UTF-8', zip([{ ...entry, content: Uint8Array.of(0x3c, 0xff) }]), /not valid UTF-8/],
    ['another archive', zip([{ name: 'a', content: 'b' }]), /no document/],
    ['nothing', new Uint8Array(), /damaged/],
  ])('%s', (_, bytes, reason) => {
    expect(() => read(bytes)).toThrow(reason);
  });

  it('reads parts that are stored as they are', () => {
    const bytes = zip([{ name: 'a', content: 'words', stored: true }]);
    expect(partText(bytes, partsIn(bytes), 'a')).toBe('words');
    expect(partText(bytes, partsIn(bytes), 'b')).toBeUndefined();
  });

  it('never fails otherwise when it is cut or spoilt', () => {
    const whole = docx(['Neutral Citation: [2031] UKSC 5', { text: 'Ink', note: 'Black.' }]);
    for (let length = 0; length < whole.length; length += 7) {
      expect(isDocx(whole.subarray(0, length))).toBe(false);
      const spoilt = Buffer.from(whole);
      spoilt[length] = (spoilt[length] as number) ^ 0xff;
      try {
        read(spoilt);
      } catch (error) {
        expect((error as Error).name).toBe('RefusedFile');
      }
    }
  });
});
