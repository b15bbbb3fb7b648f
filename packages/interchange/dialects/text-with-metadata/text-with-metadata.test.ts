import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadOptions, ReadResult, SourceFile } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { textWithMetadata } from './text-with-metadata.ts';

const act = 'Sample Ledgers Act 2031\n2031 CHAPTER 12\n1\nShort title\nThis Act may be cited.\n';

const metadata = (text: string, changes: Record<string, string> = {}) =>
  Object.entries({
    corpus_id: 'gbr/act/ledgers-2031',
    version_id: "'2031-05-01'",
    title: 'Sample Ledgers Act 2031',
    short_title: 'SLA 2031',
    jurisdiction: 'GBR',
    document_type: 'Act',
    legal_status: 'binding',
    official_citation: 'Sample Ledgers Act 2031 (c. 12) — revised version, in force to 1 May 2031',
    authentic_languages: '\n- en',
    source_url: 'https://www.legislation.gov.uk/ukpga/2031/12',
    source_publisher: 'The Archive',
    source_is_official: 'true',
    retrieval_date: "'2031-06-02'",
    text_sha256: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    language: 'en',
    authoritative_status: 'official_consolidation',
    license: 'OGL-3.0',
    ...changes,
  })
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n');

function files(contents: Record<string, string>): (name: string) => SourceFile {
  const open = (name: string): SourceFile | undefined => {
    const content = contents[name];
    return content === undefined ? undefined : sourceFileOf(name, Buffer.from(content), open);
  };
  return (name) => open(name) as SourceFile;
}

const read = (file: SourceFile, options: ReadOptions = {}): ReadResult =>
  [...textWithMetadata.read(file, options)][0] as ReadResult;

function readAct(changes: Record<string, string> = {}, options: ReadOptions = {}) {
  const result = read(files({ 'text.txt': act, 'metadata.yaml': metadata(act, changes) })('text.txt'), options);
  if (result.outcome !== 'law') throw new Error(JSON.stringify(result));
  return result.document;
}

describe('recognition of a text with metadata', () => {
  it('knows the text by the metadata beside it, and the metadata by their content', () => {
    const open = files({ 'text.txt': act, 'metadata.yaml': metadata(act) });
    expect(textWithMetadata.recognise(open('text.txt'))).toBeGreaterThan(0.9);
    expect(textWithMetadata.recognise(open('metadata.yaml'))).toBeGreaterThan(0.9);
  });

  it('does not claim a text alone, a text beside other metadata, another file beside them, or bytes', () => {
    expect(textWithMetadata.recognise(files({ 'text.txt': act })('text.txt'))).toBe(0);
    expect(textWithMetadata.recognise(files({ 'text.txt': act, 'metadata.yaml': 'title: x' })('text.txt'))).toBe(0);
    const other = files({ 'act.md': act, 'metadata.yaml': metadata(act) });
    expect(textWithMetadata.recognise(other('act.md'))).toBe(0);
    expect(textWithMetadata.recognise(sourceFileOf('text.txt', Uint8Array.of(0, 1)))).toBe(0);
  });
});

