import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RefusedFile } from './refused-file.ts';
import { LARGEST_FILE_BYTES, LONGEST_LINE_CHARACTERS, openSourceFile, sourceFileOf } from './source-file.ts';
import { temporaryFolder } from './temporary-folder.testing.ts';

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof RefusedFile) return `${error.place}: ${error.message}`;
    throw error;
  }
  return 'accepted';
}

const textOf = (bytes: Uint8Array) => sourceFileOf('x', bytes).text();
const refusalOfText = (bytes: Uint8Array) => refusalOf(() => textOf(bytes));

/** Text in UTF-16, the later byte first where asked, with its mark or without. */
function utf16(text: string, { bigEndian = false, mark = true } = {}): Buffer {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from('§ 1 – 第一条 – المادة')],
    ['UTF-8 with a mark', Buffer.from('\ufeff§ 1 – 第一条 – المادة')],
    ['UTF-16 with a mark', utf16('§ 1 – 第一条 – المادة')],
    ['UTF-16, the other way round, with a mark', utf16('§ 1 – 第一条 – المادة', { bigEndian: true })],
  ])('is read from %s', (_what, bytes) => {
    expect(textOf(bytes)).toBe('§ 1 – 第一条 – المادة');
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['ISO-8859-1', Buffer.from('Präambel: Straße', 'latin1'), /^byte [23]: .*UTF-8/],
    ['UTF-8 that breaks off inside a letter', Buffer.from('Artikel ä').subarray(0, 9), /^byte \d+: .*not valid UTF-8/],
    ['UTF-8 with letters in too many bytes', Buffer.from([0x41, 0xc0, 0xaf]), /^byte 1: /],
    ['a half of a surrogate pair in UTF-8', Buffer.from([0x41, 0xed, 0xa0, 0x80]), /^byte [12]: /],
    ['UTF-16 without a mark', utf16('Article 1', { mark: false }), /^byte 1: .*binary file, or text in an encoding/],
    ['UTF-16 that breaks off', utf16('Article 1').subarray(0, 15), /not valid UTF-16LE/],
    ['UTF-16 with half a pair', utf16('A\ud800B'), /^byte \d: .*not valid UTF-16LE/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), /binary file, or text in an encoding/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /^byte 8: .*binary/],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), /^byte 7: .*binary/],
  ])('is refused with the byte: %s', (_what, bytes, reason) => {
    expect(refusalOfText(bytes)).toMatch(reason);
  });

  it('is refused with the line when a line never ends', () => {
    const bytes = Buffer.alloc(LONGEST_LINE_CHARACTERS + 20, 'a');
    bytes.write('Art. 1\nArt. 2\n');
    expect(refusalOfText(bytes)).toMatch(/^line 3: The line has 4194310 characters/);
    bytes.write('\n', LONGEST_LINE_CHARACTERS - 1);
    expect(refusalOfText(bytes)).toBe('accepted');
  });

  it('is decoded once', () => {
    const file = sourceFileOf('x', Buffer.from('once'));
    expect(file.text()).toBe('once');
    file.bytes[0] = 0x4f;
    expect(file.text()).toBe('once');
  });
});

describe('openSourceFile', () => {
  it('refuses what is empty, too large, or no file, before reading it', () => {
    const folder = temporaryFolder({ 'empty.md': '', 'large.md': 'x' });
    truncateSync(join(folder, 'large.md'), LARGEST_FILE_BYTES + 1);
    expect(refusalOf(() => openSourceFile(join(folder, 'empty.md'), 'empty.md'))).toBe(': The file is empty.');
    expect(refusalOf(() => openSourceFile(join(folder, 'large.md'), 'large.md'))).toMatch(/67108865 bytes/);
    expect(refusalOf(() => openSourceFile(folder, 'folder'))).toMatch(/no regular file/);
  });

  it('reads a file beside it, and none that is absent, a link or a folder', () => {
    const folder = temporaryFolder({ 'text.txt': 'law', 'metadata.yaml': 'title: x' });
    symlinkSync(join(folder, 'metadata.yaml'), join(folder, 'link.yaml'));
    mkdirSync(join(folder, 'folder.yaml'));
    writeFileSync(join(folder, 'empty.yaml'), '');
    const file = openSourceFile(join(folder, 'text.txt'), 'sub/text.txt');
    expect(file.name).toBe('sub/text.txt');
    expect(file.beside('metadata.yaml')?.text()).toBe('title: x');
    for (const name of ['nothing.yaml', 'link.yaml', 'folder.yaml', 'empty.yaml']) {
      expect(file.beside(name), name).toBeUndefined();
    }
  });

  it('gives a file in memory nothing beside it, unless told', () => {
    expect(sourceFileOf('x', Buffer.from('x')).beside('y')).toBeUndefined();
  });
});
