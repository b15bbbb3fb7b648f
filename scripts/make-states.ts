// Why: names and codes of States come from a public data set (see the source in the files written), so that nobody types
// them. `node scripts/make-states.ts` reads `reference/country-codes.csv` and `reference/unsd-m49` of the test corpus and
// packages/reference/state-name-corrections.json, and writes state-names.json and m49-regions.json in that folder anew;
// the results are committed, after `npm run format`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { parse } from 'csv-parse/sync';

/** By language: its name in the columns of UNTERM, and its code in the columns and file names of M49. */
const languages = {
  ar: ['Arabic', 'ar'],
  zh: ['Chinese', 'cn'],
  en: ['English', 'en'],
  fr: ['French', 'fr'],
  ru: ['Russian', 'ru'],
  es: ['Spanish', 'es'],
} as const;

type Language = keyof typeof languages;

/** A line of a table, by the heading of the column. */
export type Row = Record<string, string>;

/** Texts by State and language that stand for those of the data set. */
export interface Corrections {
  short: Record<string, Row>;
  formal: Record<string, Row>;
}

export function readTable(text: string | Buffer): Row[] {
  return parse(text, { bom: true, columns: true }) as Row[];
}

/** UNTERM marks observers and associated States with stars, and puts an article behind the name: `Cook Islands (the) **`. */
export function plainName(name: string): string {
  return name
    .replace(/\s*\*+\s*$/, '')
    .replace(/\s*\((?:l['’]|les?|las?|los|el|the)\)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** M49 codes have three digits; the data set drops zeros in front. Empty where there is none (Antarctica has no region). */
function m49Code(written: string | undefined): string {
  return written ? written.padStart(3, '0') : '';
}

/** One State or territory as state-names.json has it; `m49Names` and `corrected` list languages whose short name is not UNTERM's. */
function stateEntry(row: Row, corrections: Corrections) {
  const code = row['ISO3166-1-Alpha-2'] as string;
  const short: Row = {};
  const formal: Row = {};
  const m49Names: string[] = [];
  for (const [language, [name, m49]] of Object.entries(languages)) {
    const unterm = plainName(row[`UNTERM ${name} Short`] ?? '');
    short[language] = unterm || plainName(row[`official_name_${m49}`] ?? '');
    if (unterm === '') m49Names.push(language);
    const full = plainName(row[`UNTERM ${name} Formal`] ?? '');
    if (full !== '') formal[language] = full;
  }
  const corrected = Object.keys(corrections.short[code] ?? {});
  const uncorrected = m49Names.filter((language) => !corrected.includes(language));
  return {
    alpha3: row['ISO3166-1-Alpha-3'],
    m49: m49Code(row.M49),
    region: m49Code(row['Region Code']),
    subregion: m49Code(row['Sub-region Code']),
    short: { ...short, ...corrections.short[code] },
    formal: { ...formal, ...corrections.formal[code] },
    ...(uncorrected.length > 0 && { m49Names: uncorrected }),
    ...(corrected.length > 0 && { corrected }),
  };
}

/** Every line with an alpha-2 code, in the order of the codes. */
export function statesOf(rows: readonly Row[], corrections: Corrections) {
  return Object.fromEntries(
    rows
      .filter((row) => /^[A-Z]{2}$/.test(row['ISO3166-1-Alpha-2'] ?? ''))
      .sort((a, b) => ((a['ISO3166-1-Alpha-2'] as string) < (b['ISO3166-1-Alpha-2'] as string) ? -1 : 1))
      .map((row) => [row['ISO3166-1-Alpha-2'] as string, stateEntry(row, corrections)]),
  );
}

/** Names of the regions and subregions of M49, by code and language, from its table in each language. */
export function regionsOf(tables: Record<Language, readonly Row[]>) {
  const regions: Record<string, Row> = {};
  for (const [language, rows] of Object.entries(tables)) {
    for (const row of rows) {
      for (const level of ['Region', 'Sub-region', 'Intermediate Region']) {
        const code = m49Code(row[`${level} Code`]);
        if (code === '') continue;
        regions[code] ??= {};
        regions[code][language] = plainName(row[`${level} Name`] ?? '');
      }
    }
  }
  return Object.fromEntries(Object.entries(regions).sort(([one], [other]) => Number(one) - Number(other)));
}

const dataSet =
  'country-codes of the Frictionless data sets (Public Domain Dedication and License), commit caa72d1e0e5a';

function makeFiles(corpus: string, folder: string): number {
  const write = (name: string, content: object) =>
    writeFileSync(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
  const corrections = JSON.parse(readFileSync(join(folder, 'state-name-corrections.json'), 'utf8')) as Corrections;
  const states = statesOf(readTable(readFileSync(join(corpus, 'reference', 'country-codes.csv'))), corrections);
  write('state-names.json', {
    source: `${dataSet}: ISO 3166-1, M49 and the short and formal names of UNTERM; short names in the languages listed in m49Names are those of M49, since UNTERM has none; those in the languages listed in corrected, and the formal names of CI and TR, come from state-name-corrections.json`,
    date: '2024',
    states,
  });
  const tables = Object.entries(languages).map(([language, [, m49]]) => {
    return [language, readTable(readFileSync(join(corpus, 'reference', 'unsd-m49', `UNSD-${m49}.csv`)))];
  });
  write('m49-regions.json', {
    source: `Standard Country or Area Codes for Statistical Use (M49), United Nations Statistics Division, as kept in ${dataSet}`,
    date: '2024',
    regions: regionsOf(Object.fromEntries(tables)),
  });
  return Object.keys(states).length;
}

if (import.meta.main) {
  const corpus = findCorpus();
  if (corpus === undefined) throw new Error('The corpus is absent; set COMITY_CORPUS to its folder.');
  const count = makeFiles(corpus, join(import.meta.dirname, '..', 'packages', 'reference'));
  console.log(`${count} States and territories written.`);
}
