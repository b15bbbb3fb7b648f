import { stemmer } from '@orama/stemmers/german';
import { type StemRules, stemmerOf } from './stem-rules.ts';

/** Snowball's German stemmer takes the umlauts off itself, at the end: it loses nothing by folding. */
const rules: StemRules = { stemmer, families: {}, before: [], after: [] };

export const stemGerman: (folded: string) => string = stemmerOf(rules);
