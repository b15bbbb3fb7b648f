import { describe, expect, it } from 'vitest';
import { sourceFileOf } from '../../source-file.ts';
import { dialect, documentOf, read } from './bibliography.testing.ts';

const entry = `TY  - JOUR\r
ID  - crab2031\r
TI  - On the Laundering\r
of Shrimps\r
AU  - Crab, Anna\r
AU  - Shrimp, Bo, Jr\r
A1  - Institute of Shrimps\r
JO  - Shrimp Journal\r
PY  - 2031/05/06/\r
VL  - 12\r
IS  - 3\r
SP  - 417\r
EP  - 419\r
SN  - 0378-5955\r
DO  - 10.1000/SHRIMP.17\r
UR  - https://shrimp.example/17\r
KW  - money laundering\r
KW  - shrimps, small\r
AB  - The laundering of shrimps is the subject of this study.\r
LA  - eng\r
Y2  - 2032/02/29\r
XX  - of no use\r
ER  - \r
`;

describe('an entry of RIS', () => {
  it('becomes one of CSL', () => {
    const document = documentOf('ris', entry);
    expect(document).toMatchObject({ dialect: 'ris', language: 'en' });
    expect(document.identifiers).toEqual([
      { scheme: 'doi', value: '10.1000/shrimp.17' },
      { scheme: 'source', value: 'shrimps:crab2031' },
    ]);
    expect(document.csl).toEqual({
      type: 'article-journal',
      title: 'On the Laundering of Shrimps',
      author: [
        { family: 'Crab', given: 'Anna' },
        { family: 'Shrimp', given: 'Bo', suffix: 'Jr' },
        { literal: 'Institute of Shrimps' },
      ],
      'container-title': 'Shrimp Journal',
      issued: { 'date-parts': [[2031, 5, 6]] },
      accessed: { 'date-parts': [[2032, 2, 29]] },
      volume: '12',
      issue: '3',
      page: '417-419',
      DOI: '10.1000/shrimp.17',
      ISSN: '0378-5955',
      URL: 'https://shrimp.example/17',
      keyword: 'money laundering; shrimps, small',
    });
    expect(document.annotation).toEqual({
      abstract: { en: 'The laundering of shrimps is the subject of this study.' },
    });
  });

  it('tells an ISBN from an ISSN and a date from words', () => {
    const book = documentOf('ris', 'TY  - BOOK\nT1  - T\nSN  - 0-306-40615-2\nY1  - 1999///Spring\nER  - ');
    expect(book.csl).toMatchObject({ ISBN: '9780306406157', issued: { 'date-parts': [[1999]] } });
    expect(book.identifiers).toEqual([{ scheme: 'isbn', value: '9780306406157' }]);
  });

  it('that is broken is refused alone, with its line', () => {
    const results = read(
      'ris',
      `${entry}TY  - BOOK\nPY  - 1999\nER  - \nTY  - BOOK\nTI  - Open\n${entry}TI  - stray\n`,
    );
    expect(results.map(({ outcome, place }) => [outcome, place])).toEqual([
      ['literature', 'entry 1 (crab2031)'],
      ['refused', 'line 24, entry 2'],
      ['refused', 'line 27, entry 3'],
      ['literature', 'entry 4 (crab2031)'],
      ['refused', 'line 52, entry 5'],
    ]);
  });

  it('is recognised by its first lines', () => {
    const sure = (text: string) => dialect('ris').recognise(sourceFileOf('a.txt', Buffer.from(text)));
    expect(sure(entry)).toBeGreaterThan(0.5);
    expect(sure(`\ufeff${entry.slice(0, 40)}`)).toBeGreaterThan(0.5);
    expect(sure('TY  - the beginning of a statute')).toBe(0);
  });
});
