import { bestThreshold, type Calibration, calibrate, probability } from '../learning/calibration.ts';
import { stratifiedFolds } from '../learning/folds.ts';
import { type LinearModel, type SparseRow, scoreOf, trainLogistic } from '../learning/logistic-regression.ts';
import type { LabelledCase } from './cases.ts';
import { type Model, type Sheet, signValue, wordValue } from './model.ts';
import { type Reading, readText } from './reading.ts';

/** A labelled case that was read, so that it need not be read for every fold. */
export interface ReadCase extends LabelledCase {
  reading: Reading;
}

/** Which features a sheet has, and how closely it is fitted. */
interface SheetSettings {
  withWords: boolean;
  signScale: number;
  cost: number;
}

const englishSettings: SheetSettings = { withWords: true, signScale: 0.07, cost: 1 };
const anyLanguageSettings: SheetSettings = { withWords: false, signScale: 0.5, cost: 0.1 };
/** A word of fewer cases tells of these cases only. */
const fewestCases = 4;
const fewestExamples = 10;
const innerFolds = 5;
const seed = 20_261_125;

/** Reads all cases. */
export function readCases(cases: readonly LabelledCase[]): ReadCase[] {
  return cases.map((one) => ({ ...one, reading: readText(`${one.heading}\n${one.facts}`, 'en') }));
}

/** Words that stand in enough cases and contain no name, with their rarity (inverse document frequency). */
function vocabularyOf(cases: readonly ReadCase[], names: ReadonlySet<string>): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const { reading } of cases) {
    for (const key of reading.words.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  }
  const rarity = (count: number) => Math.log((1 + cases.length) / (1 + count)) + 1;
  return new Map(
    [...frequency]
      .filter(([key, count]) => count >= fewestCases && !key.split(' ').some((stem) => names.has(stem)))
      .map(([key, count]) => [key, rarity(count)]),
  );
}

/** Numbers of features: first the words, then the signs. */
interface FeatureSpace {
  words: ReadonlyMap<string, number>;
  numbers: ReadonlyMap<string, number>;
  signScale: number;
}

function spaceOf(cases: readonly ReadCase[], names: ReadonlySet<string>, settings: SheetSettings): FeatureSpace {
  const words = settings.withWords ? vocabularyOf(cases, names) : new Map<string, number>();
  const signs = [...new Set(cases.flatMap(({ reading }) => [...reading.signs.keys()]))].sort();
  const numbers = new Map(
    [...[...words.keys()].map((key) => `word ${key}`), ...signs.map((key) => `sign ${key}`)].map((key, index) => [
      key,
      index,
    ]),
  );
  return { words, numbers, signScale: settings.signScale };
}

function rowOf(reading: Reading, space: FeatureSpace): SparseRow {
  const features: number[] = [];
  const values: number[] = [];
  for (const [key, { count }] of reading.words) {
    const rarity = space.words.get(key);
    if (rarity === undefined) continue;
    features.push(space.numbers.get(`word ${key}`) as number);
    values.push(wordValue(count, rarity));
  }
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1;
  const scaled = values.map((value) => value / length);
  for (const [key, { count }] of reading.signs) {
    const number = space.numbers.get(`sign ${key}`);
    if (number === undefined) continue;
    features.push(number);
    scaled.push(signValue(count, space.signScale));
  }
  return { features: Int32Array.from(features), values: Float64Array.from(scaled) };
}

/** One linear model for each element; errors on the rarer side cost more, so that both sides weigh the same. */
function fit(
  rows: readonly SparseRow[],
  cases: readonly ReadCase[],
  elements: readonly string[],
  { cost, featureCount }: { cost: number; featureCount: number },
): LinearModel[] {
  return elements.map((element) => {
    const labels = cases.map((one) => one.labels.includes(element));
    const having = Math.max(1, labels.filter(Boolean).length);
    const lacking = Math.max(1, labels.length - having);
    const half = (cost * labels.length) / 2;
    return trainLogistic(rows, labels, {
      positiveCost: half / having,
      negativeCost: half / lacking,
      featureCount,
      seed,
    });
  });
}

