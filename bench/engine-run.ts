// One engine, measured in a process of its own, so that its memory is its own. Started by run.ts.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '@comity/search';
import { documentAt, type Pool } from './corpus.ts';
import type { Engine } from './engine.ts';
import { ComityEngine } from './engine-comity.ts';
import { MiniSearchEngine } from './engine-minisearch.ts';
import { OramaEngine } from './engine-orama.ts';
import { type Measured, measureKinds } from './measure.ts';
import { type Memory, memoryNow } from './memory.ts';
import type { Kind, Queries } from './queries.ts';
import { TextStore } from './text-store.ts';

export type Task =
  | { do: 'texts'; folder: string; size: number }
  | { do: 'build'; engine: 'comity'; folder: string; size: number }
  | { do: 'ask'; engine: 'comity'; folder: string; size: number }
  | { do: 'build-and-ask'; engine: 'minisearch' | 'orama'; folder: string; size: number };

export interface Outcome {
  /** Seconds to take up all documents, analysis included, and to finish. */
  build?: { seconds: number; finish: number; memory: Memory };
  fileMegabytes?: number;
  /** Milliseconds from a new process's first line of the engine to the first answers. */
  cold?: { open: number; firstQuery: number; firstSuggestion: number };
  kinds?: Partial<Record<Kind, Measured>>;
  memory: Memory;
  sqlite?: string;
}

const BATCH = 2_000;

const task = JSON.parse(process.argv[2] as string) as Task;
const outcome = await run(task);
process.stdout.write(JSON.stringify(outcome));

async function run(task: Task): Promise<Outcome> {
  const texts = new TextStore(join(task.folder, 'texts.db'));
  try {
    if (task.do === 'texts') {
      for (const batch of batches(task)) texts.add(batch);
      return { memory: memoryNow(), sqlite: texts.sqliteVersion() };
    }
    if (task.do === 'ask') return await askAnew(task, texts);
    const engine = engineOf(task, texts);
    const build = await buildTimed(engine, task);
    if (task.do === 'build') {
      engine.close();
      return { build, memory: memoryNow(), fileMegabytes: Math.round(statSync(indexFile(task)).size / 1e6) };
    }
    globalThis.gc?.();
    const memory = memoryNow();
    return { build, memory, kinds: await measureKinds(engine, queriesOf(task)) };
  } finally {
    texts.close();
  }
}

function engineOf(task: Exclude<Task, { do: 'texts' }>, texts: TextStore): Engine {
  if (task.engine === 'comity') return new ComityEngine(indexFile(task), texts);
  return task.engine === 'orama' ? new OramaEngine(texts) : new MiniSearchEngine(texts);
}

async function buildTimed(engine: Engine, task: Task): Promise<NonNullable<Outcome['build']>> {
  let milliseconds = 0;
  for (const batch of batches(task)) {
    const started = performance.now();
    await engine.add(batch);
    milliseconds += performance.now() - started;
  }
  const started = performance.now();
  await engine.finish();
  return { seconds: milliseconds / 1000, finish: (performance.now() - started) / 1000, memory: memoryNow() };
}

/** Opens an index that is there, as a server does that was just started. */
async function askAnew(task: Task, texts: TextStore): Promise<Outcome> {
  const queries = queriesOf(task);
  const started = performance.now();
  const engine = new ComityEngine(indexFile(task), texts);
  const open = performance.now() - started;
  await engine.ask('filtered', queries.filtered[0] as Queries['filtered'][0]);
  const firstQuery = performance.now() - started - open;
  await engine.ask('suggest', queries.suggest[0] as Queries['suggest'][0]);
  const firstSuggestion = performance.now() - started - open - firstQuery;
  const kinds = await measureKinds(engine, queries);
  const memory = memoryNow();
  engine.close();
  return { cold: { open, firstQuery, firstSuggestion }, kinds, memory };
}

function* batches(task: Task): Generator<SearchDocument[]> {
  const pool = JSON.parse(readFileSync(join(task.folder, 'pool.json'), 'utf8')) as Pool;
  for (let from = 0; from < task.size; from += BATCH) {
    yield Array.from({ length: Math.min(BATCH, task.size - from) }, (_, at) => documentAt(pool, from + at));
  }
}

function queriesOf(task: Task): Queries {
  return JSON.parse(readFileSync(join(task.folder, 'queries.json'), 'utf8')) as Queries;
}

function indexFile(task: Task): string {
  return join(task.folder, 'index.db');
}
