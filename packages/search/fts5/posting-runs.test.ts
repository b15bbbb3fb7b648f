import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_WEIGHT, RunWriter, readRuns } from './posting-runs.ts';

function listOf(entries: readonly [docid: number, weight: number][]) {
  return {
    docids: Uint32Array.from(entries, ([docid]) => docid),
    weights: Uint16Array.from(entries, ([, weight]) => weight),
  };
}

function written(base: number, entries: readonly [number, number][]): Uint8Array {
  return new RunWriter().write(base, listOf(entries)).slice();
}

/** Every docid below is in use. */
function allLive(size: number): Uint8Array {
  return new Uint8Array(size).fill(1);
}

describe('a run', () => {
  it('takes two bytes for each of many documents that lie close', () => {
    const entries = Array.from({ length: 100 }, (_, at): [number, number] => [at * 3 + 1, 2]);
    expect(written(0, entries)).toHaveLength(1 + 200);
  });

  it('is counted from its base, whatever was written before it', () => {
    const writer = new RunWriter();
    writer.write(0, listOf([[70_000, 5]]));
    const run = writer.write(65_536, listOf([[65_536, 3]]));
    expect([...run]).toEqual([1, 0, 3]);
    expect(readRuns([{ base: 65_536, runs: run }], allLive(70_000)).docids).toEqual(Uint32Array.of(65_536));
  });

  it('holds the largest weight', () => {
    const runs = written(0, [[1, MOST_WEIGHT]]);
    expect(readRuns([{ base: 0, runs }], allLive(2)).weights).toEqual(Uint16Array.of(MOST_WEIGHT));
  });

  it('of nothing reads as nothing', () => {
    expect(readRuns([], allLive(9)).docids).toHaveLength(0);
    expect(readRuns([{ base: 0, runs: written(0, []) }], allLive(9)).docids).toHaveLength(0);
  });

  it('leaves out documents that are gone, in the middle and at the ends', () => {
    const runs = written(0, [
      [1, 2],
      [2, 4],
      [5, 6],
      [8, 8],
    ]);
    const live = allLive(9);
    live[1] = 0;
    live[5] = 0;
    expect(readRuns([{ base: 0, runs }], live)).toEqual(
      listOf([
        [2, 4],
        [8, 8],
      ]),
    );
    live.fill(0);
    expect(readRuns([{ base: 0, runs }], live).weights).toHaveLength(0);
  });
});

describe('runs after one another', () => {
  const gap = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 100, max: 40_000 }));
  const entry = fc.record({ gap, weight: fc.integer({ min: 1, max: MOST_WEIGHT }), newRun: fc.boolean() });

  it('read as what was written, over chunks and runs of any length', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (drawn) => {
        const entries: [number, number][] = [];
        const runs = new Map<number, [number, number][][]>();
        let docid = 0;
        for (const { gap, weight, newRun } of drawn) {
          docid += gap;
          entries.push([docid, weight]);
          const own = runs.get(docid >>> 16) ?? [];
          if (newRun || own.length === 0) own.push([]);
          own.at(-1)?.push([docid, weight]);
          runs.set(docid >>> 16, own);
        }
        const chunks = [...runs].map(([chunk, own]) => ({
          base: chunk << 16,
          runs: Uint8Array.from(own.flatMap((run) => [...written(chunk << 16, run)])),
        }));
        expect(readRuns(chunks, allLive(docid + 1))).toEqual(listOf(entries));
      }),
    );
  });
});
