import type { LawDocument } from '@comity/interchange';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, LONGEST, piecesOf, SHORTEST } from './pieces.ts';
import { seeded } from './random.ts';

function act(texts: readonly string[]): LawDocument {
  return {
    dialect: 'invented',
    country: 'DE',
    language: 'de',
    title: 'Garnelengesetz',
    alternativeTitles: [],
    identifiers: [],
    versionDate: '',
    dates: [],
    status: 'unknown',
    standing: 'unknown',
    source: { file: '', url: '', publisher: '' },
    licence: '',
    nodes: [
      {
        role: 'division',
        number: 'Teil 1',
        heading: 'Garnelen',
        text: '',
        children: texts.map((text, at) => ({
          role: 'article',
          number: `§ ${at + 1}`,
          heading: '',
          text,
          children: [],
        })),
      },
    ],
  };
}

describe('countWords', () => {
  it.each([
    ['one two  three', 3],
    ['洗钱犯罪', 2],
    ['第3条 洗钱', 3],
    ['', 0],
  ])('%s: %d', (text, count) => {
    expect(countWords(text)).toBe(count);
  });
});

describe('piecesOf', () => {
  it('keeps every word of an act in order, the tail of a too short end left out', () => {
    const line = fc
      .integer({ min: 1, max: 60 })
      .map((count) => Array.from({ length: count }, (_, at) => `w${at}`).join(' '));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), fc.integer(), (texts, seed) => {
        const pieces = piecesOf(act(texts), seeded(seed));
        const kept = pieces.map(({ text }) => text).join('\n');
        return texts.join('\n').startsWith(kept);
      }),
    );
  });

  it('cuts to between the shortest and the longest, the last one excepted', () => {
    const texts = Array.from({ length: 60 }, (_, at) => Array.from({ length: 25 + (at % 20) }, () => 'wort').join(' '));
    const pieces = piecesOf(act(texts), seeded(4));
    expect(pieces.length).toBeGreaterThan(4);
    for (const { text, path } of pieces.slice(0, -1)) {
      expect(countWords(text)).toBeGreaterThanOrEqual(SHORTEST);
      expect(countWords(text)).toBeLessThanOrEqual(LONGEST + 45);
      expect(path).toBe('Teil 1 Garnelen');
    }
  });

  it('cuts a line without end, with or without spaces', () => {
    for (const text of ['wort '.repeat(5_000), '洗'.repeat(9_000)]) {
      const pieces = piecesOf(act([text]), seeded(1));
      expect(pieces.length).toBeGreaterThan(3);
      expect(pieces.every((piece) => piece.text.length < LONGEST * 12)).toBe(true);
    }
  });
});
