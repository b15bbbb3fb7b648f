import { describe, expect, it } from 'vitest';
import { temporaryProject } from './temporary-project.testing.ts';
import { ownerOf, readWorkspace } from './workspace.ts';

function workspaceOf(manifests: Record<string, unknown>) {
  return readWorkspace(temporaryProject(manifests), Object.keys(manifests));
}

describe('readWorkspace', () => {
  it('reads name, level, dependencies and doors', () => {
    const [found] = workspaceOf({
      'packages/treaties/package.json': {
        name: '@comity/treaties',
        exports: { '.': './index.ts', './rules': './rules.ts' },
        dependencies: { zod: '1' },
        devDependencies: { vitest: '1' },
      },
    });
    expect(found).toEqual({
      name: '@comity/treaties',
      folder: 'packages/treaties',
      level: { name: 'domains', rank: 2 },
      dependencies: new Set(['zod']),
      testDependencies: new Set(['vitest']),
      doors: new Set(['.', './rules']),
    });
  });

  it('knows the order of the levels, and no level for a package in the wrong place', () => {
    const paths = ['apps/portal', 'packages/case-law', 'packages/people', 'packages/platform', 'packages/portal'];
    const found = workspaceOf(Object.fromEntries(paths.map((path) => [`${path}/package.json`, {}])));
    expect(found.map(({ level }) => level?.rank)).toEqual([3, 2, 1, 0, undefined, undefined]);
  });

  it('reads a single door', () => {
    const [found] = workspaceOf({ 'packages/web/package.json': { name: '@comity/web', exports: './index.ts' } });
    expect([...(found?.doors ?? [])]).toEqual(['.']);
  });

  it.each(['{', 'null', '[]', '{"dependencies": [], "exports": 3}'])('takes %s as empty', (text) => {
    const [found] = workspaceOf({ 'packages/web/package.json': text });
    expect([found?.name, found?.dependencies.size, found?.doors.size]).toEqual(['packages/web', 0, 0]);
  });
});

describe('ownerOf', () => {
  it('is the package around a file, else the root', () => {
    const workspace = workspaceOf({
      'packages/web/package.json': { name: '@comity/web' },
      'packages/web-extra/package.json': { name: '@comity/web-extra' },
    });
    expect(ownerOf('packages/web-extra/a.ts', workspace)?.name).toBe('@comity/web-extra');
    expect(ownerOf('packages/web/pages/a.ts', workspace)?.name).toBe('@comity/web');
    expect(ownerOf('scripts/check.ts', workspace)?.folder).toBe('');
    expect(ownerOf('packages/unknown/a.ts', workspace)?.folder).toBe('');
  });
});
