import { blankCase, type CaseDocument, type CaseProceeding } from '../../case-document.ts';
import type { CaseDialect, CaseReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import {
  formsBetweenStates,
  frenchCourtStages,
  frenchMonths,
  judilibreWords,
  subjectSchemes,
} from './judilibre-codes.ts';
import { agreedTitles, readJudilibreText } from './judilibre-text.ts';
import { oneLine } from './paragraphs.ts';
import {
  guarded,
  headOf,
  isoDayOf,
  isRecord,
  type JsonRecord,
  parseJson,
  readRecord,
  recordsOf,
  requiredText,
  textOf,
  textsOf,
} from './records.ts';
import { conceptCalled, isCrimeType } from './thesaurus-lookup.ts';

/** Decisions of the Court of Cassation as its open data gives them: a list of a search, or one decision with its text. */
export const judilibre: CaseDialect = {
  id: 'judilibre',
  decisions: true,
  description: 'Decisions of the French Court of Cassation as JSON of its open data (list or single decision)',
  recognise(file) {
    const head = headOf(file, 8000);
    if (!/^[[{]/.test(head)) return 0;
    if (/"ecli"\s*:\s*"ECLI:FR:CC/i.test(head) && /"(?:decision_date|formation|chamber)"\s*:/.test(head)) return 0.95;
    // The text of a single decision stands before its identifiers.
    return /"source"\s*:\s*"juri(?:net|ca|tj|tcom)"/.test(head) && /"text"\s*:/.test(head) ? 0.9 : 0;
  },
  *read(file, options) {
    const read = guarded('', () => parseJson(file.text(), ''));
    if (isRecord(read) && read.outcome === 'refused') {
      yield read as CaseReadResult;
      return;
    }
    yield* readContent(read, file, options);
  },
};

function* readContent(content: unknown, file: SourceFile, options: ReadOptions): Generator<CaseReadResult> {
  if (!isRecord(content) || textOf(content, 'id') !== '') {
    yield* readList(Array.isArray(content) ? content : [content], { file, options, place: 'record' });
    return;
  }
  const lists = ['resolved', 'results', 'unresolved'].filter((name) => Array.isArray(content[name]));
  if (lists.length === 0) {
    yield { outcome: 'refused', place: '', reason: 'It holds neither a decision nor a list of decisions.' };
    return;
  }
  const known = new Set<string>();
  for (const name of lists) {
    const list = content[name] as unknown[];
    const fresh = list.filter((record) => !isRecord(record) || !known.has(textOf(record, 'id')));
    if (fresh.length < list.length) {
      const again = list.length - fresh.length;
      yield { outcome: 'left-alone', reason: `${again} decisions of "${name}" stand in the file in words already.` };
    }
    yield* readList(fresh, { file, options, place: `${name} record` });
    for (const record of list) if (isRecord(record)) known.add(textOf(record, 'id'));
  }
}

interface ListPlace {
  file: SourceFile;
  options: ReadOptions;
  place: string;
}

function* readList(list: readonly unknown[], { file, options, place }: ListPlace): Generator<CaseReadResult> {
  for (const [index, record] of list.entries()) {
    const where = `${place} ${index + 1}`;
    yield readRecord(where, () => {
      if (!isRecord(record)) throw new RefusedFile(where, 'This is no JSON object.');
      return documentOf(record, where, { name: file.name, options });
    });
  }
}

function documentOf(record: JsonRecord, place: string, given: { name: string; options: ReadOptions }): CaseDocument {
  const id = requiredText(record, 'id', place);
  const court = wordOf(record, 'jurisdiction') || 'Cour de cassation';
  const division = wordOf(record, 'chamber');
  const numbers = [...new Set([...textsOf(record, 'numbers'), ...numberOf(record)])];
  const date = isoDayOf(textOf(record, 'decision_date'));
  const ecli = textOf(record, 'ecli');
  return blankCase({
    dialect: judilibre.id,
    country: given.options.country ?? 'FR',
    language: given.options.language ?? 'fr',
    title: titleOf([court, division], date, numbers),
    identifiers: [
      ...(ecli === '' ? [] : [{ scheme: 'ecli' as const, value: ecli }]),
      ...numbers.map((value) => ({ scheme: 'docket' as const, value })),
      { scheme: 'source', value: `judilibre:${id}` },
    ],
    court: { name: court, division, level: stageOf(court) === 'cassation' ? 'supreme' : levelOf(court) },
    form: formOf(record, division),
    ...(date === undefined ? {} : { date }),
    legalSystem: 'civil-law',
    proceedings: proceedingsOf(record, { court, number: numbers[0] ?? '', date }),
    legalBases: recordsOf(record, 'visa')
      .map((visa) => oneLine(textOf(visa, 'title').replace(/<[^<>]*>/g, '')))
      .filter((citation) => citation !== '')
      .map((citation) => ({ citation, target: '' })),
    citations: recordsOf(record, 'rapprochements')
      .filter((other) => textOf(other, 'title') !== '')
      .map((other) => ({ kind: 'case', text: oneLine(textOf(other, 'title')), target: textOf(other, 'url') })),
    ...subjectsOf(record),
    texts: readJudilibreText(record),
    files: filesOf(record),
    source: { file: given.name, url: `https://www.courdecassation.fr/decision/${id}`, publisher: 'Cour de cassation' },
    licence: 'Licence Ouverte 2.0',
  });
}

/** A field in the words of the court, where it stands as a code. */
function wordOf(record: JsonRecord, field: string): string {
  const value = textOf(record, field);
  const words = judilibreWords[field] ?? {};
  return Object.hasOwn(words, value) ? (words[value] as string) : value;
}

/** One number, or a list of them in the coded form. */
function numberOf(record: JsonRecord): string[] {
  return [textOf(record, 'number'), ...textsOf(record, 'number')].filter((number) => number !== '');
}

/** As decisions of the court are cited: the open data has no titles. */
function titleOf(court: readonly string[], date: string | undefined, numbers: readonly string[]): string {
  const [year = '', month = '', day = ''] = (date ?? '').split('-');
  const printed = date ? `${Number(day) === 1 ? '1er' : Number(day)} ${frenchMonths[Number(month) - 1]} ${year}` : '';
  const appeal = numbers.length > 0 ? `pourvoi n° ${numbers.join(', ')}` : '';
  return [...court, printed, appeal].filter((part) => part !== '').join(', ');
}

/** Orders come from the first presidency; an opinion (`avis`) is no judgment. */
function formOf(record: JsonRecord, division: string): CaseDocument['form'] {
  if (/ordonnance/i.test(`${textOf(record, 'type')} ${division}`)) return 'order';
  return /avis/i.test(textOf(record, 'solution')) ? 'unknown' : 'judgment';
}

function proceedingsOf(
  record: JsonRecord,
  own: { court: string; number: string; date: string | undefined },
): CaseProceeding[] {
  const below = isRecord(record.contested) ? record.contested : {};
  const chain: CaseProceeding[] = [];
  const belowName = textOf(below, 'location') || oneLine(textOf(below, 'title')) || textOf(below, 'jurisdiction');
  if (belowName !== '') {
    const date = isoDayOf(textOf(below, 'date'));
    const chamber = textOf(below, 'chamber');
    chain.push({
      court: [belowName, chamber].filter((part) => part !== '').join(', '),
      reference: textOf(below, 'number'),
      ...(date === undefined ? {} : { date }),
      stage: stageOf(`${belowName} ${textOf(below, 'jurisdiction')}`),
      outcome: oneLine(textOf(below, 'solution')),
    });
  }
  const solution = [wordOf(record, 'solution'), textOf(record, 'solution_alt')].filter((part) => part !== '');
  chain.push({
    court: own.court,
    reference: own.number,
    ...(own.date === undefined ? {} : { date: own.date }),
    stage: stageOf(own.court),
    outcome: solution.join(': '),
  });
  return chain;
}

function stageOf(court: string): CaseProceeding['stage'] {
  const name = court.toLowerCase().replace(/’/g, "'");
  return frenchCourtStages.find(([word]) => name.includes(word))?.[1] ?? 'unknown';
}

function levelOf(court: string): CaseDocument['court']['level'] {
  const stage = stageOf(court);
  return stage === 'appeal' || stage === 'first-instance' ? stage : 'unknown';
}

/** Subject words: those that are the name of a concept become typed data, the others stay words. */
function subjectsOf(record: JsonRecord): Pick<CaseDocument, 'crimeTypes' | 'cooperation' | 'elements' | 'keywords'> {
  const words = new Set([
    ...textsOf(record, 'themes'),
    ...agreedTitles(record).flatMap((titled) => textsOf(titled, 'titles')),
  ]);
  const crimeTypes = new Set<string>();
  const forms = new Set<string>();
  const elements = new Map<string, string>();
  const keywords: string[] = [];
  for (const word of words) {
    const concept = conceptCalled(word, 'fr');
    if (concept && isCrimeType(concept)) crimeTypes.add(concept.id);
    else if (concept && formsBetweenStates.has(concept.id)) forms.add(concept.id);
    else if (!concept || !subjectSchemes.has(concept.scheme)) keywords.push(word);
    else if (!elements.has(concept.id)) elements.set(concept.id, word);
  }
  return {
    crimeTypes: [...crimeTypes],
    cooperation: [...forms].map((form) => ({ form, states: [], basis: '' })),
    elements: [...elements].map(([concept, asPrinted]) => ({ concept, asPrinted })),
    keywords,
  };
}

function filesOf(record: JsonRecord): CaseDocument['files'] {
  return recordsOf(record, 'files')
    .filter((file) => textOf(file, 'url') !== '')
    .map((file) => {
      const name = textOf(file, 'name');
      const type = textOf(file, 'type');
      const kind = judilibreWords.fileType?.[type] ?? type;
      const url = textOf(file, 'url');
      const mediaType = /\.pdf$/i.test(name) ? 'application/pdf' : /\.html?$/i.test(url) ? 'text/html' : '';
      return { name: [kind, name].filter((part) => part !== '').join(': '), mediaType, url };
    });
}
