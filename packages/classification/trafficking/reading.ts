import { findPhrases } from '../learning/phrases.ts';
import { addOccurrence, type Occurrence, wordPairs } from '../learning/word-pairs.ts';
import { wordsOf } from '../learning/words-of-text.ts';
import { signTable } from './signs.ts';

/** What was found in a text about a case. */
export interface Reading {
  /** Of the text, ISO 639-1. */
  language: string;
  /** Words and pairs of words by their stems; only for English, in which alone they were learned. */
  words: Map<string, Occurrence>;
  /** Signs by id. */
  signs: Map<string, Occurrence>;
  /** The different phrases found of each sign, as stems. */
  phrases: Map<string, Set<string>>;
  /** Number of words of the text. */
  length: number;
}

/** What follows after so many characters is not read: the facts stand before, and an answer must not take long. */
const longestRead = 300_000;

/** Reads a text in a language (ISO 639-1). */
export function readText(text: string, language: string): Reading {
  const words = wordsOf(text.slice(0, longestRead), language);
  const reading: Reading = {
    language,
    words: language === 'en' ? wordPairs(words, language) : new Map(),
    signs: new Map(),
    phrases: new Map(),
    length: words.length,
  };
  for (const { phrase, start, end } of findPhrases(words, signTable(language))) {
    addOccurrence(reading.signs, phrase.sign, start, end);
    const known = reading.phrases.get(phrase.sign) ?? new Set();
    reading.phrases.set(phrase.sign, known.add(phrase.parts.join(' ')));
  }
  return reading;
}
