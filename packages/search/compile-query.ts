import { analyserFor } from '@comity/language';
import { ComityError } from '@comity/platform';
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
}

/** Turns a query into FTS5 expressions over the analysed tokens. */
export function compileQuery(query: Query | undefined): CompiledQuery {
  const collector = newCollector();
  const texts = plainWords(query);
  const words = texts.flatMap(wordsWithin).flatMap((text) => {
    const own = newCollector();
    const match = matchWord(text, own);
    return match === undefined ? [] : [{ text, match, stems: own.stems, exact: exactForms(text) }];
  });
  const { positive, negative } = query ? split(query, collector) : { positive: undefined, negative: [] };
  const except = negative.length === 0 ? undefined : negative.join(' OR ');
  const together = positive === undefined ? undefined : withPhraseBonus(positive, texts);
  return {
    match: together !== undefined && except !== undefined ? `(${together}) NOT (${except})` : together,
    except: together === undefined ? except : undefined,
    highlight: collector,
    words,
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

/** Splits what must match from what must not. */
function split(
  query: Query,
  collector: Collector,
  inTitle = false,
): { positive: string | undefined; negative: string[] } {
  const parts = query.type === 'and' ? query.of : [query];
  const negative = parts
    .flatMap((part) => (part.type === 'not' ? [expression(part.of, newCollector(), inTitle)] : []))
    .filter(isText);
  const positive = parts
    .filter((part) => part.type !== 'not')
    .map((part) => expression(part, collector, inTitle))
    .filter(isText);
  return { positive: positive.length === 0 ? undefined : joined(positive, ' AND '), negative };
}

/** `inTitle`: the column of titles holds stems alone, so nothing is asked there in its exact form. */
function expression(query: Query, collector: Collector, inTitle: boolean): string | undefined {
  switch (query.type) {
    case 'word':
      return matchWord(query.text, collector);
    case 'prefix':
      return inTitle ? matchTitlePrefix(query.text, collector) : matchPrefix(query.text, collector);
    case 'phrase':
      return inTitle ? matchStems(query.text, collector) : matchPhrase(query.text, collector);
    case 'near':
      return inTitle
        ? expression(everyWord(query.words), collector, true)
        : matchNear(query.words, query.distance, collector);
    case 'title': {
      const inside = expression(query.of, collector, true);
      return inside === undefined ? undefined : `{title} : (${inside})`;
    }
    case 'and': {
      const { positive, negative } = split(query, collector, inTitle);
      if (positive === undefined) throw alone();
      return negative.length === 0 ? positive : `(${positive} NOT (${negative.join(' OR ')}))`;
    }
    case 'or': {
      const parts = query.of.map((part) => expression(part, collector, inTitle)).filter(isText);
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
