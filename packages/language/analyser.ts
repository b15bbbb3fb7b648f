/**
 * The contract of text analysis: what one notion of a term is for every search engine.
 * The same analysers serve indexing, queries and highlighting.
 */

/** One token of a text. `start` and `end` are UTF-16 offsets into the text as given (end exclusive). */
export interface Token {
  start: number;
  end: number;
  /** Folded form, unstemmed: what quotation marks search. Never contains white space; at most 64 characters. */
  exact: string;
  /** Stemmed form of `exact`; equals `exact` where the language has no stemmer. */
  stem: string;
}

export interface Analyser {
  /** ISO 639-1, or `und` for the plain one. */
  language: string;
  /** Tokens in text order. Stop words are kept (phrases need them). */
  tokens(text: string): Token[];
}
