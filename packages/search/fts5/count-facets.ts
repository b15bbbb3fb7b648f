import type { FacetName, SearchAnswer } from '../port.ts';
import { facetNames } from '../port.ts';
import { type FacetColumns, manyFacets, singleFacets } from './facet-columns.ts';

export interface FilteredMatches {
  /** Positions in the list of matches that pass every filter. */
  passing: Uint32Array;
  facets: SearchAnswer['facets'];
}

type Allowed = { facet: FacetName; codes: ReadonlySet<number> };

/**
 * Applies the filters and counts every value of every facet in one pass. A document that fails only the filter
 * of one facet counts in that facet alone: so the counts beside a chosen value say what choosing another would add.
 */
export function countFacets(
  columns: FacetColumns,
  docids: readonly number[],
  filters: Partial<Record<FacetName, readonly string[]>>,
): FilteredMatches {
  const allowed = facetNames.flatMap((facet): Allowed[] => {
    const wanted = filters[facet];
    if (!wanted || wanted.length === 0) return [];
    const codes = wanted.map((value) => columns.values[facet].indexOf(value)).filter((code) => code >= 0);
    return [{ facet, codes: new Set(codes) }];
  });
  const counts = Object.fromEntries(
    facetNames.map((facet) => [facet, new Uint32Array(columns.values[facet].length)]),
  ) as Record<FacetName, Uint32Array>;
  const passing = new Uint32Array(docids.length);
  let passed = 0;
  for (let at = 0; at < docids.length; at += 1) {
    const docid = docids[at] as number;
    const failed = allowed.length === 0 ? undefined : failedFilters(columns, docid, allowed);
    if (failed === undefined) {
      passing[passed++] = at;
      countAll(columns, docid, counts);
    } else if (failed !== 'several') countOne(columns, docid, failed, counts[failed]);
  }
  return { passing: passing.subarray(0, passed), facets: toLists(columns, counts) };
}

function failedFilters(
  columns: FacetColumns,
  docid: number,
  allowed: readonly Allowed[],
): FacetName | 'several' | undefined {
  let failed: FacetName | undefined;
  for (const { facet, codes } of allowed) {
    if (passes(columns, docid, facet, codes)) continue;
    if (failed !== undefined) return 'several';
    failed = facet;
  }
  return failed;
}

function passes(columns: FacetColumns, docid: number, facet: FacetName, codes: ReadonlySet<number>): boolean {
  if (facet !== 'crime' && facet !== 'treaty') return codes.has(columns.single[facet][docid] as number);
  const column = columns.many[facet];
  for (let at = column.starts[docid] as number; at < (column.starts[docid + 1] as number); at += 1) {
    if (codes.has(column.codes[at] as number)) return true;
  }
  return false;
}

function countAll(columns: FacetColumns, docid: number, counts: Record<FacetName, Uint32Array>): void {
  for (const facet of singleFacets) countOne(columns, docid, facet, counts[facet]);
  for (const facet of manyFacets) countOne(columns, docid, facet, counts[facet]);
}

function countOne(columns: FacetColumns, docid: number, facet: FacetName, counts: Uint32Array): void {
  if (facet !== 'crime' && facet !== 'treaty') {
    const code = columns.single[facet][docid] as number;
    counts[code] = (counts[code] as number) + 1;
    return;
  }
  const column = columns.many[facet];
  for (let at = column.starts[docid] as number; at < (column.starts[docid + 1] as number); at += 1) {
    const code = column.codes[at] as number;
    counts[code] = (counts[code] as number) + 1;
  }
}

function toLists(columns: FacetColumns, counts: Record<FacetName, Uint32Array>): SearchAnswer['facets'] {
  return Object.fromEntries(
    facetNames.map((facet) => {
      const list: { value: string; count: number }[] = [];
      counts[facet].forEach((count, code) => {
        const value = columns.values[facet][code];
        if (count > 0 && value !== undefined && value !== '') list.push({ value, count });
      });
      list.sort(
        facet === 'year'
          ? (a, b) => (a.value < b.value ? 1 : -1)
          : (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
      );
      return [facet, list];
    }),
  ) as SearchAnswer['facets'];
}
