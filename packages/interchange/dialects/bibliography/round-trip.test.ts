import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CslEntry, type CslName, cslTypes, type LiteratureDocument } from '../../literature-document.ts';
import { toLiteratureLine } from '../../own/own-literature.ts';
import { documentOf, documentsOf } from './bibliography.testing.ts';
import { literatureDialects, toBibtex, toCslJson, toRis } from './index.ts';

/** Signs that LaTeX, RIS or JSON give a meaning, and letters of several scripts. */
const sign = fc.constantFrom(
  ...'\\{}$&%#_^~"\'`@=,;:-–/()[]|.+* AaÖéΩжخ标🦐0129'.split(''),
  ' and ',
  'TY  - ',
  '--',
  '``',
  '\\textbf',
  '<b>',
  '<',
);
const line = fc
  .string({ unit: sign, minLength: 1, maxLength: 25 })
  .map((text) => text.toWellFormed().replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');
const year = fc.integer({ min: 1000, max: 2100 });
const date = fc.oneof(
  fc.constantFrom({ literal: 'in print {&} \\x' }, { 'date-parts': [[2005]], literal: '[1989] 2005' }),
  year.map((one) => ({ 'date-parts': [[one]] })),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map((one) => ({ 'date-parts': [one] })),
  fc.tuple(year, year).map(([from, to]) => ({ 'date-parts': [[from], [to]] })),
);
const name: fc.Arbitrary<CslName> = fc.oneof(
  line.map((literal) => ({ literal })),
  fc.record({ family: line, given: line }),
  fc.record({ family: line, given: line, suffix: line }),
  fc.record({ family: line, given: line, 'non-dropping-particle': fc.constantFrom('van der', 'de', 'di') }),
);
const names = fc.array(name, { minLength: 1, maxLength: 3 });

function anEntry(types: readonly CslEntry['type'][]): fc.Arbitrary<CslEntry> {
  const optional = {
    author: names,
    editor: names,
    translator: names,
    issued: date,
    accessed: date,
    publisher: line,
    'publisher-place': line,
    'container-title': line,
    'collection-title': line,
    'collection-number': line,
    'original-title': line,
    'title-short': line,
    'event-title': line,
    'event-place': line,
    genre: line,
    volume: line,
    issue: line,
    number: line,
    edition: line,
    version: line,
    note: line,
    DOI: fc.constantFrom('10.1000/a_b%c#d', '10.1000/(sici)<1::aid>3.0.co;2-q'),
    URL: fc.constantFrom('https://a.example/b_c?d=%20&e=1#f~g', 'http://b.example/'),
    ISBN: fc.constant('9780306406157'),
    ISSN: fc.constant('0378-5955'),
    page: fc.constantFrom('1-9', '417', 'iv'),
    keyword: fc.constantFrom('shrimps', 'shrimps, money laundering', 'shrimps, small; crabs'),
  };
  return fc
    .record({ type: fc.constantFrom(...types), title: line, ...optional }, { requiredKeys: ['type', 'title'] })
    .map((entry) => entry as CslEntry);
}

function written(csl: CslEntry): LiteratureDocument {
  return {
    dialect: 'invented',
    language: 'en',
    identifiers: [{ scheme: 'source', value: 'shrimps:key' }],
    csl,
    annotation: { abstract: { en: 'One & two.\nThree.' }, concerns: ['money-laundering'], states: ['DE'] },
    source: { file: 'shrimps.bib', url: '', publisher: '' },
    licence: '',
  };
}

/** Names whose parts are signs of the form itself need not survive what has no room for them. */
const plain = (entry: CslEntry): boolean => !JSON.stringify(entry).includes('et al.');

describe('what is written', () => {
  it('as BibTeX reads back to the letter', () => {
    fc.assert(
      fc.property(anEntry(cslTypes).filter(plain), (csl) => {
        const document = written(csl);
        const again = documentOf('bibtex', toBibtex(document));
        expect(again.csl).toEqual(csl);
        expect(again.annotation).toEqual(document.annotation);
        expect(documentOf('bibtex', toBibtex(again))).toEqual(again);
      }),
      { numRuns: 400 },
    );
  });

  it('as CSL-JSON reads back to the letter', () => {
    fc.assert(
      fc.property(anEntry(cslTypes), (csl) => {
        const document = written(csl);
        const again = documentOf('csl-json', toCslJson([document]));
        expect(again.csl).toEqual(csl);
        expect(again.annotation).toEqual(document.annotation);
      }),
      { numRuns: 400 },
    );
  });

  it('as RIS reads back, where RIS has room for it', () => {
    const types = ['article-journal', 'book', 'chapter', 'report', 'thesis', 'webpage'] as const;
    const csl = {
      title: 'On Shrimps',
      author: [{ family: 'van der Meer', given: 'Jan', suffix: 'Jr' }, { literal: 'Institute' }],
      issued: { 'date-parts': [[2031, 5, 6]] },
      'container-title': 'Shrimp Journal',
      volume: '12',
      page: '417-419',
      DOI: '10.1000/a',
      keyword: 'shrimps, crabs',
      note: 'A note.',
    };
    for (const type of types) {
      const document = { ...written({ ...csl, type }), annotation: { abstract: { en: 'One.\nTwo.' } } };
      const again = documentOf('ris', toRis(document));
      expect(again.csl).toEqual({ ...csl, type });
      expect(again.annotation).toEqual(document.annotation);
    }
  });

  it('as RIS keeps every entry apart, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(anEntry(cslTypes), { minLength: 1, maxLength: 3 }), (entries) => {
        const again = documentsOf('ris', entries.map((csl) => toRis(written(csl))).join(''));
        expect(again.map(({ csl }) => csl.title)).toEqual(entries.map(({ title }) => title));
      }),
    );
  });

  it('as a line of ours is one line', () => {
    fc.assert(
      fc.property(anEntry(cslTypes), (csl) => {
        expect(toLiteratureLine({ ...written(csl), id: 'a', work: 'b' }).split('\n')).toHaveLength(2);
      }),
    );
  });
});

describe('the dialects', () => {
  it('have ids of their own and one line of description', () => {
    expect(literatureDialects.map(({ id }) => id)).toEqual(['bibtex', 'ris', 'csl-json']);
    for (const { description } of literatureDialects) expect(description).toMatch(/^.{10,80}$/);
  });
});
