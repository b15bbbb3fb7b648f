// Why: `npm test` tries 300 spoilt files of each format; this tries many more, each format in a thread of its own that is
// stopped when a file takes longer than the time limit. `npm run fuzz -- [--count 10000] [--only FORMAT] [--from SEED]`
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { findCorpus } from '@comity/platform';
import { mutated } from './mutate.testing.ts';
import { openSpoilt, TIME_LIMIT_MS } from './read-mutated.testing.ts';
import { samples } from './samples.testing.ts';

interface Task {
  corpus: string;
  format: string;
  from: number;
  count: number;
}

interface Tally {
  read: number;
  refused: number;
  leftAlone: number;
  slowestMs: number;
  faults: string[];
}

type Message = { seed: number } | { tally: Tally };

if (isMainThread) await main();
else await spoil(workerData as Task);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      only: { type: 'string' },
      from: { type: 'string', default: '1' },
    },
  });
  const corpus = findCorpus();
  if (corpus === undefined) throw new Error('The corpus is absent; set COMITY_CORPUS to its folder.');
  const formats = samples.map(({ format }) => format).filter((format) => !values.only || format === values.only);
  console.log('| format | read | refused | left alone | slowest ms | faults |\n| --- | --- | --- | --- | --- | --- |');
  let faults = 0;
  for (const format of formats) {
    const tally = await inThread({ corpus, format, from: Number(values.from), count: Number(values.count) });
    faults += tally.faults.length;
    const { read, refused, leftAlone, slowestMs } = tally;
    console.log(`| ${format} | ${read} | ${refused} | ${leftAlone} | ${slowestMs} | ${tally.faults.length} |`);
    for (const fault of tally.faults.slice(0, 20)) console.error(`${format}: ${fault}`);
  }
  process.exitCode = faults > 0 ? 1 : 0;
}

/** Runs a format in a thread; one that says nothing for longer than the limit hangs, and is stopped. */
function inThread(task: Task): Promise<Tally> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    let seed = task.from;
    const end = (fault: string): void => {
      clearTimeout(timer);
      void worker.terminate();
      resolve({ read: 0, refused: 0, leftAlone: 0, slowestMs: TIME_LIMIT_MS, faults: [`seed ${seed}: ${fault}`] });
    };
    const restart = (): NodeJS.Timeout => setTimeout(() => end(`no answer in ${TIME_LIMIT_MS} ms`), TIME_LIMIT_MS * 2);
    let timer = restart();
    worker.on('message', (message: Message) => {
      clearTimeout(timer);
      if ('tally' in message) {
        void worker.terminate();
        resolve(message.tally);
        return;
      }
      seed = message.seed;
      timer = restart();
    });
    worker.on('error', (error) => end(String(error)));
  });
}

async function spoil({ corpus, format, from, count }: Task): Promise<void> {
  const sample = samples.find((one) => one.format === format);
  if (!sample) throw new Error(`There is no sample of "${format}".`);
  const bytes = sample.bytes(corpus);
  const tally: Tally = { read: 0, refused: 0, leftAlone: 0, slowestMs: 0, faults: [] };
  let store = await openSpoilt(sample, corpus);
  for (let seed = from; seed < from + count; seed += 1) {
    parentPort?.postMessage({ seed } satisfies Message);
    const started = performance.now();
    try {
      const report = await store.read(mutated(bytes, seed), { forced: seed % 2 === 0 });
      tally.read += report.records.new + report.records.changed + report.records.same > 0 ? 1 : 0;
      tally.refused += report.refusals.length > 0 ? 1 : 0;
      tally.leftAlone += report.leftAlone.length > 0 ? 1 : 0;
      const failed = report.refusals.find(({ reason }) => /^Reading it failed|^$/.test(reason));
      if (failed) tally.faults.push(`seed ${seed}: ${failed.reason}`);
    } catch (error) {
      tally.faults.push(`seed ${seed}: ${(error as Error).message}`);
    }
    const took = performance.now() - started;
    if (took > TIME_LIMIT_MS) tally.faults.push(`seed ${seed}: ${Math.round(took)} ms`);
    tally.slowestMs = Math.max(tally.slowestMs, Math.round(took));
    // A store in memory grows; what is wrong in it is found before it is let go.
    if ((seed - from) % 500 === 499 || seed === from + count - 1) {
      tally.faults.push(...(await store.faults()).map((fault) => `up to seed ${seed}: ${fault}`));
      await store.close();
      store = await openSpoilt(sample, corpus);
    }
  }
  await store.close();
  parentPort?.postMessage({ tally } satisfies Message);
}
