import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutsOf } from '../../random-acts.testing.ts';
import { sourceFileOf } from '../../source-file.ts';
import { countryCode } from './country-codes.ts';
import { metadataOf } from './folder-files.testing.ts';
import { isTextMetadata, readTextMetadata, type TextMetadata } from './metadata.ts';

const act = 'Sample Ledgers Act 2031\n';
const readYaml = (yaml: string) => readTextMetadata(sourceFileOf('metadata.yaml', Buffer.from(yaml)));
const read = (changes: Record<string, string | undefined> = {}): TextMetadata => readYaml(metadataOf(act, changes));
const described = (changes: Record<string, string | undefined>) => read(changes).described;

describe('what is metadata of this corpus', () => {
  it.each([
    ['both names', 'corpus_id: a\nversion_id: b\n', true],
    ['both names behind others', 'title: x\nversion_id: b\nnote: y\ncorpus_id: a\n', true],
    ['one name only', 'corpus_id: a\n', false],
    ['the other name only', 'version_id: a\n', false],
    ['names that are indented', 'act:\n  corpus_id: a\n  version_id: b\n', false],
    ['names in prose', 'The corpus_id: and the version_id: are names.', false],
    ['names far below', `${'x: y\n'.repeat(1000)}corpus_id: a\nversion_id: b\n`, false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => {
    expect(isTextMetadata(text)).toBe(expected);
  });
});

describe('country of the metadata', () => {
  it.each([
    ['GBR', 'GB'],
    ['gbr', 'GB'],
    [' USA ', 'US'],
    ['CHE', 'CH'],
    ['EU', 'EU'],
    ['EUE', 'EU'],
    ['UNO', 'UN'],
    ['FR', 'FR'],
    ['ATL', ''],
    ['', ''],
    ['United Kingdom', ''],
  ])('%j is %j', (jurisdiction, code) => {
    expect(countryCode(jurisdiction)).toBe(code);
  });

  it('gives no country twice under one code', () => {
    const codes =
      'ARG AUS AUT BEL BRA CAN CHE CHN DEU ESP FRA GBR HKG IND ITA JPN KOR MEX NLD SGP TUR UKR USA ZAF'.split(' ');
    expect(new Set(codes.map(countryCode)).size).toBe(codes.length);
  });
});

describe('legal status', () => {
  it.each([
    ['binding', 'in-force'],
    ['Binding', 'in-force'],
    ['in_force', 'in-force'],
    ['repealed', 'repealed'],
    ['revoked', 'repealed'],
    ['not_yet_in_force', 'not-yet-in-force'],
    ['draft', 'draft'],
    ['bill', 'draft'],
    ['spent', 'unknown'],
    ['null', 'unknown'],
    [undefined, 'unknown'],
  ])('%j is %s', (legal_status, status) => {
    expect(described({ legal_status }).status).toBe(status);
  });
});

describe('standing of the text', () => {
  it.each([
    ['official_consolidation', 'true', '', 'official'],
    ['authentic_text', 'true', '', 'official'],
    ['official', 'true', 'OGL-3.0', 'official'],
    ['official_consolidation', 'false', '', 'unknown'],
    ['official_consolidation', 'null', '', 'unknown'],
    ['certified_copy', 'true', '', 'unknown'],
    ['official_translation', 'true', '', 'courtesy'],
    ['courtesy_copy', 'true', '', 'courtesy'],
    ['unofficial_consolidation', 'true', '', 'courtesy'],
    ['official', 'true', 'This is not the official text', 'courtesy'],
    ['official', 'true', 'These texts have no legal effect', 'courtesy'],
    ['official', 'true', 'Unofficial copy', 'courtesy'],
  ])('%s of a source that is official (%s), licence %j: %s', (authoritative_status, isOfficial, license, standing) => {
    const changes = { authoritative_status, source_is_official: isOfficial, license: JSON.stringify(license) };
    expect(described(changes).standing).toBe(standing);
  });
});

describe('dates', () => {
  const dates = (changes: Record<string, string | undefined>) =>
    described(changes).dates.map(({ event, date, precision }) => `${event} ${date} ${precision}`);

  it('takes the effective date for that of the version only in a consolidation', () => {
    expect(dates({ effective_date: "'2031-01-02'" })).toEqual(['in-force 2031-01-02 day']);
    expect(dates({ effective_date: "'2031-01-02'", authoritative_status: 'official_consolidation' })).toEqual([
      'consolidated 2031-01-02 day',
    ]);
  });

  it('takes the version for the date of a consolidation that tells no other', () => {
    expect(dates({ authoritative_status: 'official_consolidation', effective_date: 'null' })).toEqual([
      'consolidated 2031-05-01 day',
    ]);
  });

  it.each([
    ['2031', ['published 2031 year']],
    ["'2031-07'", ['published 2031-07 month']],
    ['2031-07-09', ['published 2031-07-09 day']],
    ['July 2031', []],
    ['9/7/2031', []],
    ['null', []],
    ["''", []],
    ['[2031]', []],
  ])('publication %s', (publication_date, expected) => {
    expect(dates({ publication_date })).toEqual(expected);
  });

  it('states when the text was fetched', () => {
    expect(dates({ retrieval_date: '2032-02-03' })).toEqual(['retrieved 2032-02-03 day']);
  });

  it.each([
    ["'2031-05-01'", '2031-05-01'],
    ['2031-05', '2031-05'],
    ['2031', '2031'],
    ['2031-05-01-consolidated', ''],
    ['v2', ''],
    ['null', ''],
    [undefined, ''],
  ])('version %s', (version_id, expected) => {
    expect(described({ version_id }).versionDate).toBe(expected);
  });
});

describe('titles', () => {
  it.each([
    ['Ledgers Act (consolidated to 1 May 2031)', 'Ledgers Act'],
    ['Ledgers Act (as amended by the Books Act)', 'Ledgers Act'],
    ['Ledgers Act (in force 2031)', 'Ledgers Act'],
    ['Ledgers Act (Revised Edition)', 'Ledgers Act'],
    ['Ledgers (Consolidation) Act', 'Ledgers (Consolidation) Act'],
    ['Ledgers Act (Sample Islands)', 'Ledgers Act (Sample Islands)'],
  ])('%s is the act %s', (title, expected) => {
    expect(described({ title: JSON.stringify(title) }).title).toBe(expected);
  });

  it.each([
    ['Ledgers Act', 'LA', ['LA']],
    ['Ledgers Act', 'LA / BüG / LLiv', ['LA', 'BüG', 'LLiv']],
    ['Ledgers Act', 'Ledgers Act', []],
    ['Ledgers Act', 'LR (Reg (EU) 2031/7)', ['LR (Reg (EU) 2031/7)', 'LR', 'Reg (EU) 2031/7']],
    ['Ledgers Act', 'LR (new)', ['LR (new)']],
    ['Ledgers Act', 'null', []],
    ['Ledgers Act', '  spaced   name ', ['spaced name']],
    ['Bundesgesetz über Bücher (Buchgesetz; BüG)', '', ['Buchgesetz', 'BüG']],
    ['Ledgers Act (of old)', '', []],
    ['Rule 7 — Ledgers Rule', '', ['Rule 7', 'Ledgers Rule']],
  ])('%s with the short title %j', (title, shortTitle, expected) => {
    const changes = { title: JSON.stringify(title), short_title: JSON.stringify(shortTitle) };
    expect(described(changes).alternativeTitles).toEqual(expected);
  });
});

describe('language', () => {
  it.each([
    ['fr', 'null', 'fr'],
    ['null', '[de, fr]', 'de'],
    [undefined, '\n- ja\n- en', 'ja'],
    ['en', '[de]', 'en'],
    [undefined, undefined, ''],
    ['null', '[]', ''],
    ['null', '{de: 1}', ''],
  ])('language %s, authentic languages %s', (language, authentic_languages, expected) => {
    expect(described({ language, authentic_languages }).language).toBe(expected);
  });
});

describe('extracts and their identifiers', () => {
  const schemes = (changes: Record<string, string>) =>
    described({ jurisdiction: 'CAN', ...changes }).identifiers.map(({ scheme }) => scheme);
  it.each([
    ['the whole act', { official_citation: 'Ledgers Act, S.C. 2031, c. 7' }, ['source', 'act-number']],
    ['sections in the citation', { official_citation: 'Ledgers Act, S.C. 2031, c. 7, s. 12' }, ['source']],
    [
      'articles in the title',
      { title: 'Sample Code, Arts. 260-262', official_citation: 'S.C. 2031, c. 7' },
      ['source'],
    ],
    ['the word in the title', { title: 'Sample Code (extract)', official_citation: 'S.C. 2031, c. 7' }, ['source']],
    [
      'the word in the note',
      { provenance_note: 'Excerpt made for a test', official_citation: 'S.C. 2031, c. 7' },
      ['source'],
    ],
    [
      'a word that only looks alike',
      { provenance_note: 'Extracted by hand', official_citation: 'S.C. 2031, c. 7' },
      ['source', 'act-number'],
    ],
  ])('%s', (_, changes, expected) => {
    expect(schemes(changes)).toEqual(expected);
  });
});

describe('the hash of the text', () => {
  const digits = '0123456789abcdef'.repeat(4);
  it.each([
    [`sha256:${digits}`, digits],
    [digits, digits],
    [digits.toUpperCase(), digits],
    [`sha256:${digits.slice(1)}`, ''],
    [`md5:${digits}`, ''],
    ['null', ''],
    [undefined, ''],
  ])('%s', (text_sha256, expected) => {
    expect(read({ text_sha256: text_sha256 && `'${text_sha256}'` }).textHash).toBe(expected);
  });
});

describe('broken metadata', () => {
  it.each([
    ['an unclosed quotation', 'corpus_id: "a\nversion_id: b\n'],
    ['a tab for a blank', 'corpus_id: a\n\tversion_id: b\n'],
    ['a list', '- corpus_id: a\n- version_id: b\n'],
    ['a word', 'corpus_id'],
    ['nothing', ''],
    ['a null act', 'corpus_id: null\nversion_id: b\n'],
    ['an act that is a list', 'corpus_id: [a]\nversion_id: b\n'],
  ])('%s is refused', (_, yaml) => {
    expect(() => readYaml(yaml)).toThrow(expect.objectContaining({ name: 'RefusedFile' }));
  });

  it('refuses what is too long to be metadata', () => {
    expect(() => readYaml(`corpus_id: a\nversion_id: b\n# ${'x'.repeat(1024 * 1024)}`)).toThrow(/too long/);
  });

  it('throws nothing but refusals, however the metadata are cut', () => {
    const yaml = metadataOf(act, { official_citation: '"a: b"', authentic_languages: '\n- en\n- cy' });
    for (const cut of cutsOf(yaml, 7)) {
      try {
        expect(readYaml(cut).described.identifiers[0]?.value).not.toBe('');
      } catch (error) {
        expect((error as Error).name).toBe('RefusedFile');
      }
    }
  });

  it('throws nothing but refusals for any value of any field', () => {
    const names = [
      'title',
      'short_title',
      'jurisdiction',
      'legal_status',
      'version_id',
      'official_citation',
      'source_url',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string({ maxLength: 60 }), (name, value) => {
        expect(typeof described({ [name]: JSON.stringify(value) }).title).toBe('string');
      }),
    );
  });
});
