import { analyserFor, type QueryToken, queryTokens } from '@comity/language';
import { ComityError } from '@comity/platform';
import type { HighlightTerms } from './port.ts';
import type { Query } from './query.ts';

/** Marks tokens of the unstemmed form, so that they never equal a stem. The tokenizer of the index keeps it. */
export const EXACT_MARK = '=';

const han = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** Whether a token is written in a script without word breaks; such tokens are indexed once, stem and exact being equal. */
export function isUnbroken(token: string): boolean {
  return han.test(token);
}

export interface CompiledQuery {
  /** The FTS5 expression for all the words; undefined when nothing positive is asked. */
  match: string | undefined;
  /** What must not match, when nothing positive is asked. */
  except: string | undefined;
  highlight: HighlightTerms;
  /** The single words of a plain query (words only), each as an FTS5 expression: what best match falls back to. */
  words: { text: string; match: string; stems: ReadonlySet<string> }[];
}

interface Collector {
  stems: Set<string>;
  exact: Set<string>;
  prefixes: string[];
  /** Languages a reader filtered for; they narrow the analysers. */
  languages: readonly string[];
}

/** Turns a query into FTS5 expressions over the analysed tokens. */
export function compileQuery(query: Query | undefined, languages: readonly string[] = []): CompiledQuery {
  const collector: Collector = { stems: new Set(), exact: new Set(), prefixes: [], languages };
  const words = plainWords(query).flatMap((text) => {
    const own = quiet(collector);
    const match = wordMatch(text, own);
    return match === undefined ? [] : [{ text, match, stems: own.stems }];
  });
  const { positive, negative } = query ? split(query, collector) : { positive: undefined, negative: [] };
  const except = negative.length === 0 ? undefined : negative.join(' OR ');
  const together = positive === undefined ? undefined : withPhraseBonus(positive, words);
  return {
    match: together !== undefined && except !== undefined ? `(${together}) NOT (${except})` : together,
    except: together === undefined ? except : undefined,
    highlight: { stems: collector.stems, exact: collector.exact, prefixes: collector.prefixes },
    words,
  };
}

/** Words of a query that is nothing but words (all of them asked for); empty for any other query. */
function plainWords(query: Query | undefined): string[] {
  if (query?.type === 'word') return [query.text];
  if (query?.type === 'and' && query.of.every((part) => part.type === 'word')) {
    return query.of.map((part) => (part as { text: string }).text);
  }
  return [];
}

/** The words standing side by side count once more: `money laundering` ranks the phrase before scattered words. */
function withPhraseBonus(positive: string, words: CompiledQuery['words']): string {
  if (words.length < 2 || words.length > 4) return positive;
  const text = words.map((word) => word.text).join(' ');
  const phrase = exactPhrase(text, { stems: new Set(), exact: new Set(), prefixes: [], languages: [] });
  return phrase === undefined ? positive : `(${positive}) OR ${phrase}`;
}

/** Splits what must match from what must not. */
function split(query: Query, collector: Collector): { positive: string | undefined; negative: string[] } {
  const parts = query.type === 'and' ? query.of : [query];
  const negative = parts
    .flatMap((part) => (part.type === 'not' ? [expression(part.of, quiet(collector))] : []))
    .filter(isText);
  const positive = parts
    .filter((part) => part.type !== 'not')
    .map((part) => expression(part, collector))
    .filter(isText);
  return { positive: positive.length === 0 ? undefined : joined(positive, ' AND '), negative };
}

function quiet(collector: Collector): Collector {
  return { ...collector, stems: new Set(), exact: new Set(), prefixes: [] };
}

function isText(value: string | undefined): value is string {
  return value !== undefined;
}

