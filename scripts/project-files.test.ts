import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSourceFile, isTestFile, listProjectFiles, readProjectText } from './project-files.ts';
import { temporaryProject } from './temporary-project.testing.ts';

describe('listProjectFiles', () => {
  it('walks the folders without git and leaves out what is never part of the project', () => {
    const root = temporaryProject({ 'b.ts': '', 'a/c.ts': '', 'node_modules/x/index.js': '', 'var/comity.db': '' });
    expect(listProjectFiles(root)).toEqual(['a/c.ts', 'b.ts']);
  });

  it('asks git for tracked files and new ones, not for ignored and deleted ones', () => {
    const root = temporaryProject({ '.gitignore': 'left/\n', 'left/a.ts': '', 'gone.ts': '', 'tracked é.ts': '' });
    spawnSync('git', ['init', '-q'], { cwd: root });
    spawnSync('git', ['add', '.'], { cwd: root });
    rmSync(join(root, 'gone.ts'));
    writeFileSync(join(root, 'new.ts'), '');
    expect(listProjectFiles(root)).toEqual(['.gitignore', 'new.ts', 'tracked é.ts']);
  });

  it('walks where git refuses to answer', () => {
    const root = temporaryProject({ '.git': 'not a git folder', 'a.ts': '' });
    expect(listProjectFiles(root)).toContain('a.ts');
  });
});

describe('readProjectText', () => {
  it('reads text and gives nothing for binary files and missing ones', () => {
    const root = temporaryProject({ 'a.txt': 'قانون', 'b.bin': 'a\0b', 'folder/c.txt': '' });
    expect(readProjectText(root, 'a.txt')).toBe('قانون');
    expect(readProjectText(root, 'b.bin')).toBeUndefined();
    expect(readProjectText(root, 'missing.txt')).toBeUndefined();
    expect(readProjectText(root, 'folder')).toBeUndefined();
  });
});

describe('kinds of files', () => {
  it('knows sources', () => {
    expect(['a.ts', 'a.mts', 'a.svelte', 'a.d.ts', 'a.mjs', 'a.json'].filter(isSourceFile)).toEqual([
      'a.ts',
      'a.mts',
      'a.svelte',
    ]);
  });

  it('knows tests and what only tests use', () => {
    const tests = ['packages/a/b.test.ts', 'b.browser.test.ts', 'b.testing.ts', 'a.fixture.ts', 'a/fixtures/b.ts'];
    expect(tests.filter(isTestFile)).toEqual(tests);
    expect(['a/test.ts', 'scripts/test-summary.ts', 'packages/contest/a.ts'].filter(isTestFile)).toEqual([]);
  });
});