/** Scores of each case by models that were trained without it; by element, then by case. */
function unseenScores(
  cases: readonly ReadCase[],
  elements: readonly string[],
  names: ReadonlySet<string>,
  settings: SheetSettings,
): number[][] {
  const folds = stratifiedFolds(
    cases.map(({ labels }) => labels),
    innerFolds,
    seed,
  );
  const scores = elements.map(() => new Array<number>(cases.length).fill(0));
  for (let fold = 0; fold < innerFolds; fold++) {
    const training = cases.filter((_, index) => folds[index] !== fold);
    const space = spaceOf(training, names, settings);
    const models = fit(
      training.map(({ reading }) => rowOf(reading, space)),
      training,
      elements,
      { cost: settings.cost, featureCount: space.numbers.size },
    );
    cases.forEach(({ reading }, index) => {
      if (folds[index] !== fold) return;
      const row = rowOf(reading, space);
      models.forEach((model, place) => {
        (scores[place] as number[])[index] = scoreOf(model, row);
      });
    });
  }
  return scores;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function learnSheet(
  cases: readonly ReadCase[],
  elements: readonly string[],
  names: ReadonlySet<string>,
  settings: SheetSettings,
): { sheet: Sheet; likelihoods: number[][] } {
  const space = spaceOf(cases, names, settings);
  const models = fit(
    cases.map(({ reading }) => rowOf(reading, space)),
    cases,
    elements,
    { cost: settings.cost, featureCount: space.numbers.size },
  );
  const scores = unseenScores(cases, elements, names, settings);
  const calibrations = elements.map((element, index) =>
    calibrate(
      scores[index] as number[],
      cases.map(({ labels }) => labels.includes(element)),
    ),
  );
  const weightsOf = (key: string) =>
    models.map(({ weights }) => rounded(weights[space.numbers.get(key) as number] as number));
  const signs = [...space.numbers.keys()].filter((key) => key.startsWith('sign ')).map((key) => key.slice(5));
  const sheet = {
    bias: models.map(({ bias }) => rounded(bias)),
    calibrations: calibrations.map(({ slope, shift, threshold }) => ({
      slope: rounded(slope),
      shift: rounded(shift),
      threshold: rounded(threshold),
    })),
    signScale: settings.signScale,
    signs: Object.fromEntries(signs.map((key) => [key, weightsOf(`sign ${key}`)])),
    words: Object.fromEntries(
      [...space.words].map(([key, rarity]) => [key, [rounded(rarity), ...weightsOf(`word ${key}`)]]),
    ),
  };
  const likelihood = (score: number, { slope, shift }: Calibration) => probability(slope * score + shift);
  return {
    sheet,
    likelihoods: scores.map((list, index) =>
      list.map((score) => likelihood(score, calibrations[index] as Calibration)),
    ),
  };
}

/**
 * Learns everything from cases: weights and calibrations from those with facts, frequencies from all. `names` are stems to keep out.
 * Thresholds are chosen by cross-validation within the cases given; the same cases give the same model.
 */
export function learnModel(cases: readonly ReadCase[], names: ReadonlySet<string>): Model {
  const told = cases.filter(({ facts }) => facts !== '');
  const support = (list: readonly ReadCase[], element: string) =>
    list.filter(({ labels }) => labels.includes(element)).length;
  const all = [...new Set(cases.flatMap(({ labels }) => labels))].sort();
  const elements = all.filter((element) => support(told, element) >= fewestExamples);
  const english = learnSheet(told, elements, names, englishSettings);
  const anyLanguage = learnSheet(told, elements, names, anyLanguageSettings);
  const frequencies = all.map((element) => {
    const share = support(cases, element) / cases.length;
    const read = english.likelihoods[elements.indexOf(element)] ?? [];
    const untold = new Array<number>(cases.length - told.length).fill(share);
    return [element, { share: rounded(share), threshold: rounded(bestThreshold([...read, ...untold])) }] as const;
  });
  return {
    elements,
    english: english.sheet,
    anyLanguage: anyLanguage.sheet,
    frequencies: Object.fromEntries(frequencies),
  };
}
