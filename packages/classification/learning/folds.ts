import { seededRandom, shuffled } from './random.ts';

/**
 * Deals cases to `count` folds so that each label is spread evenly: cases of the rarest label are dealt first.
 * Returns the fold of each case, 0 to `count` - 1. Repeats exactly for a seed.
 */
export function stratifiedFolds(labelSets: readonly (readonly string[])[], count: number, seed: number): number[] {
  const support = new Map<string, number>();
  for (const label of labelSets.flat()) support.set(label, (support.get(label) ?? 0) + 1);
  const rarest = (labels: readonly string[]) => Math.min(...labels.map((label) => support.get(label) ?? 0), Infinity);
  const signature = labelSets.map((labels) => [...labels].sort().join(' '));
  const order = shuffled(
    labelSets.map((_, index) => index),
    seededRandom(seed),
  ).sort((first, second) => {
    const byRarity = rarest(labelSets[first] ?? []) - rarest(labelSets[second] ?? []);
    if (byRarity !== 0) return byRarity;
    // Equal sets of labels stand together, so that they too are dealt evenly.
    return (signature[first] as string) < (signature[second] as string)
      ? -1
      : Number(signature[first] !== signature[second]);
  });
  const folds = new Array<number>(labelSets.length).fill(0);
  order.forEach((index, place) => {
    folds[index] = place % count;
  });
  return folds;
}
