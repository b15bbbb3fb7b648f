import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRecordId, newRecordId } from './record-id.ts';

describe('newRecordId', () => {
  it('gives ids of our form that a person can copy: no i, l, o or u, a letter first', () => {
    fc.assert(
      fc.property(fc.constant(undefined), () => {
        const id = newRecordId();
        expect(id).toMatch(/^[a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{13}$/);
        expect(isRecordId(id)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('gives no id twice', () => {
    const ids = new Set(Array.from({ length: 50_000 }, newRecordId));
    expect(ids.size).toBe(50_000);
  });

  it('uses every character at every place', () => {
    const ids = Array.from({ length: 5_000 }, newRecordId);
    for (let place = 0; place < 14; place += 1) {
      const used = new Set(ids.map((id) => id[place]));
      expect(used.size, `place ${place}`).toBe(place === 0 ? 22 : 32);
    }
  });
});

describe('isRecordId', () => {
  it.each(['staaaaaaaaaa', 'staaaaaaaaaazh', 'z2345678'])('accepts %s', (id) => {
    expect(isRecordId(id)).toBe(true);
  });

  it.each([
    '',
    'short',
    '1startswithdigit',
    'Abcdefghijk',
    'a-bcdefghij',
    'abcdefgh\n',
    ' abcdefgh',
    'ابتثجحخدذ',
    'a'.repeat(33),
  ])('refuses %j', (id) => {
    expect(isRecordId(id)).toBe(false);
  });

  it('refuses whatever could lead somewhere in an address or a path', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('/', '.', '%', '?', '#', '\\', '<', '"', ' '),
        fc.string(),
        (a, sign, b) => {
          expect(isRecordId(a + sign + b)).toBe(false);
        },
      ),
    );
  });
});
