import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { type Corrections, plainName, readTable, regionsOf, statesOf } from './make-states.ts';

const none: Corrections = { short: {}, formal: {} };
const unterm = { 'UNTERM English Short': 'Westland (the) **', 'UNTERM English Formal': 'the Republic of Westland' };
const row = { 'ISO3166-1-Alpha-2': 'WL', 'ISO3166-1-Alpha-3': 'WLD', M49: '8', 'Region Code': '9', ...unterm };

describe('plainName', () => {
  it.each([
    ['Cook Islands (the) **', 'Cook Islands'],
    ["Algérie (l')", 'Algérie'],
    ['Países  Bajos (los)', 'Países Bajos'],
    ['Bolivia (Plurinational State of)', 'Bolivia (Plurinational State of)'],
    ['State of Palestine *', 'State of Palestine'],
    ['', ''],
  ])('makes of "%s" "%s"', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });
});

describe('States', () => {
  it('have their codes in three digits and no formal name in a language that lacks it', () => {
    expect(statesOf([row], none)).toMatchObject({
      WL: { alpha3: 'WLD', m49: '008', region: '009', subregion: '', formal: { en: 'the Republic of Westland' } },
    });
  });

  it('have names of M49 where UNTERM has none, and say so', () => {
    const found = statesOf([{ ...row, official_name_ru: 'Вестландия' }], none).WL;
    expect(found?.short).toMatchObject({ en: 'Westland', ru: 'Вестландия' });
    expect(found?.m49Names).toEqual(['ar', 'zh', 'fr', 'ru', 'es']);
    expect(found).not.toHaveProperty('corrected');
  });

  it('have corrections before all, and say so', () => {
    const corrections = { short: { WL: { ru: 'Вестленд' } }, formal: { WL: { fr: 'la République de Westland' } } };
    const found = statesOf([row], corrections).WL;
    expect(found?.short).toMatchObject({ ru: 'Вестленд' });
    expect(found?.formal).toEqual({ en: 'the Republic of Westland', fr: 'la République de Westland' });
    expect(found).toMatchObject({ m49Names: ['ar', 'zh', 'fr', 'es'], corrected: ['ru'] });
  });

  it('come in the order of their codes, without lines that have none', () => {
    const rows = ['ZZ', '', 'AA', 'too long'].map((code) => ({ ...row, 'ISO3166-1-Alpha-2': code }));
    expect(Object.keys(statesOf(rows, none))).toEqual(['AA', 'ZZ']);
  });
});

describe('regions', () => {
  it('have a name in each language of the tables', () => {
    const table = (name: string) =>
      readTable(
        `\uFEFFRegion Code,Region Name,Sub-region Code,Sub-region Name,Intermediate Region Code\n002,${name},15,N,\n`,
      );
    const [ar, zh, en, fr, ru, es] = ['ا', '非', 'Africa', 'Afrique', 'Африка', 'África'].map((name) => table(name));
    const regions = regionsOf({ ar, zh, en, fr, ru, es } as Parameters<typeof regionsOf>[0]);
    expect(Object.keys(regions)).toEqual(['002', '015']);
    expect(regions['002']).toEqual({ ar: 'ا', zh: '非', en: 'Africa', fr: 'Afrique', ru: 'Африка', es: 'África' });
  });
});

const corpus = findCorpus();

describe('the files kept', () => {
  it.skipIf(!corpus)('are what the data set makes', () => {
    const folder = join(import.meta.dirname, '..', 'packages', 'reference');
    const kept = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const rows = readTable(readFileSync(join(corpus as string, 'reference', 'country-codes.csv')));
    const made = statesOf(rows, kept('state-name-corrections.json'));
    expect(kept('state-names.json').states).toEqual(made);
    for (const form of ['short', 'formal'] as const) {
      for (const code of Object.keys(kept('state-name-corrections.json')[form])) expect(made).toHaveProperty(code);
    }
  });
});
