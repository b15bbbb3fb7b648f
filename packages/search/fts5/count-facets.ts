import type { FacetName, SearchAnswer } from '../port.ts';
import { facetNames } from '../port.ts';
import type { FacetColumns } from './facet-columns.ts';

export interface FilteredMatches {
  /** Positions in the list of matches that pass every filter. */
  passing: Uint32Array;
  facets: SearchAnswer['facets'];
}

/** A facet that is filtered, with a 1 for every code that may pass. */
type Allowed = { facet: FacetName; codes: Uint8Array };

/**
 * Applies the filters and counts every value of every facet in one pass. A document that fails only the filter
 * of one facet counts in that facet alone: so the counts beside a chosen value say what choosing another would add.
 */
export function countFacets(
  columns: FacetColumns,
  docids: Uint32Array,
  filters: Partial<Record<FacetName, readonly string[]>>,
): FilteredMatches {
  const allowed = facetNames.flatMap((facet): Allowed[] => {
    const wanted = filters[facet];
    if (!wanted || wanted.length === 0) return [];
    const codes = new Uint8Array(columns.values[facet].length);
    for (const value of wanted) {
      const code = columns.values[facet].indexOf(value);
      if (code >= 0) codes[code] = 1;
    }
    return [{ facet, codes }];
  });
  const passing = new Uint32Array(docids.length);
  const passed = new Uint32Array(docids.length);
  const nearly = new Map<FacetName, number[]>(allowed.map(({ facet }) => [facet, []]));
  let count = 0;
  for (let at = 0; at < docids.length; at += 1) {
    const docid = docids[at] as number;
    const failed = allowed.length === 0 ? undefined : failedFilters(columns, docid, allowed);
    if (failed === undefined) {
      passing[count] = at;
      passed[count] = docid;
      count += 1;
    } else if (failed !== 'several') nearly.get(failed)?.push(docid);
  }
  const facets = Object.fromEntries(
    facetNames.map((facet) => {
      const counts = new Uint32Array(columns.values[facet].length);
      countValues(columns, facet, passed.subarray(0, count), counts);
      countValues(columns, facet, nearly.get(facet) ?? [], counts);
      return [facet, toList(columns, facet, counts)];
    }),
  ) as SearchAnswer['facets'];
  return { passing: passing.subarray(0, count), facets };
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

function passes(columns: FacetColumns, docid: number, facet: FacetName, codes: Uint8Array): boolean {
  if (facet !== 'crime' && facet !== 'treaty') return codes[columns.single[facet][docid] as number] === 1;
  const column = columns.many[facet];
  for (let at = column.starts[docid] as number; at < (column.starts[docid + 1] as number); at += 1) {
    if (codes[column.codes[at] as number] === 1) return true;
  }
  return false;
}

/** Counts facet by facet: each loop reads one column, which is twice as fast as reading all of them for each document. */
function countValues(
  columns: FacetColumns,
  facet: FacetName,
  docids: Uint32Array | readonly number[],
  counts: Uint32Array,
): void {
  if (facet !== 'crime' && facet !== 'treaty') {
    const column = columns.single[facet];
    for (let at = 0; at < docids.length; at += 1) {
      const code = column[docids[at] as number] as number;
      counts[code] = (counts[code] as number) + 1;
    }
    return;
  }
  const { starts, codes } = columns.many[facet];
  for (let at = 0; at < docids.length; at += 1) {
    const docid = docids[at] as number;
    const end = starts[docid + 1] as number;
    for (let value = starts[docid] as number; value < end; value += 1) {
      const code = codes[value] as number;
      counts[code] = (counts[code] as number) + 1;
    }
  }
}

function toList(columns: FacetColumns, facet: FacetName, counts: Uint32Array): { value: string; count: number }[] {
  const list: { value: string; count: number }[] = [];
  counts.forEach((count, code) => {
    const value = columns.values[facet][code];
    if (count > 0 && value !== undefined && value !== '') list.push({ value, count });
  });
  return list.sort(
    facet === 'year'
      ? (a, b) => (a.value < b.value ? 1 : -1)
      : (a, b) => b.count - a.count || (a.value < b.value ? -1 : 1),
  );
}