describe('the description of the act', () => {
  it('holds what the metadata say', () => {
    expect({ ...readAct(), nodes: [] }).toEqual({
      dialect: 'text-with-metadata',
      country: 'GB',
      language: 'en',
      title: 'Sample Ledgers Act 2031',
      alternativeTitles: ['SLA 2031'],
      identifiers: [
        { scheme: 'source', value: 'aml-corpus:gbr/act/ledgers-2031' },
        { scheme: 'eli', value: 'http://www.legislation.gov.uk/id/ukpga/2031/12' },
        { scheme: 'act-number', value: 'GB:2031 c. 12' },
      ],
      versionDate: '2031-05-01',
      dates: [
        { event: 'consolidated', date: '2031-05-01', precision: 'day' },
        { event: 'retrieved', date: '2031-06-02', precision: 'day' },
      ],
      status: 'in-force',
      standing: 'official',
      source: { file: 'text.txt', url: 'https://www.legislation.gov.uk/ukpga/2031/12', publisher: 'The Archive' },
      licence: 'OGL-3.0',
      nodes: [],
    });
    expect(readAct().nodes.map((node) => node.number)).toEqual(['', '1']);
  });

  it('keeps a version that is only a year as it is written, and leaves one that is no date out', () => {
    expect(readAct({ version_id: '2031' }).versionDate).toBe('2031');
    expect(readAct({ version_id: '2031' }).dates[0]).toMatchObject({ date: '2031', precision: 'year' });
    expect(readAct({ version_id: 'first' }).versionDate).toBe('');
  });

  it('is the same work in all versions, and has no number of the whole act when it is an extract', () => {
    const [first, second] = [readAct(), readAct({ version_id: "'2032-01-01'" })];
    expect(second.identifiers).toEqual(first.identifiers);
    const extract = readAct({ official_citation: 'Sample Code, R.S.C. 1985, c. C-46, ss. 462.31 and 83.02' });
    expect(extract.identifiers.map((identifier) => identifier.scheme)).toEqual(['source']);
  });

  it('calls only what the source calls official so', () => {
    expect(readAct({ authoritative_status: 'authentic_text' }).standing).toBe('official');
    expect(readAct({ source_is_official: 'false' }).standing).toBe('unknown');
    expect(readAct({ authoritative_status: 'unofficial_translation' }).standing).toBe('courtesy');
    expect(readAct({ license: 'free reproduction; not the official version' }).standing).toBe('courtesy');
    expect(readAct({ legal_status: 'repealed' }).status).toBe('repealed');
    expect(readAct({ legal_status: 'doubtful' }).status).toBe('unknown');
  });

  it('finds the titles people cite', () => {
    const title = 'Gesetz über Bücher (Büchergesetz, BüG)';
    expect(readAct({ title, short_title: 'BA / BüG' }).alternativeTitles).toEqual(['BA', 'BüG', 'Büchergesetz']);
    const directive = readAct({
      title: 'Directive (EU) 2031/12 — Ledgers Directive (consolidated to 30 December 2031)',
      short_title: '4LD (Dir (EU) 2031/12)',
    });
    expect(directive.title).toBe('Directive (EU) 2031/12 — Ledgers Directive');
    expect(directive.alternativeTitles).toEqual([
      '4LD (Dir (EU) 2031/12)',
      '4LD',
      'Dir (EU) 2031/12',
      'Directive (EU) 2031/12',
      'Ledgers Directive',
    ]);
  });

  it('lets the user overrule country and language, but reads the text in the style of its origin', () => {
    const document = readAct({}, { country: 'IM', language: 'gv' });
    expect([document.country, document.language]).toEqual(['IM', 'gv']);
    expect(document.nodes.map((node) => node.number)).toEqual(['', '1']);
  });

  it('finds the language where the metadata are silent', () => {
    expect(readAct({ language: 'null' }).language).toBe('en');
    expect(readAct({ language: 'null', authentic_languages: 'null' }).language).toMatch(/^(en)?$/);
  });
});

describe('numbers of acts by country', () => {
  const cases: [jurisdiction: string, citation: string, url: string, identifiers: string[]][] = [
    ['AUS', 'Act 2031 (Cth)', 'https://l/C2031A00169/2031-05-01', ['act-number AU:C2031A00169']],
    ['CAN', 'Act, S.C. 2031, c. 17', 'https://l/x', ['act-number CA:S.C. 2031, c. 17']],
    ['CAN', 'Regulations, SOR/2031-184', 'https://l/x', ['act-number CA:SOR/2031-184']],
    [
      'CHE',
      'Act, SR 955.0',
      'https://l/eli/cc/2031/892_892/de',
      ['eli https://fedlex.data.admin.ch/eli/cc/2031/892_892', 'act-number CH:SR 955.0'],
    ],
    ['HKG', 'Ordinance (Cap. 615A), Laws', 'https://l/x', ['act-number HK:Cap. 615A']],
    ['SGP', 'Act 2031 (Act 16 of 2031, 2040 Rev. Ed.)', 'https://l/x', ['act-number SG:Act 16 of 2031']],
    ['JPN', '見本法（令和十三年法律第二十二号）', 'https://l/x', ['act-number JP:令和十三年法律第二十二号']],
    [
      'EU',
      'Regulation (EU) 2031/1624 (CELEX 32031R1624)',
      'https://l/x',
      ['eli http://data.europa.eu/eli/reg/2031/1624/oj'],
    ],
    [
      'EU',
      'consolidated version 02031L0849-20411230',
      'https://l/x',
      ['eli http://data.europa.eu/eli/dir/2031/849/oj'],
    ],
    ['USA', '18 U.S.C. § 1956 (2031 ed.)', 'https://l/x', []],
    ['ATL', 'Law 5', 'https://l/x', []],
  ];
  it.each(cases)('%s: %s', (jurisdiction, citation, url, expected) => {
    const changes = { jurisdiction, official_citation: JSON.stringify(citation), source_url: url, title: 'Act 2031' };
    const found = readAct(changes).identifiers.slice(1);
    expect(found.map((identifier) => `${identifier.scheme} ${identifier.value}`)).toEqual(expected);
  });
});

