import { describe, expect, it } from 'vitest';
import { checkLicences } from './check-licences.ts';
import { formatFinding } from './finding.ts';
import { temporaryProject } from './temporary-project.testing.ts';

function findingsWith(packages: Record<string, object>, files: Record<string, unknown> = {}): string[] {
  return checkLicences(temporaryProject({ 'package-lock.json': { packages }, ...files })).map(formatFinding);
}

describe('checkLicences', () => {
  it('accepts what may be shipped with Apache-2.0', () => {
    const packages = {
      '': { name: 'comity' },
      'node_modules/a': { license: 'MIT' },
      'node_modules/a/node_modules/b': { license: '(GPL-2.0-only OR BSD-3-Clause)' },
      'node_modules/@comity/records': { link: true },
      'packages/records': {},
    };
    expect(findingsWith(packages)).toEqual([]);
  });

  it('refuses the rest, with its place', () => {
    expect(findingsWith({ 'node_modules/a': { license: 'GPL-3.0-only' } })).toEqual([
      'node_modules/a: licence "GPL-3.0-only" is not allowed in what is shipped',
    ]);
    expect(findingsWith({ 'node_modules/a': { license: 'AGPL-3.0', dev: true } })).toEqual([
      'node_modules/a: licence "AGPL-3.0" is not allowed for development',
    ]);
  });

  it('allows the Mozilla licence for development only', () => {
    expect(findingsWith({ 'node_modules/a': { license: 'MPL-2.0', dev: true } })).toEqual([]);
    expect(findingsWith({ 'node_modules/a': { license: 'MPL-2.0', devOptional: true } })).toHaveLength(1);
  });

  it('reads the manifest where the lockfile is silent, in its older forms too', () => {
    const packages = { 'node_modules/a': {}, 'node_modules/b': {}, 'node_modules/c': {}, 'node_modules/d': {} };
    const files = {
      'node_modules/a/package.json': { license: { type: 'ISC' } },
      'node_modules/b/package.json': { licenses: [{ type: 'GPL-2.0' }, { type: 'MIT' }] },
      'node_modules/c/package.json': { license: '' },
    };
    expect(findingsWith(packages, files)).toEqual([
      'node_modules/c: states no licence',
      'node_modules/d: states no licence',
    ]);
  });

  it('does not pass over a lockfile that cannot be read', () => {
    expect(checkLicences(temporaryProject({ 'package-lock.json': '{' }))).toHaveLength(1);
  });
});
