import { describe, expect, it } from 'vitest';
import { whyOffice } from './office-file.ts';
import { zip } from './zip.testing.ts';

describe('files of office programs', () => {
  it.each([
    ['xl/workbook.xml', 'workbook (XLSX)'],
    ['ppt/presentation.xml', 'slides (PPTX)'],
  ])('with %s are left alone as a whole', (part, word) => {
    expect(
      whyOffice(
        zip([
          { name: '[Content_Types].xml', content: '<x/>' },
          { name: part, content: '<x/>' },
        ]),
      ),
    ).toContain(word);
  });

  it.each([
    ['application/vnd.oasis.opendocument.spreadsheet', 'workbook (ODS)'],
    ['application/vnd.oasis.opendocument.text', 'OpenDocument'],
  ])('of the type %s are left alone', (content, word) => {
    expect(whyOffice(zip([{ name: 'mimetype', content, stored: true }]))).toContain(word);
  });

  it('are not documents of a word processor, other archives or anything else', () => {
    expect(whyOffice(zip([{ name: 'word/document.xml', content: '<x/>' }]))).toBeUndefined();
    expect(whyOffice(zip([{ name: 'law.md', content: 'about xl/work' }]))).toBeUndefined();
    expect(whyOffice(new TextEncoder().encode('xl/workbook.xml'))).toBeUndefined();
    expect(whyOffice(new Uint8Array())).toBeUndefined();
  });
});
