import { describe, expect, it } from 'vitest';
import { checkBoundaries } from './check-boundaries.ts';
import { formatFinding } from './finding.ts';
import { temporaryProject } from './temporary-project.testing.ts';

/** A small workspace with one package on each level; `files` are added or put in place of what is there. */
function findingsWith(files: Record<string, unknown>): string[] {
  const manifest = (name: string, dependencies: string[], more: object = {}): object => ({
    name: `@comity/${name}`,
    exports: { '.': './index.ts' },
    dependencies: Object.fromEntries(dependencies.map((each) => [each, '1.0.0'])),
    ...more,
  });
  const root = temporaryProject({
    'package.json': { name: 'comity', devDependencies: { vitest: '1.0.0', 'oxc-parser': '1.0.0' } },
    'apps/portal/package.json': manifest('portal', ['@comity/treaties', 'fastify']),
    'packages/treaties/package.json': manifest('treaties', ['@comity/records', '@comity/authorities'], {
      exports: { '.': './index.ts', './rules': './rules.ts' },
    }),
    'packages/authorities/package.json': manifest('authorities', []),
    'packages/records/package.json': manifest('records', ['@comity/platform'], {
      devDependencies: { '@comity/language': '1.0.0' },
    }),
    'packages/language/package.json': manifest('language', ['@comity/platform']),
    'packages/platform/package.json': manifest('platform', []),
    ...files,
  });
  return checkBoundaries(root).map(formatFinding);
}

describe('what is allowed', () => {
  it('is the own level and lower ones, by the door, when declared', () => {
    const findings = findingsWith({
      'apps/portal/main.ts': `import { f } from '@comity/treaties';\nimport { g } from '@comity/treaties/rules';\nimport fastify from 'fastify';\nimport { join } from 'node:path';`,
      'packages/treaties/index.ts': `import { a } from '@comity/authorities';\nexport * from './rules.ts';\nexport type { R } from '@comity/records';`,
      'packages/treaties/pages/list.ts': `import { r } from '../rules.ts';`,
      'packages/records/store.test.ts': `import { it } from 'vitest';\nimport { fold } from '@comity/language';`,
      'scripts/check.ts': `import { parseSync } from 'oxc-parser';\nimport { f } from '@comity/treaties';`,
      'bench/run.ts': `import { check } from '../scripts/check.ts';`,
    });
    expect(findings).toEqual([]);
  });

  it('is a circle of types between files of one package', () => {
    const findings = findingsWith({
      'packages/records/a.ts': `import type { B } from './b.ts';`,
      'packages/records/b.ts': `import { a } from './a.ts';`,
    });
    expect(findings).toEqual([]);
  });
});

describe('what is refused', () => {
  it.each([
    ['packages/platform/log.ts', '@comity/records', '@comity/platform (platform) may not use @comity/records (shared)'],
    ['packages/records/a.ts', '@comity/treaties', '@comity/records (shared) may not use @comity/treaties (domains)'],
    ['packages/treaties/a.ts', '@comity/portal', '@comity/treaties (domains) may not use @comity/portal (apps)'],
    [
      'packages/records/a.ts',
      '../language/fold.ts',
      '"../language/fold.ts" leaves the package; import "@comity/language" by name',
    ],
    [
      'packages/records/a.ts',
      '../../scripts/x.ts',
      '"../../scripts/x.ts" leaves the package; import a package by name',
    ],
    [
      'scripts/a.ts',
      '../packages/records/b.ts',
      '"../packages/records/b.ts" leaves the package; import "@comity/records" by name',
    ],
    [
      'apps/portal/main.ts',
      '@comity/treaties/store.ts',
      '"@comity/treaties/store.ts" is no door of @comity/treaties (see its "exports")',
    ],
    ['packages/records/a.ts', '@comity/records', '"@comity/records" is this package itself; use a relative path'],
    ['apps/portal/main.ts', '@comity/records', '"@comity/records" is not declared in apps/portal/package.json'],
    [
      'packages/records/a.ts',
      '@comity/language',
      '"@comity/language" is not declared in packages/records/package.json',
    ],
    ['packages/records/a.ts', 'vitest', '"vitest" is not declared in packages/records/package.json'],
    ['packages/records/a.ts', '@scope/name/deep', '"@scope/name" is not declared in packages/records/package.json'],
    ['scripts/a.ts', 'left-pad', '"left-pad" is not declared in package.json'],
    ['packages/records/a.ts', '/srv/file.ts', 'absolute path "/srv/file.ts"'],
  ])('%s importing %s', (path, specifier, reason) => {
    expect(findingsWith({ [path]: `\nimport { x } from '${specifier}';` })).toContain(`${path}:2: ${reason}`);
  });

  it('is a file address in another package', () => {
    const findings = findingsWith({ 'packages/records/a.ts': `new URL('../language/data.json', import.meta.url);` });
    expect(findings).toHaveLength(1);
  });

  it('is a circle between packages, types and declarations included', () => {
    const findings = findingsWith({
      'packages/authorities/package.json': { name: '@comity/authorities', dependencies: { '@comity/treaties': '1' } },
    });
    expect(findings).toEqual(['packages: circle between @comity/authorities, @comity/treaties']);
  });

  it('is a circle between files', () => {
    const findings = findingsWith({
      'packages/records/a.ts': `import { b } from './b.ts';`,
      'packages/records/b.ts': `import { c } from './inner/c.ts';`,
      'packages/records/inner/c.ts': `import { a } from '../a.ts';`,
    });
    expect(findings).toEqual([
      'packages/records/a.ts: circle between packages/records/a.ts, packages/records/b.ts, packages/records/inner/c.ts',
    ]);
  });

  it('is a file name that says nothing', () => {
    const paths = ['packages/records/utils.ts', 'apps/portal/helper.test.ts', 'scripts/helpers.mjs'];
    const findings = findingsWith(Object.fromEntries(paths.map((path) => [path, ''])));
    expect(findings).toHaveLength(3);
    expect(findingsWith({ 'packages/records/read-utils-list.ts': '' })).toEqual([]);
  });

  it('is a package without a level or under another name', () => {
    const findings = findingsWith({
      'packages/odd/package.json': { name: '@comity/odd' },
      'packages/records/package.json': { name: '@comity/record' },
      'packages/broken/package.json': '{',
    });
    expect(findings.slice(0, 3)).toEqual([
      'packages/broken/package.json: the name is "packages/broken", expected "@comity/broken"',
      'packages/odd/package.json: the package has no level; enter it in scripts/workspace.ts',
      'packages/records/package.json: the name is "@comity/record", expected "@comity/records"',
    ]);
  });
});
