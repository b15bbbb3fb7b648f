import { type Word, wordsOf } from './words-of-text.ts';

/** A phrase to be found in texts. `parts` are runs of stems; between two parts up to four words may stand. */
export interface Phrase {
  /** What it is a sign of. */
  sign: string;
  parts: string[][];
}

/** A phrase found: which, and where (UTF-16 offsets, end exclusive). */
export interface Found {
  phrase: Phrase;
  start: number;
  end: number;
}

/** Phrases by their first stem. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

const longestGap = 4;

/** Reads a phrase as written in a data file: `took … passport`. Undefined when a part has no word at all. */
export function readPhrase(sign: string, written: string, language: string): Phrase | undefined {
  const parts = written.split('…').map((part) => wordsOf(part, language).map((word) => word.stem));
  return parts.every((part) => part.length > 0) ? { sign, parts } : undefined;
}

/** Makes phrases ready for `findPhrases`. */
export function phraseTable(phrases: readonly Phrase[]): PhraseTable {
  const table = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const first = phrase.parts[0]?.[0];
    if (first === undefined) continue;
    const known = table.get(first);
    if (known === undefined) table.set(first, [phrase]);
    else known.push(phrase);
  }
  return table;
}

/** Whether `part` stands at `index`, within one sentence; `index` itself may begin it only when `mayBegin`. */
function standsAt(words: readonly Word[], index: number, part: readonly string[], mayBegin: boolean): boolean {
  return part.every((stem, offset) => {
    const word = words[index + offset];
    return word !== undefined && word.stem === stem && ((offset === 0 && mayBegin) || !word.begins);
  });
}

/** The index after the phrase if it stands at `index`, else -1. */
function endOfPhrase(words: readonly Word[], index: number, phrase: Phrase): number {
  let next = index;
  for (const [place, part] of phrase.parts.entries()) {
    const last = place === 0 ? next : next + longestGap;
    let at = next;
    while (at <= last && !standsAt(words, at, part, place === 0)) {
      if (place > 0 && words[at]?.begins) return -1;
      at++;
    }
    if (at > last) return -1;
    next = at + part.length;
  }
  return next;
}

/** Every place where a phrase of the table stands, in the order of the text. Overlapping ones are all given. */
export function findPhrases(words: readonly Word[], table: PhraseTable): Found[] {
  const found: Found[] = [];
  words.forEach((word, index) => {
    for (const phrase of table.get(word.stem) ?? []) {
      const after = endOfPhrase(words, index, phrase);
      const last = words[after - 1];
      if (after > 0 && last !== undefined) found.push({ phrase, start: word.start, end: last.end });
    }
  });
  return found;
}
