import { describe, expect, it } from 'vitest';
import {
  casesIn,
  fileOf,
  lawsIn,
  linesOf,
  oneCase,
  outlineOf,
  readDecisions,
  refusalsIn,
} from './decisions.testing.ts';
import { sherlocExport } from './sherloc-export.ts';

const record = {
  id: 'SHERLOC-CL-SWEx001',
  type: 'case_law',
  title: 'Case No B 1-22',
  text: 'A store was searched.\n\n \n\nThe boat was  seized.',
  date: '2023-04-14',
  url: 'https://www.unodc.org/cld/case-law-doc/illicitfirearmscrimetype/swe/2023/case_no_b_1-22.html?lng=en',
  country: 'Sweden',
  country_code: 'SWE',
  unodc_number: 'SWEx001',
  crime_types: ['Trafficking in firearms', 'Drug offences', 'Sand offences'],
};
const article = (law: string, chapter: string, designation: string, text: string) => ({
  id: `SHERLOC-LEG-1_${designation}`,
  type: 'legislation',
  title: `${law} ${designation}`,
  text,
  date: null,
  url: `https://www.unodc.org/cld/legislation/afg/${law.toLowerCase().replaceAll(' ', '_')}/a.html?lng=en`,
  country: 'Afghanistan',
  country_code: 'AFG',
  article: designation,
  chapter,
  law_title: law,
  crime_types: ['Corruption'],
});

describe('an export of the old portal', () => {
  it('recognises its records, and nothing else', () => {
    expect(sherlocExport.recognise(fileOf(linesOf(record)))).toBeGreaterThan(0.9);
    expect(sherlocExport.recognise(fileOf(linesOf(article('Boat Law', '', 'Article 1', 'x'))))).toBeGreaterThan(0.9);
    for (const other of ['{"id": "x", "type": "case_law"}', '[]', ''])
      expect(sherlocExport.recognise(fileOf(other))).toBe(0);
  });

  it('reads the typed facts of a case', () => {
    expect(oneCase(fileOf(linesOf(record)))).toMatchObject({
      dialect: 'sherloc-export',
      country: 'SE',
      title: 'Case No B 1-22',
      identifiers: [
        { scheme: 'legacy', value: 'SWEx001' },
        { scheme: 'source', value: 'sherloc:swe/2023/case_no_b_1-22' },
      ],
      date: '2023-04-14',
      form: 'case-note',
      crimeTypes: ['firearms', 'drug-offences'],
      keywords: ['Sand offences'],
    });
    expect(outlineOf(oneCase(fileOf(linesOf(record))))).toEqual([
      'facts | A store was searched.',
      'facts | The boat was seized.',
    ]);
  });

  it('falls back to the year and the crime type of the address', () => {
    const bare = oneCase(fileOf(linesOf({ ...record, date: 'spring', crime_types: null })));
    expect(bare).toMatchObject({ date: '2023', crimeTypes: ['firearms'] });
  });

  it('yields cases as cases and the articles of a law as one law', () => {
    const results = readDecisions(
      fileOf(
        linesOf(
          article('Boat Law', 'Chapter II: Boats', 'Article 11', 'Article 11 – Oars \n\n1) Oars float.'),
          record,
          article('Boat Law', 'Chapter I: General', 'Article 2', 'Boats exist.'),
          article('Sand Law', '', 'Article 5', 'Sand is free.'),
        ),
      ),
    );
    expect(results.map(({ outcome }) => outcome)).toEqual(['case', 'law', 'law']);
    expect(casesIn(results)).toHaveLength(1);
    expect(lawsIn(results).map(({ title }) => title)).toEqual(['Boat Law', 'Sand Law']);
  });

  it('refuses bad records in their place and reads the others', () => {
    const content = `${linesOf(record)}\n{"id"\n${linesOf({ ...record, type: 'poem' }, { ...record, unodc_number: 3 }, { ...article('X', '', 'Article 1', 'x'), country_code: 'QQQ' }, { ...article('', '', 'Article 1', 'x') })}`;
    const results = readDecisions(fileOf(content));
    expect(casesIn(results)).toHaveLength(1);
    expect(refusalsIn(results)).toEqual([
      expect.stringMatching(/^line 2: This is no JSON/),
      'line 3: A record of the type "poem" is not known.',
      'line 4: The field "unodc_number" is missing or is no text.',
      'line 5: The code of its State is not known.',
      'line 6: The field "law_title" is missing or is no text.',
    ]);
  });
});