function joined(parts: readonly string[], operator: ' AND ' | ' OR '): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(operator)})`;
}

function expression(query: Query, collector: Collector): string | undefined {
  switch (query.type) {
    case 'word':
      return wordMatch(query.text, collector);
    case 'prefix':
      return prefixMatch(query.text, collector);
    case 'phrase':
      return exactPhrase(query.text, collector);
    case 'near':
      return nearMatch(query, collector);
    case 'title': {
      const inside = query.of.type === 'phrase' ? wordMatch(query.of.text, collector) : expression(query.of, collector);
      return inside === undefined ? undefined : `{title} : ${inside.startsWith('(') ? inside : `(${inside})`}`;
    }
    case 'and': {
      const { positive, negative } = split(query, collector);
      if (positive === undefined) throw alone();
      return negative.length === 0 ? positive : `(${positive} NOT (${negative.join(' OR ')}))`;
    }
    case 'or': {
      const parts = query.of.map((part) => expression(part, collector)).filter(isText);
      return parts.length === 0 ? undefined : joined(parts, ' OR ');
    }
    case 'not':
      throw alone();
  }
}

function alone(): ComityError {
  return new ComityError('invalid-query', 'A word to leave out (-word) needs a word to look for beside it.');
}

/** A word in every language it may be of: the alternatives of its stems. */
function wordMatch(text: string, collector: Collector): string | undefined {
  const languages = collector.languages.length > 0 ? collector.languages : [undefined];
  const alternatives = new Set<string>();
  for (const language of languages) {
    const { tokens, numberAlternatives } = language === undefined ? queryTokens(text) : queryTokens(text, language);
    const match = tokensMatch(tokens, collector);
    if (match !== undefined) alternatives.add(match);
    for (const tokens of numberAlternatives) alternatives.add(quote(tokens.map(exactToken)));
  }
  return alternatives.size === 0 ? undefined : joined([...alternatives], ' OR ');
}

/**
 * One word that was cut into several tokens (`324-1`, `洗钱罪`) must stand together; where languages disagree on stems,
 * and in elisions (`l'article`), each part must stand somewhere.
 */
function tokensMatch(tokens: readonly QueryToken[], collector: Collector): string | undefined {
  const telling = tokens.length > 1 ? tokens.filter((token) => !/^\p{Script=Latin}$/u.test(token.exact)) : tokens;
  for (const token of telling) {
    if (token.prefix) collector.prefixes.push(token.exact);
    else for (const stem of token.stems) collector.stems.add(stem);
  }
  if (telling.length === 0) return undefined;
  const last = telling.at(-1) as QueryToken;
  if (telling.length > 1 && telling.every((token) => token.stems.length === 1)) {
    return quote(telling.map((token) => token.stem)) + (last.prefix ? '*' : '');
  }
  return joined(
    telling.map((token) => joined(token.stems.map((stem) => quote([stem]) + (token.prefix ? '*' : '')), ' OR ')),
    ' AND ',
  );
}

function prefixMatch(text: string, collector: Collector): string | undefined {
  const { tokens } = queryTokens(text, 'und');
  const last = tokens.at(-1);
  if (!last) return undefined;
  collector.prefixes.push(last.exact);
  return `${quote(tokens.map((token) => exactToken(token.exact)))}*`;
}

function exactToken(token: string): string {
  return isUnbroken(token) ? token : EXACT_MARK + token;
}

/** A phrase in the unstemmed form. Runs of unbroken script and runs of words are phrases of their own. */
function exactPhrase(text: string, collector: Collector): string | undefined {
  const runs: { tokens: string[]; prefix: boolean }[] = [];
  let unbroken: boolean | undefined;
  for (const token of queryTokens(text, 'und').tokens) {
    const kind = isUnbroken(token.exact);
    if (kind !== unbroken) runs.push({ tokens: [], prefix: false });
    unbroken = kind;
    const run = runs.at(-1) as { tokens: string[]; prefix: boolean };
    run.tokens.push(exactToken(token.exact));
    run.prefix = token.prefix;
    if (token.prefix) collector.prefixes.push(token.exact);
    else collector.exact.add(token.exact);
  }
  if (runs.length === 0) return undefined;
  return joined(
    runs.map((run) => quote(run.tokens) + (run.prefix ? '*' : '')),
    ' AND ',
  );
}

function nearMatch(query: { words: string[]; distance: number }, collector: Collector): string | undefined {
  const phrases = query.words.flatMap((word) => {
    const { tokens } = queryTokens(word, 'und');
    for (const token of tokens) collector.exact.add(token.exact);
    return tokens.length === 0 ? [] : [quote(tokens.map((token) => exactToken(token.exact)))];
  });
  if (phrases.length === 0) return undefined;
  return phrases.length === 1 ? phrases[0] : `NEAR(${phrases.join(' ')}, ${query.distance})`;
}

function quote(tokens: readonly string[]): string {
  return `"${tokens.join(' ').replaceAll('"', '""')}"`;
}
