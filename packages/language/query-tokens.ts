import type { Token } from './analyser.ts';
import { analyserFor } from './analysers.ts';
import { classOf, unspaced } from './character-classes.ts';

/** One token of a query, with every stem under which an index may hold it. */
export interface QueryToken extends Token {
  /** Distinct stems over the languages asked for, the unstemmed form included: alternatives of one another. */
  stems: string[];
  /** To be searched as the beginning of an indexed term: a single character of a script written without spaces. */
  prefix: boolean;
}

/**
 * - `none`: nothing to search for (punctuation).
 * - `word`: one token; any of its stems will do.
 * - `prefix`: one token, searched as the beginning of a term.
 * - `phrase`: the tokens must stand one after the other; the last one may be a prefix.
 */
export type QueryKind = 'none' | 'word' | 'prefix' | 'phrase';

export interface QueryTokens {
  kind: QueryKind;
  tokens: QueryToken[];
  /** Other ways of writing the same number, each a phrase of exact terms: `25.246` may stand as `25246`, and the reverse. */
  numberAlternatives: string[][];
}

/** The analysers to apply to a query, by the scripts it is written in; `und` last, always. */
const languagesOfScripts: [script: RegExp, languages: string[]][] = [
  [/\p{Script=Latin}/u, ['en', 'fr', 'es', 'de', 'pt', 'nl']],
  [/\p{Script=Cyrillic}/u, ['ru']],
  [/\p{Script=Arabic}/u, ['ar']],
  [/\p{Script=Han}/u, ['zh']],
];

/** Which languages' analysers a query may have to match, in the order of their index: codes for `analyserFor`. */
export function languagesForQuery(text: string): string[] {
  return [...languagesOfScripts.flatMap(([script, languages]) => (script.test(text) ? languages : [])), 'und'];
}

/** `Geldwaesche` is how Geldwäsche is typed without umlauts. */
function withoutTranscribedUmlauts(exact: string): string {
  return exact.replace(/([aou])e/gu, '$1');
}

function stemsOf(word: string, languages: string[]): string[] {
  const stems = new Set<string>();
  for (const language of languages) {
    const first = analyserFor(language).tokens(word)[0];
    if (first === undefined) continue;
    stems.add(first.stem);
    if (language === 'de')
      stems.add(analyserFor('de').tokens(withoutTranscribedUmlauts(first.exact))[0]?.stem ?? first.stem);
  }
  return [...stems];
}

/**
 * The distinct stems of one word over the languages of its script. `word` is the text of one token; of a longer text
 * (`324-1`, `money laundering`) only the first token is looked at: cut it with `queryTokens` first.
 */
export function stemsForQuery(word: string): string[] {
  return stemsOf(word, languagesForQuery(word));
}

function isUnspaced(token: Token | undefined, text: string): boolean {
  return token !== undefined && classOf(text.codePointAt(token.start) ?? 0) === unspaced;
}

/** Splits 25246 into 25 and 246, as it is cut where it is printed with a thousands separator. */
function thousands(digits: string): string[] {
  const head = digits.length % 3 || 3;
  return [digits.slice(0, head), ...(digits.slice(head).match(/\d{3}/g) ?? [])];
}

function otherWaysOfNumber(text: string): string[][] {
  const number = text.trim();
  if (/^[1-9]\d{3,8}$/.test(number)) return [thousands(number)];
  return /^[1-9]\d{0,2}(?:[.,’' \u00a0\u202f]\d{3}){1,2}$/.test(number) ? [[number.replace(/\D/g, '')]] : [];
}

function kindOf(tokens: QueryToken[]): QueryKind {
  if (tokens.length === 0) return 'none';
  if (tokens.length > 1) return 'phrase';
  return tokens[0]?.prefix ? 'prefix' : 'word';
}

/**
 * The tokens of one query word (what stands between white space) or of one phrase in quotation marks, as an engine must search them.
 *
 * Boundaries and `exact` are the same in every language; only stems differ. So one index holds texts of all languages, and an engine
 * - searches each token by any of its `stems` in the field of stems, or by `exact` in the field of exact forms when it is quoted;
 * - searches `phrase` at consecutive positions: `324-1` and `271bis` are phrases, and so is a Chinese word of three or more characters
 *   (`洗钱罪` is `洗钱`, `钱罪`). The index holds the last character of each run alone besides; a query leaves it out at its end,
 *   since the text may go on there;
 * - searches a token with `prefix` as the beginning of a term: `罪` is found in the pair `罪行` and, at the end of a run, as `罪`;
 * - takes `numberAlternatives`, if any, as further possibilities.
 *
 * Without `language` the stems are those of all languages of the query's scripts.
 */
export function queryTokens(text: string, language?: string): QueryTokens {
  const languages = language === undefined ? languagesForQuery(text) : [language];
  const cut = analyserFor('und').tokens(text);
  const last = cut.at(-1);
  const endsUnspaced = isUnspaced(last, text);
  const previous = cut.at(-2);
  const inPair = endsUnspaced && isUnspaced(previous, text) && previous?.end === last?.end;
  const searched = inPair ? cut.slice(0, -1) : cut;
  const tokens = searched.map((token): QueryToken => {
    const stems = stemsOf(text.slice(token.start, token.end), languages);
    return { ...token, stem: stems[0] ?? token.stem, stems, prefix: endsUnspaced && !inPair && token === last };
  });
  return { kind: kindOf(tokens), tokens, numberAlternatives: otherWaysOfNumber(text) };
}
