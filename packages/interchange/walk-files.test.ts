import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './temporary-folder.testing.ts';
import { walkFiles } from './walk-files.ts';

const isRoot = process.getuid?.() === 0;

/** `name size`, or `name outcome: reason`. */
function walk(...paths: string[]): string[] {
  return [...walkFiles(paths)].map(({ name, size, passedOver }) =>
    passedOver ? `${name} ${passedOver.outcome}: ${passedOver.reason}` : `${name} ${size}`,
  );
}

describe('walkFiles', () => {
  it('finds files in a steady order, named from the folder given, hidden ones left out', () => {
    const folder = temporaryFolder({ 'b.md': '22', 'a/z.md': '1', 'a/b/c.md': '', '.git/x': 'x', '.hidden.md': 'x' });
    expect(walk(folder)).toEqual(['a/b/c.md 0', 'a/z.md 1', 'b.md 2']);
    expect(walk(join(folder, 'b.md'), join(folder, 'a'))).toEqual(['b.md 2', 'b/c.md 0', 'z.md 1']);
  });

  it('takes names with spaces, line breaks and signs as they are', () => {
    const names = ['a b.md', 'line\nbreak.md', '-x.md', '$(x).md', "it's.md", 'قانون.md', 'ｅ̈.md'];
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, '1'])));
    expect(walk(folder)).toEqual([...names].sort().map((name) => `${name} 1`));
  });

  it('does not follow links inside folders, so that a loop ends', () => {
    const folder = temporaryFolder({ 'sub/a.md': '1' });
    symlinkSync(folder, join(folder, 'sub', 'loop'));
    symlinkSync('/', join(folder, 'root'));
    symlinkSync('nowhere', join(folder, 'broken'));
    expect(walk(folder)).toEqual([
      'broken left-alone: This is a link; links inside folders are not followed.',
      'root left-alone: This is a link; links inside folders are not followed.',
      'sub/a.md 1',
      'sub/loop left-alone: This is a link; links inside folders are not followed.',
    ]);
  });

  it('follows a link that the user gave', () => {
    const folder = temporaryFolder({ 'real/a.md': '1' });
    symlinkSync(join(folder, 'real'), join(folder, 'folder-link'));
    symlinkSync(join(folder, 'real', 'a.md'), join(folder, 'file-link.md'));
    expect(walk(join(folder, 'folder-link'))).toEqual(['a.md 1']);
    expect(walk(join(folder, 'file-link.md'))).toEqual(['file-link.md 1']);
  });

  it.skipIf(process.platform === 'win32')('refuses pipes and devices without opening them', () => {
    const folder = temporaryFolder({ 'a.md': '1' });
    spawnSync('mkfifo', [join(folder, 'pipe.md')]);
    expect(walk(folder)).toEqual(['a.md 1', 'pipe.md refused: This is a pipe, a socket or a device, not a file.']);
    expect(walk(join(folder, 'pipe.md'))).toEqual([
      'pipe.md refused: This is a pipe, a socket or a device, not a file.',
    ]);
    expect(walk('/dev/zero')).toEqual(['zero refused: This is a pipe, a socket or a device, not a file.']);
  });

  it.skipIf(process.platform !== 'linux')('refuses a file whose name is not in UTF-8', () => {
    const folder = temporaryFolder({ 'a.md': '1' });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xe4]), Buffer.from('.md')]), 'x');
    expect(walk(folder)).toEqual(['a.md 1', 'b\ufffd.md refused: The name of the file is not in UTF-8; rename it.']);
  });

  it.skipIf(isRoot)('names a folder that may not be opened and goes on', () => {
    const folder = temporaryFolder({ 'z.md': '1' });
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0);
    expect(walk(folder)).toEqual(['closed refused: The folder cannot be opened (EACCES).', 'z.md 1']);
    chmodSync(join(folder, 'closed'), 0o700);
  });

  it('throws for a path that does not exist', () => {
    expect(() => walk(join(temporaryFolder(), 'nothing'))).toThrow(/ENOENT/);
  });
});
