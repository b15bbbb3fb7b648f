// Why: the sources run without a build, so nothing else would ever look at the types.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

/** Runs the TypeScript compiler over the project without output files. */
export function checkTypes(root: string): Finding[] {
  const args = [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '-p', root];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const findings = readTypeErrors(done.stdout ?? '');
  if (done.status === 0 || findings.length > 0) return findings;
  return [
    { place: 'tsc', reason: `failed: ${(done.stdout + done.stderr || String(done.error)).trim().slice(0, 2000)}` },
  ];
}

/** Turns the compiler's lines, `file(line,column): error TS0000: message`, into findings; lines set in explain the one before. */
export function readTypeErrors(output: string): Finding[] {
  return output.split('\n').flatMap((line) => {
    const found = /^([^\s(][^(]*)\((\d+),\d+\): error (TS\d+: .*)$/.exec(line);
    if (found) return [{ place: `${found[1]}:${found[2]}`, reason: found[3] ?? '' }];
    const general = /^error (TS\d+: .*)$/.exec(line);
    return general ? [{ place: 'tsconfig.json', reason: general[1] ?? '' }] : [];
  });
}
