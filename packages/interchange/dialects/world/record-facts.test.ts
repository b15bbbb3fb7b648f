import { describe, expect, it } from 'vitest';
import { plausibleDate } from './record-fields.ts';
import { languageNamed } from './text-language.ts';
import { caseOf, lawOf, linesOfRecords, readLines, readOne, worldRecord } from './world.testing.ts';

describe('the State', () => {
  it.each([
    ['FR', 'FR'],
    ['UK', 'GB'],
    ['US-AK', 'US'],
    ['CH-AG', 'CH'],
    ['XK', 'XK'],
    ['UN', 'UN'],
    ['EU', 'EU'],
    ['INTL', 'INTL'],
    ['CoE', 'INTL'],
    ['OECD', 'INTL'],
    ['Netherlands', 'NL'],
    ['Luxembourg', 'LU'],
    ['DIFC', 'AE'],
  ])('of %s is %s', (jurisdiction, country) => {
    expect(lawOf({ jurisdiction }).country).toBe(country);
  });

  it('is that of the file where the field names a region or nothing', () => {
    for (const jurisdiction of ['Bayern', 'Federal', '', 'ZZ']) {
      const line = linesOfRecords(worldRecord({ jurisdiction }));
      expect(readLines(line, {}, 'world/DE.jsonl.gz')[0]).toMatchObject({ document: { country: 'DE' } });
    }
  });

  it('is needed', () => {
    const line = linesOfRecords(worldRecord({ jurisdiction: 'Federal' }));
    expect(readLines(line, {}, 'sample.jsonl')[0]).toMatchObject({ outcome: 'refused', place: 'line 1' });
    expect(readLines(line, { country: 'AR' }, 'sample.jsonl')[0]).toMatchObject({ document: { country: 'AR' } });
  });
});

describe('dates', () => {
  const today = new Date('2026-11-25T12:00:00Z');
  it.each([
    ['2019-03-02', '2019-03-02'],
    ['2019-03-02T23:00:00+00:00', '2019-03-02'],
    ['2019/03/02', '2019-03-02'],
    ['2019-3-2', '2019-03-02'],
    ['2.3.2019', '2019-03-02'],
    ['1 August 2017', '2017-08-01'],
    ['Feb. 9, 2017', '2017-02-09'],
    ['2019-03', '2019-03'],
    ['2019', '2019'],
    ['1297-03-28', '1297-03-28'],
    ['2026-11-25', '2026-11-25'],
  ])('%s is %s', (printed, date) => {
    expect(plausibleDate(printed, [], today)).toBe(date);
  });

  it.each([
    '2026-11-26',
    '2027',
    '2026-12',
    '2019-02-30',
    '2019-13-01',
    '0017-01-01',
    '19',
    '1 Foo 2017',
    'None',
    '',
    '12/05/2020',
    '99999-01-01',
  ])('%s is none', (printed) => {
    expect(plausibleDate(printed, [], today)).toBeUndefined();
  });

  it('that stand for an unknown one are none', () => {
    expect(lawOf({ date: '1900-01-01' }).dates).toEqual([]);
  });

  it('have the event of their field', () => {
    const law = lawOf({
      date: '',
      adoption_date: '2001-02-03',
      publication_date: '2001-03',
      entry_into_force: '2002',
      version_date: '2020-01-02',
    });
    expect(law.dates).toEqual([
      { event: 'adopted', date: '2001-02-03', precision: 'day' },
      { event: 'published', date: '2001-03', precision: 'month' },
      { event: 'in-force', date: '2002', precision: 'year' },
    ]);
    expect(law.versionDate).toBe('2020-01-02');
    expect(lawOf({ date: '2999-01-01', version_date: 'soon' })).toMatchObject({ dates: [], versionDate: '' });
  });
});

