import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachment, nameForDownload } from './name-for-download.ts';
import { mediaTypes } from './recognise-media-type.ts';

describe('nameForDownload', () => {
  it.each([
    ['Guide 2031.pdf', 'Guide 2031.pdf'],
    ['Guide.PDF', 'Guide.pdf'],
    ['invoice.exe', 'invoice.exe.pdf'],
    ['guide', 'guide.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['..\\..\\boot.ini.pdf', 'boot.ini.pdf'],
    ['.hidden.pdf', 'hidden.pdf'],
    ['a\r\nSet-Cookie: b.pdf', 'a Set-Cookie b.pdf'],
    ['cod\u202Efdp.exe', 'cod fdp.exe.pdf'],
    ['دليل الروبيان.pdf', 'دليل الروبيان.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    [`${'虾'.repeat(300)}.pdf`, `${'虾'.repeat(120)}.pdf`],
  ])('makes of %j %j', (name, plain) => {
    expect(nameForDownload(name, mediaTypes.pdf)).toBe(plain);
  });

  it('keeps other endings of the same form', () => {
    expect(nameForDownload('law.htm', mediaTypes.html)).toBe('law.htm');
    expect(nameForDownload('law.htm', 'application/unknown')).toBe('law.htm.bin');
  });

  it('never gives a path, a sign that a terminal obeys, or no name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const plain = nameForDownload(name, mediaTypes.docx);
        expect(plain).toMatch(/^[^/\\:*?"<>|]+\.docx$/);
        expect(plain).not.toMatch(/^\.|\p{Cc}|\p{Cf}/u);
      }),
    );
  });
});

describe('attachment', () => {
  it('names the file for old readers and for all others', () => {
    expect(attachment('Führer (1).pdf')).toBe(
      `attachment; filename="Fuhrer (1).pdf"; filename*=UTF-8''F%C3%BChrer%20%281%29.pdf`,
    );
    expect(attachment('دليل.pdf')).toBe(
      `attachment; filename="____.pdf"; filename*=UTF-8''%D8%AF%D9%84%D9%8A%D9%84.pdf`,
    );
  });

  it('stays within its quotes whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(attachment(nameForDownload(name, mediaTypes.pdf))).toMatch(
          /^attachment; filename="[\w.() -]*"; filename\*=UTF-8''[\w.!~%-]*$/,
        );
      }),
    );
  });
});
