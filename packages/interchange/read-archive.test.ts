import { describe, expect, it } from 'vitest';
import { isArchive, readArchive } from './read-archive.ts';
import { RefusedFile } from './refused-file.ts';
import { LARGEST_FILE_BYTES, sourceFileOf } from './source-file.ts';
import { type ZipEntry, zip } from './zip.testing.ts';

/** `name = text`, `name ! reason`, or at the end `! place: reason` of the whole archive. */
async function outline(bytes: Uint8Array): Promise<string[]> {
  const lines: string[] = [];
  try {
    for await (const { name, ...entry } of readArchive(sourceFileOf('a.zip', bytes))) {
      lines.push('refused' in entry ? `${name} ! ${entry.refused}` : `${name} = ${entry.file.text()}`);
    }
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    lines.push(`! ${error.place}: ${error.message}`);
  }
  return lines;
}

const of = (...entries: ZipEntry[]) => outline(zip(entries));

describe('readArchive', () => {
  it('reads packed and stored files, in folders too, hidden ones left out', async () => {
    const entries = [
      { name: 'folder/' },
      { name: 'folder/a.md', content: 'packed' },
      { name: 'b.md', content: 'stored', stored: true },
      { name: '__MACOSX/._b.md', content: 'x' },
      { name: '.git/config', content: 'x' },
    ];
    expect(await of(...entries)).toEqual(['a.zip/folder/a.md = packed', 'a.zip/b.md = stored']);
  });

  it('is an archive with nothing in it', async () => {
    expect(await of()).toEqual([]);
  });

  it('offers a file the files beside it in the archive', async () => {
    const bytes = zip([
      { name: 'x/text.txt', content: 'law' },
      { name: 'x/note.txt', content: 'near' },
      { name: 'note.txt', content: 'far' },
    ]);
    const found: (string | undefined)[] = [];
    for await (const entry of readArchive(sourceFileOf('a.zip', bytes))) {
      if ('file' in entry) found.push(entry.file.beside('note.txt')?.text(), entry.file.beside('nothing.txt')?.text());
    }
    expect(found).toEqual(['near', undefined, 'near', undefined, 'far', undefined]);
  });

  it.each([
    ['climbs out', '../evil.md', /invalid relative path/],
    ['climbs out further in', 'a/../../evil.md', /invalid relative path/],
    ['is absolute', '/etc/evil.md', /absolute path/],
    ['names a drive', 'C:/evil.md', /absolute path/],
    ['climbs with backslashes', '..\\evil.md', /invalid/],
  ])('refuses the whole archive when a name %s, before reading any of it', async (_what, name, reason) => {
    const lines = await of({ name: 'good.md', content: 'good' }, { name, content: 'evil' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^! : The archive is not safe to read: /);
    expect(lines[0]).toMatch(reason);
  });

  it('refuses an archive that would unpack to more than is read', async () => {
    const bomb = { name: 'bomb.md', content: Buffer.alloc(LARGEST_FILE_BYTES + 1) };
    expect(await of({ name: 'a.md', content: 'a' }, bomb)).toEqual([
      '! bomb.md: The archive unpacks to more than is read.',
    ]);
    const many = Array.from({ length: 9 }, (_, nth) => ({
      name: `${nth}.md`,
      content: 'x',
      statedSize: LARGEST_FILE_BYTES,
    }));
    expect(await of(...many)).toEqual(['! 8.md: The archive unpacks to more than is read.']);
  });

  it('does not unpack beyond the size that is stated', async () => {
    const [line] = await of({ name: 'liar.md', content: Buffer.alloc(10_000_000), statedSize: 10 });
    expect(line).toMatch(/^a.zip\/liar.md ! It cannot be unpacked: /);
  });

  it.each<[string, Partial<ZipEntry>, RegExp]>([
    ['encrypted', { encrypted: true }, /encrypted/],
    ['empty', { content: '' }, /empty/],
    ['packed in another way', { method: 12 }, /method that is not read \(12\)/],
    ['of another content than listed', { statedCrc: 1 }, /not the one the archive lists/],
    ['longer than listed', { stored: true, statedSize: 3 }, /archive/],
    ['not where it is listed', { offset: 3 }, /damaged/],
    ['listed behind the end', { offset: 100_000 }, /damaged/],
  ])('refuses one file that is %s, and reads the others', async (_what, given, reason) => {
    const lines = await of(
      { name: 'a.md', content: 'a' },
      { name: 'b.md', content: 'bbbb', ...given },
      { name: 'c.md', content: 'c' },
    );
    if (lines.length === 1) expect(lines[0]).toMatch(/^! : .*(size|archive)/);
    else {
      expect(lines).toEqual(['a.zip/a.md = a', expect.stringMatching(/^a.zip\/b.md ! /), 'a.zip/c.md = c']);
      expect(lines[1]).toMatch(reason);
    }
  });

  it.each([0, 10, 40, 90, 120, 130])('refuses an archive that breaks off after %i bytes', async (length) => {
    const whole = zip([{ name: 'a.md', content: 'some content of it' }]);
    const lines = await outline(whole.subarray(0, Math.min(length, whole.length - 1)));
    expect(lines).toEqual([expect.stringMatching(/^! : The archive cannot be read: /)]);
  });

  it('knows an archive by its first bytes', () => {
    expect(isArchive(zip([]))).toBe(true);
    expect(isArchive(zip([{ name: 'a', content: 'x' }]))).toBe(true);
    expect(isArchive(Buffer.from('PK is how some name it'))).toBe(false);
    expect(isArchive(new Uint8Array())).toBe(false);
  });
});
