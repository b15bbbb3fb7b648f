import { describe, expect, it } from 'vitest';
import { datesOf, readMetadata } from './german-metadata.ts';
import { ANNEX_HEADING, ANNEX_REFERENCE, ARTICLE_HEADING, DIVISION_DESIGNATION, LONE_ARTICLE } from './german-rules.ts';

describe('headings that name a German article', () => {
  it.each([
    ['§ 129 Bildung', '§ 129', 'Bildung'],
    ['§ 129a Bildung', '§ 129a', 'Bildung'],
    ['§ 13 a Bildung', '§ 13 a', 'Bildung'],
    ['§129', '§129', undefined],
    ['§§ 18 und 19 (weggefallen)', '§§ 18 und 19', '(weggefallen)'],
    ['§§ 18 bis 24a', '§§ 18 bis 24a', undefined],
    ['§§ 1, 2, 3 Zweck', '§§ 1, 2, 3', 'Zweck'],
    ['Art 1', 'Art 1', undefined],
    ['Art. 1 Zweck', 'Art. 1', 'Zweck'],
    ['Artikel 3 Inkrafttreten', 'Artikel 3', 'Inkrafttreten'],
    ['Artikel XXI', 'Artikel XXI', undefined],
    ['Art 14 bis 17', 'Art 14 bis 17', undefined],
    ['§ 5.1 Zweck', '§ 5.1', 'Zweck'],
    ['§ 7: Zweck', '§ 7', 'Zweck'],
  ])('%s', (heading, number, rest) => {
    expect(ARTICLE_HEADING.exec(heading)?.slice(1)).toEqual([number, rest]);
  });

  it.each(['Paragraph 1', '§', '§ Zweck', 'Artikelgesetz', 'Art der Strafe', 'Arten 1', 'Zu § 1', '1 Zweck'])(
    'not %s',
    (heading) => {
      expect(ARTICLE_HEADING.test(heading)).toBe(false);
    },
  );

  it.each(['§ 5', '§ 5a', 'Art. 5', 'Artikel 5', '§§ 5 und 6'])('%s alone on its line is one', (line) => {
    expect(LONE_ARTICLE.test(line)).toBe(true);
  });

  it.each(['§ 5 gilt entsprechend.', 'Artikel 5 Absatz 2', '§ 5 Abs. 1', 'nach § 5', '§ 5.'])(
    '%s is a mention',
    (line) => {
      expect(LONE_ARTICLE.test(line)).toBe(false);
    },
  );
});

describe('designations of German divisions', () => {
  it.each([
    'Abschnitt 9a',
    'Teil II',
    'Erster Abschnitt',
    'Allgemeiner Teil',
    '1. Abschnitt',
    'Kapitel 3',
    'Buch 1',
    'Unterabschnitt A',
    'Dritter bis Fünfter Abschnitt',
    'Titel 1 und 2',
  ])('%s', (designation) => {
    expect(DIVISION_DESIGNATION.test(designation)).toBe(true);
  });

  it.each(['Abschnitt', 'Abschnitte 1', 'erster Abschnitt', 'Gärten', 'Teil des Gartens', 'Abschnitt 1 Gärten'])(
    'not %s',
    (designation) => {
      expect(DIVISION_DESIGNATION.test(designation)).toBe(false);
    },
  );
});

describe('German annexes', () => {
  it.each([
    ['Anlage', 'Anlage', undefined],
    ['Anlage 1', 'Anlage 1', undefined],
    ['Anlage 1a Beete', 'Anlage 1a', 'Beete'],
    ['Anlage Beete', 'Anlage', 'Beete'],
    ['Anlage (zu § 2)', 'Anlage', '(zu § 2)'],
    ['Anhang II: Beete', 'Anhang II', 'Beete'],
    ['Anlagen 1 bis 3', 'Anlagen 1 bis 3', undefined],
    ['Anlage Nr. 4', 'Anlage Nr. 4', undefined],
    ['Muster 2', 'Muster 2', undefined],
  ])('%s', (heading, number, rest) => {
    const match = ANNEX_HEADING.exec(heading);
    expect([match?.[1], match?.[2] || undefined]).toEqual([number, rest]);
  });

  it.each(['(zu § 2 Abs. 1)', '(Zu den §§ 2 und 3)', '(zum Gesetz)', '(zur Verordnung)'])(
    '%s says where one belongs',
    (line) => {
      expect(ANNEX_REFERENCE.test(line)).toBe(true);
    },
  );

  it.each(['(siehe § 2)', 'zu § 2', '(zu § 2) Beete'])('%s does not', (line) => {
    expect(ANNEX_REFERENCE.test(line)).toBe(false);
  });
});

