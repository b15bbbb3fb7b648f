// Why: nobody discusses format in a review. Biome formats and lints; `npm run format` mends what can be mended.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { Finding } from './finding.ts';

const report = z.object({
  diagnostics: z.array(
    z.object({
      severity: z.string(),
      message: z.string(),
      category: z.string().nullish(),
      location: z.object({ path: z.string().nullish(), start: z.object({ line: z.number() }).nullish() }).nullish(),
    }),
  ),
});

/** Severities of mere suggestions. */
const quiet = new Set(['info', 'information', 'hint']);

/** Runs `biome ci` over the project; errors are breaches, warnings are notes, suggestions are left out. */
export function checkStyle(root: string): Finding[] {
  const program = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [program, 'ci', '--reporter=json', '--max-diagnostics=none', '--colors=off'];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const findings = readStyleReport(done.stdout ?? '');
  if (findings && (done.status === 0 || findings.length > 0)) return findings;
  return [
    { place: 'biome', reason: `gave no report: ${(done.stderr || String(done.error ?? '')).trim().slice(0, 2000)}` },
  ];
}

/** Turns Biome's JSON report into findings; undefined when there is no such report in the output. */
export function readStyleReport(output: string): Finding[] | undefined {
  try {
    const { diagnostics } = report.parse(JSON.parse(output));
    const worthReading = diagnostics.filter(({ severity }) => !quiet.has(severity));
    return worthReading.map(({ severity, message, category, location }) => {
      const line = location?.start?.line;
      const place = `${location?.path ?? 'biome'}${line ? `:${line}` : ''}`;
      const reason = category ? `${message} (${category})` : message;
      return severity === 'error' || severity === 'fatal' ? { place, reason } : { place, reason, info: true as const };
    });
  } catch {
    return undefined;
  }
}
