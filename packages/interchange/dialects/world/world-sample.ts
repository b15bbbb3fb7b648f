import { createHash } from 'node:crypto';
import type { DialectOf, NothingRead, ReadOptions } from '../../law-document.ts';
import type { PlacedCase, PlacedResult } from '../../own/index.ts';
import { RefusedFile } from '../../refused-file.ts';
import { guarded, type JsonRecord, parseJson, readRecord, textOf } from '../decisions/records.ts';
import collections from './collections.json' with { type: 'json' };
import { readWorldCase } from './read-case.ts';
import { readWorldLaw } from './read-law.ts';
import { isWorldRecord } from './record-fields.ts';
import { readSherlocRecords } from './sherloc-lines.ts';
import { headOfLines, linesOf, unpack } from './unpack-lines.ts';

type Placed = PlacedResult | PlacedCase;

const lawKinds = new Set(['legislation', 'doctrine', 'guidance', 'treaty']);

/**
 * Statutes, decisions and guidance of the whole world as JSON Lines, packed or not: one document a line, its text as it
 * was extracted from the page of an official portal. Each line has its result; articles of a law of the SHERLOC portal
 * are gathered and yielded as one law after the others.
 */
export const worldSample: DialectOf<Placed> = {
  id: 'world-sample',
  decisions: true,
  description:
    'Laws, decisions and guidance of all jurisdictions as (packed) JSON Lines (jurisdiction, collection, kind, id, text)',
  recognise(file) {
    const head = headOfLines(file.bytes);
    if (!head.startsWith('{')) return 0;
    const first = head.split('\n', 1)[0] as string;
    const named = ['jurisdiction', 'collection', 'kind', 'id', 'text'].filter((field) => first.includes(`"${field}"`));
    // The text may be longer than the head that was unpacked, and what stands behind it unseen.
    const begins = /^\{\s?"jurisdiction"\s?:/.test(first);
    return named.length === 5 ? 0.9 : begins && named.length >= 3 ? 0.7 : 0;
  },
  *read(file, options) {
    const bytes = guarded('', () => unpack(file.bytes));
    if (!(bytes instanceof Uint8Array)) {
      yield bytes;
      return;
    }
    yield* readLines(bytes, file.name, options);
  },
};

function* readLines(bytes: Uint8Array, file: string, options: ReadOptions): Generator<Placed> {
  const known = new Map<string, Set<string>>();
  const articles: JsonRecord[] = [];
  for (const { place, line } of linesOf(bytes)) {
    const record = guarded(place, () => recordOf(line, place));
    if (isNothing(record)) yield record;
    else if (isSherlocLaw(record)) articles.push(record);
    else {
      const copy = copyNumber(record, known);
      if (copy === 0)
        yield { outcome: 'left-alone', reason: `${place}: A line before has the same id and the same text.` };
      else yield readLine(record, copy, { place, file, options });
    }
  }
  yield* readSherlocRecords(articles, file, options);
}

/**
 * Some portals give several decisions, or the languages of one, the same id. The first keeps it, the next are the second
 * and the third of it; 0 for a text that was there before.
 */
function copyNumber(record: JsonRecord, known: Map<string, Set<string>>): number {
  const key = JSON.stringify([record.collection, String(record.id)]);
  const texts = known.get(key) ?? new Set();
  const hash = createHash('sha256').update(String(record.text)).digest('base64');
  if (texts.has(hash)) return 0;
  known.set(key, texts.add(hash));
  return texts.size;
}

/** Throws `RefusedFile` for what is no record. */
function recordOf(line: string | RefusedFile, place: string): JsonRecord {
  if (line instanceof RefusedFile) throw line;
  const value = parseJson(line, place);
  if (!isWorldRecord(value)) {
    throw new RefusedFile(place, 'This is no object with "jurisdiction", "collection", "kind" and "text".');
  }
  return value;
}

function isNothing(value: JsonRecord | NothingRead): value is NothingRead {
  return value.outcome === 'refused' && typeof value.reason === 'string' && !('text' in value);
}

function isSherloc(record: JsonRecord): boolean {
  return collections.sherloc.includes(textOf(record, 'collection'));
}

function isSherlocLaw(record: JsonRecord): boolean {
  return isSherloc(record) && textOf(record, 'kind') === 'legislation' && textOf(record, 'law_title') !== '';
}

interface FileContext {
  place: string;
  file: string;
  options: ReadOptions;
}

function readLine(record: JsonRecord, copy: number, { place, file, options }: FileContext): Placed {
  const kind = textOf(record, 'kind');
  const given = { place, file, copy, country: options.country, language: options.language };
  if (isSherloc(record) && kind === 'case_law') {
    const [read] = readSherlocRecords([record], file, options);
    return { ...(read as Placed), place };
  }
  // A tribunal whose records have its own name for a kind says otherwise that they are decisions.
  const isCase = kind === 'case_law' || (textOf(record, 'decision_type') !== '' && !lawKinds.has(kind));
  if (isCase) return { ...readRecord(place, () => readWorldCase(record, given, worldSample.id)), place };
  if (!lawKinds.has(kind))
    return { outcome: 'refused', place, reason: `A record of the kind "${kind.slice(0, 40)}" is not known.` };
  return guarded<Placed>(place, () => ({
    outcome: 'law',
    document: readWorldLaw(record, given, worldSample.id),
    place,
  }));
}
