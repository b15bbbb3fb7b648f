import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isbnsOf, issnsOf, normaliseDoi } from './identifiers.ts';

describe('normaliseDoi', () => {
  it.each([
    ['10.1000/182', '10.1000/182'],
    ['https://doi.org/10.1000/ABC.Def', '10.1000/abc.def'],
    ['http://dx.doi.org/10.1000/a', '10.1000/a'],
    ['doi: 10.1000.10/a(b)<c>', '10.1000.10/a(b)<c>'],
    [' 10.1000/end. ', '10.1000/end'],
  ])('reads %s', (given, doi) => {
    expect(normaliseDoi(given)).toBe(doi);
  });

  it.each(['null', '', '10.12/x', '10.1000/', 'https://example.org/10.1000/1', '10.1000/a b', '10.1000/{a}'])(
    'takes %j for none',
    (given) => {
      expect(normaliseDoi(given)).toBeUndefined();
    },
  );

  it('takes one longer than any for none', () => {
    expect(normaliseDoi(`10.1000/${'a'.repeat(100_000)}`)).toBeUndefined();
  });
});

describe('isbnsOf', () => {
  it('makes thirteen digits of ten and leaves hyphens, words and bindings out', () => {
    expect(isbnsOf('ISBN 0-306-40615-2 (pbk.), 978-0-306-40615-7; 080442957X')).toEqual({
      valid: ['9780306406157', '9780804429573'],
      rest: [],
    });
  });

  it('gives back what has a wrong check digit', () => {
    expect(isbnsOf('0-306-40615-3 9780306406158 none')).toEqual({
      valid: [],
      rest: ['0-306-40615-3', '9780306406158', 'none'],
    });
  });

  it('accepts one check digit of ten', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^97[89][0-9]{9}$/), (start) => {
        const valid = Array.from({ length: 10 }, (_, digit) => `${start}${digit}`).filter(
          (isbn) => isbnsOf(isbn).valid.length > 0,
        );
        expect(valid).toHaveLength(1);
      }),
    );
  });
});

describe('issnsOf', () => {
  it('reads several, with and without the hyphen', () => {
    expect(issnsOf('0378-5955, 03785955 2434561X')).toEqual({ valid: ['0378-5955', '2434-561X'], rest: [] });
    expect(issnsOf('0378-5956')).toEqual({ valid: [], rest: ['0378-5956'] });
  });
});
