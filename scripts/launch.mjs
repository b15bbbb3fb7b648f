// The one door for `npm start`, `npm test` and the other scripts. It has no dependency and runs on any Node from 18 on:
// it installs what is missing and hands over to the Node runtime that package-lock.json pins.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from './pinned-node.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const targets = {
  start: ['apps/cli/main.ts', 'serve'],
  dev: ['--watch', 'apps/cli/main.ts', 'serve'],
  test: ['scripts/test.ts'],
  e2e: ['scripts/test.ts', '--only-browser'],
  check: ['scripts/check.ts'],
  bench: ['--expose-gc', 'bench/run.ts'],
  fuzz: ['apps/cli/mutations/fuzz.ts'],
  format: ['scripts/format.ts'],
};

/** Whether what npm laid is what the lockfile asks for; npm keeps its own note of what it laid. */
function isInstalled(lock) {
  const stamp = join(root, 'node_modules', '.comity-lock');
  if (!pinnedNode(root)) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return true;
  const laid = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(laid)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const there = JSON.parse(readFileSync(laid, 'utf8')).packages;
  const fits = Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') || optional || link || there[path]?.version === version,
  );
  if (fits) writeFileSync(stamp, lock);
  return fits;
}

function installWhatIsMissing() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (isInstalled(lock)) return;
  console.error('Installing what is missing (npm ci) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (done.status !== 0) {
    console.error('npm ci failed; see above. Check the network and try again.');
    process.exit(1);
  }
  writeFileSync(join(root, 'node_modules', '.comity-lock'), lock);
}

const [name, ...rest] = process.argv.slice(2);
const target = targets[name];
if (!target) {
  console.error(`Unknown script "${name}". Known: ${Object.keys(targets).join(', ')}.`);
  process.exit(64);
}
installWhatIsMissing();
const node = pinnedNode(root);
if (!node) {
  console.error(
    'The pinned Node runtime has no build for this platform, and the Node in use is older than 26. Install Node 26.',
  );
  process.exit(1);
}
const result = spawnSync(node, [...target, ...rest], { cwd: root, stdio: 'inherit' });
process.exit(result.status ?? 1);
