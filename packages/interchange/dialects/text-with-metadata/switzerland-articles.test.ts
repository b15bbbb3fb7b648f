import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesWith, asExpected, asFound, numbersWith } from '../../random-acts.testing.ts';
import { outline } from './outline.testing.ts';
import { readNodes } from './text-with-metadata.ts';

const numbers = (line: string) =>
  readNodes(`Art. 1 Gegenstand\nText.\n${line}\nText.`, 'CH').map((node) => node.number);

describe('lines that open a Swiss article', () => {
  it.each([
    ['Art. 2 Begriffe', 'Art. 2'],
    ['Art. 1a Begriffe', 'Art. 1a'],
    ['Art. 1bis Begriffe', 'Art. 1bis'],
    ['Art. 1bbis Begriffe', 'Art. 1bbis'],
    ['Art. 2', 'Art. 2'],
    ['Art. 214 Begriffe', 'Art. 2'],
    ['Art. 2a14 Begriffe', 'Art. 2a'],
    ['Art. 2 und 3', 'Art. 2 und 3'],
    ['Art. 2–4', 'Art. 2–4'],
    ['Article 2 Définitions', 'Article 2'],
  ])('%s', (line, number) => {
    expect(numbers(line)).toEqual(['Art. 1', number]);
  });

  it.each([
    'Art. 2 Abs. 1 gilt.',
    'Art. 2 gilt nicht.',
    'Art. 2, der gilt',
    'Art. 90 Begriffe',
    'Art. 1 Gegenstand',
    'Artikel 2',
    'Nach Art. 2 Begriffe',
  ])('not %s', (line) => {
    expect(numbers(line)).toEqual(['Art. 1']);
  });
});

describe('divisions of a Swiss act', () => {
  it.each([
    ['1. Kapitel: Allgemeines', 'd [1. Kapitel] Allgemeines'],
    ['2a. Kapitel: Wachs', 'd [2a. Kapitel] Wachs'],
    ['3. Titel: Bücher', 'd [3. Titel] Bücher'],
    ['4. Abschnitt: Siegel12', 'd [4. Abschnitt] Siegel'],
    ['1. Teil: Alles', 'd [1. Teil] Alles'],
    ['Anhang', 'd [Anhang]'],
    ['Anhang 2', 'd [Anhang 2]'],
    ['Anhang 2a', 'd [Anhang 2a]'],
  ])('%s', (line, expected) => {
    expect(outline(`${line}\nArt. 1 Gegenstand\nText.`, 'CH')[0]).toBe(expected);
  });

  it.each(['Kapitel 1: Allgemeines', '1. Kapitel gilt.', 'Anhang zu Art. 3'])('not %s', (line) => {
    expect(outline(line, 'CH').map((node) => node[0])).toEqual(['t']);
  });

  it('lets an annex count its articles anew', () => {
    expect(outline('Art. 1 Gegenstand\nText.\nArt. 2 Ende\nText.\nAnhang\nArt. 1 Sitz\nText.', 'CH').slice(2)).toEqual([
      'd [Anhang]',
      '  a [Art. 1] Sitz | Text.',
    ]);
  });

  it('leaves page numbers out', () => {
    expect(outline('Art. 1 Gegenstand\n3 / 14\nText.', 'CH')).toEqual(['a [Art. 1] Gegenstand | Text.']);
  });
});

describe('random Swiss acts', () => {
  const vocabulary = {
    headings: ['Gegenstand', 'Geltungsbereich', 'Begriffe', 'Führung der Bücher', 'Inkrafttreten'],
    sentences: ['1 Das Amt führt ein Buch.', '2 Ein Buch ist ein Band.', 'Es geht nicht verloren.'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['a', 'bis', 'ter']), vocabulary), (made) => {
        const body = made.flatMap(({ number, heading, paragraphs }) => [`Art. ${number} ${heading}`, ...paragraphs]);
        expect(asFound(readNodes(body.join('\n'), 'CH'))).toEqual(asExpected(made, (number) => `Art. ${number}`));
      }),
    );
  });

  it('are read back with markers of footnotes behind numbers and headings', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith([], 9), vocabulary), fc.integer({ min: 10, max: 99 }), (made, marker) => {
        const body = made.flatMap(({ number, heading, paragraphs }, index) => [
          index === 0 ? `Art. ${number} ${heading}` : `Art. ${number}${marker + index} ${heading}${marker}`,
          ...paragraphs,
        ]);
        expect(asFound(readNodes(body.join('\n'), 'CH'))).toEqual(asExpected(made, (number) => `Art. ${number}`));
      }),
    );
  });
});
