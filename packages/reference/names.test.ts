import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryName, languageName, sixLanguages, starterProvisions } from './index.ts';

describe('countryName', () => {
  it.each([
    ['DE', 'ar', 'ألمانيا'],
    ['SL', 'zh', '塞拉利昂'],
    ['EU', 'fr', 'Union européenne'],
    ['UN', 'ru', 'Организация Объединенных Наций'],
    ['UN', 'de', 'United Nations'],
    ['de', 'es', 'Alemania'],
    ['DE', 'fr-CH', 'Allemagne'],
  ])('names %s in %s', (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });

  it('uses the names of the United Nations where CLDR has others', () => {
    expect(countryName('PS', 'en')).toBe('State of Palestine');
    expect(countryName('KR', 'fr-FR')).toBe('République de Corée');
    expect(countryName('XK', 'es')).toContain('1244');
  });

  it.each(['QQ', 'ZZ', 'CoE', 'INTL', '', '??', 'constructor'])('returns "%s", which is no code it knows', (code) => {
    expect(countryName(code, 'en')).toBe(code);
  });

  it('names the States of the starter set in every language', () => {
    for (const { country } of starterProvisions()) {
      for (const language of sixLanguages) expect(countryName(country, language)).not.toBe(country);
    }
  });

  it('never throws and is never empty for a code that is not', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (code, language) => {
        expect(countryName(code, language).length).toBeGreaterThan(0);
        expect(languageName(code, language).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('languageName', () => {
  it.each([
    ['ar', 'en', 'Arabic'],
    ['zh', 'ru', 'китайский'],
    ['de', 'fr', 'allemand'],
    ['pt', 'zh', '葡萄牙语'],
  ])('names %s in %s', (code, language, name) => {
    expect(languageName(code, language)).toBe(name);
  });

  it.each(['zz', 'not a tag', ''])('returns "%s", which names no language', (code) => {
    expect(languageName(code, 'en')).toBe(code);
  });
});
