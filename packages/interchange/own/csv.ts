import { createReadStream } from 'node:fs';
import { CsvError, parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import type { ReadResult } from '../law-document.ts';
import {
  fromOwnDocument,
  type IdentifiedDocument,
  OWN_FORMAT,
  type OwnDocument,
  ownDocumentSchema,
  toOwnDocument,
} from './own-document.ts';

/** The columns. Those of the version stand in its first row in full; the shorter ones are repeated for readers of tables. */
const columns = [
  ...['format', 'version_id', 'work', 'date', 'country', 'language', 'title'],
  ...['position', 'parent', 'role', 'id', 'number', 'heading', 'text', 'path'],
  ...['alternative_titles', 'identifiers', 'status', 'standing', 'dates'],
  ...['source_file', 'source_url', 'source_publisher', 'licence', 'dialect'],
] as const;
type Row = Record<(typeof columns)[number], string>;

const BYTE_ORDER_MARK = '\ufeff';

/** The head of a file: with a byte-order mark, without which spreadsheets spoil Arabic and Chinese. */
export function csvHead(): string {
  return BYTE_ORDER_MARK + stringify([[...columns]]);
}

export function isOwnCsv(beginning: string): boolean {
  return beginning.replace(BYTE_ORDER_MARK, '').startsWith(columns.slice(0, 4).join(','));
}

/** The rows of one version. A cell that a spreadsheet would take for a formula is written with an apostrophe before it. */
export function toCsvRows(document: IdentifiedDocument): string {
  const own = toOwnDocument(document);
  const nodes = [
    ...own.divisions.map((row) => ({ ...row, role: 'division', path: [] as string[] })),
    ...own.provisions,
  ];
  nodes.sort((a, b) => a.position - b.position);
  const rows = nodes.map((row, at): Row => {
    const first = at === 0;
    const inFirst = (value: string): string => (first ? value : '');
    return {
      format: inFirst(OWN_FORMAT),
      version_id: own.id,
      work: own.work,
      date: own.date,
      country: own.country,
      language: own.language,
      title: own.title,
      position: String(row.position),
      parent: row.parent === null ? '' : String(row.parent),
      role: row.role,
      id: row.id,
      number: row.number,
      heading: row.heading,
      text: row.text,
      path: row.path.join(' › '),
      alternative_titles: inFirst(JSON.stringify(own.alternativeTitles)),
      identifiers: inFirst(JSON.stringify(own.identifiers)),
      status: inFirst(own.status),
      standing: inFirst(own.standing),
      dates: inFirst(JSON.stringify(own.dates)),
      source_file: inFirst(own.source.file),
      source_url: inFirst(own.source.url),
      source_publisher: inFirst(own.source.publisher),
      licence: inFirst(own.licence),
      dialect: inFirst(own.dialect),
    };
  });
  return stringify(rows.map((row) => columns.map((column) => guarded(row[column]))));
}

function guarded(cell: string): string {
  return /^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/** Reads a file row by row and yields each version when its last row has passed. */
export async function* readOwnCsv(path: string): AsyncGenerator<ReadResult> {
  let rows: Row[] = [];
  let line = 2;
  const parser = createReadStream(path).pipe(
    parse({ columns: true, bom: true, max_record_size: 8 * 1024 * 1024, cast: (value) => unguarded(value) }),
  );
  try {
    for await (const row of parser as AsyncIterable<Row>) {
      if (rows[0] && rows[0].version_id !== row.version_id) {
        yield assemble(rows, line);
        line += rows.length;
        rows = [];
      }
      rows.push(row);
    }
  } catch (error) {
    const place = error instanceof CsvError ? `line ${String(error['lines'] ?? '')}` : '';
    yield { outcome: 'refused', place, reason: `The table cannot be read: ${(error as Error).message}` };
    return;
  }
  if (rows.length > 0) yield assemble(rows, line);
}

function assemble(rows: readonly Row[], row: number): ReadResult {
  try {
    return { outcome: 'law', document: fromOwnDocument(ownDocumentSchema.parse(ownDocumentOf(rows))) };
  } catch (error) {
    return {
      outcome: 'refused',
      place: `row ${row}`,
      reason: `The version that begins here cannot be read: ${(error as Error).message}`,
    };
  }
}

function ownDocumentOf(rows: readonly Row[]): OwnDocument {
  const first = rows[0] as Row;
  const place = (row: Row) => ({
    id: row.id,
    position: Number(row.position),
    parent: row.parent === '' ? null : Number(row.parent),
    number: row.number,
    heading: row.heading,
    text: row.text,
  });
  return {
    format: first.format as typeof OWN_FORMAT,
    id: first.version_id,
    work: first.work,
    version: first.date === '' ? 'undated' : first.date,
    date: first.date,
    country: first.country,
    language: first.language,
    title: first.title,
    alternativeTitles: JSON.parse(first.alternative_titles) as string[],
    identifiers: JSON.parse(first.identifiers) as OwnDocument['identifiers'],
    status: first.status as OwnDocument['status'],
    standing: first.standing as OwnDocument['standing'],
    dates: JSON.parse(first.dates) as OwnDocument['dates'],
    source: { file: first.source_file, url: first.source_url, publisher: first.source_publisher },
    licence: first.licence,
    dialect: first.dialect,
    divisions: rows.filter((row) => row.role === 'division').map(place),
    provisions: rows
      .filter((row) => row.role !== 'division')
      .map((row) => ({ ...place(row), role: row.role as 'article' | 'text', path: [] })),
  };
}
