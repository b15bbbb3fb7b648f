import { describe, expect, it } from 'vitest';
import { sourceFileOf } from '../../source-file.ts';
import { dialect, documentOf, documentsOf, read } from './bibliography.testing.ts';

const article = `% a library about shrimps
@string{sj = "Shrimp Journal"}
@Article{crab2031,
  title = {On the {{Laundering}} of {Shrimps}: A {\\emph{Study}} of {\\"O}sterreich \\& Co},
  shorttitle = "Shrimps",
  author = {Crab, Anna and {Institute of Shrimps} and van der Meer, Jr, Jan and others},
  journal = sj # { Quarterly},
  year = 2031, month = may,
  volume = {12}, number = {3--4}, pages = {417--419},
  issn = {0378-5955, 2434-561X},
  doi = {https://doi.org/10.1000/SHRIMP.17},
  urldate = {2032-02-29},
  abstract = {The laundering of shrimps is the subject of this study, and the results are in the appendix.

  It is {$<$}b{$>$}short{$<$}/b{$>$}: p {$<$} 0.05.},
  keywords = {money laundering, shrimps},
  langid = {british},
  note = {In print},
  file = {D:\\shrimps\\shrimps.pdf}
}
`;

describe('an entry of BibTeX', () => {
  it('becomes one of CSL with its annotation', () => {
    expect(documentOf('bibtex', article)).toEqual({
      dialect: 'bibtex',
      language: 'en',
      identifiers: [
        { scheme: 'doi', value: '10.1000/shrimp.17' },
        { scheme: 'source', value: 'shrimps:crab2031' },
      ],
      csl: {
        type: 'article-journal',
        title: 'On the Laundering of Shrimps: A Study of Österreich & Co',
        'title-short': 'Shrimps',
        author: [
          { family: 'Crab', given: 'Anna' },
          { literal: 'Institute of Shrimps' },
          { 'non-dropping-particle': 'van der', family: 'Meer', suffix: 'Jr', given: 'Jan' },
          { literal: 'et al.' },
        ],
        'container-title': 'Shrimp Journal Quarterly',
        issued: { 'date-parts': [[2031, 5]] },
        accessed: { 'date-parts': [[2032, 2, 29]] },
        volume: '12',
        issue: '3–4',
        page: '417-419',
        DOI: '10.1000/shrimp.17',
        ISSN: '0378-5955 2434-561X',
        keyword: 'money laundering, shrimps',
        note: 'In print',
      },
      annotation: {
        abstract: {
          en: 'The laundering of shrimps is the subject of this study, and the results are in the appendix.\nIt is short: p < 0.05.',
        },
      },
      source: { file: 'shrimps.bibtex', url: '', publisher: '' },
      licence: '',
    });
  });

  it('carries its place', () => {
    expect(read('bibtex', article)[0]?.place).toBe('entry 1 (crab2031)');
  });

  it.each([
    ['@book{a, title={T}, isbn={0-306-40615-2 (pbk.)}}', 'book', [['isbn', '9780306406157']]],
    ['@incollection{a, title={T}, booktitle={B}, isbn={978-0-306-40615-7}}', 'chapter', []],
    ['@misc{a, title={T}, howpublished={\\url{https://shrimp.example/a_b%20c}}}', 'webpage', []],
    ['@phdthesis{a, title={T}, school={S}}', 'thesis', []],
    ['@constructor{a, title={T}}', 'document', []],
    ['@article{a, title={T}, entrysubtype={newspaper}}', 'article-newspaper', []],
  ])('%s is of the right type and carries only its own numbers', (text, type, numbers) => {
    const document = documentOf('bibtex', text);
    expect(document.csl.type).toBe(type);
    const identifiers = document.identifiers.map(({ scheme, value }) => [scheme, value]);
    expect(identifiers).toEqual([...numbers, ['source', 'shrimps:a']]);
  });

  it('keeps numbers that are none in the note', () => {
    const document = documentOf('bibtex', '@book{a, title={T}, doi={null}, isbn={978-0-306-40615-8}, issn={12}}');
    expect(document.identifiers).toEqual([{ scheme: 'source', value: 'shrimps:a' }]);
    expect(document.csl.note).toBe('DOI (not valid): null; ISBN (not valid): 978-0-306-40615-8; ISSN (not valid): 12');
  });

  it('tells which language it is in where the file does not', () => {
    const languageOf = (title: string, rest = ''): string =>
      documentOf('bibtex', `@book{a, title={${title}}${rest}}`).language;
    expect(languageOf('Креветки и море')).toBe('ru');
    expect(languageOf('海虾的国际保护研究')).toBe('zh');
    expect(languageOf('غسل أموال الروبيان')).toBe('ar');
    expect(languageOf('Shrimps')).toBe('und');
    expect(languageOf('Shrimps', ', language={ngerman}')).toBe('de');
    const abstract = ', abstract={Le droit de la mer et la pêche des crevettes dans le monde, par la voie de la loi.}';
    expect(languageOf('Crevettes', abstract)).toBe('fr');
  });

  it('has the abstract in the language of the abstract, not of the work', () => {
    const text =
      '@book{a, title={Креветки}, abstract={The study of shrimps and of the law that is to be applied to them in the sea.}}';
    const document = documentOf('bibtex', text);
    expect([document.language, Object.keys(document.annotation.abstract ?? {})]).toEqual(['ru', ['en']]);
  });

  it('says of its subjects only what the file says', () => {
    const silent = documentOf('bibtex', '@book{a, title={Money laundering}, keywords={money laundering}}');
    expect(silent.annotation).toEqual({});
    const text =
      '@book{a, title={T}, concerns={money-laundering, cybercrime}, explains={untoc:18(13)}, states={DE, FR}, researchmethod={mixed}, researchperiod={1999/2004}}';
    expect(documentOf('bibtex', text).annotation).toEqual({
      concerns: ['money-laundering', 'cybercrime'],
      explains: ['untoc:18(13)'],
      states: ['DE', 'FR'],
      method: 'mixed',
      period: { from: '1999', to: '2004' },
    });
  });

  it('is read where only a comma is missing', () => {
    expect(documentOf('bibtex', '@book{a,\n title = {x}\n year = 1999}').csl).toMatchObject({
      title: 'x',
      issued: { 'date-parts': [[1999]] },
    });
  });

  it('takes what it lacks from the book that it names, before or behind comments and strings', () => {
    const [, chapter] = documentsOf(
      'bibtex',
      '@comment{x} @preamble{"y"} @book{b, title={Book}, publisher={P}, year={1999}} @inbook{c, title={Chapter}, crossref={B}}',
    );
    expect(chapter?.csl).toMatchObject({ title: 'Chapter', 'container-title': 'Book', publisher: 'P' });
  });
});

