import { difference, intersection, union } from './docid-lists.ts';
import type { FacetColumns } from './facet-columns.ts';
import type { Expression } from './match-expression.ts';
import { type PostingList, WEIGHT_STEP } from './posting-runs.ts';

/** Where the documents of the parts of an expression are looked up. */
export interface Sources {
  postings(term: string): PostingList;
  /** Docids, rising, that the full-text table finds. */
  table(match: string): Uint32Array;
  /** The same with the score of each by BM25. */
  scoredTable(match: string): { docids: Uint32Array; scores: Float64Array };
}

/** The constants of BM25 as the full-text table has them. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;
const LEAST_RARITY = 1e-6;

type Contribution = { docids: Uint32Array; scoreAt(at: number): number };

/** The documents that an expression finds, rising, without scores. */
export function evaluate(expression: Expression, sources: Sources): Uint32Array {
  return walk(expression, (leaf) =>
    leaf.type === 'term' ? sources.postings(leaf.term).docids : sources.table(leaf.match),
  );
}

/** The documents that an expression finds, with scores by BM25: the sum over all its parts that a document holds. */
export function evaluateScored(
  expression: Expression,
  sources: Sources,
  columns: FacetColumns,
): { docids: Uint32Array; scores: Float64Array } {
  const contributions: Contribution[] = [];
  const docids = walk(
    expression,
    (leaf) => {
      const contribution = contributionOf(leaf, sources, columns);
      contributions.push(contribution);
      return contribution.docids;
    },
    (leaf) => (leaf.type === 'term' ? sources.postings(leaf.term).docids : sources.table(leaf.match)),
  );
  const scores = new Float64Array(docids.length);
  for (const contribution of contributions) addScores(scores, docids, contribution);
  return { docids, scores };
}

type Leaf = Extract<Expression, { type: 'term' | 'table' }>;

/** `excluded` looks up what must not match. */
function walk(
  expression: Expression,
  lookUp: (leaf: Leaf) => Uint32Array,
  excluded: (leaf: Leaf) => Uint32Array = lookUp,
): Uint32Array {
  switch (expression.type) {
    case 'and':
      return expression.of.map((part) => walk(part, lookUp, excluded)).reduce(intersection);
    case 'or':
      return expression.of.map((part) => walk(part, lookUp, excluded)).reduce(union);
    case 'not':
      return difference(walk(expression.of, lookUp, excluded), walk(expression.except, excluded));
    default:
      return lookUp(expression);
  }
}

function contributionOf(leaf: Leaf, sources: Sources, columns: FacetColumns): Contribution {
  if (leaf.type === 'table') {
    const { docids, scores } = sources.scoredTable(leaf.match);
    return { docids, scoreAt: (at) => scores[at] as number };
  }
  const { docids, weights } = sources.postings(leaf.term);
  const rarity = Math.log((columns.liveCount - docids.length + 0.5) / (docids.length + 0.5));
  const worth = (rarity > 0 ? rarity : LEAST_RARITY) * (SATURATION + 1);
  const { lengths } = columns;
  const perWord = (SATURATION * LENGTH_SHARE * columns.liveCount) / Math.max(1, columns.words);
  return {
    docids,
    scoreAt(at) {
      const weight = (weights[at] as number) * WEIGHT_STEP;
      const length = lengths[docids[at] as number] as number;
      return (worth * weight) / (weight + SATURATION * (1 - LENGTH_SHARE) + perWord * length);
    },
  };
}

/** Both lists rise. */
function addScores(scores: Float64Array, docids: Uint32Array, contribution: Contribution): void {
  const own = contribution.docids;
  let at = 0;
  for (let from = 0; from < own.length; from += 1) {
    const docid = own[from] as number;
    while (at < docids.length && (docids[at] as number) < docid) at += 1;
    if (at === docids.length) return;
    if (docids[at] === docid) scores[at] = (scores[at] as number) + contribution.scoreAt(from);
  }
}
