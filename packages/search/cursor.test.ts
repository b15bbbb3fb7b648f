import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor, fingerprint } from './cursor.ts';

const refused = expect.objectContaining({ code: 'invalid-cursor' });

describe('a cursor', () => {
  it('comes back as it was, to the last digit of the score', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.nat(),
        fc.string(),
        (number, docid, query) => {
          const key = number === 0 ? 0 : number;
          const mark = fingerprint(query);
          expect(decodeCursor(encodeCursor({ key, docid, mark }), mark)).toEqual({ key, docid, mark });
        },
      ),
    );
  });

  it('stands in an address as it is', () => {
    expect(encodeCursor({ key: 1 / 3, docid: 7, mark: fingerprint('a b') })).toMatch(/^[\w-]+$/);
  });

  it('is refused for another query', () => {
    const cursor = encodeCursor({ key: 1, docid: 2, mark: fingerprint(['a', {}]) });
    expect(() => decodeCursor(cursor, fingerprint(['b', {}]))).toThrow(refused);
    expect(() => decodeCursor(cursor, fingerprint(['a', { country: ['XA'] }]))).toThrow(refused);
  });

  it('is refused when it is not one, or has been changed', () => {
    const of = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    for (const bad of [
      '',
      '%',
      of(null),
      of({}),
      of([]),
      of([1]),
      of(['1', 2, 'm']),
      of([1, '2', 'm']),
      of([1, 2, 'n']),
      of([1, 2, 'm', 3]),
    ]) {
      expect(() => decodeCursor(bad, 'm')).toThrow(refused);
    }
    expect(() => decodeCursor(Buffer.from('[1e999,2,"m"]').toString('base64url'), 'm')).toThrow(refused);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (bad) => {
        expect(() => decodeCursor(bad, 'm')).toThrow(refused);
      }),
    );
  });
});

describe('fingerprint', () => {
  it('is the same for the same and differs otherwise', () => {
    expect(fingerprint(['a', { b: ['c'] }])).toBe(fingerprint(['a', { b: ['c'] }]));
    expect(fingerprint(['a', 'b'])).not.toBe(fingerprint(['a,b']));
  });
});
