import type { SearchDocument } from '@comity/search';
import type { Piece } from './pieces.ts';
import { between, pick, type Random, seeded, zipf } from './random.ts';

/** What real law there is to make a corpus of: pieces by language, each list long enough to splice. */
export type Pool = Record<string, Piece[]>;

/** A language with fewer pieces would repeat itself more than it says. */
const FEWEST_PIECES = 100;
const DOCUMENTS_A_RECORD = 40;

const facetSizes = { kind: 8, country: 190, crime: 14, article: 150, year: 77, status: 4 } as const;
const draw = {
  kind: zipf(facetSizes.kind),
  country: zipf(facetSizes.country),
  crime: zipf(facetSizes.crime),
  article: zipf(facetSizes.article),
  year: zipf(facetSizes.year),
  status: zipf(facetSizes.status),
};
const NEWEST_YEAR = 2025;

export function poolOf(pieces: ReadonlyMap<string, Piece[]>): Pool {
  return Object.fromEntries([...pieces].filter(([, own]) => own.length >= FEWEST_PIECES).sort());
}

/**
 * The document at a place (from 0) of the endless corpus that a pool and a seed make. Languages take turns. Each gives its real pieces first,
 * then splices: the first half of one and the second half of another. Facets are drawn, not real, with Zipf's distribution.
 */
export function documentAt(pool: Pool, at: number, seed = 1): SearchDocument {
  const languages = Object.keys(pool);
  const pieces = pool[languages[at % languages.length] as string] as Piece[];
  const random = seeded(Math.imul(at + 1, 0x9e3779b1) ^ Math.imul(seed, 0x85ebca6b));
  const turn = Math.floor(at / languages.length);
  const piece = turn < pieces.length ? (pieces[turn] as Piece) : splice(pick(random, pieces), pick(random, pieces));
  return {
    ...facetsOf(random),
    ...piece,
    recordId: `record-${Math.floor(at / DOCUMENTS_A_RECORD)}`,
    reference: `${at}`,
  };
}

/** The first half of one text and the second half of another, under the heading of the first. */
export function splice(one: Piece, other: Piece): Piece {
  return {
    ...one,
    text: `${one.text.slice(0, middleOf(one.text)).trimEnd()}\n${other.text.slice(middleOf(other.text)).trimStart()}`,
  };
}

/** A gap between words near the middle; the middle itself where a script has no gaps. */
function middleOf(text: string): number {
  const middle = text.length >> 1;
  const gap = text.indexOf(' ', middle);
  if (gap >= 0 && gap - middle < 40) return gap;
  // A surrogate pair is not cut in two.
  const unit = text.charCodeAt(middle);
  return unit >= 0xdc00 && unit <= 0xdfff ? middle + 1 : middle;
}

function facetsOf(random: Random) {
  const year = NEWEST_YEAR - draw.year(random);
  const month = String(between(random, 1, 12)).padStart(2, '0');
  const day = String(between(random, 1, 28)).padStart(2, '0');
  return {
    kind: `kind-${draw.kind(random)}`,
    country: countryCode(draw.country(random)),
    status: `status-${draw.status(random)}`,
    date: `${year}-${month}-${day}`,
    crimeTypes: several(random, between(random, 1, 4), () => `crime-${draw.crime(random)}`),
    treatyArticles: several(random, between(random, 0, 5), () => `article-${draw.article(random)}`),
  };
}

function several(random: Random, wanted: number, one: (random: Random) => string): string[] {
  const values = new Set<string>();
  for (let drawn = 0; drawn < wanted; drawn += 1) values.add(one(random));
  return [...values];
}

/** Invented two-letter codes: a State's real share of the law is not what is measured. */
function countryCode(rank: number): string {
  return String.fromCharCode(65 + Math.floor(rank / 26), 65 + (rank % 26));
}
