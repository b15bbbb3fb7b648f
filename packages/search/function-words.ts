import { readFileSync } from 'node:fs';
import { fold } from '@comity/language';

const file = JSON.parse(readFileSync(new URL('./function-words.json', import.meta.url), 'utf8')) as {
  words: Record<string, string[]>;
};
const functionWords = new Set(Object.values(file.words).flatMap((words) => words.map(fold)));

/**
 * The words of a plain question that say what it is about: articles, prepositions and the like are left out, in whatever
 * language, as long as something is left. What stands in quotation marks is no plain question.
 */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !functionWords.has(fold(word)));
  return telling.length > 0 ? telling : [...words];
}
