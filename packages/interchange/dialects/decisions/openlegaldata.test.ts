import { describe, expect, it } from 'vitest';
import { casesIn, fileOf, oneCase, outlineOf, readDecisions, refusalsIn } from './decisions.testing.ts';
import { openLegalData } from './openlegaldata.ts';

const fields = {
  title: 'Beschluss des 7. Strafsenats vom 1.2.2018 - 7 StR 1/17 -',
  slug: 'bgh-2018-02-01-7-str-117',
  court: 1,
  court_raw: '{}',
  court_chamber: '7. Strafsenat',
  date: '2018-02-01',
  file_number: '7 StR 1/17',
  type: 'Beschluss',
  pdf_url: 'https://example.org/1.pdf',
  source_url: 'https://example.org/1',
  source_homepage: 'https://example.org/',
  source_name: 'Bundesgerichtshof',
  content: [
    '## Leitsatz\n\nEin Kahn ist kein Schiff.\n\n## Tenor\n\nDie Revision wird verworfen.\n\n## Gründe\n\n| I.',
    '1| 1\\. Der Kahn sank.\n2| Der Eigner   R.     schwieg \\[sic\\].\n\n:| II.\n3|\n:| Die Richter   am  Hof',
  ].join('\n'),
  text: null,
  ecli: '',
};
const dump = [{ model: 'cases.case', pk: 5, fields }];

describe('decisions of German courts', () => {
  it('recognises a dump and a single record, and nothing else', () => {
    expect(openLegalData.recognise(fileOf(dump))).toBeGreaterThan(0.9);
    expect(openLegalData.recognise(fileOf(fields))).toBeGreaterThan(0.9);
    expect(openLegalData.recognise(fileOf({ file_number: 'x', source_name: 'y' }))).toBe(0);
    expect(openLegalData.recognise(fileOf('file_number'))).toBe(0);
  });

  it('reads the typed facts of a decision', () => {
    expect(oneCase(fileOf(dump))).toMatchObject({
      dialect: 'openlegaldata',
      country: 'DE',
      language: 'de',
      title: 'Beschluss des 7. Strafsenats vom 1.2.2018 - 7 StR 1/17',
      identifiers: [
        { scheme: 'docket', value: '7 StR 1/17' },
        { scheme: 'source', value: 'openlegaldata:bgh-2018-02-01-7-str-117' },
      ],
      court: { name: 'Bundesgerichtshof', division: '7. Strafsenat', level: 'supreme' },
      form: 'order',
      date: '2018-02-01',
      proceedings: [{ court: 'Bundesgerichtshof', reference: '7 StR 1/17', stage: 'cassation', date: '2018-02-01' }],
      files: [{ mediaType: 'application/pdf', url: 'https://example.org/1.pdf' }],
      source: { url: 'https://example.org/1', publisher: 'Bundesgerichtshof' },
    });
  });

  it('reads headings, numbers of the court and unnumbered lines of the text', () => {
    expect(outlineOf(oneCase(fileOf(dump)))).toEqual([
      'summary | h1 | Leitsatz',
      'summary | Ein Kahn ist kein Schiff.',
      'ruling | h1 | Tenor',
      'ruling | Die Revision wird verworfen.',
      'decision | h1 | Gründe',
      'decision | h2 | I.',
      'decision | 1 | 1. Der Kahn sank.',
      'decision | 2 | Der Eigner R. schwieg [sic].',
      'decision | h2 | II.',
      'decision | Die Richter am Hof',
    ]);
  });

  it('reads several records of a dump and of an answer of the interface', () => {
    expect(casesIn(readDecisions(fileOf([...dump, ...dump])))).toHaveLength(2);
    expect(casesIn(readDecisions(fileOf({ count: 1, results: [fields] })))).toHaveLength(1);
  });

  it('finds the court by its name, by what was fetched of it, or by the ECLI', () => {
    const without = { ...fields, source_name: '', court_chamber: null };
    const named = { ...without, court: { name: 'Landgericht Sandhausen' } };
    expect(oneCase(fileOf(named)).court).toMatchObject({ name: 'Landgericht Sandhausen', level: 'unknown' });
    const raw = { ...without, court_raw: '{"name": "Amtsgericht Sandhausen"}', file_number: '3 Ds 4/20' };
    expect(oneCase(fileOf(raw)).court).toMatchObject({ name: 'Amtsgericht Sandhausen', level: 'first-instance' });
    const byCode = { ...without, ecli: 'ECLI:DE:BVerfG:2020:rs1', file_number: '2 BvR 1/20' };
    const document = oneCase(fileOf(byCode));
    expect(document.court).toMatchObject({ name: 'Bundesverfassungsgericht', level: 'constitutional' });
    expect(document.identifiers[0]).toEqual({ scheme: 'ecli', value: 'ECLI:DE:BVerfG:2020:rs1' });
    expect(document.proceedings[0]?.stage).toBe('constitutional');
  });

  it('tells the level of a regional court from the register', () => {
    const regional = { ...fields, source_name: 'Landgericht Sandhausen', file_number: '5 KLs 12/19' };
    expect(oneCase(fileOf(regional)).court.level).toBe('first-instance');
    expect(oneCase(fileOf({ ...regional, file_number: '5 Ns 12/19' })).court.level).toBe('appeal');
    expect(oneCase(fileOf({ ...regional, file_number: '5 O 12/19' })).court.level).toBe('unknown');
  });

  it('reads the sections of the older form once, however often they are listed', () => {
    const section = {
      title: 'Tenor',
      order: 0,
      content: [
        { value: 'Urteil', heading: true },
        { value: 'Die <b>Anträge</b> werden zurückgewiesen.', heading: false },
      ],
    };
    expect(outlineOf(oneCase(fileOf({ ...fields, content: null, sections: [section, section, section] })))).toEqual([
      'ruling | h1 | Tenor',
      'ruling | h2 | Urteil',
      'ruling | Die Anträge werden zurückgewiesen.',
    ]);
  });

  it.each([
    ['Urteil', 'judgment'],
    ['Teilurteil', 'judgment'],
    ['Beschluss', 'order'],
    ['Einstweilige Anordnung', 'order'],
    ['Gutachten', 'unknown'],
  ])('takes the kind %s for %s', (type, form) => expect(oneCase(fileOf({ ...fields, type })).form).toBe(form));

  it('gives a title to a record without one', () => {
    expect(oneCase(fileOf({ ...fields, title: '' })).title).toBe('Bundesgerichtshof, Beschluss, 7 StR 1/17');
  });

  it('refuses records without a file number, in their place', () => {
    const results = readDecisions(fileOf([...dump, { fields: { ...fields, file_number: 7 } }, null]));
    expect(casesIn(results)).toHaveLength(1);
    expect(refusalsIn(results)).toEqual([
      'record 2: The field "file_number" is missing or is no text.',
      'record 3: This is no JSON object.',
    ]);
  });
});
