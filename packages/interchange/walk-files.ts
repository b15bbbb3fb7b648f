import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** A file to read: where it is, and what reports call it (relative to the folder the user gave, `/` separated). */
export interface FoundFile {
  path: string;
  name: string;
}

/**
 * The files below the given paths in a steady order. Links are not followed, so that a folder cannot lead out of itself;
 * hidden files are passed over. Throws when a path does not exist.
 */
export function* walkFiles(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) {
    const stat = lstatSync(path);
    if (stat.isDirectory()) yield* walkFolder(path, path);
    else yield { path, name: basename(path) };
  }
}

function* walkFolder(root: string, folder: string): Generator<FoundFile> {
  const entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(root, path);
    else if (entry.isFile()) yield { path, name: relative(root, path).split(sep).join('/') };
  }
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
