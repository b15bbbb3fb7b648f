#!/usr/bin/env node
// Runs on any Node from 18 on and hands over to the pinned runtime.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from '../../../scripts/pinned-node.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const node = pinnedNode(root);
if (!node) {
  console.error('comity: no Node 26 found. Run "npm ci" in the project once.');
  process.exit(1);
}
const running = spawn(node, [join(root, 'apps/cli/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
// Whoever stops this process means the program: without handing the signal on, a server would be left behind.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => running.kill(signal));
running.on('error', (error) => {
  console.error(`comity: ${error.message}`);
  process.exit(1);
});
running.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
