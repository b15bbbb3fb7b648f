import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { allDialects } from '../../dialects.ts';
import { readFile } from '../../read-file.ts';
import { sourceFileOf } from '../../source-file.ts';
import { worldSample } from './index.ts';
import {
  caseOf,
  lawOf,
  linesOfRecords,
  readLines,
  readOne,
  readPacked,
  reasonOf,
  worldRecord,
} from './world.testing.ts';

const sureness = (text: string | Uint8Array) =>
  worldSample.recognise(sourceFileOf('x.jsonl', typeof text === 'string' ? Buffer.from(text) : text));

describe('recognition', () => {
  it('knows its records by their fields, packed or not', () => {
    const line = linesOfRecords(worldRecord());
    expect(sureness(line)).toBeGreaterThan(0.8);
    expect(sureness(gzipSync(line))).toBeGreaterThan(0.8);
    expect(sureness(`\uFEFF${line}`)).toBeGreaterThan(0.8);
  });

  it('knows them when the text is longer than what is looked at', () => {
    const { text, ...rest } = worldRecord();
    const line = linesOfRecords({ ...rest, text: `${text} `.repeat(2000) });
    expect(sureness(gzipSync(line))).toBeGreaterThan(0.6);
  });

  it.each([
    ['JSON of another kind', '{"id":"1","text":"a"}'],
    ['a list', '[{"jurisdiction":"FR"}]'],
    ['a statute in Markdown', '# Loi\n\n## Article 1\n\nTexte.'],
    ['nothing', ''],
    ['a packed file of something else', gzipSync('<mods/>')],
    ['a damaged packed file', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3])],
    ['a packed file of zeros', gzipSync(Buffer.alloc(20_000_000))],
  ])('leaves %s alone', (_, text) => {
    expect(sureness(text)).toBe(0);
  });

  it('is not taken for another dialect, nor another for it', () => {
    const line = linesOfRecords(worldRecord({ kind: 'case_law' }));
    const others = allDialects.filter(({ id }) => id !== worldSample.id);
    for (const dialect of others) expect(dialect.recognise(sourceFileOf('x', Buffer.from(line)))).toBeLessThan(0.5);
    const export_ = JSON.stringify({ id: 'SHERLOC-1', type: 'case_law', title: 'A', text: 'B' });
    expect(sureness(export_)).toBe(0);
  });

  it('is chosen by content when a file is read', () => {
    const file = sourceFileOf('any-name', gzipSync(linesOfRecords(worldRecord())));
    const results = [...readFile(file, [worldSample])];
    expect(results.map(({ outcome }) => outcome)).toEqual(['law']);
  });
});

describe('kinds of record', () => {
  it('reads legislation as an act', () => {
    const law = lawOf();
    expect(law).toMatchObject({
      dialect: 'world-sample',
      country: 'FR',
      language: 'fr',
      title: 'Loi sur les essais',
      identifiers: [{ scheme: 'source', value: 'world:JournalDesEssais:essai-1' }],
      dates: [{ event: 'published', date: '2019-03-02', precision: 'day' }],
      status: 'unknown',
      standing: 'courtesy',
      source: { file: 'FR.jsonl', url: 'https://lois.example/essai-1', publisher: 'JournalDesEssais' },
    });
    expect(law.kind).toBeUndefined();
    expect(law.facts).toBeUndefined();
    expect(law.licence).toMatch(/development and tests/);
  });

  it('reads decisions as cases', () => {
    expect(caseOf()).toMatchObject({ dialect: 'world-sample', country: 'FR', language: 'fr' });
  });

  it.each([
    ['doctrine', 'Anywhere', {}, 'other'],
    ['legislation', 'SCResolutions', { doc_type: 'resolution' }, 'resolution'],
    ['legislation', 'Anywhere', { doc_type: 'Resolution' }, 'resolution'],
    ['doctrine', 'Basel-Committee', {}, 'guidance'],
    ['doctrine', 'FSB-Publications', {}, 'publication'],
    ['doctrine', 'Anywhere', { doc_type: 'guideline' }, 'guidance'],
  ])('reads %s of %s as a document', (kind, collection, fields, type) => {
    const law = lawOf({ kind, collection, body: 'Council of Trials', ...fields });
    expect(law.kind).toBe('document');
    expect(law.facts).toEqual({
      type,
      issuedBy: 'Council of Trials',
      periodFrom: '',
      periodTo: '',
      edition: '',
      concerns: [],
      explains: [],
    });
  });

  it('reads what a collection of treaties holds as a treaty', () => {
    const treaty = lawOf({ collection: 'HCCHConventions', jurisdiction: 'INTL' });
    expect(treaty).toMatchObject({ kind: 'treaty', country: 'INTL' });
    expect(treaty.facts).toBeUndefined();
  });

  it('takes a tribunal that calls the kind by its own name for what it is', () => {
    expect(readOne({ kind: 'ESSAI', decision_type: 'jugement' }).outcome).toBe('case');
    expect(readOne({ kind: 'ESSAI' })).toMatchObject({ outcome: 'refused', place: 'line 1' });
  });
});

