import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query.ts';
import type { Query } from './query.ts';

const word = (text: string): Query => ({ type: 'word', text });
const phrase = (text: string): Query => ({ type: 'phrase', text });
const and = (...of: Query[]): Query => ({ type: 'and', of });
const or = (...of: Query[]): Query => ({ type: 'or', of });
const not = (of: Query): Query => ({ type: 'not', of });

describe('parseQuery reads', () => {
  const cases: [text: string, query: Query | undefined][] = [
    ['', undefined],
    ['  \n\t ', undefined],
    ['?! … §', undefined],
    ['seizure', word('seizure')],
    ['seizure of vessels', and(word('seizure'), word('of'), word('vessels'))],
    ['a AND b', and(word('a'), word('b'))],
    ['a and b', and(word('a'), word('and'), word('b'))],
    ['a OR b c', or(word('a'), and(word('b'), word('c')))],
    ['a | b', or(word('a'), word('b'))],
    ['OR a OR', word('a')],
    ['(a OR b) c', and(or(word('a'), word('b')), word('c'))],
    ['a (b', and(word('a'), word('b'))],
    ['a) b', or(word('a'), word('b'))],
    ['()', undefined],
    ['"act on prisons"', phrase('act on prisons')],
    ['"never closed', phrase('never closed')],
    ['"" a', word('a')],
    ['„ein Wort“ «un mot» 「一」 “one”', and(phrase('ein Wort'), phrase('un mot'), phrase('一'), phrase('one'))],
    ['“mixed"', phrase('mixed')],
    ['a -b', and(word('a'), not(word('b')))],
    ['a −"b c"', and(word('a'), not(phrase('b c')))],
    ['-(a b)', not(and(word('a'), word('b')))],
    ['a - b', and(word('a'), word('b'))],
    ['non-cash 324-1', and(word('non-cash'), word('324-1'))],
    ['a -', word('a')],
    ['laund*', { type: 'prefix', text: 'laund' }],
    ['laund**', { type: 'prefix', text: 'laund' }],
    ['l*nd', word('l*nd')],
    ['*', undefined],
    ['NEAR(a b, 5)', { type: 'near', words: ['a', 'b'], distance: 5 }],
    ['NEAR(a  b)', { type: 'near', words: ['a', 'b'], distance: 10 }],
    ['near(a b)', and(word('near'), and(word('a'), word('b')))],
    ['title:prisons', { type: 'title', of: word('prisons') }],
    ['title:"on prisons" a', and({ type: 'title', of: phrase('on prisons') }, word('a'))],
    ['title:(a OR b)', { type: 'title', of: or(word('a'), word('b')) }],
    ['12:30 a:b', and(word('12:30'), word('a:b'))],
    ['e\u0301tat', word('état')],
  ];
  it.each(cases)('%j', (text, query) => expect(parseQuery(text)).toEqual({ query, filters: {} }));
});

describe('parseQuery takes filters out', () => {
  const cases: [text: string, query: Query | undefined, filters: object][] = [
    ['country:DE', undefined, { country: ['DE'] }],
    ['a country:DE b', and(word('a'), word('b')), { country: ['DE'] }],
    ['country:DE,FR state:NL', undefined, { country: ['DE', 'FR', 'NL'] }],
    ['country:"DE, FR"', undefined, { country: ['DE', 'FR'] }],
    ['(country:DE)', undefined, { country: ['DE'] }],
    ['(a lang:de) b', and(word('a'), word('b')), { language: ['de'] }],
    ['Language:de', undefined, { language: ['de'] }],
    ['article:untoc:6 a', word('a'), { treaty: ['untoc:6'] }],
    ['treaty:un1988:3(1)(b)', undefined, { treaty: ['un1988:3(1)(b)'] }],
    ['crime:money-laundering', undefined, { crime: ['money-laundering'] }],
    [
      'kind:legislation status:in-force year:2001',
      undefined,
      { kind: ['legislation'], status: ['in-force'], year: ['2001'] },
    ],
  ];
  it.each(cases)('%s', (text, query, filters) => expect(parseQuery(text)).toEqual({ query, filters }));
});

describe('parseQuery refuses', () => {
  const cases: [what: string, text: string, code: string][] = [
    ['a name that is no filter', 'http://law.example', 'unknown-filter'],
    ['a property of objects as a filter', 'constructor:a', 'unknown-filter'],
    ['a filter without a value', 'country:" "', 'invalid-query'],
    ['a filter before a bracket', 'country:(a)', 'invalid-query'],
    ['a filter left out', '-country:DE', 'invalid-query'],
    ['title: before nothing', 'title:)', 'invalid-query'],
    ['an unfinished NEAR', 'NEAR(a', 'invalid-query'],
    ['a long text', 'ä'.repeat(2001), 'invalid-query'],
    ['many words', 'a '.repeat(129), 'invalid-query'],
    ['deep brackets', '('.repeat(21), 'invalid-query'],
  ];
  it.each(cases)('%s', (_, text, code) => {
    expect(() => parseQuery(text)).toThrow(expect.objectContaining({ name: 'ComityError', code }));
  });

  it('naming the filters there are', () => {
    expect(() => parseQuery('colour:red')).toThrow(/"colour:".*country, state, lang/);
  });
});

describe('parseQuery', () => {
  it('reads or refuses whatever is typed, quickly', () => {
    const sign = fc.constantFrom(
      '(',
      ')',
      '"',
      '„',
      '-',
      '*',
      ':',
      ' OR ',
      'NEAR(',
      'title:',
      'country:',
      'a',
      '法',
      ' ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(sign, { maxLength: 300 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const started = performance.now();
        try {
          parseQuery(typed);
        } catch (error) {
          expect(error).toMatchObject({ name: 'ComityError' });
        }
        expect(performance.now() - started).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
  });

  it('needs no more than linear time for the worst of 2,000 characters', () => {
    const started = performance.now();
    for (const worst of [
      '*'.repeat(2000),
      `NEAR(${' '.repeat(1990)}`,
      `a${'*'.repeat(1998)}a`,
      `country:${'('.repeat(1900)}`,
    ]) {
      try {
        parseQuery(worst);
      } catch (error) {
        expect(error).toMatchObject({ name: 'ComityError' });
      }
    }
    expect(performance.now() - started).toBeLessThan(200);
  });
});
