import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { stringify } from 'csv-stringify/sync';
import { RefusedFile } from '../refused-file.ts';
import { fromOwnDocument, type IdentifiedDocument, ownDocumentSchema, toOwnDocument } from './own-document.ts';
import { faultOf, type PlacedResult } from './placed-result.ts';

/** The columns. Those of the version stand in its first row in full; the shorter ones are repeated for readers of tables. */
const columns = [
  ...['format', 'version_id', 'work', 'date', 'country', 'language', 'title'],
  ...['position', 'parent', 'role', 'id', 'number', 'heading', 'text', 'path'],
  ...['alternative_titles', 'identifiers', 'status', 'standing', 'dates'],
  ...['source_file', 'source_url', 'source_publisher', 'licence', 'dialect', 'rows'],
  ...['facts', 'section'],
] as const;
/** Only documents fill these; tables written before there were documents lack them. */
const ofDocuments: readonly string[] = ['facts', 'section'];
type Row = Record<(typeof columns)[number], string>;

const BYTE_ORDER_MARK = '\ufeff';
/** As long as a line of the other export may be. */
const LONGEST_ROW_CHARACTERS = 128 * 1024 * 1024;

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
      format: inFirst(own.format),
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
      rows: inFirst(String(nodes.length)),
      facts: inFirst(own.facts ? JSON.stringify(own.facts) : ''),
      section: row.explains || row.use ? JSON.stringify({ explains: row.explains, use: row.use }) : '',
    };
  });
  // A carriage return alone would end a row for some readers, so that a cell with one is quoted too.
  return stringify(
    rows.map((row) => columns.map((column) => guarded(row[column]))),
    { quoted_match: /\r/ },
  );
}

function guarded(cell: string): string {
  return /^['=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}

/**
 * Reads a table row by row and yields each version when its last row has passed; `source` is its path, or its content.
 * A row that has not as many cells as the head spoils its version, not the others.
 */
export async function* readOwnCsv(source: string | Uint8Array): AsyncGenerator<PlacedResult> {
  let rows: Row[] = [];
  let first = 0;
  let number = 0;
  let head: string[] | undefined;
  let fault: string | undefined;
  try {
    for await (const cells of rowsOf(source)) {
      number += 1;
      if (!head) {
        head = cells;
        const missing = columns.find((column) => !cells.includes(column) && !ofDocuments.includes(column));
        if (missing === undefined) continue;
        yield { outcome: 'refused', place: 'row 1', reason: `The table has no column "${missing}".` };
        return;
      }
      if (cells.length === 1 && cells[0] === '') continue;
      const row = rowOf(head, cells);
      if (rows[0] && rows[0].version_id !== row.version_id) {
        yield assemble(rows, first, fault);
        rows = [];
        fault = undefined;
      }
      if (rows.length === 0) first = number;
      rows.push(row);
      if (cells.length !== head.length) {
        fault ??= `row ${number} has ${cells.length} cells, ${head.length} are expected.`;
      }
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    const from = rows.length > 0 ? `row ${first}` : `row ${number + 1}`;
    yield { outcome: 'refused', place: from, reason: `The table cannot be read on from here: ${wordsOf(error)}.` };
    return;
  }
  if (rows.length > 0) yield assemble(rows, first, fault);
}

/**
 * Rows as lists of cells. The rows before a fault are given before it is thrown, which a stream that fails would not do.
 * Throws `RefusedFile` with the byte where the text is not UTF-8, `CsvError` where quotation marks do not match.
 */
async function* rowsOf(source: string | Uint8Array): AsyncGenerator<string[]> {
  const passed: string[][] = [];
  const parser = parse({
    bom: true,
    max_record_size: LONGEST_ROW_CHARACTERS,
    relax_column_count: true,
    on_record: (cells: string[]) => {
      passed.push(cells);
      return null;
    },
  });
  let fault: Error | null | undefined;
  parser.on('error', (error) => {
    fault ??= error;
  });
  for await (const text of textOf(source)) {
    await new Promise<void>((resolve) => parser.write(text, () => resolve()));
    yield* passed.splice(0);
    if (fault) throw fault;
  }
  parser.resume().end();
  await finished(parser).catch(() => {});
  yield* passed;
  if (fault) throw fault;
}

async function* textOf(source: string | Uint8Array): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let passed = 0;
  try {
    for await (const chunk of typeof source === 'string' ? createReadStream(source) : [source]) {
      yield decoder.decode(chunk, { stream: true });
      passed += chunk.length;
    }
    yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new RefusedFile(`after byte ${passed}`, 'The table is not valid UTF-8; save it as "CSV UTF-8".');
  }
}

function rowOf(head: readonly string[], cells: readonly string[]): Row {
  return Object.fromEntries(columns.map((column) => [column, unguarded(cells[head.indexOf(column)] ?? '')])) as Row;
}

function wordsOf(error: unknown): string {
  const { message, lines } = error as Error & { lines?: number };
  return lines === undefined ? message : `${message} (line ${lines})`;
}

function assemble(rows: readonly Row[], number: number, fault: string | undefined): PlacedResult {
  const place = `row ${number}`;
  const refused = (reason: string): PlacedResult => ({
    outcome: 'refused',
    place,
    reason: `The version that begins here cannot be read: ${reason}`,
  });
  if (fault !== undefined) return refused(fault);
  const stated = rows[0]?.rows ?? '';
  if (stated !== '' && stated !== String(rows.length)) {
    return refused(`its first row states ${stated.slice(0, 20)} rows, ${rows.length} are there.`);
  }
  try {
    const parsed = ownDocumentSchema.safeParse(ownDocumentOf(rows));
    if (!parsed.success) return refused(faultOf(parsed.error));
    return { outcome: 'law', document: fromOwnDocument(parsed.data), place };
  } catch (error) {
    return refused((error as Error).message);
  }
}

function countOf(cell: string): number {
  return /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN;
}

function listOf(cell: string, column: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    throw new Error(`${column}: this is no JSON.`);
  }
}

/** What a section is for; anything but an object is left for the schema to refuse. */
function sectionOf(cell: string): object {
  const section = listOf(cell, 'section');
  return typeof section === 'object' && section !== null ? section : { section };
}

/** What the rows say, in the form of a line of ours; the schema checks it afterwards. */
function ownDocumentOf(rows: readonly Row[]): unknown {
  const first = rows[0] as Row;
  const place = (row: Row) => ({
    id: row.id,
    position: countOf(row.position),
    parent: row.parent === '' ? null : countOf(row.parent),
    number: row.number,
    heading: row.heading,
    text: row.text,
    ...(row.section === '' ? {} : sectionOf(row.section)),
  });
  return {
    format: first.format,
    id: first.version_id,
    work: first.work,
    version: first.date === '' ? 'undated' : first.date,
    date: first.date,
    country: first.country,
    language: first.language,
    title: first.title,
    ...(first.facts === '' ? {} : { facts: listOf(first.facts, 'facts') }),
    alternativeTitles: listOf(first.alternative_titles, 'alternative_titles'),
    identifiers: listOf(first.identifiers, 'identifiers'),
    status: first.status,
    standing: first.standing,
    dates: listOf(first.dates, 'dates'),
    source: { file: first.source_file, url: first.source_url, publisher: first.source_publisher },
    licence: first.licence,
    dialect: first.dialect,
    divisions: rows.filter((row) => row.role === 'division').map(place),
    provisions: rows
      .filter((row) => row.role !== 'division')
      .map((row) => ({ ...place(row), role: row.role, path: [] })),
  };
}
