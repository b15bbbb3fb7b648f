import { blankCase, type CaseDocument, type CaseIdentifier } from '../../case-document.ts';
import { paragraph } from '../decisions/paragraphs.ts';
import type { JsonRecord } from '../decisions/records.ts';
import fields from './fields.json' with { type: 'json' };
import { numberParagraphs } from './number-paragraphs.ts';
import { type Given, readFacts, worldLicence } from './record-facts.ts';
import { firstOf, listOf, plausibleDate } from './record-fields.ts';

const longestDocket = 150;
const mostWordsOfDocket = 6;
const longestDivision = 80;

/** A decision. Who took part stays in the title and the text as published: typed data has no names. */
export function readWorldCase(record: JsonRecord, given: Given, dialect: string): CaseDocument {
  const facts = readFacts(record, given);
  const kind = { part: 'decision', language: facts.language, standing: 'courtesy' } as const;
  const date = plausibleDate(firstOf(record, fields.caseDate), fields.placeholderDates);
  const court = firstOf(record, fields.court).split(': ')[0] as string;
  return blankCase({
    dialect,
    country: facts.country,
    language: facts.language,
    title: facts.title,
    identifiers: identifiersOf(record, facts.source),
    court: {
      name: court,
      division: divisionOf(firstOf(record, fields.division)),
      level: levelOf(court, facts.country),
    },
    form: formOf([...fields.form.map((field) => firstOf(record, [field])), facts.title]),
    ...(date ? { date } : {}),
    keywords: listOf(record, fields.keywords),
    texts: numberParagraphs(facts.lines).map(({ number, text }) => paragraph(kind, text, { number })),
    source: { file: given.file, url: facts.url, publisher: facts.collection },
    licence: worldLicence,
  });
}

function identifiersOf(record: JsonRecord, source: string): CaseIdentifier[] {
  const found: CaseIdentifier[] = [];
  const ecli = firstOf(record, ['ecli']);
  if (/^ECLI:[A-Z]{2}:[^\s]{3,120}$/.test(ecli)) found.push({ scheme: 'ecli', value: ecli });
  const cited = firstOf(record, fields.citation);
  if (/\d/.test(cited) && cited.length <= longestDocket) found.push({ scheme: 'neutral-citation', value: cited });
  const docket = docketOf(firstOf(record, fields.docket));
  if (docket !== '') found.push({ scheme: 'docket', value: docket });
  return [...found, { scheme: 'source', value: source }];
}

/** The number alone where the field says more: who the parties are, when it was uploaded. */
function docketOf(printed: string): string {
  if (!/\d/.test(printed)) return '';
  const isNumber = printed.length <= longestDocket && (printed.match(/\p{L}{2,}/gu)?.length ?? 0) <= mostWordsOfDocket;
  if (isNumber && !/ (?:v|vs|c|contra|gegen)\.? /i.test(printed)) return printed;
  return (/\S{0,40}\d\S{0,40}/.exec(printed)?.[0] ?? '').replace(/[(,;]+$/, '');
}

/** Some sources list the judges where others have the chamber. */
function divisionOf(printed: string): string {
  return printed.length <= longestDivision && !/,| - |:/.test(printed) ? printed : '';
}

function levelOf(court: string, country: string): CaseDocument['court']['level'] {
  if (country === 'INTL' || country === 'UN' || country === 'EU') return 'international';
  return (wordIn(court, fields.levels) as CaseDocument['court']['level'] | undefined) ?? 'unknown';
}

/** The kind of decision, as the first of the fields that names it says; the title stands last. */
function formOf(printed: readonly string[]): CaseDocument['form'] {
  for (const words of printed) {
    const form = wordIn(words, fields.forms);
    if (form !== undefined) return form as CaseDocument['form'];
  }
  return 'unknown';
}

const patternOfWord = new Map<string, RegExp>();

/** The name under which a word of `printed` is listed; words that begin like one are other words. */
function wordIn(printed: string, table: Readonly<Record<string, readonly string[]>>): string | undefined {
  const folded = printed.toLowerCase();
  return Object.keys(table).find((name) => table[name]?.some((word) => wordPattern(word).test(folded)));
}

function wordPattern(word: string): RegExp {
  const known = patternOfWord.get(word);
  if (known) return known;
  const pattern = new RegExp(`(?<!\\p{L})${word}`, 'u');
  patternOfWord.set(word, pattern);
  return pattern;
}
