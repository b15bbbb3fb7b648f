export interface Latencies {
  /** How many were measured. */
  samples: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
}

/** The value that the given share (0 to 1) of the values does not exceed, by nearest rank; 0 for no values. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  if (sorted.length === 0) return 0;
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.min(Math.max(rank, 1), sorted.length) - 1] as number;
}

/** Percentiles of measured times, in any order. */
export function latenciesOf(times: readonly number[]): Latencies {
  const sorted = Float64Array.from(times).sort();
  return {
    samples: sorted.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  };
}
