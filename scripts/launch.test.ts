import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryProject } from './temporary-project.testing.ts';

// Without types of its own: it must run on a Node that knows none.
const modulePath = './pinned-node.mjs';
const { pinnedNode } = (await import(modulePath)) as { pinnedNode(root: string): string | undefined };

const packages = {
  '': {},
  'packages/a': { version: '0.1.0' },
  'node_modules/b': { version: '1.2.3' },
  'node_modules/c': { version: '4.0.0', optional: true },
};
const laid = { packages: { 'node_modules/b': { version: '1.2.3' } } };

/** A project whose scripts say what they were told; `npm` is one that writes down how it was called. */
function project(files: Record<string, unknown> = {}): string {
  const root = temporaryProject({
    'package-lock.json': { packages },
    'node_modules/.package-lock.json': laid,
    'scripts/check.ts': 'console.log(JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = 3;\n',
    'apps/cli/main.ts': 'console.log(JSON.stringify(process.argv.slice(2)));\n',
    'npm.mjs': [
      "import { appendFileSync } from 'node:fs';",
      "appendFileSync('npm-said', process.argv.slice(2).join(' ') + '\\n');",
      'process.exitCode = Number(process.env.NPM_ENDS ?? 0);',
    ].join('\n'),
    ...files,
  });
  for (const file of ['launch.mjs', 'pinned-node.mjs'])
    copyFileSync(join(import.meta.dirname, file), join(root, 'scripts', file));
  return root;
}

function launch(root: string, args: string[], more: Record<string, string> = {}) {
  const env = { ...process.env, npm_execpath: join(root, 'npm.mjs'), NODE_NO_WARNINGS: '1', ...more };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/launch.mjs'), ...args], {
    env,
    encoding: 'utf8',
    cwd: root,
  });
  const npm = join(root, 'npm-said');
  return { status, stdout, stderr, npm: existsSync(npm) ? readFileSync(npm, 'utf8') : '' };
}

const stampOf = (root: string): string => {
  const path = join(root, 'node_modules/.comity-lock');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

describe('the launcher', () => {
  it('hands over all that it is told, and ends as the script ends', () => {
    const { status, stdout, npm } = launch(project(), ['check', 'sizes', '--x y', '']);
    expect([status, stdout.trim(), npm]).toEqual([3, '["sizes","--x y",""]', '']);
  });

  it('starts the portal by the command line', () => {
    expect(launch(project(), ['start']).stdout.trim()).toBe('["serve"]');
  });

  it.each([[], ['nothing'], ['constructor-'], ['--help']])(
    'names the scripts that there are for %j',
    (...args: string[]) => {
      const { status, stderr, npm } = launch(project(), args);
      expect([status, npm]).toEqual([64, '']);
      for (const name of ['start', 'dev', 'test', 'e2e', 'check', 'bench', 'format']) expect(stderr).toContain(name);
    },
  );

  it('notes what it found installed, and looks no further the next time', () => {
    const root = project();
    launch(root, ['check']);
    expect(stampOf(root)).toMatch(/^[0-9a-f]{64}$/);
    writeFileSync(join(root, 'node_modules/.package-lock.json'), '{"packages":{}}');
    expect(launch(root, ['check']).npm).toBe('');
  });

  it('installs when the lockfile asks for another version than is laid', () => {
    const root = project({
      'node_modules/.package-lock.json': { packages: { 'node_modules/b': { version: '1.2.2' } } },
    });
    const { status, npm, stderr } = launch(root, ['check']);
    expect([status, npm]).toEqual([3, 'ci --no-audit --no-fund --loglevel=error\n']);
    expect(stderr).toContain('Installing what is missing');
    expect(launch(root, ['check']).npm).toBe(npm);
  });

  it('installs where nothing is, and anew when the lockfile has changed', () => {
    const root = project({ 'node_modules/.package-lock.json': '{"packages":{}}' });
    launch(root, ['check']);
    const first = stampOf(root);
    writeFileSync(
      join(root, 'package-lock.json'),
      JSON.stringify({ packages: { ...packages, 'node_modules/d': { version: '1.0.0' } } }),
    );
    expect(launch(root, ['check']).npm.split('\n')).toHaveLength(3);
    expect(stampOf(root)).not.toBe(first);
  });

  it('says that the installation failed, and runs nothing', () => {
    const root = project({ 'node_modules/.package-lock.json': '{"packages":{}}' });
    const { status, stdout, stderr } = launch(root, ['check'], { NPM_ENDS: '1' });
    expect([status, stdout, stampOf(root)]).toEqual([1, '', '']);
    expect(stderr).toContain('npm ci failed');
  });
});

describe('pinnedNode', () => {
  it('is the runtime laid by the lockfile', () => {
    expect(existsSync(pinnedNode(join(import.meta.dirname, '..')) ?? '')).toBe(true);
  });

  it('is the running one where none is laid and it is new enough', () => {
    expect(pinnedNode(temporaryProject({}))).toBe(process.execPath);
  });

  it('is found for this platform only', () => {
    const root = temporaryProject({});
    const other = join(root, 'node_modules/node-other/bin/node');
    mkdirSync(dirname(other), { recursive: true });
    writeFileSync(other, '');
    expect(pinnedNode(root)).toBe(process.execPath);
  });
});

describe('the house rules', () => {
  const check = (...names: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'check.ts'), ...names], { encoding: 'utf8' });

  it('run one by one by their names', () => {
    const { status, stdout } = check('lockfile', 'leaks');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ok {3}lockfile \([\d.]+ s\)$/m);
    expect(stdout).toMatch(/^ok {3}leaks \([\d.]+ s\)$/m);
    expect(stdout).not.toContain('sizes');
    expect(stdout).toContain('All checks passed.');
  });

  it('that do not exist are wrong use', () => {
    const { status, stdout } = check('nothing');
    expect(status).toBe(64);
    for (const name of ['style', 'types', 'boundaries', 'sizes', 'catalogues', 'licences', 'lockfile', 'leaks'])
      expect(stdout).toContain(name);
  });
});
