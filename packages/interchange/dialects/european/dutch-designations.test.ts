import { describe, expect, it } from 'vitest';
import {
  ACT_TITLE,
  ARTICLE_HEADING,
  CITING_CLAUSE,
  CLOSING_FORMULA,
  DATED_TITLE,
  DIVISION_HEADING,
  DIVISION_WORD_LAST,
  LONE_ARTICLE,
  SHORT_TITLE_IN_BRACKETS,
  TREATY_TITLE,
} from './dutch-rules.ts';

describe('headings that name a Dutch article', () => {
  it.each([
    ['Artikel 77', 'Artikel 77', undefined],
    ['Artikel 77a', 'Artikel 77a', undefined],
    ['Artikel 77a Gieten', 'Artikel 77a', 'Gieten'],
    ['Artikel 77. Gieten', 'Artikel 77', 'Gieten'],
    ['Artikel 509i bis', 'Artikel 509i bis', undefined],
    ['Artikel 5:3:1', 'Artikel 5:3:1', undefined],
    ['Artikel 1.2', 'Artikel 1.2', undefined],
    ['Artikel IX', 'Artikel IX', undefined],
    ['Artikel 3 tot en met 5', 'Artikel 3 tot en met 5', undefined],
    ['Artikelen 3 en 4', 'Artikelen 3 en 4', undefined],
    ['Art. 3', 'Art. 3', undefined],
    ['Artikel enig', 'Artikel enig', undefined],
    ['ARTIKEL 3', 'ARTIKEL 3', undefined],
    ['Art.3', 'Art.3', undefined],
    ['Artikel 3A', 'Artikel 3A', undefined],
    ['Artikel IVbis', 'Artikel IVbis', undefined],
  ])('%s', (heading, number, title) => {
    expect(ARTICLE_HEADING.exec(heading)?.slice(1)).toEqual([number, title]);
  });

  it.each([
    'Artikel',
    'Artikelsgewijs',
    'Artikelsgewijze toelichting',
    'Artikel van toepassing',
    'Artikel in werking',
    'Het artikel 3',
    'Art der zaak',
    'Hoofdstuk 3',
    '3',
  ])('not %s', (heading) => {
    expect(ARTICLE_HEADING.test(heading)).toBe(false);
  });

  it.each(['Artikel 3', 'Artikel 3a', 'Artikel 3 bis', 'Artikel IV'])('%s alone on its line is one', (line) => {
    expect(LONE_ARTICLE.test(line)).toBe(true);
  });

  it.each(['Artikel 3, eerste lid', 'Artikel 3 is van toepassing.', 'artikel 3', 'In artikel 3', 'Artikel 3.'])(
    '%s is a mention',
    (line) => {
      expect(LONE_ARTICLE.test(line)).toBe(false);
    },
  );
});

describe('Dutch divisions', () => {
  it.each([
    ['Hoofdstuk IV', 'Hoofdstuk IV', undefined],
    ['Hoofdstuk 4. Tuinen', 'Hoofdstuk 4', 'Tuinen'],
    ['Titel VIII A Tuinen', 'Titel VIII A', 'Tuinen'],
    ['Afdeling 2.1 Tuinen', 'Afdeling 2.1', 'Tuinen'],
    ['§ 2.1', '§ 2.1', undefined],
    ['Paragraaf 3', 'Paragraaf 3', undefined],
    ['Boek 1', 'Boek 1', undefined],
    ['Deel II Tuinen', 'Deel II', 'Tuinen'],
    ['Bijlage A', 'Bijlage A', undefined],
    ['Afdeeling IV', 'Afdeeling IV', undefined],
  ])('%s', (heading, number, title) => {
    const match = DIVISION_HEADING.exec(heading);
    expect([match?.[1], match?.[3]]).toEqual([number, title]);
  });

  it.each([
    ['Tweede Boek', 'Tweede Boek'],
    ['Eerste Afdeling', 'Eerste Afdeling'],
    ['Derde afdeling A', 'Derde afdeling A'],
    ['Twintigste hoofdstuk', 'Twintigste hoofdstuk'],
  ])('%s', (heading, number) => {
    expect(DIVISION_WORD_LAST.exec(heading)?.[1]).toBe(number);
  });

  it.each(['Hoofdstuk', 'Hoofdstukken 1', 'Titelblad 1', 'Tuinen', 'Boekhouding 3'])('not %s', (heading) => {
    expect(DIVISION_HEADING.test(heading)).toBe(false);
  });
});

describe('titles of Dutch acts', () => {
  it.each([
    'Wet van 3 mei 1999',
    'Tuinwet',
    'Tuinwet 1960',
    'Wetboek van Tuinrecht',
    'Tijdelijke wet tuinen',
    'Besluit tuinen',
    'Uitvoeringsregeling tuinen',
    'Rijkswet van 8 mei 2003',
  ])('%s is one', (title) => {
    expect(ACT_TITLE.test(title)).toBe(true);
    expect(TREATY_TITLE.test(title)).toBe(false);
  });

  it.each([
    'Verdrag inzake tuinen',
    'Europees Verdrag inzake tuinen',
    'Tuinverdrag',
    'Protocol bij het Verdrag',
    'Overeenkomst tussen tuinen',
  ])('%s is that of a treaty', (title) => {
    expect(TREATY_TITLE.test(title)).toBe(true);
  });

  it.each([
    ['Wet van 3 mei 1999', '3', 'mei', '1999'],
    ['Wet van den 3den Maart 1881', '3', 'Maart', '1881'],
    ['Rijkswet van 8 mei 2003 tot regeling', '8', 'mei', '2003'],
    ['Besluit van 12 juni 2001', '12', 'juni', '2001'],
  ])('%s is dated', (title, day, month, year) => {
    expect(DATED_TITLE.exec(title)?.slice(1)).toEqual([day, month, year]);
  });

  it.each(['Tuinwet 1999', 'Wet van mei 1999', 'Wet van 1999'])('%s is not', (title) => {
    expect(DATED_TITLE.test(title)).toBe(false);
  });

  it.each([
    ['Wet van 3 mei 1999 (Tuinwet)', 'Tuinwet'],
    ['Wet van 3 mei 1999 (tuinen)', undefined],
    ['Wet (Tuinwet) van 3 mei 1999', undefined],
  ])('%s ends in the short title %s', (title, short) => {
    expect(SHORT_TITLE_IN_BRACKETS.exec(title)?.[1]).toBe(short);
  });

  it.each([
    ['Deze wet wordt aangehaald als: Tuinwet.', 'Tuinwet'],
    ['Deze wet kan worden aangehaald onder de titel Tuinwet.', 'Tuinwet'],
    ['Dit besluit wordt aangehaald als Besluit tuinen.', 'Besluit tuinen'],
    ['Deze wet kan worden aangehaald als «Tuinwet».', 'Tuinwet'],
    ['De wet wordt aangehaald.', undefined],
    ['Deze wet treedt in werking.', undefined],
  ])('%s', (clause, title) => {
    expect(CITING_CLAUSE.exec(clause)?.[1]).toBe(title);
  });

  it.each([
    'Lasten en bevelen dat deze',
    'Gegeven te Tuindorp',
    'Gegeven ten Paleize',
    'Uitgegeven de derde mei',
    'Aldus vastgesteld',
  ])('%s closes the act', (line) => {
    expect(CLOSING_FORMULA.test(line)).toBe(true);
  });
});
