import type { Engine } from './engine.ts';
import { type Latencies, latenciesOf } from './percentiles.ts';
import { type Kind, kinds, type Queries } from './queries.ts';

/** A kind of query stops after so many milliseconds. */
const LONGEST_KIND = 15_000;
const WARMING = 10;

export interface Measured extends Latencies {
  /** Documents found by a query, on average. */
  found: number;
}

/** Asks every query of every kind once, one at a time, and takes the time of each. */
export async function measureKinds(engine: Engine, queries: Queries): Promise<Partial<Record<Kind, Measured>>> {
  const measured: Partial<Record<Kind, Measured>> = {};
  for (const kind of kinds) {
    if (!engine.answers.has(kind)) continue;
    for (const query of queries[kind].slice(-WARMING)) await engine.ask(kind, query);
    globalThis.gc?.();
    measured[kind] = await measureKind(engine, kind, queries[kind]);
  }
  return measured;
}

async function measureKind(engine: Engine, kind: Kind, queries: Queries[Kind]): Promise<Measured> {
  const times: number[] = [];
  let found = 0;
  const end = performance.now() + LONGEST_KIND;
  for (const query of queries) {
    const started = performance.now();
    const answer = engine.ask(kind, query);
    // Awaiting what is no promise would add a turn of the event loop to it.
    found += typeof answer === 'number' ? answer : await answer;
    times.push(performance.now() - started);
    if (performance.now() > end) break;
  }
  return { ...latenciesOf(times), found: times.length === 0 ? 0 : Math.round(found / times.length) };
}
