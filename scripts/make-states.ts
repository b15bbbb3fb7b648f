// Why: names and codes of States come from a public data set (see the source in the file written), so that nobody types
// them. `node scripts/make-states.ts` reads `reference/country-codes.csv` of the test corpus and writes
// packages/reference/state-names.json anew; the result is committed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { parse } from 'csv-parse/sync';

const columns = {
  ar: ['Arabic', 'official_name_ar'],
  zh: ['Chinese', 'official_name_cn'],
  en: ['English', 'official_name_en'],
  fr: ['French', 'official_name_fr'],
  ru: ['Russian', 'official_name_ru'],
  es: ['Spanish', 'official_name_es'],
} as const;

type Row = Record<string, string>;

/** UNTERM marks observers and associated States with stars, and puts an article behind the name: `Cook Islands (the) **`. */
function plain(name: string): string {
  return name
    .replace(/\s*\*+\s*$/, '')
    .replace(/\s*\((?:l['’]|les?|las?|los|el|the)\)\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What the data set has otherwise than UNTERM. */
const corrections: Record<string, Row> = { CI: { en: "Côte d'Ivoire" } };

function entry(row: Row) {
  const short: Row = {};
  const formal: Row = {};
  const source: Row = {};
  for (const [language, [name, m49]] of Object.entries(columns)) {
    const unterm = plain(row[`UNTERM ${name} Short`] ?? '');
    short[language] = unterm || plain(row[m49] ?? '');
    formal[language] = plain(row[`UNTERM ${name} Formal`] ?? '');
    if (unterm === '') source[language] = 'M49';
  }
  Object.assign(short, corrections[row['ISO3166-1-Alpha-2'] ?? '']);
  return {
    alpha3: row['ISO3166-1-Alpha-3'],
    m49: (row['M49'] ?? '').padStart(3, '0'),
    region: (row['Region Code'] ?? '').padStart(3, '0'),
    subregion: (row['Sub-region Code'] ?? '').padStart(3, '0'),
    short,
    formal,
    ...(Object.keys(source).length > 0 && { notUnterm: Object.keys(source) }),
  };
}

const corpus = findCorpus();
if (corpus === undefined) throw new Error('The corpus is absent; set COMITY_CORPUS to its folder.');
const rows = parse(readFileSync(join(corpus, 'reference', 'country-codes.csv')), { bom: true, columns: true }) as Row[];
const states = Object.fromEntries(
  rows
    .filter((row) => /^[A-Z]{2}$/.test(row['ISO3166-1-Alpha-2'] ?? ''))
    .sort((a, b) => ((a['ISO3166-1-Alpha-2'] as string) < (b['ISO3166-1-Alpha-2'] as string) ? -1 : 1))
    .map((row) => [row['ISO3166-1-Alpha-2'], entry(row)]),
);
const file = {
  source:
    'country-codes of the Frictionless data sets (Public Domain Dedication and License), commit caa72d1e0e5a: ISO 3166-1, M49 and the short and formal names of UNTERM; where UNTERM has none (languages listed as notUnterm) the short name is that of M49',
  date: '2024',
  states,
};
writeFileSync(
  join(import.meta.dirname, '..', 'packages', 'reference', 'state-names.json'),
  `${JSON.stringify(file, null, 1)}\n`,
);
console.log(`${Object.keys(states).length} States and territories written.`);
