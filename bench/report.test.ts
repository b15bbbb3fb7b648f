import { describe, expect, it } from 'vitest';
import type { Outcome } from './engine-run.ts';
import { importTable, searchTables } from './report.ts';

const measured = (p50: number) => ({ samples: 300, p50, p95: p50 * 2, p99: p50 * 3, found: 12 });

function outcome(p50: number): Outcome {
  return {
    build: { seconds: 20, finish: 4, memory: { resident: 300, peak: 400, own: 200 } },
    fileMegabytes: 157,
    cold: { open: 1, firstQuery: 99, firstSuggestion: 20 },
    kinds: { term: measured(p50), filtered: measured(p50), broad: measured(p50), suggest: measured(p50) },
    memory: { resident: 300, peak: 400, own: 200 },
  };
}

describe('searchTables', () => {
  it('shows ratios to the peers, not only times', () => {
    const tables = searchTables({ Comity: outcome(2), Other: outcome(5) }, 60_000);
    expect(tables).toContain(
      '| term | 2.00 / 4.00 / 6.00 (12; n 300) | 5.00 / 10.0 / 15.0 (12; n 300) | 2.50 / 2.50 / 2.50 |',
    );
    expect(tables).toContain(
      '| Comity | 2500 | 20.0 + 4.00 | 400 | 300 (peak 400, own 200) | 157 MB | 1 + 99 + 20 ms |',
    );
  });

  it('says which target is met and which is missed', () => {
    expect(searchTables({ Comity: outcome(2) }, 600_000)).toContain('| filtered p50 | 8 ms | 2.00 ms | met |');
    expect(searchTables({ Comity: outcome(25) }, 600_000)).toContain('| filtered p50 | 8 ms | 25.0 ms | **missed** |');
  });

  it('leaves a blank for what an engine does not offer', () => {
    const { kinds: _kinds, ...without } = outcome(1);
    const tables = searchTables({ Comity: outcome(2), Other: without }, 60_000);
    expect(tables).toContain('| not offered | – |');
  });
});

describe('importTable', () => {
  it('gives provisions a second over store and index together', () => {
    const memory = { resident: 500, peak: 620, own: 480 };
    const versions = { new: 9, changed: 0, same: 1, refused: 0 };
    const table = importTable([
      { times: 1, provisions: 30_000, versions, store: 4, index: 6, memory, highestOwn: undefined },
    ]);
    expect(table).toContain('| × 1 | 30000 | 9 / 1 / 0 | 4.00 + 6.00 | 3000 | 620 | not told |');
  });
});