describe('the status', () => {
  it.each([
    [{ status: 'In force' }, 'in-force'],
    [{ status: 'In Force (IF)27 October 2010' }, 'in-force'],
    [{ status: 'ساري' }, 'in-force'],
    [{ timeliness: '现行有效' }, 'in-force'],
    [{ etat: 'VIGUEUR' }, 'in-force'],
    [{ in_force: true }, 'in-force'],
    [{ status: 'Repealed' }, 'repealed'],
    [{ status: 'Утратил силу' }, 'repealed'],
    [{ estado: '&nbsp;(NO VIGENTE)' }, 'repealed'],
    [{ status: 'Signed (not in force)' }, 'not-yet-in-force'],
    [{ status: 'Published' }, 'unknown'],
    [{ status: '5' }, 'unknown'],
    [{ status: '' }, 'unknown'],
    [{ in_force: false }, 'unknown'],
  ])('of %j is %s', (fields, status) => {
    expect(lawOf(fields).status).toBe(status);
  });
});

describe('languages as records name them', () => {
  it.each([
    ['fr', 'fr'],
    ['EN', 'en'],
    ['English', 'en'],
    ['English (eng)', 'en'],
    ['swe', 'sv'],
    ['nob', 'nb'],
    ['fr-FR', 'fr'],
    ['pt_BR', 'pt'],
    ['zh-CN', 'zh'],
    ['sr-Latn-ME', 'sr'],
    ['cnr', 'cnr'],
    ['AM', 'hy'],
    ['KH', 'km'],
    ['am', 'am'],
    ['العربية', 'ar'],
  ])('%s is %s', (printed, language) => {
    expect(languageNamed(printed)).toBe(language);
  });

  it.each(['', 'unknown', 'en, rw, fr', "['eng', 'hin']", 'ar/en', 'zz', 'x', 'qqq-QQ', '12'])(
    '%j names none',
    (printed) => {
      expect(languageNamed(printed)).toBeUndefined();
    },
  );
});

describe('the language of a text', () => {
  const french =
    'La loi est applicable à toutes les personnes qui sont dans le pays, et elle ne peut être modifiée que par une loi.';
  const croatian =
    'Sud je odlučio da se zahtjev ne prihvaća, a ovo rješenje je u skladu s člankom 5. zakona, kao što je navedeno.';

  it('is the one that the text shows, whatever the record says', () => {
    expect(lawOf({ text: french, language: 'English' }).language).toBe('fr');
    expect(lawOf({ text: french, language: undefined }).language).toBe('fr');
  });

  it('is the one that the record names among neighbours', () => {
    expect(lawOf({ text: croatian, language: 'bs' }).language).toBe('bs');
    expect(lawOf({ text: croatian, language: 'cnr', jurisdiction: 'ME' }).language).toBe('cnr');
    expect(lawOf({ text: croatian, jurisdiction: 'BA' }).language).toBe('bs');
    expect(lawOf({ text: croatian, jurisdiction: 'HR' }).language).toBe('hr');
  });

  it('is the one that the record or the title names where the text shows none', () => {
    expect(lawOf({ text: '1 2 3', language: 'ell' }).language).toBe('el');
    expect(lawOf({ text: '1 2 3', title: french }).language).toBe('fr');
    expect(lawOf({ text: '1 2 3', title: 'X 5' }).language).toBe('und');
  });
});

describe('identifiers', () => {
  it('have the ELI of an act where it is one', () => {
    expect(lawOf({ eli_uri: 'https://x.example/eli/loi/2020/1' }).identifiers).toContainEqual({
      scheme: 'eli',
      value: 'https://x.example/eli/loi/2020/1',
    });
    expect(lawOf({ eli: 'DU/2020/1' }).identifiers).toHaveLength(1);
  });

  it('have the number of a record that is no text', () => {
    expect(lawOf({ id: 1000001 }).identifiers).toEqual([{ scheme: 'source', value: 'world:JournalDesEssais:1000001' }]);
  });

  it('keep a title, or the id in its place', () => {
    expect(lawOf({ title: '' }).title).toBe('essai-1');
    expect(lawOf({ title: ' Loi\n sur  les essais ' }).title).toBe('Loi sur les essais');
    expect(lawOf({ title: 'x'.repeat(5000) }).title).toHaveLength(1000);
    expect(readOne({ id: 'y'.repeat(5000) }).outcome).toBe('law');
  });
});

