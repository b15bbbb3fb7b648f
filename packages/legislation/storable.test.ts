import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLaw } from './law-factory.testing.ts';
import { storable, storableFacts } from './storable.ts';

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

describe('storableFacts', () => {
  it('reaches every text a document says of itself', () => {
    const law = buildLaw({
      title: 'a\u0001',
      alternativeTitles: ['b\u0001'],
      identifiers: [{ scheme: 'eli', value: 'c\u0001' }],
      dates: [{ event: 'adopted', date: '2020', precision: 'year', asPrinted: 'd\u0001' }],
      source: { file: 'e\u0001', url: 'f\u0001', publisher: 'g\u0001' },
      statedArticleCount: 3,
    });
    expect(JSON.stringify(storableFacts(law))).not.toContain('\\u0001');
    expect(storableFacts(law)).toMatchObject({ title: 'a', statedArticleCount: 3, source: { publisher: 'g' } });
    expect(storableFacts(law).nodes).toBe(law.nodes);
  });
});
