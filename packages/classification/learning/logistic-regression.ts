import { seededRandom, shuffled } from './random.ts';

/** One text as the trainer sees it: feature numbers and their values, side by side. */
export interface SparseRow {
  features: Int32Array;
  values: Float64Array;
}

/** `weights[f]` belongs to feature `f`; the score of a row is its weighted sum plus `bias`, as log-odds. */
export interface LinearModel {
  weights: Float64Array;
  bias: number;
}

export interface TrainingSettings {
  /** Cost of an error on a row that has the label; larger fits closer. */
  positiveCost: number;
  /** Cost of an error on a row without it. */
  negativeCost: number;
  /** Number of features: one more than the largest feature number. */
  featureCount: number;
  seed: number;
}

const passes = 60;
const settled = 1e-3;

/** The weighted sum of a row, as log-odds. */
export function scoreOf(model: LinearModel, row: SparseRow): number {
  let sum = model.bias;
  for (let at = 0; at < row.features.length; at++) {
    sum += (model.weights[row.features[at] as number] as number) * (row.values[at] as number);
  }
  return sum;
}

/** How far to move one dual variable: Newton’s method on its one-dimensional problem, kept strictly between 0 and `cost`. */
function solveOne(alpha: number, cost: number, curvature: number, margin: number): number {
  const edge = 1e-9 * cost;
  let value = alpha;
  for (let step = 0; step < 30; step++) {
    const gradient = Math.log(value / (cost - value)) + curvature * (value - alpha) + margin;
    if (Math.abs(gradient) < 1e-6) break;
    const second = cost / (value * (cost - value)) + curvature;
    const next = value - gradient / second;
    // Outside of the interval Newton’s step is replaced by half the way to its edge.
    if (next <= 0) value = Math.max(value * 0.1, edge);
    else if (next >= cost) value = Math.min(cost - (cost - value) * 0.1, cost - edge);
    else value = next;
  }
  return value;
}

/**
 * Logistic regression with L2 regularisation, by coordinate descent in the dual (Yu, Huang and Lin, Machine Learning 85, 2011):
 * linear in the number of non-zero values, deterministic for a seed. The bias is regularised as a feature of value 1.
 */
export function trainLogistic(
  rows: readonly SparseRow[],
  labels: readonly boolean[],
  settings: TrainingSettings,
): LinearModel {
  const random = seededRandom(settings.seed);
  const weights = new Float64Array(settings.featureCount);
  let bias = 0;
  const costs = labels.map((label) => (label ? settings.positiveCost : settings.negativeCost));
  const alphas = Float64Array.from(costs, (cost) => Math.min(0.001 * cost, 1e-8));
  const curvatures = rows.map((row) => row.values.reduce((sum, value) => sum + value * value, 1));
  const add = (index: number, amount: number) => {
    const row = rows[index] as SparseRow;
    for (let at = 0; at < row.features.length; at++) {
      const feature = row.features[at] as number;
      weights[feature] = (weights[feature] as number) + amount * (row.values[at] as number);
    }
    bias += amount;
  };
  for (let index = 0; index < rows.length; index++) add(index, (labels[index] ? 1 : -1) * (alphas[index] as number));

  const all = rows.map((_, index) => index);
  for (let pass = 0; pass < passes; pass++) {
    let largest = 0;
    for (const index of shuffled(all, random)) {
      const sign = labels[index] ? 1 : -1;
      const margin = sign * scoreOf({ weights, bias }, rows[index] as SparseRow);
      const before = alphas[index] as number;
      const cost = costs[index] as number;
      const after = solveOne(before, cost, curvatures[index] as number, margin);
      alphas[index] = after;
      if (after !== before) add(index, sign * (after - before));
      largest = Math.max(largest, Math.abs(after - before) / cost);
    }
    if (largest < settled) break;
  }
  return { weights, bias };
}
