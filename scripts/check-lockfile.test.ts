import { describe, expect, it } from 'vitest';
import { checkLockfile } from './check-lockfile.ts';
import { formatFinding } from './finding.ts';
import { temporaryProject } from './temporary-project.testing.ts';

const settings = 'omit-lockfile-registry-resolved=true\n';

function findingsWith(packages: unknown, npmrc = settings): string[] {
  const root = temporaryProject({ 'package-lock.json': { packages }, '.npmrc': npmrc });
  return checkLockfile(root).map(formatFinding);
}

describe('checkLockfile', () => {
  it('accepts checksums without addresses', () => {
    const packages = {
      '': { name: 'comity' },
      'packages/records': { version: '0.1.0' },
      'node_modules/@comity/records': { resolved: 'packages/records', link: true },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' },
      'node_modules/a/node_modules/b': { version: '1.0.0', inBundle: true },
    };
    expect(findingsWith(packages)).toEqual([]);
  });

  it.each(['https://mirror.example/a.tar', 'git+ssh://example.org/a.git', 'file:../a'])('refuses %s', (resolved) => {
    expect(findingsWith({ 'node_modules/a': { resolved, integrity: 'sha512-x' } })).toEqual([
      'package-lock.json#node_modules/a: names a download address; set omit-lockfile-registry-resolved=true',
    ]);
  });

  it('refuses a package without a checksum', () => {
    expect(findingsWith({ 'node_modules/a': { version: '1.0.0' } })).toEqual([
      'package-lock.json#node_modules/a: has no integrity checksum',
    ]);
  });

  it.each([undefined, 'text', [], { 'node_modules/a': 1 }])('refuses a lockfile whose packages are %j', (packages) => {
    expect(findingsWith(packages)).toHaveLength(1);
  });

  it('asks for the lockfile and for the setting', () => {
    expect(checkLockfile(temporaryProject({ '.npmrc': '# omit-lockfile-registry-resolved=true' }))).toHaveLength(2);
  });

  it('looks at lockfiles in other folders too', () => {
    const lock = { packages: { 'node_modules/a': { version: '1.0.0' } } };
    const root = temporaryProject({
      'package-lock.json': { packages: {} },
      'docs/package-lock.json': lock,
      '.npmrc': settings,
    });
    expect(checkLockfile(root).map(({ place }) => place)).toEqual(['docs/package-lock.json#node_modules/a']);
  });
});
