import type { Cursor } from '../cursor.ts';
import type { Sort } from '../port.ts';
import type { FacetColumns } from './facet-columns.ts';
import type { Found } from './matches.ts';

export interface RankedHit {
  docid: number;
  score: number;
  /** What is sorted by, larger first. */
  key: number;
}

interface Ranking extends Found {
  /** Positions in `docids` that pass the filters. */
  passing: Uint32Array;
  columns: FacetColumns;
  sort: Sort;
  limit: number;
  after: Cursor | undefined;
  /** Keys of the hits that come first, by docid. */
  front?: ReadonlyMap<number, number> | undefined;
}

/** The best `limit` hits after the cursor, in order, and how many more there are. Ties are broken by docid, so pages never overlap. */
export function rank(ranking: Ranking): RankedHit[] & { remaining: number } {
  const { docids, scores, passing, columns, sort, limit, after, front } = ranking;
  const best: RankedHit[] = [];
  let eligible = 0;
  for (const at of passing) {
    const docid = docids[at] as number;
    const score = scores ? (scores[at] as number) : 0;
    const key = front?.get(docid) ?? sortKey(sort, scores === undefined, score, columns.dates[docid] as number);
    if (after && !(key < after.key || (key === after.key && docid > after.docid))) continue;
    eligible += 1;
    const worst = best.length === limit ? (best[limit - 1] as RankedHit) : undefined;
    if (worst && (key < worst.key || (key === worst.key && docid > worst.docid))) continue;
    insert(best, { docid, score, key });
    if (best.length > limit) best.pop();
  }
  return Object.assign(best, { remaining: eligible - best.length });
}

function sortKey(sort: Sort, unscored: boolean, score: number, date: number): number {
  if (sort === 'newest' || (sort === 'relevance' && unscored)) return date;
  // A date that is unknown (0) comes last in either direction.
  if (sort === 'oldest') return date === 0 ? -99999999 : -date;
  return score;
}

function insert(best: RankedHit[], hit: RankedHit): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle] as RankedHit;
    if (other.key > hit.key || (other.key === hit.key && other.docid < hit.docid)) low = middle + 1;
    else high = middle;
  }
  best.splice(low, 0, hit);
}
