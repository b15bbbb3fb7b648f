// Why: a path of somebody's machine or the address of somebody's package mirror breaks the project everywhere else and tells
// strangers how a network is built. Both slip in by copying an error message or a lockfile.
import type { Finding } from './finding.ts';
import { countLines } from './line-finder.ts';
import { listProjectFiles, readProjectText } from './project-files.ts';

/** The slashes and dots are escaped, so that no pattern matches its own line. */
const patterns: { reason: string; pattern: RegExp }[] = [
  {
    reason: 'absolute path of a machine',
    pattern: /(?<![\w.~)}\]/-])(?:file:\/\/)?\/(?:work|root)\//,
  },
  {
    reason: 'path of a home folder',
    pattern: /(?<![\w.~)}\]/-])(?:file:\/\/)?\/(?:home|Users)\/[A-Za-z][\w.-]*/,
  },
  {
    reason: 'path of a home folder on Windows',
    pattern: /\b[A-Z]:\\{1,2}Users\\/,
  },
  {
    reason: 'host name of a package registry',
    pattern: /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\bnpm\.pkg\.[a-z]+\.com|\bfiles\.pythonhosted\.[a-z]+/i,
  },
  {
    reason: 'download address of a package',
    pattern: /\bhttps?:\/\/[^\s"'<>]+\.tgz\b/i,
  },
  {
    reason: 'setting that names a package registry',
    pattern: /^[ \t]*(?:@[\w-]+:)?registry[ \t]*=/m,
  },
  {
    reason: 'private key',
    pattern: /-----BEGIN [A-Z ]{0,20}PRIVATE\sKEY-----/,
  },
];

/** Finds machine paths, registry hosts and private keys in every text file of the project; one finding a file and pattern. */
export function checkLeaks(root: string): Finding[] {
  return listProjectFiles(root).flatMap((path) => {
    const text = readProjectText(root, path);
    if (text === undefined) return [];
    return patterns.flatMap(({ reason, pattern }) => {
      const at = text.search(pattern);
      return at < 0 ? [] : [{ place: `${path}:${countLines(`${text.slice(0, at)}.`)}`, reason }];
    });
  });
}