describe('records of SHERLOC', () => {
  const sherloc = {
    jurisdiction: 'UN',
    collection: 'UNODC-SHERLOC',
    id: 'SHERLOC-CL-FRAx900',
    country: 'France',
    country_code: 'FRA',
    unodc_number: 'FRAx900',
    title: 'Invented case No. 900',
    text: 'The invented defendant sold invented goods.',
    url: 'https://sherloc.example/cld/case-law-doc/drugcrimetype/fra/2015/case_no._900.html?lng=en',
    crime_types: "['Drug offences', 'A crime of no list']",
  };

  it('have the State of the court, the legacy number and crime types, as the export of the portal does', () => {
    const found = caseOf(sherloc);
    expect(found).toMatchObject({ country: 'FR', form: 'case-note', crimeTypes: ['drug-offences'] });
    expect(found.identifiers).toContainEqual({ scheme: 'legacy', value: 'FRAx900' });
    expect(found.keywords).toEqual(['A crime of no list']);
    expect(readOne({ kind: 'case_law', ...sherloc })).toMatchObject({ place: 'line 1' });
  });

  it('are refused with their line where a field lacks', () => {
    const [, second] = readLines(
      linesOfRecords(worldRecord(), worldRecord({ ...sherloc, kind: 'case_law', unodc_number: '' })),
    );
    expect(second).toMatchObject({ outcome: 'refused', place: 'line 2' });
    expect(reasonOf(second)).toContain('unodc_number');
  });

  it('are gathered to one law when they are its articles', () => {
    const article = (number: number) =>
      worldRecord({
        ...sherloc,
        kind: 'legislation',
        id: `SHERLOC-L-${number}`,
        law_title: 'Invented Drugs Act',
        article: `Article ${number}`,
        text: `Text of article ${number}.`,
      });
    const results = readLines(linesOfRecords(article(2), worldRecord(), article(1)));
    expect(results.map(({ outcome }) => outcome)).toEqual(['law', 'law']);
    const law = results[1];
    if (law?.outcome !== 'law') throw new Error('no law');
    expect(law.document).toMatchObject({ title: 'Invented Drugs Act', country: 'FR' });
    expect(law.document.nodes.map(({ number }) => number)).toEqual(['Article 1', 'Article 2']);
  });
});

describe('lines', () => {
  it('each have their result and their place', () => {
    const lines = [
      worldRecord({ id: 1 }),
      '',
      '{ no JSON',
      '[1]',
      worldRecord({ id: 'b', kind: 'case_law' }),
      '{"text":"a"}',
    ];
    expect(
      readLines(linesOfRecords(...lines)).map((result) => [result.outcome, 'place' in result ? result.place : '']),
    ).toEqual([
      ['law', 'line 1'],
      ['refused', 'line 3'],
      ['refused', 'line 4'],
      ['case', 'line 5'],
      ['refused', 'line 6'],
    ]);
  });

  it('are read from a packed file as from a plain one', () => {
    const lines = linesOfRecords(worldRecord(), worldRecord({ id: 'b' }));
    const plain = readLines(lines, {}, 'FR.jsonl.gz');
    expect(readPacked(`${lines}\n`)).toEqual(plain);
    expect(readPacked(lines.replace('\n', '\r\n'))).toEqual(plain);
  });

  it('with one id are different documents when their texts differ', () => {
    const other = worldRecord({ text: 'Un autre texte de la même loi pour les essais.' });
    const results = readLines(
      linesOfRecords(worldRecord(), other, worldRecord(), worldRecord({ collection: 'Ailleurs' })),
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(['law', 'law', 'left-alone', 'law']);
    const sources = results.flatMap((result) =>
      result.outcome === 'law' ? [result.document.identifiers[0]?.value] : [],
    );
    expect(sources).toEqual([
      'world:JournalDesEssais:essai-1',
      'world:JournalDesEssais:essai-1:2',
      'world:Ailleurs:essai-1',
    ]);
    expect(reasonOf(results[2])).toContain('line 3');
  });

  it('take the State and the language that the user forces', () => {
    expect(lawOf({}, { country: 'BE', language: 'nl' })).toMatchObject({ country: 'BE', language: 'nl' });
  });
});
