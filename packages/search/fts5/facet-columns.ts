import type Sqlite from 'better-sqlite3';
import { type FacetName, facetNames } from '../port.ts';

/** Facets with one value a document; the others have any number. */
export const singleFacets = ['kind', 'country', 'language', 'year', 'status'] as const satisfies readonly FacetName[];
export const manyFacets = ['crime', 'treaty'] as const satisfies readonly FacetName[];
export type SingleFacet = (typeof singleFacets)[number];
export type ManyFacet = (typeof manyFacets)[number];

interface ManyColumn {
  /** `starts[docid]` to `starts[docid + 1]` bound the codes of a document in `codes`. */
  starts: Uint32Array;
  codes: Uint16Array;
}

/**
 * The facets of all documents as typed arrays, by docid. Counting walks the matches once and reads these;
 * SQL would take 15 times as long (stack measurements).
 */
export interface FacetColumns {
  size: number;
  dates: Int32Array;
  live: Uint8Array;
  single: Record<SingleFacet, Uint16Array>;
  many: Record<ManyFacet, ManyColumn>;
  /** Values by code, per facet. */
  values: Record<FacetName, string[]>;
  liveCount: number;
}

interface DocRow {
  docid: number;
  date: number;
  kind: number;
  country: number;
  language: number;
  year: number;
  status: number;
  crime: string;
  treaty: string;
}

/** Reads the columns from an index file. */
export function loadFacetColumns(connection: Sqlite.Database): FacetColumns {
  const size = ((connection.prepare('select max(docid) from doc').pluck().get() as number | null) ?? 0) + 1;
  const single = Object.fromEntries(
    singleFacets.map((facet) => [facet, new Uint16Array(size)]),
  ) as FacetColumns['single'];
  const lists = { crime: new Map<number, number[]>(), treaty: new Map<number, number[]>() };
  const dates = new Int32Array(size);
  const live = new Uint8Array(size);
  let liveCount = 0;
  const rows = connection
    .prepare('select docid, date, kind, country, language, year, status, crime, treaty from doc')
    .raw()
    .iterate() as IterableIterator<[number, number, number, number, number, number, number, string, string]>;
  for (const [docid, date, kind, country, language, year, status, crime, treaty] of rows) {
    live[docid] = 1;
    liveCount += 1;
    dates[docid] = date;
    single.kind[docid] = kind;
    single.country[docid] = country;
    single.language[docid] = language;
    single.year[docid] = year;
    single.status[docid] = status;
    if (crime !== '') lists.crime.set(docid, crime.split(',').map(Number));
    if (treaty !== '') lists.treaty.set(docid, treaty.split(',').map(Number));
  }
  return {
    size,
    dates,
    live,
    liveCount,
    single,
    many: { crime: manyColumn(size, lists.crime), treaty: manyColumn(size, lists.treaty) },
    values: loadValues(connection),
  };
}

function manyColumn(size: number, lists: ReadonlyMap<number, number[]>): ManyColumn {
  const starts = new Uint32Array(size + 1);
  let total = 0;
  for (let docid = 0; docid < size; docid += 1) {
    starts[docid] = total;
    total += lists.get(docid)?.length ?? 0;
  }
  starts[size] = total;
  const codes = new Uint16Array(total);
  for (const [docid, list] of lists) codes.set(list, starts[docid]);
  return { starts, codes };
}

function loadValues(connection: Sqlite.Database): FacetColumns['values'] {
  const values = Object.fromEntries(facetNames.map((facet) => [facet, [] as string[]])) as FacetColumns['values'];
  const rows = connection.prepare('select facet, code, value from dictionary').all() as {
    facet: FacetName;
    code: number;
    value: string;
  }[];
  for (const { facet, code, value } of rows) (values[facet] as string[])[code] = value;
  return values;
}

/** The type of a row written to `doc`, for the writer. */
export type { DocRow };
