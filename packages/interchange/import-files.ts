import { closeSync, openSync, readSync } from 'node:fs';
import type { CaseDocument } from './case-document.ts';
import { isDocx } from './dialects/judgments/index.ts';
import { extractPdf, isPdf } from './extract-pdf.ts';
import { emptyReport, type ImportReport } from './import-report.ts';
import { type KeptFile, KeptFiles } from './kept-files.ts';
import { languageWarning } from './language-warning.ts';
import type { AnyReadResult, DialectOf, LawDocument, LiteratureReadResult, SourceFile } from './law-document.ts';
import type { LiteratureDocument } from './literature-document.ts';
import { whyOffice } from './office-file.ts';
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

export interface ImportRun {
  paths: readonly string[];
  dialects: readonly DialectOf<AnyReadResult>[];
  options: ReadFileOptions & { preview?: boolean };
  /** Makes a record of a document: check, match, apply in one transaction. */
  receiveLaw(document: LawDocument): Promise<Received>;
  receiveCase(document: CaseDocument): Promise<Received>;
  receiveLiterature(document: LiteratureDocument): Promise<Received>;
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
    const kept = new KeptFiles();
    for await (const { name, result, source } of readable(file, run, kept)) {
      kept.note(source, result, await take(name, result, run, report));
    }
    await kept.settle();
    done += file.size;
    run.progress?.(done, total, file.name);
  }
  return report;
}

type Result = PlacedResult | PlacedCase | (LiteratureReadResult & { place?: string });

interface Read {
  name: string;
  result: Result;
  /** Absent of what is read as a stream, and of what cannot be opened. */
  source?: SourceFile;
}

/** What a file holds, whatever befalls while it is read: only errors of the store may end an import. */
async function* readable(file: FoundFile, run: ImportRun, kept: KeptFiles): AsyncGenerator<Read> {
  const results = resultsOf(file, run, kept);
  for (;;) {
    let next: IteratorResult<Read>;
    try {
      next = await results.next();
    } catch (error) {
      yield { name: file.name, result: refusal(error) };
      return;
    }
    if (next.done) return;
    yield next.value;
  }
}

async function* resultsOf(file: FoundFile, run: ImportRun, kept: KeptFiles): AsyncGenerator<Read> {
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
  const office = whyOffice(source.bytes);
  // A document of a word processor is an archive too, of its parts.
  if (isArchive(source.bytes) && !isDocx(source.bytes) && office === undefined)
    yield* resultsInArchive(source, run, kept);
  else yield* resultsInFile(source, run, kept);
}

async function* resultsInArchive(archive: SourceFile, run: ImportRun, kept: KeptFiles): AsyncGenerator<Read> {
  for await (const { name, ...entry } of readArchive(archive)) {
    if ('refused' in entry) {
      yield { name, result: { outcome: 'refused', place: '', reason: entry.refused } };
      continue;
    }
    const { bytes } = entry.file;
    const own = ownReader(Buffer.from(bytes.subarray(0, BEGINNING_BYTES)).toString('utf8'), name);
    if (own) for await (const result of own(bytes)) yield { name, result };
    else yield* resultsInFile(entry.file, run, kept);
  }
}

/** One file: kept as it came where its form asks for it, its text extracted where a dialect could not, then read. */
async function* resultsInFile(source: SourceFile, run: ImportRun, kept: KeptFiles): AsyncGenerator<Read> {
  const file = await run.keepFile?.(source);
  kept.add(source, file);
  const office = whyOffice(source.bytes);
  if (office !== undefined) {
    yield { name: source.name, result: { outcome: 'left-alone', reason: office }, source };
    return;
  }
  if (isPdf(source.bytes)) {
    try {
      source.pdf = await extractPdf(source.bytes);
    } catch (error) {
      yield { name: source.name, result: refusal(error), source };
      return;
    }
    await file?.text?.({ language: source.pdf.language, extractor: source.pdf.extractor });
  }
  for (const result of readFile(source, run.dialects, run.options)) yield { name: source.name, result, source };
}

function refusal(error: unknown): Result {
  const place = error instanceof RefusedFile ? error.place : '';
  const reason = error instanceof RefusedFile ? error.message : `Reading it failed: ${(error as Error).message}`;
  return { outcome: 'refused', place, reason };
}

type OwnReader = (source: string | Uint8Array) => AsyncGenerator<Result>;

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

/** Hands a document to its domain and reports what became of it. */
async function take(name: string, result: Result, run: ImportRun, report: ImportReport): Promise<Received | undefined> {
  if (result.outcome === 'left-alone') {
    report.leftAlone.push({ file: name, reason: result.reason });
    return undefined;
  }
  if (result.outcome === 'refused') {
    refuse(report, name, result.place, result.reason);
    return undefined;
  }
  const received = await receive(result, run);
  report.provisions += received.provisions ?? 0;
  if (received.outcome === 'refused') {
    refuse(report, name, result.place ?? '', received.reason ?? '');
    return received;
  }
  report.records[received.outcome] += 1;
  if (result.outcome === 'case') report.cases += 1;
  else if (result.outcome === 'literature') report.literature += 1;
  else {
    const language = languageWarning(result.document, run.options.language !== undefined);
    if (language !== undefined) report.warnings.push({ file: name, reason: language });
    if (result.document.kind === 'treaty') report.treaties += 1;
    if (result.document.kind === 'document') report.documents += 1;
    const stated = result.document.statedArticleCount;
    if (stated !== undefined && stated !== received.articles) {
      const reason = `The file states ${stated} articles; ${received.articles} were found.`;
      report.warnings.push({ file: name, reason });
    }
  }
  return received;
}

function receive(result: Extract<Result, { document: unknown }>, run: ImportRun): Promise<Received> {
  switch (result.outcome) {
    case 'case':
      return run.receiveCase(result.document);
    case 'literature':
      return run.receiveLiterature(result.document);
    case 'law':
      return run.receiveLaw(result.document);
  }
}

function refuse(report: ImportReport, file: string, place: string, reason: string): void {
  report.records.refused += 1;
  report.refusals.push({ file, place, reason });
}
