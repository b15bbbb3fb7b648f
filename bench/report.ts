import type { Pool } from './corpus.ts';
import type { Outcome } from './engine-run.ts';
import type { ImportOutcome } from './import-run.ts';
import { countWords } from './pieces.ts';
import { type Kind, kinds } from './queries.ts';

/** What was measured at one size, by the name of the engine; ours is `Comity`. */
export type Results = Record<string, Outcome> & { Comity: Outcome };

/** The bars of the design, in milliseconds, for 600,000 documents; at a smaller size they hold all the more. */
export const targets: Partial<Record<Kind, Partial<Record<'p50' | 'p95' | 'p99', number>>>> = {
  filtered: { p50: 8, p99: 30 },
  broad: { p99: 60 },
  suggest: { p95: 20 },
};
const MOST_MEMORY = 3 * 1024;
const READY = 3_000;

export function describeCorpus(pool: Pool): string {
  const parts = Object.entries(pool).map(([language, pieces]) => `${language} ${pieces.length}`);
  const all = Object.values(pool).flat();
  const words = all.reduce((sum, piece) => sum + countWords(piece.text), 0) / Math.max(1, all.length);
  return `Real pieces by language: ${parts.join(', ')}; ${Math.round(words)} words on average.`;
}

export function searchTables(results: Results, size: number): string {
  return [latencyTable(results), resourceTable(results, size), targetTable(results.Comity)].join('\n\n');
}

function latencyTable(results: Results): string {
  const names = Object.keys(results);
  const peers = names.filter((name) => name !== 'Comity');
  const rows = kinds.map((kind) => {
    const cells = names.map((name) => latencyCell(results[name], kind));
    const ratios = peers.map((name) => ratioCell(results.Comity, results[name], kind));
    return [kind, ...cells, ...ratios];
  });
  const heads = names.map((name) => `${name}: p50 / p95 / p99 ms (found)`);
  return table(['query', ...heads, ...peers.map((name) => `${name} takes so many times as long`)], rows);
}

function latencyCell(outcome: Outcome | undefined, kind: Kind): string {
  const measured = outcome?.kinds?.[kind];
  if (!measured) return 'not offered';
  const { p50, p95, p99, found, samples } = measured;
  return `${[p50, p95, p99].map(short).join(' / ')} (${found}; n ${samples})`;
}

function ratioCell(own: Outcome, peer: Outcome | undefined, kind: Kind): string {
  const [ours, theirs] = [own.kinds?.[kind], peer?.kinds?.[kind]];
  if (!ours || !theirs) return '–';
  return (['p50', 'p95', 'p99'] as const).map((at) => short(theirs[at] / ours[at])).join(' / ');
}

function resourceTable(results: Results, size: number): string {
  const rows = Object.entries(results).map(([name, { build, memory, fileMegabytes, cold }]) => [
    name,
    build ? `${Math.round(size / (build.seconds + build.finish))}` : '',
    build ? `${short(build.seconds)} + ${short(build.finish)}` : '',
    build ? `${build.memory.peak}` : '',
    `${memory.resident} (peak ${memory.peak}${memory.own === undefined ? '' : `, own ${memory.own}`})`,
    fileMegabytes === undefined ? 'in memory' : `${fileMegabytes} MB`,
    cold ? `${[cold.open, cold.firstQuery, cold.firstSuggestion].map(Math.round).join(' + ')} ms` : 'builds anew',
  ]);
  return table(
    [
      'engine',
      'documents/s',
      'build + finish s',
      'peak MB building',
      'MB answering',
      'file',
      'open + first query + first typing ahead',
    ],
    rows,
  );
}

function targetTable(own: Outcome): string {
  const rows = Object.entries(targets).flatMap(([kind, bars]) =>
    Object.entries(bars).map(([at, bar]) => {
      const reached = own.kinds?.[kind as Kind]?.[at as 'p50'] ?? Number.NaN;
      return [`${kind} ${at}`, `${bar} ms`, `${short(reached)} ms`, reached <= bar ? 'met' : '**missed**'];
    }),
  );
  const ready = own.cold ? own.cold.open + own.cold.firstQuery : Number.NaN;
  rows.push(['open and first query', `${READY} ms`, `${Math.round(ready)} ms`, ready <= READY ? 'met' : '**missed**']);
  const { peak } = own.memory;
  rows.push(['process', `${MOST_MEMORY} MB`, `${peak} MB`, peak <= MOST_MEMORY ? 'met' : '**missed**']);
  return table(['target', 'bar', 'reached', ''], rows);
}

export function importTable(outcomes: readonly ImportOutcome[]): string {
  const rows = outcomes.map(({ times, provisions, versions, store, index, memory, highestOwn }) => [
    `× ${times}`,
    `${provisions}`,
    `${versions.new} / ${versions.changed + versions.same} / ${versions.refused}`,
    `${short(store)} + ${short(index)}`,
    `${Math.round(provisions / (store + index))}`,
    `${memory.peak}`,
    highestOwn === undefined ? 'not told' : `${highestOwn}`,
  ]);
  const heads = ['corpus', 'provisions', 'versions new / met again / refused', 'store + index s', 'provisions/s'];
  return table([...heads, 'peak MB', 'of it own MB'], rows);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Two figures that count. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