describe('what is not read', () => {
  it('leaves the metadata alone, whether or not their text is there', () => {
    const yaml = metadata(act);
    expect(read(files({ 'text.txt': act, 'metadata.yaml': yaml })('metadata.yaml'))).toEqual({
      outcome: 'left-alone',
      reason: 'These are the metadata of text.txt beside it, and are read with it.',
    });
    expect(read(files({ 'metadata.yaml': yaml })('metadata.yaml'))).toMatchObject({
      outcome: 'left-alone',
      reason: expect.stringContaining('missing'),
    });
  });

  it('refuses a text that was cut off or altered, but not one whose line ends were changed', () => {
    const yaml = metadata(act);
    const cut = read(files({ 'text.txt': act.slice(0, 40), 'metadata.yaml': yaml })('text.txt'));
    expect(cut).toMatchObject({ outcome: 'refused', place: 'metadata.yaml, text_sha256' });
    const windows = read(files({ 'text.txt': act.replaceAll('\n', '\r\n'), 'metadata.yaml': yaml })('text.txt'));
    expect(windows.outcome).toBe('law');
  });

  it('refuses metadata that are no YAML, with the line, and metadata that name no act', () => {
    const broken = `${metadata(act)}\nnote: "never closed\n`;
    expect(read(files({ 'text.txt': act, 'metadata.yaml': broken })('text.txt'))).toMatchObject({
      outcome: 'refused',
      place: expect.stringMatching(/^metadata\.yaml, line \d+$/),
    });
    expect(
      read(files({ 'text.txt': act, 'metadata.yaml': metadata(act, { corpus_id: '' }) })('text.txt')),
    ).toMatchObject({
      outcome: 'refused',
      place: 'metadata.yaml, corpus_id',
    });
    expect(read(files({ 'text.txt': act, 'metadata.yaml': '- a\n- b' })('text.txt')).outcome).toBe('refused');
  });

  it('refuses an empty text, a text without metadata and bytes that are no text', () => {
    const blank = files({ 'text.txt': ' \n', 'metadata.yaml': metadata(' \n') });
    expect(read(blank('text.txt'))).toMatchObject({ outcome: 'refused', reason: 'The file holds no text.' });
    expect(read(files({ 'text.txt': act })('text.txt')).outcome).toBe('refused');
    expect(read(sourceFileOf('text.txt', Uint8Array.of(0xff, 0x41))).outcome).toBe('refused');
  });

  it('expands no aliases without bound', () => {
    const bomb = `${metadata(act)}\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n`;
    expect(['law', 'refused']).toContain(read(files({ 'text.txt': act, 'metadata.yaml': bomb })('text.txt')).outcome);
  });
});

describe('hostile texts', () => {
  const pieces = [
    '1',
    '1A',
    'F21',
    '[F32',
    'PART 1',
    'SCHEDULE',
    'Contents',
    '1\t2',
    '1  A',
    '§ 1. A',
    'Art. 15',
    '“1A Heading',
    '”',
    '(a)',
    'Article 1',
    '第一条　',
    '1. A',
    '2.—(1) A',
    'Endnotes',
    'TABLE OF PROVISIONS',
    ' ',
    '',
    'x ',
  ];
  const jurisdictions = ['AUS', 'CAN', 'CHE', 'EU', 'GBR', 'HKG', 'JPN', 'SGP', 'USA', 'ATL'];

  it('never throws, and loses no word outside the list of contents', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
        fc.constantFrom(...jurisdictions),
        (lines, code) => {
          const text = `Word\n${lines.join('\n')}`;
          const result = read(
            files({ 'text.txt': text, 'metadata.yaml': metadata(text, { jurisdiction: code }) })('text.txt'),
          );
          return result.outcome === 'law' && JSON.stringify(result.document.nodes).includes('Word');
        },
      ),
      { numRuns: 300 },
    );
  });

  it('stays linear in texts that repeat their marks', () => {
    const started = performance.now();
    for (const piece of pieces) {
      const text = `${piece}\n`.repeat(30_000);
      for (const code of jurisdictions.slice(0, 9)) {
        read(files({ 'text.txt': text, 'metadata.yaml': metadata(text, { jurisdiction: code }) })('text.txt'));
      }
    }
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});
