import { fold } from '../fold.ts';

/** What a language needs beside its Snowball stemmer so that folded words stem well. All words are in folded spelling. */
export interface StemRules {
  stemmer: (word: string) => string;
  /** Stems set by hand, with their forms: words the stemmer confuses (`organ`, `organisation`) or keeps apart. */
  families: Record<string, string>;
  /** Applied in order before stemming: spelling variants as one, and endings the stemmer knows only with their accents. */
  before: [pattern: RegExp, replacement: string][];
  /** Applied in order to the folded stem. */
  after: [pattern: RegExp, replacement: string][];
}

function replaceAll(word: string, rules: StemRules['before']): string {
  return rules.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), word);
}

/** Makes a stemmer of folded words. Since only the folded form is looked at, accented and unaccented spelling give one stem. */
export function stemmerOf(rules: StemRules): (folded: string) => string {
  const families = new Map(
    Object.entries(rules.families).flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem] as const)),
  );
  return (folded) => {
    const family = families.get(folded);
    if (family !== undefined) return family;
    const stem = replaceAll(fold(rules.stemmer(replaceAll(folded, rules.before))), rules.after);
    return stem === '' ? folded : stem;
  };
}