describe('the description above a German act', () => {
  const read = (...lines: string[]) => readMetadata(lines);

  it('ends where the text begins', () => {
    const { entries, firstTextLine } = read(
      '# Gartengesetz',
      '',
      'Ausfertigungsdatum',
      ':   2015-03-04',
      '',
      'Fundstelle',
      ':   BGBl I: 2015, 99',
      '',
      '## § 1',
    );
    expect(entries).toEqual([
      { key: 'Ausfertigungsdatum', value: '2015-03-04' },
      { key: 'Fundstelle', value: 'BGBl I: 2015, 99' },
    ]);
    expect(firstTextLine).toBe(8);
  });

  it('keeps a note on the state as a note and as an entry', () => {
    const { entries, notes } = read('Stand: Geändert durch Art. 2 G v. 1.2.2020', '', '## § 1');
    expect(notes).toEqual(['Stand: Geändert durch Art. 2 G v. 1.2.2020']);
    expect(entries).toEqual([{ key: 'Stand', value: 'Geändert durch Art. 2 G v. 1.2.2020' }]);
  });

  it('takes no paragraph of the text for one', () => {
    expect(read('Der Garten ist ein Ort.', '', '## § 1')).toEqual({ entries: [], notes: [], firstTextLine: 0 });
    expect(read('')).toEqual({ entries: [], notes: [], firstTextLine: 1 });
  });

  it.each([
    ['Zuletzt geändert durch', 'Art. 2 G v. 30.3.2021 I 448', 'amended 2021-03-30'],
    ['Geändert durch', 'Art. 2 G vom 3. 4. 1998', 'amended 1998-04-03'],
    ['Neugefasst durch', 'Bek. v. 13.11.1998 I 3322', 'consolidated 1998-11-13'],
    ['Mittelbare Änderung durch', 'Art. 4 G v. 1.2.2020', 'amended 2020-02-01'],
    ['Ausfertigungsdatum', '1871-05-15', 'adopted 1871-05-15'],
    ['Fundstelle', 'RGBl: 1871, 127', 'published 1871'],
    ['Stand', 'Zuletzt geändert durch Art. 1 G v. 5.6.2019', 'amended 2019-06-05'],
  ])('%s %s', (key, value, expected) => {
    expect(datesOf([{ key, value }]).dates.map(({ event, date }) => `${event} ${date}`)).toEqual([expected]);
  });

  it.each([
    ['Zuletzt geändert durch', 'Art. 2 G v. 30.2.2021'],
    ['Zuletzt geändert durch', 'Art. 2 G v. 30.3.2021 (noch nicht berücksichtigt)'],
    ['Stand', 'Ersetzt V 212 v. 8.7.2016'],
    ['Hinweis', 'G v. 8.7.2016'],
    ['Ausfertigungsdatum', '15.5.1871'],
  ])('no date in %s %s', (key, value) => {
    expect(datesOf([{ key, value }]).dates).toEqual([]);
  });

  it('takes the latest for the version, but not the year of the gazette', () => {
    const entries = [
      { key: 'Ausfertigungsdatum', value: '2015-03-04' },
      { key: 'Fundstelle', value: 'BGBl I: 2024, 99' },
      { key: 'Zuletzt geändert durch', value: 'Art. 1 G v. 1.2.2019, Art. 3 G v. 9.8.2020' },
      { key: 'Neugefasst durch', value: 'Bek. v. 1.1.2018' },
    ];
    expect(datesOf(entries).versionDate).toBe('2020-08-09');
    expect(datesOf([]).versionDate).toBe('');
  });
});
