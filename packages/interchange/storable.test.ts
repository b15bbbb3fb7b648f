import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storable, storableValue } from './storable.ts';

describe('storable', () => {
  it.each([
    ['a half of a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['NUL', 'a\u0000b', 'a\ufffdb'],
    ['a page break', 'a\fb\vc', 'a b c'],
    ['other control characters', 'a\u0001\u001b[31mb', 'a[31mb'],
    ['a character that Unicode reserves', 'a\uffff', 'a\ufffd'],
  ])('replaces %s', (_what, text, expected) => {
    expect(storable(text)).toBe(expected);
  });

  it.each(['a\tb\nc\r\nd', '👩‍⚖️ 第一百九十一条 المادة', '\u0085\u2028\ufeff\u200f', ''])('leaves %j', (text) => {
    expect(storable(text)).toBe(text);
  });

  it('gives text that it would leave', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(storable(storable(text))).toBe(storable(text));
      }),
    );
  });
});

describe('storableValue', () => {
  it('reaches every text, however deep, and leaves numbers and nothing as they are', () => {
    const value = { title: 'a\u0001', list: ['b\u0001', { deep: 'c\u0001' }], count: 3, none: null };
    expect(storableValue(value)).toEqual({ title: 'a', list: ['b', { deep: 'c' }], count: 3, none: null });
  });
});
