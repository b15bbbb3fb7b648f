/** From the score of a model to the probability that a label applies, and from which probability on it is proposed. */
export interface Calibration {
  slope: number;
  shift: number;
  /** The probability from which on the label is proposed, between 0 and 1. */
  threshold: number;
}

/** The logistic function: log-odds to probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

const rounds = 100;
/** Holds the slope near 1 where few cases say anything about it. */
const pull = 0.01;

/** Fits `probability(slope * score + shift)` to what is actually so (Platt’s scaling), by Newton’s method. */
function fitScaling(scores: readonly number[], actual: readonly boolean[]): { slope: number; shift: number } {
  let slope = 1;
  let shift = 0;
  for (let round = 0; round < rounds; round++) {
    let [toSlope, toShift] = [pull * (slope - 1), 0];
    let [slopeSlope, slopeShift, shiftShift] = [pull, 0, 1e-3];
    scores.forEach((score, index) => {
      const guess = probability(slope * score + shift);
      const error = guess - Number(actual[index]);
      const spread = guess * (1 - guess);
      toSlope += error * score;
      toShift += error;
      slopeSlope += spread * score * score;
      slopeShift += spread * score;
      shiftShift += spread;
    });
    const determinant = slopeSlope * shiftShift - slopeShift * slopeShift;
    const slopeStep = (shiftShift * toSlope - slopeShift * toShift) / determinant;
    const shiftStep = (slopeSlope * toShift - slopeShift * toSlope) / determinant;
    slope -= slopeStep;
    shift -= shiftStep;
    if (Math.abs(slopeStep) + Math.abs(shiftStep) < 1e-7) break;
  }
  return { slope, shift };
}

/**
 * The probability from which on proposing gives the best F1 to be expected, if the probabilities are right. Unlike the threshold
 * that was best on the cases themselves it does not depend on chance among the few cases of a rare label.
 */
export function bestThreshold(probabilities: readonly number[]): number {
  const falling = [...probabilities].sort((first, second) => second - first);
  const expectedTotal = falling.reduce((sum, value) => sum + value, 0);
  let [right, best, threshold] = [0, -1, 0.5];
  falling.forEach((value, index) => {
    right += value;
    // Equal probabilities are proposed together.
    if (falling[index + 1] === value) return;
    const expectedF1 = (2 * right) / (index + 1 + expectedTotal);
    if (expectedF1 > best) [best, threshold] = [expectedF1, value];
  });
  return Math.min(Math.max(threshold, 0.01), 0.99);
}

/** `scores` must be of cases that the model had not seen when it scored them. */
export function calibrate(scores: readonly number[], actual: readonly boolean[]): Calibration {
  const { slope, shift } = fitScaling(scores, actual);
  return { slope, shift, threshold: bestThreshold(scores.map((score) => probability(slope * score + shift))) };
}

/** A probability as a confidence in [0, 1]: the threshold becomes 0.5, and what is more probable has more of it. */
export function confidenceOf(likelihood: number, threshold: number): number {
  if (likelihood < threshold) return (0.5 * likelihood) / threshold;
  return 0.5 + (0.5 * (likelihood - threshold)) / (1 - threshold);
}
