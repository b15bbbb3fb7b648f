import { analyserFor } from '@comity/language';
import { ComityError } from '@comity/platform';
import { type ConceptGroup, type ConceptMatcher, conceptTerm } from './concept-matcher.ts';
import { tellingWords } from './function-words.ts';
import { exactTerm } from './index-terms.ts';
import {
  type Collector,
  isText,
  joined,
  matchNear,
  matchPhrase,
  matchPrefix,
  matchStems,
  matchTitlePrefix,
  matchWord,
  newCollector,
  quote,
  wordsWithin,
} from './match-words.ts';
import type { HighlightTerms } from './port.ts';
import type { Query } from './query.ts';

export { EXACT_MARK, isUnbroken } from './index-terms.ts';

export interface CompiledQuery {
  /** The FTS5 expression for all the words; undefined when nothing positive is asked. */
  match: string | undefined;
  /** What must not match, when nothing positive is asked. */
  except: string | undefined;
  highlight: HighlightTerms;
  /** The single words of a plain query (words only), each as an FTS5 expression: what best match falls back to. */
  words: { text: string; match: string; stems: ReadonlySet<string>; exact: ReadonlySet<string> }[];
  /** The concepts that its words name, each word once. */
  concepts: ConceptGroup[];
  /** Words as other scripts write them, each with its expression. */
  names: { name: string; match: string }[];
  /** Of a plain query that names concepts beside other words: the expression of the concepts alone. */
  conceptsAlone: string | undefined;
}

interface Compiling {
  collector: Collector;
  /** The column of titles holds stems alone, so nothing is asked there in its exact form. */
  inTitle: boolean;
  matcher: ConceptMatcher | undefined;
  concepts: ConceptGroup[];
  otherScripts: (word: string) => string[];
  names: { name: string; match: string }[];
}

/** What a query is widened by; without it, it asks for its words alone. */
export interface Widening {
  matcher: ConceptMatcher | undefined;
  /** A word as the index has it in other scripts, in its unstemmed form. */
  otherScripts(word: string): string[];
}

/**
 * Turns a query into FTS5 expressions over the analysed tokens. Widened, words that name a concept ask for the
 * concept too, whatever language a text is in, and names for their forms in other scripts; what stands in quotation marks is asked for as it is.
 */
export function compileQuery(query: Query | undefined, widening?: Widening): CompiledQuery {
  const collector = newCollector();
  const texts = tellingWords(plainWords(query));
  const words = texts.flatMap(wordsWithin).flatMap((text) => {
    const own = newCollector();
    const match = matchWord(text, own);
    return match === undefined ? [] : [{ text, match, stems: own.stems, exact: exactForms(text) }];
  });
  const compiling: Compiling = {
    collector,
    inTitle: false,
    matcher: widening?.matcher,
    concepts: [],
    otherScripts: widening ? (word) => widening.otherScripts(word) : () => [],
    names: [],
  };
  const told = texts.length > 0 ? everyWord(texts) : query;
  const { positive, negative } = told ? split(told, compiling) : { positive: undefined, negative: [] };
  const except = negative.length === 0 ? undefined : negative.join(' OR ');
  const together = positive === undefined ? undefined : withPhraseBonus(positive, texts);
  return {
    match: together !== undefined && except !== undefined ? `(${together}) NOT (${except})` : together,
    except: together === undefined ? except : undefined,
    highlight: collector,
    words,
    concepts: compiling.concepts,
    names: compiling.names,
    conceptsAlone: conceptsAlone(texts.length, compiling.concepts),
  };
}

/** Words of a query that is nothing but words (all of them asked for); empty for any other query. */
function plainWords(query: Query | undefined): string[] {
  const parts = query?.type === 'and' ? query.of : query ? [query] : [];
  const texts = parts.flatMap((part) => (part.type === 'word' ? [part.text] : []));
  return texts.length === parts.length ? texts : [];
}

/** The words standing side by side count once more: `money laundering` ranks the phrase before scattered words. */
function withPhraseBonus(positive: string, texts: readonly string[]): string {
  if (texts.length < 2 || texts.length > 4) return positive;
  const phrase = matchPhrase(texts.join(' '), newCollector());
  return phrase === undefined ? positive : `(${positive}) OR ${phrase}`;
}

function exactForms(text: string): Set<string> {
  return new Set(
    analyserFor('und')
      .tokens(text)
      .map((token) => token.exact),
  );
}

