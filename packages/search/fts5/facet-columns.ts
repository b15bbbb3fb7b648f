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
 * SQL would take 15 times as long (stack measurements). The arrays may be longer than `size`.
 */
export interface FacetColumns {
  /** One more than the highest docid. */
  size: number;
  dates: Int32Array;
  live: Uint8Array;
  single: Record<SingleFacet, Uint16Array>;
  many: Record<ManyFacet, ManyColumn>;
  /** Values by code, per facet. */
  values: Record<FacetName, string[]>;
  liveCount: number;
  /** Words of each document in all columns of the full-text table, and of all live ones together. */
  lengths: Uint32Array;
  words: number;
}

/** Room is kept for so large a share more, so that taking up a small write copies nothing. */
const ROOM = 1 / 8;

export function emptyFacetColumns(): FacetColumns {
  return {
    size: 1,
    dates: new Int32Array(1),
    live: new Uint8Array(1),
    single: Object.fromEntries(singleFacets.map((facet) => [facet, new Uint16Array(1)])) as FacetColumns['single'],
    many: { crime: emptyManyColumn(), treaty: emptyManyColumn() },
    values: Object.fromEntries(facetNames.map((facet) => [facet, [] as string[]])) as FacetColumns['values'],
    liveCount: 0,
    lengths: new Uint32Array(1),
    words: 0,
  };
}

function emptyManyColumn(): ManyColumn {
  return { starts: new Uint32Array(2), codes: new Uint16Array(1) };
}

type Row = [number, number, number, number, number, number, number, string, string, number];

/** Takes up into columns what the index file holds beyond them. `seen` is the number of the last write they hold, 0 for none. */
export function updateFacetColumns(columns: FacetColumns, connection: Sqlite.Database, seen: number): void {
  const last = (connection.prepare('select max(docid) from doc').pluck().get() as number | null) ?? 0;
  const before = columns.size;
  reserve(columns, last + 1);
  const rows = connection
    .prepare(
      'select docid, date, kind, country, language, year, status, crime, treaty, length from doc where docid >= ? order by docid',
    )
    .raw()
    .iterate(before) as IterableIterator<Row>;
  for (const row of rows) takeUp(columns, row);
  columns.size = Math.max(before, last + 1);
  const removed = connection.prepare('select docid from removed where write > ? and docid < ?').pluck();
  for (const docid of removed.all(seen, before) as number[]) drop(columns, docid);
  columns.values = loadValues(connection);
}

function takeUp(columns: FacetColumns, row: Row): void {
  const [docid, date, kind, country, language, year, status, crime, treaty, length] = row;
  const { single, many } = columns;
  columns.live[docid] = 1;
  columns.liveCount += 1;
  columns.lengths[docid] = length;
  columns.words += length;
  columns.dates[docid] = date;
  single.kind[docid] = kind;
  single.country[docid] = country;
  single.language[docid] = language;
  single.year[docid] = year;
  single.status[docid] = status;
  // Docids that are in use no more lie between; they have no codes.
  for (let between = columns.size; between <= docid; between += 1) {
    for (const facet of manyFacets) endAt(many[facet], between, many[facet].starts[between] as number);
  }
  many.crime.codes = append(many.crime, docid, crime);
  many.treaty.codes = append(many.treaty, docid, treaty);
  columns.size = docid + 1;
}

function endAt({ starts }: ManyColumn, docid: number, end: number): void {
  starts[docid + 1] = end;
}

/** Adds the codes of a document, the last so far; returns the codes, which move when they outgrow their place. */
function append(column: ManyColumn, docid: number, list: string): Uint16Array {
  let { codes } = column;
  let end = column.starts[docid] as number;
  for (const code of list === '' ? [] : list.split(',')) {
    if (end === codes.length) codes = grown(codes, (copy) => new Uint16Array(copy), end * 2);
    codes[end++] = Number(code);
  }
  endAt(column, docid, end);
  return codes;
}

/** A document that was removed keeps its place: a docid is never used again. */
function drop(columns: FacetColumns, docid: number): void {
  if (columns.live[docid] !== 1) return;
  columns.live[docid] = 0;
  columns.liveCount -= 1;
  columns.words -= columns.lengths[docid] as number;
}

function reserve(columns: FacetColumns, size: number): void {
  if (size <= columns.live.length) return;
  const room = Math.ceil(size * (1 + ROOM));
  columns.dates = grown(columns.dates, (length) => new Int32Array(length), room);
  columns.live = grown(columns.live, (length) => new Uint8Array(length), room);
  columns.lengths = grown(columns.lengths, (length) => new Uint32Array(length), room);
  for (const facet of singleFacets)
    columns.single[facet] = grown(columns.single[facet], (length) => new Uint16Array(length), room);
  for (const facet of manyFacets)
    columns.many[facet].starts = grown(columns.many[facet].starts, (length) => new Uint32Array(length), room + 1);
}

function grown<Column extends Int32Array | Uint8Array | Uint16Array | Uint32Array>(
  column: Column,
  make: (length: number) => Column,
  length: number,
): Column {
  const larger = make(length);
  larger.set(column);
  return larger;
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