describe('an entry without a key', () => {
  it('is the book of no other, and takes nothing from one', () => {
    for (const crossref of ['', ', crossref = {}', ', crossref = { }']) {
      const text = `@misc{, title={No key}, publisher={P}}\n@misc{, title={No key either}}\n@book{e3, title={Third}${crossref}}`;
      expect(documentsOf('bibtex', text).map(({ csl }) => csl)).toEqual([
        { type: 'document', title: 'No key', publisher: 'P' },
        { type: 'document', title: 'No key either' },
        { type: 'book', title: 'Third' },
      ]);
    }
  });
});

describe('a broken entry', () => {
  const good = '@book{good, title = {Good}}\n';

  it.each([
    ['no title', '@book{bad,\n year = 1999}\n', 'line 2, entry 2 (bad)', /no title/],
    ['no equals sign', '@book{bad,\n title {x}}\n', 'line 3, entry 2 (bad)', /equals sign/],
    ['a brace too few', '@book{bad,\n title = {x, year = 1999}\n', 'line 2, entry 2', /do not close before line 4/],
    ['a brace too many', '@book{bad,\n title = {x}}, year = {1999}}\n', 'line 2, entry 2', /closes on line 3/],
    ['a quotation mark too few', '@book{bad,\n title = "x}\n', 'line 3, entry 2 (bad)', /does not close/],
    ['no key', '@book{ = , title = {x}}\n', 'line 2, entry 2', /no key/],
    ['a state that is none', '@book{bad, title={x}, states={Deutschland}}', 'line 2, entry 2 (bad)', /states/],
  ])('with %s is refused alone, with its line', (_, bad, place, reason) => {
    const results = read('bibtex', `${good}${bad}${good}`);
    expect(results.map(({ outcome }) => outcome)).toEqual(['literature', 'refused', 'literature']);
    expect(results[1]).toMatchObject({ place: expect.stringContaining(place), reason: expect.stringMatching(reason) });
  });
});

describe('a library', () => {
  it('is recognised by what it holds, not by its name', () => {
    const sure = (text: string, name: string) => dialect('bibtex').recognise(sourceFileOf(name, Buffer.from(text)));
    expect(sure(article, 'a.txt')).toBeGreaterThan(0.5);
    expect(sure(article, 'a.bib')).toBe(1);
    expect(sure('@string{a = "b"}', 'a.bib')).toBeGreaterThan(0.5);
    expect(sure('Section 1. Write to clerk@court.example.', 'a.bib')).toBe(0);
    expect(sure('\0', 'a.bib')).toBe(0);
  });

  it('without entries is left alone', () => {
    expect(read('bibtex', '@comment{nothing}')).toEqual([expect.objectContaining({ outcome: 'left-alone' })]);
  });
});
