import { blankCase, type CaseDocument } from '../../case-document.ts';
import type { CaseReadResult, DialectOf, ReadOptions, ReadResult } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { blocksOf, paragraph } from './paragraphs.ts';
import {
  guarded,
  headOf,
  isoDayOf,
  type JsonRecord,
  jsonLines,
  readRecord,
  requiredText,
  textOf,
  textsOf,
} from './records.ts';
import { caseNoteOf, readSherlocAddress, stateOfCase } from './sherloc-address.ts';
import { groupLaws, type LawRecord, readSherlocLaw } from './sherloc-laws.ts';
import { conceptMappedTo, crimeTypeOfLabel } from './thesaurus-lookup.ts';

type Read = CaseReadResult | ReadResult;

/**
 * Records of the old portal, cases and articles of laws in one file: JSON Lines as a move from it would start from.
 * Cases are yielded as they stand; the articles of a law are gathered and yielded as one law after the cases.
 */
export const sherlocExport: DialectOf<Read> = {
  id: 'sherloc-export',
  decisions: true,
  description: 'Cases and laws of the SHERLOC portal as JSON Lines (unodc_number, crime_types, law_title)',
  recognise(file) {
    const head = headOf(file, 6000);
    if (!/^\{.{0,200}"id"\s*:\s*"SHERLOC-/s.test(head)) return 0;
    return /"type"\s*:\s*"(?:case_law|legislation)"/.test(head) ? 0.95 : 0.5;
  },
  *read(file, options) {
    const source = guarded('', () => file.text());
    if (typeof source !== 'string') {
      yield source;
      return;
    }
    const articles: LawRecord[] = [];
    for (const { place, record } of jsonLines(source)) {
      if (record instanceof RefusedFile) yield { outcome: 'refused', place, reason: record.message };
      else if (textOf(record, 'type') === 'legislation') articles.push({ record, place });
      else yield readCase(record, place, { name: file.name, options });
    }
    for (const law of groupLaws(articles)) {
      yield guarded<Read>(law[0]?.place ?? '', () => ({
        outcome: 'law',
        document: readSherlocLaw(law, file.name, options),
      }));
    }
  },
};

function readCase(record: JsonRecord, place: string, given: { name: string; options: ReadOptions }): Read {
  const type = textOf(record, 'type');
  if (type !== 'case_law') {
    return { outcome: 'refused', place, reason: `A record of the type "${type.slice(0, 40)}" is not known.` };
  }
  return readRecord(place, () => documentOf(record, place, given));
}

function documentOf(record: JsonRecord, place: string, given: { name: string; options: ReadOptions }): CaseDocument {
  const number = requiredText(record, 'unodc_number', place);
  const address = readSherlocAddress(textOf(record, 'url'));
  const country = given.options.country ?? stateOfCase(number, textOf(record, 'country_code'), address);
  if (country === undefined) throw new RefusedFile(place, 'Neither a State code nor the address tells the State.');
  const date = isoDayOf(textOf(record, 'date')) ?? (address.year || undefined);
  const kind = { part: 'facts', language: 'en', standing: 'summary' } as const;
  return blankCase({
    dialect: sherlocExport.id,
    language: given.options.language ?? 'und',
    title: requiredText(record, 'title', place),
    ...caseNoteOf(number, country, address, given.name),
    ...(date ? { date } : {}),
    ...crimeTypesOf(textsOf(record, 'crime_types'), address.crimeType),
    texts: blocksOf(textOf(record, 'text')).map((block) => paragraph(kind, block)),
  });
}

function crimeTypesOf(labels: readonly string[], filedUnder: string): Pick<CaseDocument, 'crimeTypes' | 'keywords'> {
  const crimeTypes = new Set<string>();
  const keywords: string[] = [];
  for (const label of labels) {
    const concept = crimeTypeOfLabel(label);
    if (concept === undefined) keywords.push(label);
    else crimeTypes.add(concept);
  }
  const filed = conceptMappedTo('sherloc-url', filedUnder);
  if (filed !== undefined) crimeTypes.add(filed);
  return { crimeTypes: [...crimeTypes], keywords };
}
