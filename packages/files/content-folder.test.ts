import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf, ContentFolder, DamagedFile, isAddress } from './content-folder.ts';
import { testData } from './files.testing.ts';

const shrimps = Buffer.from('shrimps');
const GIBIBYTE = 1024 ** 3;

function folderWithShrimps() {
  const folder = new ContentFolder(join(testData(), 'files'));
  const address = folder.put(shrimps);
  return { folder, address, place: join(folder.path, address.slice(0, 2), address.slice(2)) };
}

/** Puts other bytes in the place of a file, as a failing disk would. */
function overwrite(place: string, bytes: string): void {
  chmodSync(place, 0o644);
  writeFileSync(place, bytes);
}

describe('ContentFolder', () => {
  it('keeps bytes at their address, not to be written to, and gives them back', () => {
    const { folder, address, place } = folderWithShrimps();
    expect(address).toBe(addressOf(shrimps));
    expect(isAddress(address)).toBe(true);
    expect(folder.read(address)).toEqual(shrimps);
    expect(statSync(place).mode & 0o222).toBe(0);
    expect(readdirSync(folder.path)).toEqual([address.slice(0, 2)]);
  });

  it('keeps the same bytes once', () => {
    const { folder, address, place } = folderWithShrimps();
    const before = statSync(place).ino;
    expect(folder.put(Buffer.from('shrimps'))).toBe(address);
    expect(statSync(place).ino).toBe(before);
    expect([...folder.addresses()]).toEqual([address]);
  });

  it('notices bytes that are missing or others, and mends them when they come again', () => {
    const { folder, address, place } = folderWithShrimps();
    overwrite(place, 'shrimpS');
    expect(() => folder.read(address)).toThrow(DamagedFile);
    expect(folder.fault(address)).toMatch(/has other bytes than it came with/);
    folder.put(shrimps);
    expect(folder.fault(address)).toBeUndefined();
    rmSync(place);
    expect(folder.fault(address)).toMatch(/is missing/);
    rmSync(dirname(place), { recursive: true });
    expect(folder.fault(address)).toMatch(/is missing/);
  });

  it('follows no link, neither of a file nor of a folder', () => {
    const { folder, address, place } = folderWithShrimps();
    const outside = join(dirname(folder.path), 'outside');
    writeFileSync(outside, shrimps);
    rmSync(place);
    symlinkSync(outside, place);
    expect(folder.fault(address)).toMatch(/is no regular file/);
    folder.put(shrimps);
    expect(folder.fault(address)).toBeUndefined();
    const moved = join(dirname(folder.path), 'moved');
    renameSync(dirname(place), moved);
    symlinkSync(moved, dirname(place));
    expect(folder.fault(address)).toMatch(/is no regular file/);
    expect(() => folder.put(shrimps)).toThrow(/a link stands in the place of its folder/);
    expect([...folder.addresses()]).toEqual([]);
  });

  it('is no folder where a folder stands in the place of a file', () => {
    const { folder, address, place } = folderWithShrimps();
    rmSync(place);
    mkdirSync(place);
    expect(folder.fault(address)).toMatch(/is no regular file/);
  });

  it.each(['', 'ab', '../../etc/passwd', `${'a'.repeat(62)}/b`, 'A'.repeat(64), `${'a'.repeat(64)}\n`, 'g'.repeat(64)])(
    'takes %j for no address',
    (text) => {
      const { folder } = folderWithShrimps();
      expect(isAddress(text)).toBe(false);
      expect(folder.fault(text)).toMatch(/has no address/);
    },
  );

  it('says in plain words that there is no room, and leaves nothing behind', () => {
    const folder = new ContentFolder(join(testData(), 'files'), () => 10 * 1024 * 1024);
    expect(() => folder.put(shrimps)).toThrow(/There is no room to keep the file: 65 MiB are needed, 10 MiB are free/);
    expect(readdirSync(folder.path)).toEqual([]);
    expect(new ContentFolder(folder.path, () => GIBIBYTE).put(shrimps)).toBe(addressOf(shrimps));
  });

  it('clears away what interrupted writers left, but not what is being written', () => {
    const { folder, address } = folderWithShrimps();
    const [old, fresh, foreign] = ['.new-0123456789abcdef', '.new-fedcba9876543210', '.new-mine'].map((name) =>
      join(folder.path, name),
    ) as [string, string, string];
    for (const path of [old, fresh, foreign]) writeFileSync(path, 'half');
    utimesSync(old, 1000, 1000);
    utimesSync(foreign, 1000, 1000);
    expect(folder.clear(Date.now() - 60_000)).toBe(1);
    expect([old, fresh, foreign].map((path) => existsSync(path))).toEqual([false, true, true]);
    expect(folder.read(address)).toEqual(shrimps);
  });

  it('is empty before anything was kept', () => {
    const folder = new ContentFolder(join(testData(), 'none'));
    expect([...folder.addresses()]).toEqual([]);
    expect(folder.clear(Date.now())).toBe(0);
  });
});
