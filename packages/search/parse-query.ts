import { ComityError } from '@comity/platform';
import type { FacetName } from './port.ts';
import { fields, type Query } from './query.ts';

export interface ParsedQuery {
  /** undefined when the query holds filters only, or nothing. */
  query: Query | undefined;
  filters: Partial<Record<FacetName, string[]>>;
}

const LONGEST_QUERY = 2_000;
const MOST_WORDS = 64;
const DEFAULT_DISTANCE = 10;

type Lexeme =
  | { kind: 'phrase' | 'word'; text: string }
  | { kind: 'open' | 'close' | 'or' | 'not' }
  | { kind: 'near'; text: string; distance: number }
  | { kind: 'field'; name: string };

/**
 * Reads the query language: all words, "exact phrase", OR, -not, wildcard*, NEAR(a b, 5), title:, and the filters
 * country:, lang:, kind:, crime:, article:, year:, status:. An unknown field is refused, never ignored.
 */
export function parseQuery(text: string): ParsedQuery {
  if (text.length > LONGEST_QUERY) {
    throw new ComityError(
      'invalid-query',
      `The query has ${text.length} characters; at most ${LONGEST_QUERY} are read.`,
    );
  }
  const filters: ParsedQuery['filters'] = {};
  const lexemes = readFilters(lex(text.normalize('NFC')), filters);
  if (lexemes.length > MOST_WORDS * 2)
    throw new ComityError('invalid-query', `The query has more than ${MOST_WORDS} words.`);
  const parser = new Parser(lexemes);
  const query = parser.any();
  return { query, filters };
}

const quotes: Record<string, string> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };

function lex(text: string): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (/\s/u.test(character)) at += 1;
    else if (quotes[character] !== undefined) at = lexPhrase(text, at, lexemes);
    else if (character === '(' || character === ')') {
      lexemes.push({ kind: character === '(' ? 'open' : 'close' });
      at += 1;
    } else if ((character === '-' || character === '−') && /\S/u.test(text[at + 1] ?? ' ') && text[at + 1] !== '-') {
      lexemes.push({ kind: 'not' });
      at += 1;
    } else at = lexWord(text, at, lexemes);
  }
  return lexemes;
}

/** A quotation mark that is never closed quotes to the end: what was typed is searched, not refused. */
function lexPhrase(text: string, at: number, lexemes: Lexeme[]): number {
  const opened = text[at] as string;
  let end = text.indexOf(quotes[opened] as string, at + 1);
  if (end < 0 && opened !== '"') end = text.indexOf('"', at + 1);
  const close = end < 0 ? text.length : end;
  lexemes.push({ kind: 'phrase', text: text.slice(at + 1, close) });
  return close + 1;
}

const nearPattern = /^NEAR\(([^()]{1,400}?)(?:,\s{0,4}(\d{1,3}))?\s{0,4}\)/u;