/** Undefined when the words that name concepts are all there is. */
function conceptsAlone(words: number, groups: readonly ConceptGroup[]): string | undefined {
  const named = groups.reduce((sum, { start, end }) => sum + end - start, 0);
  if (groups.length === 0 || words <= named) return undefined;
  return joined(groups.map(anyConcept), ' AND ');
}

function anyConcept({ concepts }: ConceptGroup): string {
  return joined(
    concepts.map((concept) => quote([conceptTerm(concept)])),
    ' OR ',
  );
}

/** Splits what must match from what must not. */
function split(query: Query, compiling: Compiling): { positive: string | undefined; negative: string[] } {
  const parts = query.type === 'and' ? query.of : [query];
  const excluding = { ...compiling, collector: newCollector(), matcher: undefined, otherScripts: () => [] };
  const negative = parts
    .flatMap((part) => (part.type === 'not' ? [expression(part.of, excluding)] : []))
    .filter(isText);
  const asked = parts.filter((part) => part.type !== 'not');
  const positive: string[] = [];
  for (let at = 0; at < asked.length; ) {
    const words = wordsFrom(asked, at);
    if (words.length > 0) positive.push(...wordsTogether(words, compiling));
    else positive.push(...[expression(asked[at] as Query, compiling)].filter(isText));
    at += Math.max(1, words.length);
  }
  return { positive: positive.length === 0 ? undefined : joined(positive, ' AND '), negative };
}

function wordsFrom(parts: readonly Query[], start: number): string[] {
  const words: string[] = [];
  for (let at = start; parts[at]?.type === 'word'; at += 1) words.push((parts[at] as { text: string }).text);
  return words;
}

/** Words side by side; those that name a concept ask for it as an alternative. */
function wordsTogether(words: readonly string[], compiling: Compiling): string[] {
  const { collector, inTitle, matcher, concepts } = compiling;
  const groups = matcher && !inTitle ? matcher.inQuery(words) : [];
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const group = groups.find(({ start }) => start === at);
    const end = group?.end ?? at + 1;
    const matches = words.slice(at, end).map((word) => matchWord(word, collector));
    const all = matches.filter(isText);
    if (group && all.length > 0) {
      concepts.push(group);
      found.push(joined([joined(all, ' AND '), anyConcept(group)], ' OR '));
    } else found.push(...all.map((match) => withNames(words[at] as string, match, compiling)));
    at = end;
  }
  return found;
}

function withNames(word: string, match: string, { inTitle, otherScripts, names, collector }: Compiling): string {
  const others = inTitle ? [] : otherScripts(word).map((name) => ({ name, match: quote([exactTerm(name)]) }));
  names.push(...others);
  for (const { name } of others) collector.exact.add(name);
  return joined([match, ...others.map((other) => other.match)], ' OR ');
}

function expression(query: Query, compiling: Compiling): string | undefined {
  const { collector, inTitle } = compiling;
  switch (query.type) {
    case 'word':
      return wordsTogether([query.text], compiling)[0];
    case 'prefix':
      return inTitle ? matchTitlePrefix(query.text, collector) : matchPrefix(query.text, collector);
    case 'phrase':
      return inTitle ? matchStems(query.text, collector) : matchPhrase(query.text, collector);
    case 'near':
      return inTitle
        ? expression(everyWord(query.words), compiling)
        : matchNear(query.words, query.distance, collector);
    case 'title': {
      const inside = expression(query.of, { ...compiling, inTitle: true });
      return inside === undefined ? undefined : `{title} : (${inside})`;
    }
    case 'and': {
      const { positive, negative } = split(query, compiling);
      if (positive === undefined) throw alone();
      return negative.length === 0 ? positive : `(${positive} NOT (${negative.join(' OR ')}))`;
    }
    case 'or': {
      const parts = query.of.map((part) => expression(part, compiling)).filter(isText);
      return parts.length === 0 ? undefined : joined(parts, ' OR ');
    }
    case 'not':
      throw alone();
  }
}

/** A title is short: words near each other in it are words in it. */
function everyWord(words: readonly string[]): Query {
  return { type: 'and', of: words.map((text) => ({ type: 'word', text })) };
}

function alone(): ComityError {
  return new ComityError('invalid-query', 'A word to leave out (-word) needs a word to look for beside it.');
}
