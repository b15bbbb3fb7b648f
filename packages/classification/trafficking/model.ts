import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Occurrence } from '../learning/word-pairs.ts';
import type { Reading } from './reading.ts';

const calibrationSchema = z.strictObject({ slope: z.number(), shift: z.number(), threshold: z.number() });

/** Numbers as they stand in the file: whole thousandths with blanks between, so that a feature is one short line. */
const numbersSchema = z
  .string()
  .regex(/^-?\d{1,9}(?: -?\d{1,9})*$/)
  .transform((text) => text.split(' ').map((thousandths) => Number(thousandths) / 1000));

/** Writes numbers as the file has them. */
export function numbersAsText(numbers: readonly number[]): string {
  return numbers.map((number) => Math.round(number * 1000)).join(' ');
}

/** Weights of features for each element, in the order of `elements` of the model. */
const sheetSchema = z.strictObject({
  bias: numbersSchema,
  calibrations: z.array(calibrationSchema),
  /** How much one occurrence of a sign counts before weights. */
  signScale: z.number(),
  signs: z.record(z.string(), numbersSchema),
  /** Words and pairs of words by their stems: first the rarity of the word, then its weights. */
  words: z.record(z.string(), numbersSchema),
});

const modelSchema = z.strictObject({
  /** Notations of the elements that could be learned. */
  elements: z.array(z.string()),
  /** For English texts: words and signs. */
  english: sheetSchema,
  /** For texts of any language of `signs.json`: signs alone, learned from English texts. */
  anyLanguage: sheetSchema,
  /** The share of recorded cases that have an element, and the share from which on it is proposed without any facts. */
  frequencies: z.record(z.string(), z.strictObject({ share: z.number(), threshold: z.number() })),
});

export const modelFileSchema = z.strictObject({
  source: z.string(),
  date: z.iso.date(),
  note: z.string(),
  cases: z.number(),
  model: modelSchema,
});

export type Sheet = z.infer<typeof sheetSchema>;
export type Model = z.infer<typeof modelSchema>;
/** The file as it is written. */
export type ModelFile = z.input<typeof modelFileSchema>;

let loaded: Model | undefined;

/** The learned model of `weights.json`, read once. Throws when the file does not fit the schema: a defect of the release. */
export function learnedModel(): Model {
  loaded ??= modelFileSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'weights.json'), 'utf8'))).model;
  return loaded;
}

/** Something found in a text, how much there is of it, and its weights by element. */
export interface Evidence {
  value: number;
  weights: readonly number[];
  occurrence: Occurrence;
}

/** How much a sign found `count` times counts. */
export function signValue(count: number, scale: number): number {
  return scale * Math.log(1 + count);
}

/** How much a word found `count` times counts, before all words of a text are brought to length 1. */
export function wordValue(count: number, rarity: number): number {
  return (1 + Math.log(count)) * rarity;
}

/** What a sheet knows of what was found in a text. */
export function evidenceIn(reading: Reading, sheet: Sheet): Evidence[] {
  const evidence: Evidence[] = [];
  let squares = 0;
  for (const [key, occurrence] of reading.words) {
    if (!Object.hasOwn(sheet.words, key)) continue;
    const [rarity = 0, ...weights] = sheet.words[key] ?? [];
    const value = wordValue(occurrence.count, rarity);
    squares += value * value;
    evidence.push({ value, weights, occurrence });
  }
  for (const found of evidence) found.value /= Math.sqrt(squares);
  for (const [key, occurrence] of reading.signs) {
    const weights = Object.hasOwn(sheet.signs, key) ? sheet.signs[key] : undefined;
    if (weights !== undefined)
      evidence.push({ value: signValue(occurrence.count, sheet.signScale), weights, occurrence });
  }
  return evidence;
}

/** The score (log-odds, not calibrated) of the element at `index`. */
export function scoreOn(sheet: Sheet, evidence: readonly Evidence[], index: number): number {
  return evidence.reduce((sum, { value, weights }) => sum + value * (weights[index] ?? 0), sheet.bias[index] ?? 0);
}
