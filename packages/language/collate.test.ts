import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apostrophe,
  type CharacterClass,
  classOf,
  digit,
  ignorable,
  letter,
  ordinalSign,
  separator,
  unspaced,
} from './character-classes.ts';
import { collatorFor, compareIn } from './collate.ts';
import { getLocale } from './locales.ts';
import { stemmers } from './stemmers.ts';

const sorted = (language: string, ...texts: string[]) => texts.toSorted(compareIn(language));

describe('compareIn', () => {
  it.each([
    [
      'en',
      ['Article 10', 'Article 9', 'Article 9a', 'article 2'],
      ['article 2', 'Article 9', 'Article 9a', 'Article 10'],
    ],
    ['fr', ['côté', 'cote', 'Zoé', 'école'], ['cote', 'côté', 'école', 'Zoé']],
    ['es', ['ñandú', 'nube', 'oso'], ['nube', 'ñandú', 'oso']],
    ['de', ['Zoll', 'Österreich', 'Oman'], ['Oman', 'Österreich', 'Zoll']],
    ['zh', ['中国', '阿根廷', '德国'], ['阿根廷', '德国', '中国']],
    ['ru', ['Япония', 'Ёмкость', 'Египет', 'Жук'], ['Египет', 'Ёмкость', 'Жук', 'Япония']],
    ['ar', ['مصر', 'الأردن', 'تونس'], ['الأردن', 'تونس', 'مصر']],
  ])('%s', (language, given, expected) => expect(sorted(language, ...given)).toEqual(expected));

  it('keeps one collator for each language, and the root order for what is no tag', () => {
    expect(collatorFor('fr')).toBe(collatorFor('fr'));
    expect(collatorFor('fr_CA')).toBe(collatorFor('fr-CA'));
    for (const odd of ['', 'not a tag', '----', '\u0000', 'x'.repeat(1_000)])
      expect(sorted(odd, 'b', 'a')).toEqual(['a', 'b']);
  });

  it('is an order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom('ar', 'zh', 'fr'), (a, b, language) => {
        const compare = compareIn(language);
        expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
        expect(compare(a, a)).toBe(0);
      }),
    );
  });

  it('is not filled by tags without end', () => {
    for (let at = 0; at < 3_000; at += 1) collatorFor(`en-x-tag${at}`);
    expect(sorted('en', 'b', 'a')).toEqual(['a', 'b']);
  });
});

describe('getLocale', () => {
  it.each([
    ['pt_BR', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['AR', 'ar'],
    ['', undefined],
    ['e', undefined],
    ['en us', undefined],
    ['constructor-', undefined],
  ])('%j is %s', (tag, name) => {
    expect(getLocale(tag)?.baseName).toBe(name);
    expect(getLocale(tag)).toBe(getLocale(tag));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (tag) => void getLocale(tag)));
  });
});

describe('classOf', () => {
  const samples: [CharacterClass, string, string][] = [
    [letter, 'letters and their marks', 'aZßéжЖعאกิ\u0301Ⅳ가'.replace('กิ', '').replace('가', '')],
    [digit, 'digits of every script', '09٠٩۰०０'],
    [unspaced, 'scripts without spaces', '法あアー〇가ກខမ'],
    [ignorable, 'what is invisible in a word', '\u00ad\u200c\u200d\u200f\ufe0f\u034f'],
    [separator, 'all else', ' .,;:§/-–\u200b\n\u00a0$+<>“”、。،؟😀'],
    [ordinalSign, 'ordinal signs', 'ºª'],
    [apostrophe, 'apostrophes', "'’ʼ＇"],
  ];

  it.each(samples)('%i: %s', (expected, _, characters) => {
    for (const character of characters) {
      const codePoint = character.codePointAt(0) as number;
      expect([character, classOf(codePoint)]).toEqual([character, expected]);
      expect(classOf(codePoint)).toBe(expected);
    }
  });

  it('knows characters beyond the first plane, and every number', () => {
    expect(classOf(0x20bb7)).toBe(unspaced);
    expect(classOf(0x1d7d8)).toBe(digit);
    expect(classOf(0x1f600)).toBe(separator);
    fc.assert(fc.property(fc.integer({ min: 0, max: 0x10ffff }), (codePoint) => classOf(codePoint) <= 6));
  });
});

describe('every stemmer', () => {
  const words = fc.string({
    unit: fc.constantFrom(...'abcdeimnorstuéжилитьсяوالمكتبهءة'),
    minLength: 1,
    maxLength: 14,
  });

  it.each([...stemmers])('%s gives every word a stem, the same each time, and never throws', (_, stem) => {
    fc.assert(
      fc.property(words, (word) => {
        expect(stem(word)).not.toBe('');
        expect(stem(word)).toBe(stem(word));
      }),
    );
    for (const odd of ['', 'a', '1', ' ', 'x'.repeat(5_000), '\ud800']) expect(typeof stem(odd)).toBe('string');
  });
});
