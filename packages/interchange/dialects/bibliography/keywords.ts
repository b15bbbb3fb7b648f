import { tidyLine } from './tidy-text.ts';

/** Subject words in one text: semicolons part them where there are any, else commas. */
export function splitKeywords(text: string): string[] {
  return text.split(text.includes(';') ? ';' : ',').map((word) => word.trim());
}

/** Without the separators that a list of them leaves at its ends. */
export function tidyKeyword(word: string): string {
  return tidyLine(word.replace(/^[\s,;]{1,50}|[\s,;]{1,50}$/g, ''));
}

export function joinKeywords(words: readonly string[]): string {
  return words.join(words.some((word) => word.includes(',')) ? '; ' : ', ');
}
