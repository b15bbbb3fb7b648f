import type { CaseReadResult, ReadOptions, ReadResult } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import type { JsonRecord } from '../decisions/records.ts';
import { textOf } from '../decisions/records.ts';
import { sherlocExport } from '../decisions/sherloc-export.ts';
import { listOf } from './record-fields.ts';

type Read = ReadResult | CaseReadResult;

/** A record of the SHERLOC portal as its own export has it: `type` for the kind, the crime types as a list. */
function asExported(record: JsonRecord): string {
  return JSON.stringify({ ...record, type: textOf(record, 'kind'), crime_types: listOf(record, ['crime_types']) });
}

/** Reads records of the portal as `sherloc-export` does: a case each, the articles of one law together. */
export function readSherlocRecords(records: readonly JsonRecord[], file: string, options: ReadOptions): Read[] {
  const lines = records.map(asExported).join('\n');
  return [...sherlocExport.read(sourceFileOf(file, Buffer.from(lines)), options)];
}
