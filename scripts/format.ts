// Why: one command puts every file into the house format and mends what the linter can mend safely.
// Further arguments go to Biome, as in `npm run format -- packages/search`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
const args = [program, 'check', '--write', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
