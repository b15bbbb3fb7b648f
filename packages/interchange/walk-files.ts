import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

/** A file to read: where it is, and what reports call it (relative to the folder the user gave, `/` separated). */
export interface FoundFile {
  path: string;
  name: string;
  /** In bytes. */
  size: number;
  /** Why it is not opened, where it must not or cannot be. */
  passedOver?: { outcome: 'left-alone' | 'refused'; reason: string };
}

/**
 * The files below the given paths in a steady order. A link given by the user is followed; links inside folders are not,
 * so that a folder cannot lead out of itself or into itself. Hidden files are left out. What cannot be opened is named
 * with the reason. Throws when a path does not exist.
 */
export function* walkFiles(paths: readonly string[]): Generator<FoundFile> {
  for (const path of paths) {
    const stat = statSync(path);
    const name = basename(path);
    if (stat.isDirectory()) yield* walkFolder(path, path);
    else if (stat.isFile()) yield { path, name, size: stat.size };
    else yield refused(path, name, NO_REGULAR_FILE);
  }
}

const NO_REGULAR_FILE = 'This is a pipe, a socket or a device, not a file.';

function* walkFolder(root: string, folder: string): Generator<FoundFile> {
  const nameOf = (path: string): string => relative(root, path).split(sep).join('/') || basename(root);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort(byName);
  } catch (error) {
    yield refused(folder, nameOf(folder), `The folder cannot be opened (${codeOf(error)}).`);
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(root, path);
    else if (entry.isFile()) yield measured(path, nameOf(path));
    else if (entry.isSymbolicLink()) {
      const reason = 'This is a link; links inside folders are not followed.';
      yield { path, name: nameOf(path), size: 0, passedOver: { outcome: 'left-alone', reason } };
    } else yield refused(path, nameOf(path), NO_REGULAR_FILE);
  }
}

function measured(path: string, name: string): FoundFile {
  try {
    return { path, name, size: statSync(path).size };
  } catch (error) {
    // A name that is not UTF-8 reaches us with U+FFFD in it, and no longer leads to its file.
    const isMangled = path.includes('\ufffd');
    return refused(
      path,
      name,
      isMangled ? 'The name of the file is not in UTF-8; rename it.' : `The file cannot be opened (${codeOf(error)}).`,
    );
  }
}

function refused(path: string, name: string, reason: string): FoundFile {
  return { path, name, size: 0, passedOver: { outcome: 'refused', reason } };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}
