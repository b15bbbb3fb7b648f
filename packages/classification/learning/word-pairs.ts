import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Word, wordsOf } from './words-of-text.ts';

/** How often something stands in a text, and where it stands first (UTF-16 offsets, end exclusive). */
export interface Occurrence {
  count: number;
  start: number;
  end: number;
}

/** Counts one more occurrence under `key`. */
export function addOccurrence(found: Map<string, Occurrence>, key: string, start: number, end: number): void {
  const known = found.get(key);
  if (known === undefined) found.set(key, { count: 1, start, end });
  else known.count++;
}

const functionWordsSchema = z.record(z.string().length(2), z.array(z.string().min(1)));
const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(
    functionWordsSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'function-words.json'), 'utf8'))),
  ).map(([language, words]) => [
    language,
    new Set(words.flatMap((word) => wordsOf(word, language).map(({ stem }) => stem))),
  ]),
);

/** Whether words begin or end with a function word (`and took`): they say little alone. */
export function isFragment(words: string, language: string): boolean {
  const known = functionWords.get(language);
  const stems = wordsOf(words, language).map(({ stem }) => stem);
  return known !== undefined && (known.has(stems[0] ?? '') || known.has(stems.at(-1) ?? ''));
}

/** Which number it is tells nothing about the case: all become one. */
function withoutNumber(stem: string): string {
  return /^\d+$/.test(stem) ? '#' : stem;
}

/**
 * The words and pairs of neighbouring words of one sentence, by their stems (a number is `#`),
 * without what consists of function words only.
 */
export function wordPairs(words: readonly Word[], language: string): Map<string, Occurrence> {
  const found = new Map<string, Occurrence>();
  const empty = functionWords.get(language);
  words.forEach((word, index) => {
    const isEmpty = empty?.has(word.stem) === true;
    if (!isEmpty) addOccurrence(found, withoutNumber(word.stem), word.start, word.end);
    const next = words[index + 1];
    if (next === undefined || next.begins || (isEmpty && empty.has(next.stem))) return;
    addOccurrence(found, `${withoutNumber(word.stem)} ${withoutNumber(next.stem)}`, word.start, next.end);
  });
  return found;
}
