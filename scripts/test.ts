// Why: one command runs every test on a fresh machine, and its last lines say what was run: how many tests passed, failed and
// were skipped, and whether the real corpus was there. A green run that silently left things out would be worth nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { provideChromium } from './chromium.ts';
import { countTests, type TestCounts, verdictOf } from './test-summary.ts';

const root = join(import.meta.dirname, '..');

/** Runs vitest; returns its exit code and what its report counts. `projects` are names of `vitest.config.ts`. */
function runVitest(projects: string[], extra: string[], chromium: string | undefined): [number, TestCounts] {
  const folder = mkdtempSync(join(tmpdir(), 'comity-test-'));
  const report = join(folder, 'report.json');
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.map((name) => `--project=${name}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...extra,
  ];
  const env = chromium ? { ...process.env, COMITY_CHROMIUM: chromium } : process.env;
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
  const counts = countTests(existsSync(report) ? readFileSync(report, 'utf8') : '');
  rmSync(folder, { recursive: true, force: true });
  return [done.status ?? 1, counts];
}

function main(args: string[]): number {
  const onlyBrowser = args.includes('--only-browser');
  const extra = args.filter((argument) => argument !== '--only-browser');
  const chromium = provideChromium(root);
  const projects = [...(onlyBrowser ? [] : ['unit']), ...(chromium ? ['browser'] : [])];
  const none: TestCounts = { passed: 0, failed: 0, skipped: 0, skippedForCorpus: 0 };
  const [exitCode, counts] = projects.length > 0 ? runVitest(projects, extra, chromium) : [1, none];
  const { lines, failures } = verdictOf(counts, {
    exitCode,
    corpusFound: findCorpus() !== undefined,
    browserFound: chromium !== undefined,
    inCi: process.env.CI === 'true',
  });
  for (const failure of failures) console.error(failure);
  for (const line of lines) console.log(line);
  return failures.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
