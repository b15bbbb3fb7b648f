import { ComityError } from '@comity/platform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sorts } from '../port.ts';
import { ask, documentOf, enter, found, indexOfTexts, type Open, openForTest } from './open-for-test.testing.ts';

const texts = {
  freedom: 'The Freedom of Information Act applies to the registry of prisons.',
  scattered: 'Information on an act of the registry is given in freedom.',
  seizure: 'A vessel may be seized and laundered money confiscated.',
  laundering: 'Whoever conceals laundered assets commits money laundering.',
  numbered: 'As article 324-1 provides, and section 12 too.',
  otherNumber: 'As article 324-2 provides on day 1, and section 12 too.',
};

/** What the query language means. */
export function describeQueryLanguage(open: Open): void {
  describe('query language', () => {
    const cases: [query: string, references: string[]][] = [
      ['', Object.keys(texts).sort()],
      ['freedom information', ['freedom', 'scattered']],
      ['FREEDOM Information', ['freedom', 'scattered']],
      ['"freedom of information act"', ['freedom']],
      ['“freedom of information”', ['freedom']],
      ['"freedom of information', ['freedom']],
      ['"information freedom"', []],
      ['"registry of prison"', []],
      ['registries prison', ['freedom']],
      ['vessels OR prisons', ['freedom', 'seizure']],
      ['vessels | prisons', ['freedom', 'seizure']],
      ['laundering -vessel', ['laundering']],
      ['laundering −vessel', ['laundering']],
      ['-"freedom of information" registry', ['scattered']],
      ['laundering (vessel OR conceals)', ['laundering', 'seizure']],
      ['laundering -(vessel OR prison)', ['laundering']],
      ['seiz*', ['seizure']],
      ['"money laund*', []],
      ['launderi*', ['laundering']],
      ['NEAR(vessel seized, 3)', ['seizure']],
      ['NEAR(vessel confiscated, 2)', []],
      ['NEAR(vessel confiscated)', ['seizure']],
      ['324-1', ['numbered']],
      ['324 1', ['numbered', 'otherNumber']],
      ['AND vessel', ['seizure']],
      ['vessel)', ['seizure']],
      ['((vessel', ['seizure']],
      ['§§ — …', Object.keys(texts).sort()],
      ['-vessel', ['freedom', 'laundering', 'numbered', 'otherNumber', 'scattered']],
    ];
    it.each(cases)('%s', (query, references) => {
      expect(found(indexOfTexts(open, 'en', texts), query)).toEqual(references);
    });
    describeTitles(open);
    describeRefusals(open);
  });
}

function describeTitles(open: Open): void {
  const acts = {
    aml: { title: 'Money Laundering (Prevention) Act', text: 'In this Act, vessel means a ship.' },
    ships: { title: 'Ships Act', text: 'No money laundering on board.' },
    zh: { title: '反洗钱法', language: 'zh', text: '本法自公布之日起施行。' },
  };
  const cases: [query: string, references: string[]][] = [
    ['title:laundering', ['aml']],
    ['title:"money laundering"', ['aml']],
    ['title:"laundering money"', []],
    ['title:laund*', ['aml']],
    ['title:laundering*', ['aml']],
    ['title:(ships OR prevention)', ['aml', 'ships']],
    ['title:(money -prevention)', []],
    ['title:NEAR(money prevention, 3)', ['aml']],
    ['title:ships laundering', ['ships']],
    ['title:洗钱', ['zh']],
    ['title:法', ['zh']],
    ['TITLE:ships', ['ships']],
  ];
  it.each(cases)('%s', (query, references) => {
    const index = openForTest(open);
    enter(
      index,
      Object.entries(acts).map(([reference, given]) => documentOf(reference, given)),
    );
    expect(found(index, query)).toEqual(references);
  });
}

function describeRefusals(open: Open): void {
  const refused: [what: string, query: string, code: string][] = [
    ['an unknown filter', 'colour:red', 'unknown-filter'],
    ['a filter without its value', 'country:"', 'invalid-query'],
    ['a filter left out', '-country:XA', 'invalid-query'],
    ['too many characters', 'a'.repeat(2001), 'invalid-query'],
    ['too many words', 'a '.repeat(200), 'invalid-query'],
    ['too many brackets inside each other', `${'('.repeat(30)}a`, 'invalid-query'],
    ['a broken NEAR', 'NEAR(a b', 'invalid-query'],
    ['an alternative that only leaves out', 'a OR -b', 'invalid-query'],
  ];
  it.each(refused)('refuses %s', (_, query, code) => {
    const index = indexOfTexts(open, 'en', texts);
    expect(() => ask(index, query)).toThrow(expect.objectContaining({ name: 'ComityError', code }));
  });

  it('refuses two different values of one facet, typed and chosen', () => {
    const index = indexOfTexts(open, 'en', texts);
    expect(() => ask(index, 'vessel country:XA', { filters: { country: ['XB'] } })).toThrow(ComityError);
    expect(found(index, 'vessel country:xa', { filters: { country: ['XB', 'XA'] } })).toEqual(['seizure']);
  });

  it('answers or refuses any text whatever, and never fails', () => {
    const index = indexOfTexts(open, 'en', texts);
    const syntax = fc.constantFrom(
      '(',
      ')',
      '"',
      '-',
      '*',
      ':',
      'OR',
      'NEAR(',
      ',',
      '5',
      ')',
      '{title}',
      '^',
      '+',
      '=',
      '_',
      'title:',
    );
    const words = fc.constantFrom(
      'money',
      'law',
      '洗钱罪',
      '罪',
      'المال',
      'l’acte',
      "d'un",
      '324-1',
      '1.234',
      '\u0000',
      '\ud800',
      'กฎหมาย',
      '범죄',
      '𠀀𠀁',
    );
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.array(fc.oneof(syntax, words), { maxLength: 40 }).map((parts) => parts.join('')),
      fc.array(fc.oneof(syntax, words), { maxLength: 60 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(query, fc.constantFrom(...sorts), (text, sort) => {
        try {
          const answer = ask(index, text, { sort });
          expect(answer.total).toBe(answer.hits.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ComityError);
          expect((error as ComityError).code).not.toBe('internal');
        }
      }),
      { numRuns: 400 },
    );
  });
}
