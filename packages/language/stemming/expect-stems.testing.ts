import { expect, it } from 'vitest';
import { analyserFor } from '../analysers.ts';
import { fold } from '../fold.ts';

/** Lines of words parted by spaces: each line's words must share one stem, or must all differ. */
export interface StemTable {
  together: string[];
  apart: string[];
}

function stemOf(word: string, language: string): string {
  const tokens = analyserFor(language).tokens(word);
  expect(tokens, word).toHaveLength(1);
  return tokens[0]?.stem ?? '';
}

/** One test per line of the table. */
export function expectStems(language: string, table: StemTable): void {
  it.each(table.together)('one stem: %s', (line) => {
    const stems = line.split(' ').map((word) => stemOf(word, language));
    expect(new Set(stems).size, stems.join(' ')).toBe(1);
    // Without accents, as on a foreign keyboard, each word still has that stem.
    const unaccented = line.split(' ').map((word) => stemOf(fold(word.replace(/[’']s$/, '')), language));
    expect(unaccented).toEqual(stems);
  });

  it.each(table.apart)('stems apart: %s', (line) => {
    const stems = line.split(' ').map((word) => stemOf(word, language));
    expect(new Set(stems).size, stems.join(' ')).toBe(stems.length);
  });
}
