// Why: what we ship is under Apache-2.0, and a ministry must be able to run and change it without asking anyone. A licence
// that binds more than that arrives silently, as the dependency of a dependency; here it stops the build.
import { posix } from 'node:path';
import type { Finding } from './finding.ts';
import { allowsExpression } from './licence-expression.ts';
import { type LockedPackage, readLockfile } from './lockfile.ts';
import { readProjectText } from './project-files.ts';

/** SPDX names that may be shipped with Apache-2.0. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSD-3-Clause-Clear',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
]);

/** May be used to build and test, and is not shipped: its conditions follow the files that it covers. */
const allowedForDevelopment = new Set([...allowed, 'MPL-2.0']);

/** Finds packages in the lockfile whose licence is not on the list, or that state none. */
export function checkLicences(root: string): Finding[] {
  const packages = readLockfile(root);
  if (!packages) return [{ place: 'package-lock.json', reason: 'cannot be read' }];
  const foreign = packages.filter((each) => !each.link && each.path.includes('node_modules/'));
  return foreign.flatMap((each) => {
    const licence = licenceOf(root, each);
    if (licence === undefined) return [{ place: each.path, reason: 'states no licence' }];
    const list = each.dev ? allowedForDevelopment : allowed;
    if (allowsExpression(licence, list)) return [];
    const scope = each.dev ? 'for development' : 'in what is shipped';
    return [{ place: each.path, reason: `licence "${licence}" is not allowed ${scope}` }];
  });
}

/** As the lockfile has it, else the package's own manifest, where older packages write an object or a list. */
function licenceOf(root: string, each: LockedPackage): string | undefined {
  return licenceText(each.license) ?? licenceText(manifestLicence(root, each.path));
}

function manifestLicence(root: string, path: string): unknown {
  try {
    const manifest = JSON.parse(readProjectText(root, posix.join(path, 'package.json')) ?? '') as Record<
      string,
      unknown
    >;
    return manifest.license ?? manifest.licenses;
  } catch {
    return undefined;
  }
}

function licenceText(value: unknown): string | undefined {
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (Array.isArray(value)) {
    const choices = value.map(licenceText).filter((choice) => choice !== undefined);
    return choices.length > 0 ? choices.join(' OR ') : undefined;
  }
  if (typeof value === 'object' && value !== null) return licenceText((value as { type?: unknown }).type);
  return undefined;
}
