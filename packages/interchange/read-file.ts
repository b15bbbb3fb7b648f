import { refuseBroken } from './broken-file.ts';
import type { DialectOf, NothingRead, ReadOptions, SourceFile } from './law-document.ts';
import { whyNoLaw } from './no-law.ts';
import { RefusedFile } from './refused-file.ts';

/** Below this no dialect is sure enough, and the file is left alone. */
const SURE_ENOUGH = 0.5;

export interface ReadFileOptions extends ReadOptions {
  /** Id of a dialect, forced by the user with `--format`. */
  format?: string;
}

/** Recognises the dialect of a file and reads it. Never throws on what the file holds. */
export function* readFile<Result>(
  file: SourceFile,
  dialects: readonly DialectOf<Result>[],
  options: ReadFileOptions = {},
): Generator<Result | NothingRead> {
  try {
    const dialect =
      options.format === undefined ? recognise(file, dialects) : dialects.find((entry) => entry.id === options.format);
    if (dialect) {
      yield* dialect.read(file, options);
      return;
    }
    refuseBroken(file);
    yield {
      outcome: 'left-alone',
      reason: whyNoLaw(file) ?? 'No known form of a law or a decision was recognised in it.',
    };
  } catch (error) {
    if (error instanceof RefusedFile) yield { outcome: 'refused', place: error.place, reason: error.message };
    else yield { outcome: 'refused', place: '', reason: `Reading it failed: ${(error as Error).message}` };
  }
}

function recognise<Result>(file: SourceFile, dialects: readonly DialectOf<Result>[]): DialectOf<Result> | undefined {
  let best: { dialect: DialectOf<Result>; score: number } | undefined;
  for (const dialect of dialects) {
    const score = dialect.recognise(file);
    if (score >= SURE_ENOUGH && score > (best?.score ?? 0)) best = { dialect, score };
  }
  if (best?.dialect.decisions) return best.dialect;
  const isLaw = !isText(file) || whyNoLaw(file) === undefined;
  return isLaw ? best?.dialect : undefined;
}

function isText(file: SourceFile): boolean {
  try {
    file.text();
    return true;
  } catch {
    return false;
  }
}
