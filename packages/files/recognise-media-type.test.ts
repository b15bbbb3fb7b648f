import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypes, recogniseMediaType } from './recognise-media-type.ts';

describe('recogniseMediaType', () => {
  it.each([
    ['%PDF-1.4 ...', mediaTypes.pdf],
    ['\n junk %PDF-1.4', mediaTypes.pdf],
    ['{\\rtf1 text}', mediaTypes.rtf],
    ['PK\u0003\u0004....word/document.xml', mediaTypes.docx],
    [`PK\u0003\u0004....mimetype${mediaTypes.odt}`, mediaTypes.odt],
    ['<!DOCTYPE html><p>', mediaTypes.html],
    ['\u00EF\u00BB\u00BF <html>', mediaTypes.html],
    ['<?xml version="1.0"?>\n<!-- saved --><html xmlns="x">', mediaTypes.html],
  ])('says what %j is', (text, mediaType) => {
    expect(recogniseMediaType(Buffer.from(text, 'latin1'))).toBe(mediaType);
  });

  it('knows a page in wide letters', () => {
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<html><body>', 'utf16le')]);
    expect(recogniseMediaType(wide)).toBe(mediaTypes.html);
  });

  it.each([
    '',
    'plain text',
    '{"a": 1}',
    '<?xml version="1.0"?><akomaNtoso/>',
    'PK\u0003\u0004....xl/workbook.xml',
    `PK\u0003\u0004....mimetypeapplication/vnd.oasis.opendocument.spreadsheet`,
    '<svg onload="x">',
    '# %PDF-'.padStart(3000),
  ])('keeps nothing of %j', (text) => {
    expect(recogniseMediaType(Buffer.from(text, 'latin1'))).toBeUndefined();
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([undefined, ...Object.values(mediaTypes)]).toContain(recogniseMediaType(bytes));
      }),
    );
  });
});
