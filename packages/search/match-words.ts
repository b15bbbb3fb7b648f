import { languagesForQuery, type QueryToken, queryTokens, stemsForQuery } from '@comity/language';
import { exactTerm, isUnbroken, stemTerm } from './index-terms.ts';

/** Gathers, while a query is compiled, what will be marked in the texts found. */
export interface Collector {
  stems: Set<string>;
  exact: Set<string>;
  prefixes: string[];
}

export function newCollector(): Collector {
  return { stems: new Set(), exact: new Set(), prefixes: [] };
}

/** FTS5 takes what stands in quotation marks as words, never as syntax. */
export function quote(terms: readonly string[], prefix = false): string {
  return `"${terms.join(' ').replaceAll('"', '""')}"${prefix ? '*' : ''}`;
}

export function joined(parts: readonly string[], operator: ' AND ' | ' OR '): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(operator)})`;
}

/** One of the alternatives; undefined when there is none. */
function anyOf(alternatives: ReadonlySet<string>): string | undefined {
  return alternatives.size === 0 ? undefined : joined([...alternatives], ' OR ');
}

/**
 * A word as each language it may be of writes it in the index. What is cut into several tokens (`324-1`, `洗钱罪`)
 * must stand together.
 */
export function matchWord(text: string, collector: Collector): string | undefined {
  const words = wordsWithin(text);
  if (words.length < 2) return matchStems(withoutElision(text), collector);
  const all = words.map((word) => matchStems(word, collector)).filter(isText);
  // Standing side by side as typed, they count once more.
  return joined([joined(all, ' AND '), matchPhrase(text, newCollector())].filter(isText), ' OR ');
}

const runWithoutBreaks =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{3,}$/u;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * The words of a run that is typed without spaces: who asks for `贩卖毒品` looks for `走私、贩卖、运输、制造毒品` too.
 * Particles of one character say nothing; a word and one of them (`洗钱罪`) is one word.
 */
export function wordsWithin(text: string): string[] {
  if (!runWithoutBreaks.test(text)) return [text];
  const telling = [...segmenter.segment(text)].map(({ segment }) => segment).filter((segment) => segment.length > 1);
  return telling.length > 1 ? telling : [text];
}

/** Several words that stand together in any of their forms. */
export function matchStems(text: string, collector: Collector): string | undefined {
  const alternatives = new Set<string>();
  for (const language of languagesForQuery(text)) {
    const { tokens } = queryTokens(text, language);
    if (tokens.length === 0) continue;
    const spellings = Math.max(...tokens.map((token) => token.stems.length));
    for (let spelling = 0; spelling < spellings; spelling += 1) {
      const terms = tokens.map(({ stems }) =>
        stemTerm(stems[Math.min(spelling, stems.length - 1)] as string, language),
      );
      const prefix = tokens.at(-1)?.prefix ?? false;
      alternatives.add(quote(terms, prefix));
      collect(tokens, terms, collector);
    }
  }
  for (const terms of queryTokens(text, 'und').numberAlternatives) alternatives.add(quote(terms.map(exactTerm)));
  return anyOf(alternatives);
}

function collect(tokens: readonly QueryToken[], terms: readonly string[], collector: Collector): void {
  for (const [at, token] of tokens.entries()) {
    if (token.prefix) collector.prefixes.push(token.exact);
    else collector.stems.add(terms[at] as string);
  }
}

/** `l’article` asks for `article`: what is elided before it depends on the sentence, as an article that is written out does. */
function withoutElision(text: string): string {
  return text.replace(/^\p{L}{1,2}['’ʼ＇](?=\p{L}{2})/u, '');
}

/** Words that begin so, in their unstemmed form. */
export function matchPrefix(text: string, collector: Collector): string | undefined {
  const tokens = queryTokens(text, 'und').tokens.map((token, at, all) => ({ ...token, prefix: at === all.length - 1 }));
  if (tokens.length === 0) return undefined;
  collectExact(tokens, collector);
  return exactPhrase(tokens, standsAmongStems(tokens));
}

/** The title of an act is held in stems alone: their beginnings serve, of the word as typed and of its stems. */
export function matchTitlePrefix(text: string, collector: Collector): string | undefined {
  const { tokens } = queryTokens(text, 'und');
  const last = tokens.at(-1);
  if (!last) return undefined;
  collector.prefixes.push(last.exact);
  const before = tokens.slice(0, -1).map((token) => matchStems(token.exact, collector));
  const beginnings = [...new Set([last.exact, ...stemsForQuery(last.exact)])];
  return joined([...before, anyOf(new Set(beginnings.map((word) => quote([word], true))))].filter(isText), ' AND ');
}

export function isText(value: string | undefined): value is string {
  return value !== undefined;
}

/** A phrase in the unstemmed form. */
export function matchPhrase(text: string, collector: Collector): string | undefined {
  const { tokens } = queryTokens(text, 'und');
  if (tokens.length === 0) return undefined;
  collectExact(tokens, collector);
  return exactPhrase(tokens, standsAmongStems(tokens));
}

/** Words at most `distance` words from each other, in their unstemmed form. */
export function matchNear(words: readonly string[], distance: number, collector: Collector): string | undefined {
  const asked = words.map((word) => queryTokens(word, 'und').tokens).filter((tokens) => tokens.length > 0);
  const amongStems = standsAmongStems(asked.flat());
  const phrases = asked.map((tokens) => {
    collectExact(tokens, collector);
    return exactPhrase(tokens, amongStems);
  });
  return phrases.length < 2 ? phrases[0] : `NEAR(${phrases.join(' ')}, ${distance})`;
}

/**
 * Unbroken script has its exact form among the stems, and what stands between it (numbers, Latin words) is not stemmed
 * there: so a phrase with any of it is looked for among the stems as a whole.
 */
function standsAmongStems(tokens: readonly QueryToken[]): boolean {
  return tokens.some((token) => isUnbroken(token.exact));
}

function exactPhrase(tokens: readonly QueryToken[], amongStems: boolean): string {
  const terms = tokens.map(({ exact }) => (amongStems ? exact : exactTerm(exact)));
  return quote(terms, tokens.at(-1)?.prefix);
}

function collectExact(tokens: readonly QueryToken[], collector: Collector): void {
  for (const { exact, prefix } of tokens) {
    if (prefix) collector.prefixes.push(exact);
    else collector.exact.add(exact);
  }
}
