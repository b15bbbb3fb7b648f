import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that are never part of the project; needed only where there is no git to ask. */
const ignoredFolders = new Set(['node_modules', '.git', 'var', 'coverage', 'dist']);

/**
 * Paths of the project's files from its root, with forward slashes, sorted.
 * Asks git (tracked files and new ones that are not ignored, so that a breach shows before it is committed);
 * walks the folders where `root` is not the top of a git checkout, as in an unpacked release.
 */
export function listProjectFiles(root: string): string[] {
  const files = existsSync(join(root, '.git')) ? askGit(root) : undefined;
  return (files ?? walk(root, '')).sort();
}

function askGit(root: string): string[] | undefined {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const done = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (done.status !== 0) return undefined;
  const paths = new Set(done.stdout.split('\0').filter((path) => path !== ''));
  return [...paths].filter((path) => existsSync(join(root, path)));
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return ignoredFolders.has(entry.name) ? [] : walk(root, path);
    return entry.isFile() ? [path] : [];
  });
}

/** The text of a project file; undefined for a binary one, a link to a folder and whatever else cannot be read as text. */
export function readProjectText(root: string, path: string): string | undefined {
  try {
    const bytes = readFileSync(join(root, path));
    return bytes.includes(0) ? undefined : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

/** True for program text that the rules on code look at: TypeScript and Svelte, not type declarations of others. */
export function isSourceFile(path: string): boolean {
  return /\.(?:ts|mts|svelte)$/.test(path) && !path.endsWith('.d.ts');
}

/** True for tests and for what only tests use (`*.test.ts`, `*.testing.ts`, `*.fixture.ts`, and folders `tests`, `fixtures`). */
export function isTestFile(path: string): boolean {
  return /\.(?:test|testing|fixture)\.[a-z]+$/.test(path) || /(?:^|\/)(?:tests|fixtures)\//.test(path);
}
