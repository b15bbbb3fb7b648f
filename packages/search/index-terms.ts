import { analyserFor, type Token } from '@comity/language';

/** Marks tokens of the unstemmed form, so that they never equal a stem. The tokenizer of the index keeps it. */
export const EXACT_MARK = '=';
/** Stands between a stem and the language whose rules made it: `war` of a German text is no form of English `wars`. */
const LANGUAGE_MARK = '_';

const unbroken = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** Whether a token is written in a script without word breaks; such tokens are indexed once, stem and exact being equal. */
export function isUnbroken(token: string): boolean {
  return unbroken.test(token);
}

const latin = /^\p{Script=Latin}/u;
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /^\p{Script=Arabic}/u,
  ru: /^\p{Script=Cyrillic}/u,
  en: latin,
  fr: latin,
  es: latin,
  de: latin,
  pt: latin,
  nl: latin,
};

/**
 * A stem as the index holds it: with the language that made it, so that a word meets only words of its own language.
 * Numbers, words of another script than the language's (`Interpol` in a Russian text) and words of languages without
 * a stemmer stand as they are. `language` is that of an analyser.
 */
export function stemTerm(stem: string, language: string): string {
  const script = scripts[language];
  if (script === undefined) return stem;
  const first = stem.charCodeAt(0);
  // Most words of most libraries begin with a to z: a comparison saves the expression.
  const fits = script === latin && first < 0x80 ? first >= 0x61 && first <= 0x7a : script.test(stem);
  return fits ? stem + LANGUAGE_MARK + language : stem;
}

/** The unstemmed form as the index holds it. */
export function exactTerm(token: string): string {
  return isUnbroken(token) ? token : EXACT_MARK + token;
}

/** The tokens of a text in a language (BCP 47), each with its term. */
export function termsOf(text: string, language: string): { token: Token; term: string }[] {
  const analyser = analyserFor(language);
  return analyser.tokens(text).map((token) => ({ token, term: stemTerm(token.stem, analyser.language) }));
}
