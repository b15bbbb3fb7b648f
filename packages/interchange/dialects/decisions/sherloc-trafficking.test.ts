import { describe, expect, it } from 'vitest';
import { casesIn, fileOf, linesOf, oneCase, outlineOf, readDecisions, refusalsIn } from './decisions.testing.ts';
import { sherlocTrafficking } from './sherloc-trafficking.ts';

const base = 'https://www.unodc.org/cld/case-law-doc';
const address = `${base}/traffickingpersonscrimetype/nzl/2020/r_v_kahn.html`;
const record = {
  unodcNo: 'NZLx001',
  title: 'R v Kahn',
  jurisdiction: 'New Zealand',
  iso3: 'NZL',
  year: 2020,
  url: address,
  geographicForm: ['transnational'],
  labels: ['ACT_RECRUITMENT', 'MEANS_DECEPTION', 'PURPOSE_ODD'],
  factSummary: 'Boats were promised.\n\nNone came.',
};
const header =
  'unodcNo,title,url,crimeTypeInUrl,hasActs,hasMeans,hasPurpose,hasLegacyActs,hasLegacyMeans,hasLegacyPurpose,victimRecords,defendantRecords';
const row = (number: string, url: string, rest: string) => `${number},"A, B v. C",${url},x,${rest}`;
const index = [
  header,
  row('NZLx001', address, '1,1,1,1,0,0,2,1'),
  row('ITAx001', `${base}/drugcrimetype/ita/2023/sent._n._1.html`, '0,0,0,1,0,1,0,3'),
  row('IRBx001', `${base}/traffickingpersonscrimetype/_irb/a_v._b.html`, '0,0,0,0,0,0,x,'),
].join('\r\n');

describe('trafficking cases of the old portal', () => {
  it('recognises both files, and nothing else', () => {
    expect(sherlocTrafficking.recognise(fileOf(linesOf(record)))).toBeGreaterThan(0.9);
    expect(sherlocTrafficking.recognise(fileOf(index))).toBeGreaterThan(0.9);
    for (const other of ['a,b,c\n1,2,3', '{"unodcNo": "x"}', '', '{"labels": []}']) {
      expect(sherlocTrafficking.recognise(fileOf(other))).toBe(0);
    }
  });

  it('reads the typed facts of a case', () => {
    expect(oneCase(fileOf(linesOf(record)))).toMatchObject({
      dialect: 'sherloc-trafficking',
      country: 'NZ',
      language: 'und',
      title: 'R v Kahn',
      identifiers: [
        { scheme: 'legacy', value: 'NZLx001' },
        { scheme: 'source', value: 'sherloc:nzl/2020/r_v_kahn' },
      ],
      court: { name: '', level: 'unknown' },
      form: 'case-note',
      date: '2020',
      persons: [],
      crimeTypes: ['trafficking-in-persons'],
      elements: [
        { concept: 'act-recruitment', asPrinted: 'ACT_RECRUITMENT' },
        { concept: 'means-deception', asPrinted: 'MEANS_DECEPTION' },
        { concept: 'form-transnational', asPrinted: 'transnational' },
      ],
      keywords: ['PURPOSE_ODD'],
      source: { url: address },
    });
  });

  it('reads the facts as written about the case', () => {
    expect(outlineOf(oneCase(fileOf(linesOf(record))))).toEqual(['facts | Boats were promised.', 'facts | None came.']);
    expect(oneCase(fileOf(linesOf({ ...record, factSummary: null }))).texts).toEqual([]);
  });

  it('completes a case from the index beside it: persons, and what was classified without a label', () => {
    const { persons, elements } = oneCase(fileOf(linesOf(record), 'cases.jsonl', { 'index.csv': index }));
    expect(persons.map(({ role, label, kind }) => `${role} ${label} ${kind}`)).toEqual([
      'defendant Defendant 1 unknown',
      'victim Victim 1 unknown',
      'victim Victim 2 unknown',
    ]);
    expect(elements.filter(({ concept }) => concept.startsWith('trafficking-'))).toEqual([
      { concept: 'trafficking-purpose', asPrinted: 'hasPurpose' },
    ]);
  });

  it('reads from the index only cases that the other file has not', () => {
    const results = readDecisions(fileOf(index, 'index.csv', { 'cases.jsonl': linesOf(record) }));
    expect(results.map(({ outcome }) => outcome)).toEqual(['case', 'case', 'left-alone']);
    const [italian, international] = casesIn(results);
    expect(italian).toMatchObject({
      country: 'IT',
      title: 'A, B v. C',
      date: '2023',
      crimeTypes: ['drug-offences', 'trafficking-in-persons'],
      elements: [
        { concept: 'trafficking-act', asPrinted: 'hasLegacyActs' },
        { concept: 'trafficking-purpose', asPrinted: 'hasLegacyPurpose' },
      ],
    });
    expect(italian?.persons).toHaveLength(3);
    expect(international).toMatchObject({ country: 'INTL', court: { level: 'international' }, persons: [] });
    expect(international?.date).toBeUndefined();
    expect(casesIn(readDecisions(fileOf(index)))).toHaveLength(3);
  });

  it('files a judgment of an international court under no State, and finds the State in the address', () => {
    expect(oneCase(fileOf(linesOf({ ...record, unodcNo: 'IRBx9', iso3: 'AZE' }))).country).toBe('INTL');
    const { country, date } = oneCase(fileOf(linesOf({ ...record, iso3: null, year: null })));
    expect([country, date]).toEqual(['NZ', '2020']);
  });

  it('keeps two cases apart that have one legacy number', () => {
    const other = { ...record, url: `${base}/drugcrimetype/nzl/2011/other.html` };
    const ids = casesIn(readDecisions(fileOf(linesOf(record, other)))).map(({ identifiers }) => identifiers[1]?.value);
    expect(new Set(ids).size).toBe(2);
  });

  it('names a crime type of the address that is not known as a word', () => {
    const odd = { ...record, labels: [], geographicForm: [], url: `${base}/sandcrimetype/nzl/2020/x.html` };
    expect(oneCase(fileOf(linesOf(odd)))).toMatchObject({
      crimeTypes: [],
      keywords: ['sandcrimetype'],
    });
  });

  it('bounds how many persons a row may claim', () => {
    const claims = [header, row('X1', address, '0,0,0,0,0,0,99999999,1')].join('\n');
    expect(oneCase(fileOf(claims)).persons.length).toBe(501);
  });

  it('refuses bad records in their place', () => {
    const results = readDecisions(
      fileOf(linesOf(record, { ...record, title: 5 }, { ...record, iso3: 'QQQ', url: 'https://example.org' })),
    );
    expect(refusalsIn(results)).toEqual([
      'line 2: The field "title" is missing or is no text.',
      'line 3: Neither a State code nor the address tells the State.',
    ]);
    expect(refusalsIn(readDecisions(fileOf(`${header}\n"open`)))).toEqual([
      expect.stringMatching(/table cannot be read/),
    ]);
  });
});
