import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyserFor } from './analysers.ts';
import { languagesForQuery, queryTokens, stemsForQuery } from './query-tokens.ts';

describe('languagesForQuery', () => {
  it.each([
    ['money laundering', ['en', 'fr', 'es', 'de', 'pt', 'nl', 'und']],
    ['легализация', ['ru', 'und']],
    ['غسل الأموال', ['ar', 'und']],
    ['洗钱', ['zh', 'und']],
    ['StGB 洗钱', ['en', 'fr', 'es', 'de', 'pt', 'nl', 'zh', 'und']],
    ['129', ['und']],
    ['범죄', ['und']],
  ])('%s', (text, languages) => expect(languagesForQuery(text)).toEqual(languages));
});

describe('stemsForQuery', () => {
  it('holds the stem of every language of the script, and the word itself', () => {
    const stems = stemsForQuery('extradiciones');
    expect(stems).toContain(analyserFor('es').tokens('extradición')[0]?.stem);
    expect(stems).toContain('extradiciones');
    expect(new Set(stems).size).toBe(stems.length);
  });

  it('finds German words typed without umlauts', () => {
    expect(stemsForQuery('Geldwaesche')).toContain(analyserFor('de').tokens('Geldwäsche')[0]?.stem);
  });
});

describe('queryTokens', () => {
  it.each([
    ['laundering', 'word', ['laundering']],
    ['洗钱', 'word', ['洗钱']],
    ['洗钱罪', 'phrase', ['洗钱', '钱罪']],
    ['罪', 'prefix', ['罪']],
    ['第191条', 'phrase', ['第', '191', '条']],
    ['刑法典 2021', 'phrase', ['刑法', '法典', '典', '2021']],
    ['324-1', 'phrase', ['324', '1']],
    ['271bis', 'phrase', ['271', 'bis']],
    ['L. 324-1-1', 'phrase', ['l', '324', '1', '1']],
    ['マネーロンダリング'.slice(0, 3), 'phrase', ['マネ', 'ネー']],
    ['…!', 'none', []],
    ['', 'none', []],
  ])('%s is a %s', (text, kind, exact) => {
    const found = queryTokens(text);
    expect(found.kind).toBe(kind);
    expect(found.tokens.map((token) => token.exact)).toEqual(exact);
  });

  it('marks a lone last character as prefix, and nothing else', () => {
    expect(queryTokens('第191条').tokens.map((token) => token.prefix)).toEqual([false, false, true]);
    expect(queryTokens('刑法').tokens.map((token) => token.prefix)).toEqual([false]);
  });

  it('knows numbers with and without thousands separators as one', () => {
    expect(queryTokens('25246').numberAlternatives).toEqual([['25', '246']]);
    expect(queryTokens('25.246').numberAlternatives).toEqual([['25246']]);
    expect(queryTokens('1234567').numberAlternatives).toEqual([['1', '234', '567']]);
    expect(queryTokens('174.1').numberAlternatives).toEqual([]);
  });

  it('keeps to one language when told', () => {
    expect(queryTokens('offences', 'en').tokens[0]?.stems).toEqual([analyserFor('en').tokens('offense')[0]?.stem]);
  });

  it('finds any part of a Chinese text by consecutive terms', () => {
    const characters = fc.array(fc.constantFrom(...'刑法洗钱罪第条，。 a1'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(characters, fc.nat(29), fc.integer({ min: 1, max: 6 }), (all, from, length) => {
        const text = all.join('');
        const part = text.slice(from, from + length);
        fc.pre(/^[刑法洗钱罪第条]+$/u.test(part));
        const terms = analyserFor('zh')
          .tokens(text)
          .map((token) => token.exact);
        const { tokens } = queryTokens(part, 'zh');
        const found = terms.some((_, at) =>
          tokens.every(({ exact, prefix }, i) => (prefix ? terms[at + i]?.startsWith(exact) : terms[at + i] === exact)),
        );
        expect(found, `${part} in ${text}`).toBe(true);
      }),
    );
  });
});
