import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { emptyReport, type ImportReport } from './import-report.ts';
import type { Dialect, LawDocument, ReadResult } from './law-document.ts';
import { isOwnCsv, isOwnJsonl, readOwnCsv, readOwnJsonl } from './own/index.ts';
import { isArchive, readArchive } from './read-archive.ts';
import { type ReadFileOptions, readFile } from './read-file.ts';
import { RefusedFile } from './refused-file.ts';
import { openSourceFile } from './source-file.ts';
import { type FoundFile, walkFiles } from './walk-files.ts';

/** What a domain answers for a document it was given. */
export interface Received {
  outcome: 'new' | 'changed' | 'same' | 'refused';
  reason?: string;
  articles: number;
  provisions: number;
}

export interface ImportRun {
  paths: readonly string[];
  dialects: readonly Dialect[];
  options: ReadFileOptions & { preview?: boolean };
  /** Makes a record of a document: check, match, apply in one transaction. */
  receiveLaw(document: LawDocument): Promise<Received>;
  /** Told after each file, for a progress bar: bytes done and in all. */
  progress?(done: number, total: number, file: string): void;
}

/**
 * Imports files one by one: a broken one harms no other. Only one file is held in memory at a time.
 * Throws only when a path does not exist or the store fails.
 */
export async function importFiles(run: ImportRun): Promise<ImportReport> {
  const report = emptyReport(run.options.preview ?? false);
  const found = [...walkFiles(run.paths)].map((file) => ({ ...file, size: statSync(file.path).size }));
  const total = found.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const file of found) {
    report.files += 1;
    try {
      for await (const { name, result } of resultsOf(file, run)) await take(name, result, run, report);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      refuse(report, file.name, error.place, error.message);
    }
    done += file.size;
    run.progress?.(done, total, file.name);
  }
  return report;
}

/** What a file holds: our own exports are read as a stream, everything else whole. */
async function* resultsOf(file: FoundFile, run: ImportRun): AsyncGenerator<{ name: string; result: ReadResult }> {
  const beginning = beginningOf(file.path);
  const own = isOwnJsonl(beginning) ? readOwnJsonl : isOwnCsv(beginning) ? readOwnCsv : undefined;
  if (own) {
    for await (const result of own(file.path)) yield { name: file.name, result };
    return;
  }
  const source = openSourceFile(file.path, file.name);
  if (!isArchive(source.bytes)) {
    for (const result of readFile(source, run.dialects, run.options)) yield { name: source.name, result };
    return;
  }
  for await (const inside of readArchive(source)) {
    for (const result of readFile(inside, run.dialects, run.options)) yield { name: inside.name, result };
  }
}

function beginningOf(path: string): string {
  const buffer = Buffer.alloc(256);
  const file = openSync(path, 'r');
  try {
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, 0));
  } finally {
    closeSync(file);
  }
}

async function take(name: string, result: ReadResult, run: ImportRun, report: ImportReport): Promise<void> {
  if (result.outcome === 'left-alone') {
    report.leftAlone.push({ file: name, reason: result.reason });
    return;
  }
  if (result.outcome === 'refused') {
    refuse(report, name, result.place, result.reason);
    return;
  }
  const received = await run.receiveLaw(result.document);
  report.provisions += received.provisions;
  if (received.outcome === 'refused') refuse(report, name, '', received.reason ?? '');
  else report.records[received.outcome] += 1;
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
