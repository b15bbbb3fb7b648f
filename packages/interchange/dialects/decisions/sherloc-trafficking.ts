import { parse } from 'csv-parse/sync';
import { blankCase, type CaseDocument, type CasePerson } from '../../case-document.ts';
import type { CaseDialect, CaseReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { blocksOf, paragraph } from './paragraphs.ts';
import {
  guarded,
  headOf,
  isRecord,
  type JsonRecord,
  jsonLines,
  readRecord,
  requiredText,
  textOf,
  textsOf,
  wholeNumberOf,
} from './records.ts';
import { caseNoteOf, readSherlocAddress, stateOfCase } from './sherloc-address.ts';
import { conceptMappedTo } from './thesaurus-lookup.ts';

const casesName = 'cases.jsonl';
const indexName = 'index.csv';
const indexColumns = ['unodcNo', 'title', 'url', 'crimeTypeInUrl', 'hasActs', 'hasLegacyActs'];
/** Persons listed for one case. A record counts tens at most; more is an error of the file. */
const mostPersons = 500;

/** Blocks of the portal's two classifications that a case may carry, and what they classify. */
const classificationBlocks: readonly (readonly [string, string])[] = [
  ['hasActs', 'trafficking-act'],
  ['hasMeans', 'trafficking-means'],
  ['hasPurpose', 'trafficking-purpose'],
  ['hasLegacyActs', 'trafficking-act'],
  ['hasLegacyMeans', 'trafficking-means'],
  ['hasLegacyPurpose', 'trafficking-purpose'],
];

/**
 * Cases of trafficking in persons of the old portal: `cases.jsonl` with labels and facts, `index.csv` with every case.
 * Each file is completed by the other where both stand side by side, and a case is read once.
 */
export const sherlocTrafficking: CaseDialect = {
  id: 'sherloc-trafficking',
  decisions: true,
  description: 'Trafficking cases of the SHERLOC portal as research read them (cases.jsonl, index.csv)',
  recognise(file) {
    const head = headOf(file, 3000);
    if (head.startsWith('{')) return /^\{"unodcNo"\s*:/.test(head) && head.includes('"labels"') ? 0.95 : 0;
    const columns = (head.split(/\r?\n/)[0] ?? '').split(',');
    return indexColumns.every((name) => columns.includes(name)) ? 0.95 : 0;
  },
  *read(file, options) {
    const source = guarded('', () => file.text());
    if (typeof source !== 'string') yield source;
    else if (/^\uFEFF?\s*\{/.test(source.slice(0, 100))) yield* readCases(source, file, options);
    else yield* readIndex(source, file, options);
  },
};

function* readCases(source: string, file: SourceFile, options: ReadOptions): Generator<CaseReadResult> {
  const index = indexBeside(file);
  for (const { place, record } of jsonLines(source)) {
    yield readRecord(place, () => {
      if (record instanceof RefusedFile) throw record;
      const row = index.get(textOf(record, 'url'));
      return documentOf({ record, row, place }, file.name, options);
    });
  }
}

function* readIndex(source: string, file: SourceFile, options: ReadOptions): Generator<CaseReadResult> {
  const known = addressesBeside(file);
  const rows = guarded('', () => rowsOf(source));
  if (!Array.isArray(rows)) {
    yield rows;
    return;
  }
  let leftAlone = 0;
  for (const [index, row] of rows.entries()) {
    if (known.has(textOf(row, 'url'))) {
      leftAlone += 1;
      continue;
    }
    const place = `record ${index + 1}`;
    yield readRecord(place, () => documentOf({ record: row, row, place }, file.name, options));
  }
  if (leftAlone > 0) {
    yield {
      outcome: 'left-alone',
      reason: `${leftAlone} cases of the index are read with their facts from ${casesName}.`,
    };
  }
}

/** The rows of the table as objects. Throws `RefusedFile` for what is no table. */
function rowsOf(source: string): JsonRecord[] {
  try {
    const rows: unknown[] = parse(source, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
    return rows.filter(isRecord);
  } catch (error) {
    throw new RefusedFile('', `The table cannot be read: ${(error as Error).message}.`);
  }
}

function indexBeside(file: SourceFile): Map<string, JsonRecord> {
  const rows = guarded('', () => rowsOf(file.beside(indexName)?.text() ?? ''));
  return new Map(Array.isArray(rows) ? rows.map((row) => [textOf(row, 'url'), row]) : []);
}

function addressesBeside(file: SourceFile): Set<string> {
  const source = guarded('', () => file.beside(casesName)?.text() ?? '');
  const addresses = new Set<string>();
  if (typeof source !== 'string') return addresses;
  for (const { record } of jsonLines(source)) {
    if (!(record instanceof RefusedFile)) addresses.add(textOf(record, 'url'));
  }
  return addresses;
}

interface Entry {
  record: JsonRecord;
  /** The row of the index for the same case; undefined without an index. */
  row: JsonRecord | undefined;
  place: string;
}

function documentOf({ record, row, place }: Entry, name: string, options: ReadOptions): CaseDocument {
  const number = requiredText(record, 'unodcNo', place);
  const address = readSherlocAddress(requiredText(record, 'url', place));
  const country = options.country ?? stateOfCase(number, textOf(record, 'iso3'), address);
  if (country === undefined) throw new RefusedFile(place, 'Neither a State code nor the address tells the State.');
  const year = wholeNumberOf(record, 'year')?.toString() ?? address.year;
  const kind = { part: 'facts', language: 'en', standing: 'summary' } as const;
  return blankCase({
    dialect: sherlocTrafficking.id,
    // The portal tells the language of its texts, not of the decision.
    language: options.language ?? 'und',
    title: requiredText(record, 'title', place),
    ...caseNoteOf(number, country, address, name),
    ...(/^\d{4}$/.test(year) ? { date: year } : {}),
    persons: [...personsOf(row, 'defendantRecords', 'defendant'), ...personsOf(row, 'victimRecords', 'victim')],
    ...classificationOf(record, row, address.crimeType),
    texts: blocksOf(textOf(record, 'factSummary')).map((block) => paragraph(kind, block)),
  });
}

/** As many as the portal has records of. One record may stand for a group, so who they are stays open. */
function personsOf(row: JsonRecord | undefined, column: string, role: 'defendant' | 'victim'): CasePerson[] {
  const count = Math.min(row ? (wholeNumberOf(row, column) ?? 0) : 0, mostPersons);
  const word = role === 'defendant' ? 'Defendant' : 'Victim';
  return Array.from({ length: count }, (_, index) => ({ role, kind: 'unknown', label: `${word} ${index + 1}` }));
}

/**
 * Labels become concepts of the thesaurus, with the label as printed. Where the labels of an act, a means or a purpose
 * are not in the file, the blocks that the index says the case has still tell that it was classified by them.
 */
function classificationOf(
  record: JsonRecord,
  row: JsonRecord | undefined,
  filedUnder: string,
): Pick<CaseDocument, 'crimeTypes' | 'elements' | 'keywords'> {
  const elements = new Map<string, string>();
  const keywords: string[] = [];
  for (const label of [...textsOf(record, 'labels'), ...textsOf(record, 'geographicForm')]) {
    const concept = conceptMappedTo('sherloc-trafficking', label);
    if (concept === undefined) keywords.push(label);
    else if (!elements.has(concept)) elements.set(concept, label);
  }
  const labelled = new Set([...elements.values()].map((label) => label.split('_')[0]?.toLowerCase()));
  const blocks = classificationBlocks.filter(([column]) => row && textOf(row, column) === '1');
  for (const [column, concept] of blocks) {
    const isLabelled = labelled.has(concept.replace('trafficking-', ''));
    if (!isLabelled && !elements.has(concept)) elements.set(concept, column);
  }
  const filed = conceptMappedTo('sherloc-url', filedUnder);
  if (filed === undefined && filedUnder !== '') keywords.push(filedUnder);
  const isTrafficking = elements.size > 0 || blocks.length > 0;
  const crimeTypes = [...(filed ? [filed] : []), ...(isTrafficking ? ['trafficking-in-persons'] : [])];
  return {
    crimeTypes: [...new Set(crimeTypes)],
    elements: [...elements].map(([concept, asPrinted]) => ({ concept, asPrinted })),
    keywords: [...new Set(keywords)],
  };
}