function lexWord(text: string, at: number, lexemes: Lexeme[]): number {
  if (text.startsWith('NEAR(', at)) {
    const near = nearPattern.exec(text.slice(at, at + 420));
    if (!near) throw new ComityError('invalid-query', 'NEAR is written NEAR(word word, 10).');
    lexemes.push({ kind: 'near', text: near[1] as string, distance: Number(near[2] ?? DEFAULT_DISTANCE) });
    return at + near[0].length;
  }
  const field = /^(\p{L}{2,20}):(?=\S)/u.exec(text.slice(at, at + 22));
  if (field && /^[a-z]+$/i.test(field[1] as string)) {
    const name = (field[1] as string).toLowerCase();
    lexemes.push({ kind: 'field', name });
    const after = at + field[0].length;
    return name === 'title' ? after : lexValue(text, after, lexemes);
  }
  const end = text.slice(at).search(/[\s()"“”„«»「」『』]/u);
  const word = end < 0 ? text.slice(at) : text.slice(at, at + Math.max(end, 1));
  if (word === 'OR' || word === '|') lexemes.push({ kind: 'or' });
  else if (word !== 'AND' && /[\p{L}\p{N}]/u.test(word)) lexemes.push({ kind: 'word', text: word });
  return at + word.length;
}

/** The value of a filter may hold a colon itself: `article:untoc:6`, `article:un1988:3(1)(b)`. */
function lexValue(text: string, at: number, lexemes: Lexeme[]): number {
  const value = /^[\p{L}\p{N}][^\s"“”„«»「」『』]*/u.exec(text.slice(at));
  if (!value) return at;
  const whole = withoutOuterBrackets(value[0]);
  lexemes.push({ kind: 'word', text: whole });
  return at + whole.length;
}

/** In `(country:DE)` the closing bracket belongs to the query. */
function withoutOuterBrackets(value: string): string {
  let open = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '(') open += 1;
    if (value[at] === ')') open -= 1;
    if (open < 0) return value.slice(0, at);
  }
  return value;
}

/** Takes filters such as country:DE out of the lexemes. */
function readFilters(lexemes: readonly Lexeme[], filters: ParsedQuery['filters']): Lexeme[] {
  const rest: Lexeme[] = [];
  for (let at = 0; at < lexemes.length; at += 1) {
    const lexeme = lexemes[at] as Lexeme;
    if (lexeme.kind !== 'field') {
      rest.push(lexeme);
      continue;
    }
    const field = Object.hasOwn(fields, lexeme.name) ? fields[lexeme.name] : undefined;
    if (!field) {
      const known = Object.keys(fields).join(', ');
      throw new ComityError(
        'unknown-filter',
        `There is no filter "${lexeme.name}:". Known: ${known}. Put words with a colon in quotation marks.`,
      );
    }
    const value = lexemes[at + 1];
    if (field === 'title') {
      rest.push(lexeme);
      continue;
    }
    const values = value?.kind === 'word' || value?.kind === 'phrase' ? splitValues(value.text) : [];
    if (values.length === 0) throw new ComityError('invalid-query', `After "${lexeme.name}:" a value is missing.`);
    if (rest.at(-1)?.kind === 'not') {
      throw new ComityError(
        'invalid-query',
        `A filter cannot be excluded ("-${lexeme.name}:"). Choose the values you want instead.`,
      );
    }
    filters[field] = [...(filters[field] ?? []), ...values];
    at += 1;
  }
  return rest;
}

function splitValues(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

class Parser {
  #lexemes: readonly Lexeme[];
  #at = 0;

  constructor(lexemes: readonly Lexeme[]) {
    this.#lexemes = lexemes;
  }

  /** alternatives: all OR all */
  any(): Query | undefined {
    const alternatives: Query[] = [];
    for (;;) {
      const all = this.#all();
      if (all) alternatives.push(all);
      if (this.#peek()?.kind === 'or') this.#at += 1;
      else if (this.#peek()?.kind === 'close' && this.#depth === 0) this.#at += 1;
      else break;
    }
    if (alternatives.length <= 1) return alternatives[0];
    return { type: 'or', of: alternatives };
  }

  #depth = 0;

  #all(): Query | undefined {
    const parts: Query[] = [];
    for (let next = this.#peek(); next && next.kind !== 'or' && next.kind !== 'close'; next = this.#peek()) {
      const one = this.#one();
      if (one) parts.push(one);
    }
    return parts.length <= 1 ? parts[0] : { type: 'and', of: parts };
  }

  #one(): Query | undefined {
    const lexeme = this.#lexemes[this.#at++] as Lexeme;
    switch (lexeme.kind) {
      case 'not': {
        const next = this.#peek();
        const of = next && next.kind !== 'or' && next.kind !== 'close' ? this.#one() : undefined;
        return of && { type: 'not', of };
      }
      case 'open': {
        if (this.#depth >= 20)
          throw new ComityError('invalid-query', 'The query has more than 20 brackets inside each other.');
        this.#depth += 1;
        const inside = this.any();
        this.#depth -= 1;
        if (this.#peek()?.kind === 'close') this.#at += 1;
        return inside;
      }
      case 'field': {
        const next = this.#peek();
        if (!next || next.kind === 'or' || next.kind === 'close')
          throw new ComityError('invalid-query', 'After "title:" a word is missing.');
        const of = this.#one();
        return of && { type: 'title', of };
      }
      case 'near':
        return {
          type: 'near',
          words: lexeme.text.split(/\s+/u).filter((word) => word !== ''),
          distance: lexeme.distance,
        };
      case 'phrase':
        return lexeme.text.trim() === '' ? undefined : { type: 'phrase', text: lexeme.text };
      case 'word':
        return lexeme.text.length > 1 && lexeme.text.endsWith('*')
          ? { type: 'prefix', text: lexeme.text.replace(/\*+$/u, '') }
          : { type: 'word', text: lexeme.text };
      default:
        return undefined;
    }
  }

  #peek(): Lexeme | undefined {
    return this.#lexemes[this.#at];
  }
}
