// Why: an installation must be the same everywhere and come from wherever the operator's npm is set to. The lockfile
// therefore names no download address, and every package in it carries the checksum that npm verifies.
import type { Finding } from './finding.ts';
import { readLockfile } from './lockfile.ts';
import { listProjectFiles, readProjectText } from './project-files.ts';

const requiredSetting = 'omit-lockfile-registry-resolved=true';
const lockfileName = /(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/;

/** Finds download addresses and missing checksums in every lockfile, and an `.npmrc` that would let addresses back in. */
export function checkLockfile(root: string): Finding[] {
  const files = listProjectFiles(root);
  const lockfiles = files.filter((path) => lockfileName.test(path));
  if (!lockfiles.includes('package-lock.json')) lockfiles.push('package-lock.json');
  return [...lockfiles.flatMap((path) => checkOne(root, path)), ...checkSettings(root)];
}

function checkOne(root: string, path: string): Finding[] {
  const packages = readLockfile(root, path);
  if (!packages) return [{ place: path, reason: 'is missing or is no npm lockfile of version 2 or 3' }];
  return packages.flatMap((each) => {
    const place = `${path}#${each.path}`;
    if (each.link || !each.path.includes('node_modules/')) return [];
    if (each.resolved !== undefined) return [{ place, reason: `names a download address; set ${requiredSetting}` }];
    if (each.integrity === undefined && !each.inBundle) return [{ place, reason: 'has no integrity checksum' }];
    return [];
  });
}

function checkSettings(root: string): Finding[] {
  const lines = (readProjectText(root, '.npmrc') ?? '').split(/\r?\n/).map((line) => line.trim());
  return lines.includes(requiredSetting) ? [] : [{ place: '.npmrc', reason: `lacks ${requiredSetting}` }];
}
