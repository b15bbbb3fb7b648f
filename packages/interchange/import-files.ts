import { closeSync, openSync, readSync } from 'node:fs';
import type { CaseDocument } from './case-document.ts';
import { isDocx } from './dialects/judgments/index.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import type { CaseReadResult, DialectOf, LawDocument, ReadResult, SourceFile } from './law-document.ts';
import type { LiteratureDocument } from './literature-document.ts';
import { isOwnCsv, isOwnJsonl, type PlacedCase, type PlacedResult, readOwnCsv, readOwnJsonl } from './own/index.ts';
import { isArchive, readArchive } from './read-archive.ts';
import { type ReadFileOptions, readFile } from './read-file.ts';
import { RefusedFile } from './refused-file.ts';
import { openSourceFile } from './source-file.ts';
import { type FoundFile, walkFiles } from './walk-files.ts';

/** What a domain answers for a document it was given. */
export interface Received {
  outcome: 'new' | 'changed' | 'same' | 'refused';
  reason?: string;
  /** Of the record it became; absent when it was refused, or only previewed. */
  recordId?: string;
  /** Of an act. */
  articles?: number;
  provisions?: number;
}

/** A file that is kept: what became of it is said once, by one of these. */
export interface KeptFile {
  /** Its text is in these records. */
  indexed(result: { records: string[]; language: string; extractor: string }): Promise<void>;
  /** It is left as it is: no record came of it, and none should. */
  leftAlone(reason: string): Promise<void>;
  failed(reason: string): Promise<void>;
}

export interface ImportRun {
  paths: readonly string[];
  dialects: readonly DialectOf<ReadResult | CaseReadResult>[];
  options: ReadFileOptions & { preview?: boolean };
  /** Makes a record of a document: check, match, apply in one transaction. */
  receiveLaw(document: LawDocument): Promise<Received>;
  receiveCase(document: CaseDocument): Promise<Received>;
  receiveLiterature?(document: LiteratureDocument): Promise<Received>;
  /**
   * Keeps a file of a word processor, a page or a PDF as it came, before it is read; undefined of files of other forms.
   * Absent: no file is kept (a preview).
   */
  keepFile?(file: SourceFile): Promise<KeptFile | undefined>;
  /** Told after each file, for a progress bar: bytes done and in all. */
  progress?(done: number, total: number, file: string): void;
}

/**
 * Imports files one by one: a broken one harms no other. Only one file is held in memory at a time.
 * Throws only when a path does not exist or the store fails.
 */
export async function importFiles(run: ImportRun): Promise<ImportReport> {
  const report = emptyReport(run.options.preview ?? false);
  const found = [...walkFiles(run.paths)];
  const total = found.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const file of found) {
    report.files += 1;
    for await (const { name, result } of readable(file, run)) await take(name, result, run, report);
    done += file.size;
    run.progress?.(done, total, file.name);
  }
  return report;
}

interface Read {
  name: string;
  result: PlacedResult | PlacedCase;
}

/** What a file holds, whatever befalls while it is read: only errors of the store may end an import. */
async function* readable(file: FoundFile, run: ImportRun): AsyncGenerator<Read> {
  const results = resultsOf(file, run);
  for (;;) {
    let next: IteratorResult<Read>;
    try {
      next = await results.next();
    } catch (error) {
      const place = error instanceof RefusedFile ? error.place : '';
      const reason = error instanceof RefusedFile ? error.message : `Reading it failed: ${(error as Error).message}`;
      yield { name: file.name, result: { outcome: 'refused', place, reason } };
      return;
    }
    if (next.done) return;
    yield next.value;
  }
}

async function* resultsOf(file: FoundFile, run: ImportRun): AsyncGenerator<Read> {
  if (file.passedOver) {
    yield { name: file.name, result: { ...file.passedOver, place: '' } };
    return;
  }
  const own = ownReader(beginningOf(file.path), file.name);
  if (own) {
    for await (const result of own(file.path)) yield { name: file.name, result };
    return;
  }
  const source = openSourceFile(file.path, file.name);
  // A document of a word processor is an archive too, of its parts.
  if (isArchive(source.bytes) && !isDocx(source.bytes)) yield* resultsInArchive(source, run);
  else for (const result of readFile(source, run.dialects, run.options)) yield { name: source.name, result };
}

async function* resultsInArchive(archive: SourceFile, run: ImportRun): AsyncGenerator<Read> {
  for await (const { name, ...entry } of readArchive(archive)) {
    if ('refused' in entry) {
      yield { name, result: { outcome: 'refused', place: '', reason: entry.refused } };
      continue;
    }
    const { bytes } = entry.file;
    const own = ownReader(Buffer.from(bytes.subarray(0, BEGINNING_BYTES)).toString('utf8'), name);
    if (own) for await (const result of own(bytes)) yield { name, result };
    else for (const result of readFile(entry.file, run.dialects, run.options)) yield { name, result };
  }
}

type OwnReader = (source: string | Uint8Array) => AsyncGenerator<PlacedResult | PlacedCase>;

/** Our own exports are read as a stream, everything else whole. */
function ownReader(beginning: string, name: string): OwnReader | undefined {
  if (isOwnJsonl(beginning, name)) return readOwnJsonl;
  return isOwnCsv(beginning) ? readOwnCsv : undefined;
}

const BEGINNING_BYTES = 64 * 1024;

function beginningOf(path: string): string {
  const buffer = Buffer.alloc(BEGINNING_BYTES);
  const file = openSync(path, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

async function take(
  name: string,
  result: PlacedResult | PlacedCase,
  run: ImportRun,
  report: ImportReport,
): Promise<void> {
  if (result.outcome === 'left-alone') {
    report.leftAlone.push({ file: name, reason: result.reason });
    return;
  }
  if (result.outcome === 'refused') {
    refuse(report, name, result.place, result.reason);
    return;
  }
  const received =
    result.outcome === 'case' ? await run.receiveCase(result.document) : await run.receiveLaw(result.document);
  report.provisions += received.provisions ?? 0;
  if (received.outcome === 'refused') refuse(report, name, result.place ?? '', received.reason ?? '');
  else report.records[received.outcome] += 1;
  if (result.outcome === 'case') {
    report.cases += received.outcome === 'refused' ? 0 : 1;
    return;
  }
  const stated = result.document.statedArticleCount;
  if (stated !== undefined && stated !== received.articles) {
    report.warnings.push({
      file: name,
      reason: `The file states ${stated} articles; ${received.articles} were found.`,
    });
  }
}

function refuse(report: ImportReport, file: string, place: string, reason: string): void {
  report.records.refused += 1;
  report.refusals.push({ file, place, reason });
}
