#!/usr/bin/env node
// Runs on any Node from 18 on and hands over to the pinned runtime.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pinnedNode } from '../../../scripts/pinned-node.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const node = pinnedNode(root);
if (!node) {
  console.error('comity: no Node 26 found. Run "npm ci" in the project once.');
  process.exit(1);
}
const result = spawnSync(node, [join(root, 'apps/cli/main.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(result.signal ? 1 : (result.status ?? 1));
