import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestThreshold, calibrate, confidenceOf, probability } from './calibration.ts';
import { stratifiedFolds } from './folds.ts';
import { type SparseRow, scoreOf, trainLogistic } from './logistic-regression.ts';
import { countOutcomes, f1, mean, microF1 } from './measures.ts';
import { namesIn } from './names.ts';
import { findPhrases, type Phrase, phraseTable, readPhrase } from './phrases.ts';
import { seededRandom, shuffled } from './random.ts';
import { wordPairs } from './word-pairs.ts';
import { wordsOf } from './words-of-text.ts';

function row(features: number[], values: number[]): SparseRow {
  return { features: Int32Array.from(features), values: Float64Array.from(values) };
}

function found(written: string, text: string, language = 'en'): string[] {
  const phrase = readPhrase('sign', written, language) as Phrase;
  return findPhrases(wordsOf(text, language), phraseTable([phrase])).map(({ start, end }) => text.slice(start, end));
}

describe('trainLogistic', () => {
  const rows = [row([0], [1]), row([0, 1], [1, 0.2]), row([1], [1]), row([1], [0.8])];
  const labels = [true, true, false, false];
  const settings = { positiveCost: 1, negativeCost: 1, featureCount: 2, seed: 1 };

  it('scores what has the label above what has not', () => {
    const model = trainLogistic(rows, labels, settings);
    const scores = rows.map((one) => scoreOf(model, one));
    expect(Math.min(...scores.slice(0, 2))).toBeGreaterThan(Math.max(...scores.slice(2)));
  });

  it('is at the minimum of the regularised loss: its gradient vanishes', () => {
    const { weights, bias } = trainLogistic(rows, labels, settings);
    const errors = rows.map((one, index) => probability(scoreOf({ weights, bias }, one)) - Number(labels[index]));
    for (const feature of [0, 1]) {
      const slope = rows.reduce((sum, one, index) => {
        const at = one.features.indexOf(feature);
        return at < 0 ? sum : sum + (errors[index] as number) * (one.values[at] as number);
      }, weights[feature] as number);
      expect(Math.abs(slope)).toBeLessThan(0.01);
    }
    expect(Math.abs(bias + errors.reduce((sum, error) => sum + error, 0))).toBeLessThan(0.01);
  });

  it('bears labels that are all the same, and no rows', () => {
    expect(Number.isFinite(trainLogistic(rows, [true, true, true, true], settings).bias)).toBe(true);
    expect(trainLogistic([], [], settings).bias).toBe(0);
  });
});

describe('calibration', () => {
  it('finds the probability behind a score', () => {
    const random = seededRandom(3);
    const scores = Array.from({ length: 4000 }, () => random() * 6 - 3);
    const { slope, shift } = calibrate(
      scores,
      scores.map((score) => random() < probability(2 * score - 1)),
    );
    expect(slope).toBeCloseTo(2, 0);
    expect(shift).toBeCloseTo(-1, 0);
  });

  it('bears scores without any information', () => {
    const { threshold } = calibrate([0, 0, 0], [false, false, false]);
    expect(threshold).toBeGreaterThan(0);
    expect(threshold).toBeLessThan(1);
    expect(Number.isFinite(calibrate([], []).slope)).toBe(true);
  });

  it('proposes all where all are equally probable', () => {
    expect(bestThreshold([0.3, 0.3, 0.3])).toBe(0.3);
    expect(bestThreshold([0.9, 0.9, 0.05, 0.05])).toBe(0.9);
  });

  it('makes a half of the threshold, and keeps the order', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99 }), fc.double({ min: 0, max: 1 }), (threshold, likelihood) => {
        if (Number.isNaN(threshold) || Number.isNaN(likelihood)) return;
        const confidence = confidenceOf(likelihood, threshold);
        expect(confidence >= 0.5).toBe(likelihood >= threshold);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('stratifiedFolds', () => {
  it('spreads a rare label evenly and repeats for a seed', () => {
    const sets = Array.from({ length: 100 }, (_, index) => (index < 10 ? ['rare', 'common'] : ['common']));
    const folds = stratifiedFolds(sets, 5, 1);
    for (let fold = 0; fold < 5; fold++) {
      expect(folds.slice(0, 10).filter((one) => one === fold)).toHaveLength(2);
      expect(folds.filter((one) => one === fold)).toHaveLength(20);
    }
    expect(stratifiedFolds(sets, 5, 1)).toEqual(folds);
    expect(stratifiedFolds(sets, 5, 2)).not.toEqual(folds);
  });
});

describe('seededRandom', () => {
  it('shuffles without loss', () => {
    const items = [1, 2, 3, 4, 5, 6, 7];
    expect(shuffled(items, seededRandom(1)).sort()).toEqual(items);
  });
});

describe('measures', () => {
  it('count and combine', () => {
    const counts = countOutcomes([true, true, false, false], [true, false, true, false]);
    expect(counts).toEqual({ right: 1, wrong: 1, missed: 1 });
    expect(f1(counts)).toBe(0.5);
    expect(f1({ right: 0, wrong: 0, missed: 0 })).toBe(0);
    expect(microF1([counts, { right: 1, wrong: 0, missed: 0 }])).toBeCloseTo(2 / 3);
    expect(mean([])).toBe(0);
  });
});

describe('wordsOf', () => {
  it('marks where sentences begin, not after initials and titles', () => {
    const begins = wordsOf('Mr. Smith paid A.B. for work. She left; he stayed', 'en').filter((word) => word.begins);
    expect(begins.map(({ start }) => start)).toEqual([0, 30, 40]);
  });
});

describe('wordPairs', () => {
  it('are of one sentence, with numbers made equal and function words alone left out', () => {
    const keys = [...wordPairs(wordsOf('She was paid 20 euros. Then sold', 'en'), 'en').keys()];
    expect(keys).toEqual(expect.arrayContaining(['paid', 'paid #', '# euro', 'sold']));
    expect(keys).not.toContain('she was');
    expect(keys).not.toContain('euro then');
  });
});

describe('namesIn', () => {
  it('are what is written with a capital inside of sentences, and initials', () => {
    const names = namesIn(['He met Zorba in Exampleton. Women left. The women of Exampleton, and Zorba V, left'], 'en');
    expect(names.has('zorba')).toBe(true);
    expect(names.has('v')).toBe(true);
    expect(names.has('women')).toBe(false);
    expect([...names].some((name) => name.startsWith('exampl'))).toBe(true);
  });
});

describe('findPhrases', () => {
  it('finds inflected words, across up to four others, within a sentence', () => {
    expect(found('took … passport', 'He takes nothing. He took away all of their passports.')).toEqual([
      'took away all of their passports',
    ]);
    expect(found('took … passport', 'He took one two three four five passports')).toEqual([]);
    expect(found('took … passport', 'He took it. Passports were sold')).toEqual([]);
    expect(found('false passport', 'False passports, false. Passport')).toEqual(['False passports']);
  });

  it('finds Chinese words within a run', () => {
    expect(found('没收护照', '他没收护照后离开', 'zh')).toEqual(['没收护照']);
    expect(found('没收护照', '他没收了护照', 'zh')).toEqual([]);
  });

  it('takes no phrase without words', () => {
    expect(readPhrase('sign', '…', 'en')).toBeUndefined();
    expect(readPhrase('sign', '', 'en')).toBeUndefined();
  });

  it('bears any text', () => {
    const table = phraseTable([readPhrase('sign', 'took … passport', 'en') as Phrase]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of findPhrases(wordsOf(text, 'en'), table)) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
