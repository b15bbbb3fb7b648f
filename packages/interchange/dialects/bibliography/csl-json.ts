import type { LiteratureDialect, LiteratureReadResult } from '../../law-document.ts';
import { draftOfCsl, isCslEntry, isOtherRecord } from './csl-draft.ts';
import { toDocument } from './entry-draft.ts';

const BEGINNING = 64 * 1024;
/** Names that an entry of CSL has and no other form of JSON that is read here. */
const telling = /"(?:container-title|issued|DOI|publisher-place|author)"\s{0,20}:/;
const aType =
  /"type"\s{0,20}:\s{0,20}"(?:article(?:-[a-z]{1,20})?|book|chapter|report|thesis|webpage|paper-conference|post-weblog|manuscript|legislation|legal_case|treaty|document|dataset|entry-encyclopedia|review|speech|standard|software|regulation|collection)"/;

/** Bibliographies in CSL-JSON, as Zotero and CrossRef give them: a list of entries, or one. */
export const cslJson: LiteratureDialect = {
  id: 'csl-json',
  description: 'bibliographies in CSL-JSON (.json)',
  decisions: true,
  recognise(file) {
    try {
      const beginning = file.text().slice(0, BEGINNING);
      const isLike = /^\s*[[{]/.test(beginning) && telling.test(beginning) && aType.test(beginning);
      return isLike && holdsEntries(file.text()) ? 0.9 : 0;
    } catch {
      return 0;
    }
  },
  *read(file, options): Generator<LiteratureReadResult> {
    let data: unknown;
    try {
      data = JSON.parse(file.text());
    } catch (error) {
      yield { outcome: 'refused', place: lineIn(error, file.text()), reason: `The file is no JSON: ${why(error)}.` };
      return;
    }
    if (isOtherRecord(data)) {
      yield { outcome: 'left-alone', reason: 'It is a record of another form (it has `csl` or `kind`), not CSL-JSON.' };
      return;
    }
    const entries = listOf(data);
    for (const [at, entry] of entries.entries()) {
      const key = keyOf(entry);
      const place = key === '' ? `entry ${at + 1}` : `entry ${at + 1} (${key})`;
      const draft = draftOfCsl(entry);
      if (typeof draft === 'string') yield { outcome: 'refused', place, reason: draft };
      else yield toDocument(draft, { dialect: 'csl-json', file, options, place });
    }
    if (entries.length === 0) yield { outcome: 'left-alone', reason: 'The bibliography has no entry.' };
  },
};

const LOOKED_AT = 100;

/** What is no JSON is taken for entries, so that it is refused with its line. */
function holdsEntries(text: string): boolean {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return true;
  }
  return !isOtherRecord(data) && listOf(data).slice(0, LOOKED_AT).some(isCslEntry);
}

/** A list, an object that holds one, or a single entry. */
function listOf(data: unknown): unknown[] {
  if (Array.isArray(data)) return data;
  if (typeof data !== 'object' || data === null) return [data];
  const items = 'items' in data ? data.items : undefined;
  return Array.isArray(items) ? items : [data];
}

function keyOf(entry: unknown): string {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : '';
  return typeof id === 'string' || typeof id === 'number' ? String(id).slice(0, 200) : '';
}

function why(error: unknown): string {
  return (error as Error).message.slice(0, 200);
}

function lineIn(error: unknown, text: string): string {
  const position = /position (\d{1,12})/.exec((error as Error).message)?.[1];
  return position === undefined ? '' : `line ${text.slice(0, Number(position)).split('\n').length}`;
}
