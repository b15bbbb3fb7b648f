import { stemmer } from '@orama/stemmers/german';
import { type StemRules, stemmerOf } from './stem-rules.ts';

/** Snowball's German stemmer takes the umlauts off itself, at the end: it loses nothing by folding. */
const rules: StemRules = {
  stemmer,
  families: {
    sicher: 'sicher sichere sicheren sicherer sicheres sicherem sichern sicherheit sicherheiten',
    // The condition, beside zuständig (competent).
    zustande: 'zustand zustands zustandes zustande',
    tater: 'tater taters tatern taterin taterinnen',
    richter: 'richter richters richtern richterin richterinnen',
  },
  before: [],
  after: [],
};

export const stemGerman: (folded: string) => string = stemmerOf(rules);
