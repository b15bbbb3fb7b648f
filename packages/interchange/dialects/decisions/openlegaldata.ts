import { blankCase, type CaseDocument } from '../../case-document.ts';
import type { CaseDialect, CaseReadResult, ReadOptions, SourceFile } from '../../law-document.ts';
import { RefusedFile } from '../../refused-file.ts';
import { germanCourts, germanForms, germanRegisters, registerOf } from './german-courts.ts';
import { readOpenLegalText } from './openlegaldata-text.ts';
import { oneLine } from './paragraphs.ts';
import {
  guarded,
  headOf,
  isoDayOf,
  isRecord,
  type JsonRecord,
  parseJson,
  readRecord,
  requiredText,
  textOf,
} from './records.ts';

const ownNames = ['"file_number"', '"source_homepage"', '"source_name"', '"court_raw"', '"court_chamber"'];

/** Decisions of German courts as an open collection publishes them: single records, or a dump of its database. */
export const openLegalData: CaseDialect = {
  id: 'openlegaldata',
  decisions: true,
  description: 'Decisions of German courts as JSON of an open collection (file number, ECLI, Markdown or page)',
  recognise(file) {
    const head = headOf(file, 6000);
    if (!/^[[{]/.test(head)) return 0;
    const names = ownNames.filter((name) => head.includes(name)).length;
    return names >= 4 ? 0.95 : names === 3 ? 0.7 : 0;
  },
  *read(file, options) {
    const content = guarded('', () => parseJson(file.text(), ''));
    if (isRecord(content) && content.outcome === 'refused') {
      yield content as CaseReadResult;
      return;
    }
    const list = recordsIn(content);
    for (const [index, record] of list.entries()) {
      const place = list.length === 1 ? '' : `record ${index + 1}`;
      yield readRecord(place, () => documentOf(record, place, { file, options }));
    }
  },
};

function recordsIn(content: unknown): readonly unknown[] {
  if (Array.isArray(content)) return content;
  if (isRecord(content) && Array.isArray(content.results)) return content.results;
  return [content];
}

function documentOf(
  entry: unknown,
  place: string,
  { file, options }: { file: SourceFile; options: ReadOptions },
): CaseDocument {
  if (!isRecord(entry)) throw new RefusedFile(place, 'This is no JSON object.');
  // A dump of the database holds the fields one level down, with the key of the record beside them.
  const record = isRecord(entry.fields) ? entry.fields : entry;
  const fileNumber = requiredText(record, 'file_number', place);
  const register = registerOf(fileNumber);
  const court = courtOf(record);
  const date = isoDayOf(textOf(record, 'date'));
  const form = textOf(record, 'type');
  const stage = germanRegisters[register] ?? 'unknown';
  return blankCase({
    dialect: openLegalData.id,
    country: options.country ?? 'DE',
    language: options.language ?? 'de',
    title: oneLine(textOf(record, 'title')).replace(/ -$/, '') || titleOf(court.name, form, fileNumber),
    identifiers: identifiersOf(record, fileNumber, entry.pk),
    court: { ...court, level: court.level === 'unknown' ? levelOf(stage) : court.level },
    form: germanForms.find(([word]) => word.test(form))?.[1] ?? 'unknown',
    ...(date === undefined ? {} : { date }),
    legalSystem: 'civil-law',
    proceedings: [{ court: court.name, reference: fileNumber, ...(date ? { date } : {}), stage, outcome: '' }],
    texts: readOpenLegalText(record),
    files: filesOf(record),
    source: { file: file.name, url: textOf(record, 'source_url'), publisher: textOf(record, 'source_name') },
    licence: 'MIT; decisions of courts are not protected by copyright (§ 5 UrhG)',
  });
}

function identifiersOf(record: JsonRecord, fileNumber: string, key: unknown): CaseDocument['identifiers'] {
  const ecli = textOf(record, 'ecli');
  const slug = textOf(record, 'slug') || (Number.isSafeInteger(key) ? String(key) : '');
  return [
    ...(ecli === '' ? [] : [{ scheme: 'ecli' as const, value: ecli }]),
    { scheme: 'docket', value: fileNumber },
    ...(slug === '' ? [] : [{ scheme: 'source' as const, value: `openlegaldata:${slug}` }]),
  ];
}

/** The court stands by name, else by its code in the ECLI. */
function courtOf(record: JsonRecord): CaseDocument['court'] {
  const code = /^ECLI:DE:([A-Za-z]+):/.exec(textOf(record, 'ecli'))?.[1];
  const known = germanCourts.find((court) => court.ecli !== '' && court.ecli === code);
  const name = nameIn(record) || textOf(record, 'source_name') || known?.called || '';
  const level = germanCourts.find((court) => court.name.test(name))?.level ?? known?.level ?? 'unknown';
  return { name, division: textOf(record, 'court_chamber'), level };
}

/** Some records hold what was fetched of the court as JSON inside a text, others as an object. */
function nameIn(record: JsonRecord): string {
  if (isRecord(record.court)) return textOf(record.court, 'name');
  try {
    const raw: unknown = JSON.parse(textOf(record, 'court_raw'));
    return isRecord(raw) ? textOf(raw, 'name') : '';
  } catch {
    return '';
  }
}

function levelOf(stage: CaseDocument['proceedings'][number]['stage']): CaseDocument['court']['level'] {
  return stage === 'first-instance' || stage === 'appeal' ? stage : 'unknown';
}

function titleOf(court: string, form: string, fileNumber: string): string {
  return [court, form, fileNumber].filter((part) => part !== '').join(', ');
}

function filesOf(record: JsonRecord): CaseDocument['files'] {
  const url = textOf(record, 'pdf_url');
  return url === '' ? [] : [{ name: 'PDF', mediaType: 'application/pdf', url }];
}
