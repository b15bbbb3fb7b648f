import { refuseCutOff } from '../../cut-off.ts';
import { splitFrontMatter } from '../../front-matter.ts';
import type { LawDocument, LawNode, ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { type ActItem, readItems } from './act-items.ts';
import { type ActRecord, actRecord } from './front-matter-record.ts';
import { readParagraphs } from './paragraphs.ts';

/** What sets one national dialect apart from its sibling. */
export interface NationalRules {
  country: string;
  /** True when the front matter says that the file is of this country's collection. */
  owns(record: ActRecord): boolean;
  tree(items: readonly ActItem[]): LawNode[];
  describe(record: ActRecord, items: readonly ActItem[]): Omit<LawDocument, 'country' | 'language' | 'nodes'>;
}

const OPENING_CHARACTERS = 6000;

/** How sure the opening of a file makes us: its front matter names the country, and a key that only this collection has. */
export function recogniseOpening(file: SourceFile, country: RegExp, collection: RegExp): number {
  try {
    const opening = file.text().slice(0, OPENING_CHARACTERS);
    if (!/^\uFEFF?---[ \t]*\r?\n/.test(opening) || !country.test(opening)) return 0;
    return collection.test(opening) ? 0.98 : 0;
  } catch {
    return 0;
  }
}

/** Reads one act; yields the reason where the file cannot be trusted or holds no text. */
export function* readAct(file: SourceFile, options: ReadOptions, rules: NationalRules): Iterable<ReadResult> {
  try {
    yield readWhole(file, options, rules);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    yield { outcome: 'refused', place: error.place, reason: error.message };
  }
}

function readWhole(file: SourceFile, options: ReadOptions, rules: NationalRules): ReadResult {
  const { data, body, bodyLine } = splitFrontMatter(file.text());
  const record = actRecord(data);
  if (record.text('identifier') === '') {
    return { outcome: 'refused', place: 'line 1', reason: 'The front matter names no identifier of the act.' };
  }
  if (!rules.owns(record)) {
    return {
      outcome: 'refused',
      place: 'line 1',
      reason: 'The front matter does not describe an act of this collection.',
    };
  }
  const items = readItems(readParagraphs(body));
  const title = record.text('title');
  if (!items.some((item) => item.level !== 1 && !title.includes(item.text))) {
    return {
      outcome: 'refused',
      place: `line ${bodyLine}`,
      reason: 'The file has a description but no text of the act.',
    };
  }
  refuseCutOff(body);
  const described = rules.describe(record, items);
  return {
    outcome: 'law',
    document: {
      ...described,
      country: options.country ?? rules.country,
      language: options.language ?? 'es',
      nodes: rules.tree(items),
    },
  };
}
