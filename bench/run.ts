// Measures search and import on the real corpus, beside two engines of others. See docs/benchmarks.md.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findCorpus } from '@comity/platform';
import { poolOf } from './corpus.ts';
import type { Outcome, Task } from './engine-run.ts';
import type { ImportOutcome } from './import-run.ts';
import { describeMachine } from './machine.ts';
import { readPieces } from './pieces.ts';
import { drawQueries } from './queries.ts';
import { describeCorpus, importTable, type Results, searchTables } from './report.ts';

const sizes: Record<string, number[]> = { '60000': [60_000], '600000': [600_000], both: [60_000, 600_000] };

const { values: options } = parseArgs({
  allowNegative: true,
  options: {
    size: { type: 'string', default: 'both' },
    peers: { type: 'boolean', default: true },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const corpus = findCorpus();
const wanted = sizes[options.size];
if (corpus === undefined) {
  console.error('The corpus is absent: nothing was measured. Name its folder in COMITY_CORPUS.');
  process.exitCode = 1;
} else if (wanted === undefined) {
  console.error(`--size is one of ${Object.keys(sizes).join(', ')}.`);
  process.exitCode = 64;
} else await measure(corpus, wanted);

async function measure(corpus: string, wanted: readonly number[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-'));
  try {
    const pool = poolOf(readPieces(corpus));
    writeFileSync(join(folder, 'pool.json'), JSON.stringify(pool));
    writeFileSync(join(folder, 'queries.json'), JSON.stringify(drawQueries(pool, { quick: options.quick })));
    console.log(describeCorpus(pool));
    if (options.only !== 'import') for (const size of wanted) await measureSize(folder, size);
    if (options.only !== 'search') await measureImport(corpus);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureSize(folder: string, wanted: number): Promise<void> {
  const size = options.quick ? wanted / 10 : wanted;
  const started = describeMachine;
  const texts = await child<Outcome>('engine-run.ts', task({ do: 'texts', folder, size }));
  const machine = started(texts.sqlite ?? '');
  const built = await child<Outcome>('engine-run.ts', task({ do: 'build', engine: 'comity', folder, size }));
  const asked = await child<Outcome>('engine-run.ts', task({ do: 'ask', engine: 'comity', folder, size }));
  const results: Results = { Comity: { ...built, ...asked } };
  // In memory, the others would need some twelve gigabytes at the larger size.
  if (options.peers && wanted === 60_000) {
    for (const [name, engine] of [
      ['MiniSearch 7.2.0', 'minisearch'],
      ['Orama 3.1.18', 'orama'],
    ] as const) {
      results[name] = await child<Outcome>('engine-run.ts', task({ do: 'build-and-ask', engine, folder, size }));
    }
  }
  console.log(`\n### ${size.toLocaleString('en')} documents\n\n${machine}\n\n${searchTables(results, size)}`);
  for (const file of ['texts.db', 'index.db']) {
    for (const suffix of ['', '-wal', '-shm']) rmSync(join(folder, file + suffix), { force: true });
  }
}

async function measureImport(corpus: string): Promise<void> {
  const outcomes: ImportOutcome[] = [];
  for (const times of options.quick ? ['1'] : ['1', '10']) {
    outcomes.push(await child<ImportOutcome>('import-run.ts', join(corpus, 'legislation'), times));
  }
  console.log(`\n### Import\n\n${importTable(outcomes)}`);
}

function task(task: Task): string {
  return JSON.stringify(task);
}

/** Runs a program of this folder in a process of its own; what it prints is its answer. */
async function child<Answer>(program: string, ...args: string[]): Promise<Answer> {
  console.error(`${new Date().toISOString().slice(11, 19)} ${program} ${args.join(' ')}`);
  const path = join(import.meta.dirname, program);
  // The engines in memory need more than the default.
  const running = spawn(process.execPath, ['--expose-gc', '--max-old-space-size=8192', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const chunks: Buffer[] = [];
  for await (const chunk of running.stdout) chunks.push(chunk as Buffer);
  if (running.exitCode === null) await new Promise((resolve) => running.once('close', resolve));
  if (running.exitCode !== 0) throw new Error(`${program} failed with ${running.exitCode}.`);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Answer;
}
