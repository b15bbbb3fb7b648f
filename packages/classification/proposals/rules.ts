import { readFileSync } from 'node:fs';
import { z } from 'zod';

const rulesSchema = z.strictObject({
  about: z.string(),
  date: z.iso.date(),
  weights: z.strictObject({
    heading: z.number(),
    /** Of the headings above, all together. */
    above: z.number(),
    title: z.number(),
    opening: z.number(),
    occurrence: z.number(),
    mostOccurrences: z.number(),
    sign: z.number(),
  }),
  /** How much of a text is its opening, in characters, by language. */
  openingCharacters: z.record(z.string(), z.number()),
  withoutPunishment: z.number(),
  punishment: z.record(z.string(), z.array(z.string())),
  offenceArticles: z.array(z.string()),
  leftOut: z.array(z.string()),
  leftOutInstruments: z.array(z.string()),
  articleFactors: z.record(z.string(), z.number()),
  /** Concepts of these schemes propose articles only where `articlesOf` says which. */
  schemesWithoutArticles: z.array(z.string()),
  /** A special offence takes the place of general ones. */
  supersedes: z.record(z.string(), z.array(z.string())),
  /** Articles of a convention on one crime are proposed only where that crime is. */
  onlyWith: z.record(z.string(), z.string()),
  articlesOf: z.record(z.string(), z.array(z.string())),
  signs: z.array(z.strictObject({ concept: z.string(), groups: z.array(z.array(z.string()).min(1)).min(1) })),
  impliesCrime: z.record(z.string(), z.string()),
});

/** The rules as a lawyer reads them, in `rules.json`. */
export const rules = rulesSchema.parse(JSON.parse(readFileSync(new URL('./rules.json', import.meta.url), 'utf8')));
