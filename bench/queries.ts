import { analyserFor, type Token } from '@comity/language';
import type { FacetName, SearchDocument } from '@comity/search';
import { documentAt, type Pool } from './corpus.ts';
import { between, pick, type Random, seeded } from './random.ts';

export const kinds = ['term', 'and2', 'phrase', 'prefix', 'filtered', 'broad', 'suggest'] as const;
export type Kind = (typeof kinds)[number];

export interface BenchQuery {
  /** What a reader types. */
  text: string;
  /** The same for engines that get analysed tokens: one stem a word, of the language it was drawn from; or the beginning of a word. */
  tokens: string[];
  filters: Partial<Record<FacetName, readonly string[]>>;
}

export type Queries = Record<Kind, BenchQuery[]>;

const A_KIND = 300;
const BROAD = 100;
/** Shares of the documents that hold a word: an ordinary word, and a broad one. */
const ordinary = { least: 0.0005, most: 0.06 };
const broad = { least: 0.06, most: 0.17 };
/** Of so many documents one is looked at to learn how frequent words are; a prime, so that every language is sampled alike. */
const SAMPLED_EVERY = 11;
/** Queries come from the corpus of this size whatever the size measured, so that runs can be compared. */
export const DRAWN_FROM = 60_000;

/** Draws the queries of every kind from the corpus itself, by a seed. */
export function drawQueries(pool: Pool, options: { quick?: boolean; drawnFrom?: number } = {}): Queries {
  const size = options.drawnFrom ?? DRAWN_FROM;
  const source = new QuerySource(pool, size);
  const amount = options.quick ? A_KIND / 10 : A_KIND;
  const times = (count: number, one: () => BenchQuery | undefined) => Iterator.from(endless(one)).take(count).toArray();
  return {
    term: times(amount, () => source.words(1, ordinary)),
    and2: times(amount, () => source.words(2, ordinary)),
    phrase: times(amount, () => source.phrase()),
    prefix: times(amount, () => source.prefix()),
    filtered: times(amount, () => source.filtered()),
    broad: times(options.quick ? BROAD / 10 : BROAD, () => source.words(1, broad)),
    suggest: times(amount, () => source.typedSoFar()),
  };
}

/** Far more draws than any pool that can be measured needs; a pool that yields nothing must not draw for ever. */
const MOST_DRAWS = 1_000_000;

function* endless(one: () => BenchQuery | undefined): Generator<BenchQuery> {
  for (let draws = 0; draws < MOST_DRAWS; draws += 1) {
    const query = one();
    if (query) yield query;
  }
}

class QuerySource {
  #pool: Pool;
  #size: number;
  #random: Random = seeded(2);
  #frequency = new Map<string, number>();
  #sampled = 0;

  constructor(pool: Pool, size: number) {
    this.#pool = pool;
    this.#size = size;
    for (let at = 0; at < size; at += SAMPLED_EVERY) {
      const document = documentAt(pool, at);
      const stems = new Set(
        analyserFor(document.language)
          .tokens(document.text)
          .map((token) => token.stem),
      );
      for (const stem of stems) this.#frequency.set(stem, (this.#frequency.get(stem) ?? 0) + 1);
      this.#sampled += 1;
    }
  }

  words(count: number, share: typeof ordinary): BenchQuery | undefined {
    return this.#wordsOf(this.#document(), count, share);
  }

  filtered(): BenchQuery | undefined {
    const document = this.#document();
    const query = this.#wordsOf(document, 1, ordinary);
    const values: [FacetName, string | undefined][] = [
      ['kind', document.kind],
      ['country', document.country],
      ['language', document.language],
      ['year', document.date.slice(0, 4)],
      ['status', document.status],
      ['crime', document.crimeTypes[0]],
      ['treaty', document.treatyArticles[0]],
    ];
    const first = pick(this.#random, values);
    const second = pick(this.#random, values);
    if (!query || first[0] === second[0] || first[1] === undefined || second[1] === undefined) return undefined;
    return { ...query, filters: { [first[0]]: [first[1]], [second[0]]: [second[1]] } };
  }

  phrase(): BenchQuery | undefined {
    const { tokens, text } = this.#read(this.#document());
    const length = between(this.#random, 2, 3);
    const at = between(this.#random, 0, Math.max(0, tokens.length - length));
    const words = tokens.slice(at, at + length);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || words.length < length) return undefined;
    const said = text.slice(first.start, last.end);
    // A phrase of the reader's runs over no comma, line end or quotation mark.
    if (/[\n"“”„«»「」『』.,;:()]/u.test(said)) return undefined;
    if (!words.some((word) => this.#isIn(ordinary, word.stem))) return undefined;
    return { text: `"${said}"`, tokens: words.map((word) => word.stem), filters: {} };
  }

  prefix(): BenchQuery | undefined {
    const token = this.#word(this.#document(), ordinary)?.token;
    if (!token) return undefined;
    const letters = [...token.exact];
    const beginning = letters.slice(0, isHan(token.exact) ? 1 : 4).join('');
    if (!isHan(token.exact) && letters.length < 5) return undefined;
    return { text: `${beginning}*`, tokens: [beginning], filters: {} };
  }

  /** A word of which the first one to six letters are typed. */
  typedSoFar(): BenchQuery | undefined {
    const token = this.#word(this.#document(), ordinary)?.token;
    if (!token) return undefined;
    const letters = [...token.exact];
    const beginning = letters.slice(0, between(this.#random, 1, Math.min(6, letters.length))).join('');
    return { text: beginning, tokens: [beginning], filters: {} };
  }

  #wordsOf(document: SearchDocument, count: number, share: typeof ordinary): BenchQuery | undefined {
    const words = Array.from({ length: count }, () => this.#word(document, share));
    const stems = new Set(words.map((word) => word?.token.stem));
    if (words.some((word) => word === undefined) || stems.size < count) return undefined;
    const drawn = words as { text: string; token: Token }[];
    return {
      text: drawn.map((word) => word.text).join(' '),
      tokens: drawn.map((word) => word.token.stem),
      filters: {},
    };
  }

  /** A word of a document that stands in so large a share of all. */
  #word(document: SearchDocument, share: typeof ordinary): { text: string; token: Token } | undefined {
    const { tokens, text } = this.#read(document);
    const token = pick(this.#random, tokens);
    if (!token || [...token.exact].length < 2) return undefined;
    if (!this.#isIn(share, token.stem)) return undefined;
    return { text: text.slice(token.start, token.end), token };
  }

  #isIn(share: typeof ordinary, stem: string): boolean {
    const found = (this.#frequency.get(stem) ?? 0) / this.#sampled;
    return found >= share.least && found <= share.most;
  }

  #read(document: SearchDocument): { text: string; tokens: Token[] } {
    return { text: document.text, tokens: analyserFor(document.language).tokens(document.text) };
  }

  #document(): SearchDocument {
    return documentAt(this.#pool, Math.floor(this.#random() * this.#size));
  }
}

function isHan(token: string): boolean {
  return /^\p{Script=Han}+$/u.test(token);
}
