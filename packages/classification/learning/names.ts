import { wordsOf } from './words-of-text.ts';

const mostly = 0.6;

interface Tally {
  capitalised: number;
  total: number;
}

function isCapitalised(text: string, index: number): boolean {
  const letter = text.charAt(index);
  return letter !== letter.toLowerCase();
}

function add(tallies: Map<string, Tally>, stem: string, capitalised: boolean): void {
  const tally = tallies.get(stem) ?? { capitalised: 0, total: 0 };
  tally.total++;
  if (capitalised) tally.capitalised++;
  tallies.set(stem, tally);
}

/**
 * Stems that the texts write with a capital letter in more than three of five places where no sentence begins: names of persons,
 * places, peoples and authorities; and single letters, which are initials. They are kept from what is learned: a name is personal data, and no reason for a suggestion.
 * For languages that write only names so.
 */
export function namesIn(texts: readonly string[], language: string): Set<string> {
  const inside = new Map<string, Tally>();
  const anywhere = new Map<string, Tally>();
  for (const text of texts) {
    for (const word of wordsOf(text, language)) {
      const capitalised = isCapitalised(text, word.start);
      add(anywhere, word.stem, capitalised);
      if (!word.begins) add(inside, word.stem, capitalised);
    }
  }
  const names = new Set<string>();
  for (const [stem, all] of anywhere) {
    // What only ever begins a sentence is judged by that: to lose a rare word costs less than to keep a name.
    const tally = inside.get(stem) ?? all;
    if (stem.length === 1 || tally.capitalised >= mostly * tally.total) names.add(stem);
  }
  return names;
}
