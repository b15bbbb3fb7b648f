/** How often a label was rightly proposed, wrongly proposed and missed. */
export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

/** Counts over cases; both lists are parallel, one entry a case. */
export function countOutcomes(proposed: readonly boolean[], actual: readonly boolean[]): Counts {
  const counts = { right: 0, wrong: 0, missed: 0 };
  actual.forEach((is, index) => {
    if (proposed[index]) counts[is ? 'right' : 'wrong']++;
    else if (is) counts.missed++;
  });
  return counts;
}

/** F1 = harmonic mean of precision and recall; 0 where nothing was right. */
export function f1(counts: Counts): number {
  const { right, wrong, missed } = counts;
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong + missed);
}

/** F1 over the counts of all labels together. */
export function microF1(all: readonly Counts[]): number {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const counts of all) {
    sum.right += counts.right;
    sum.wrong += counts.wrong;
    sum.missed += counts.missed;
  }
  return f1(sum);
}

/** The mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