describe('what records say of a decision', () => {
  it('is read from whichever field says it', () => {
    const found = caseOf({
      gericht: 'Oberlandesgericht Musterstadt',
      aktenzeichen: '3 U 12/19',
      ecli: 'ECLI:DE:OLGMUST:2019:0302.3U12.19.00',
      neutral_citation: '[2019] TEST 5',
      entscheidungsart: 'Endurteil',
      judgment_date: '2019-03-01',
      keywords: "['Kaufvertrag', 'Mangel']",
      chamber: '3. Zivilsenat',
      jurisdiction: 'DE',
    });
    expect(found).toMatchObject({
      court: { name: 'Oberlandesgericht Musterstadt', division: '3. Zivilsenat', level: 'appeal' },
      form: 'judgment',
      date: '2019-03-01',
      keywords: ['Kaufvertrag', 'Mangel'],
      persons: [],
      proceedings: [],
    });
    expect(found.identifiers).toEqual([
      { scheme: 'ecli', value: 'ECLI:DE:OLGMUST:2019:0302.3U12.19.00' },
      { scheme: 'neutral-citation', value: '[2019] TEST 5' },
      { scheme: 'docket', value: '3 U 12/19' },
      { scheme: 'source', value: 'world:JournalDesEssais:essai-1' },
    ]);
  });

  it.each([
    [{ decision_type: 'Beschluss' }, 'order'],
    [{ decision_type: 'Acórdão' }, 'judgment'],
    [{ doc_type: 'Press release' }, 'press-summary'],
    [{ title: 'Ordonnance du 3 mars 2019' }, 'order'],
    [{ decision_type: 'Autorização' }, 'unknown'],
    [{ decision_type: 'Domaine' }, 'unknown'],
    [{}, 'unknown'],
  ])('the form of %j is %s', (fields, form) => {
    expect(caseOf({ title: 'X', ...fields }).form).toBe(form);
  });

  it.each([
    [{ court: 'Cour de cassation' }, 'supreme'],
    [{ court: 'Tribunal Constitucional' }, 'constitutional'],
    [{ court: 'Cour d’appel de Test' }, 'appeal'],
    [{ court: 'Amtsgericht Musterstadt' }, 'first-instance'],
    [{ court: 'A Court', jurisdiction: 'INTL' }, 'international'],
    [{ court: 'A Court' }, 'unknown'],
  ])('the level of %j is %s', (fields, level) => {
    expect(caseOf(fields).court.level).toBe(level);
  });

  it('has no names of judges or parties', () => {
    const found = caseOf({
      chamber: 'Eesistuja Mari Maasikas, liikmed Jaan Tamm ja Tiit Kask',
      docket_number: 'No. 12/2019 Muster v Beispiel',
      judge: 'Muster',
      parties: 'Muster, Beispiel',
      judges: ['Muster'],
    });
    expect(found.court.division).toBe('');
    const { title: _, texts: __, ...typed } = found;
    expect(JSON.stringify(typed)).not.toMatch(/Muster|Beispiel|Maasikas/);
    expect(found.identifiers).toContainEqual({ scheme: 'docket', value: '12/2019' });
  });

  it.each([
    ['a list of JSON', ['a', 'b', 'a', 7]],
    ['a list as Python prints it', `['a', "b", 'a']`],
    ['words between semicolons', 'a; b ;a'],
  ])('keywords are %s', (_, keywords) => {
    expect(caseOf({ keywords }).keywords).toEqual(['a', 'b']);
  });
});
