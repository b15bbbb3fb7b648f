import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryName, languageName, sixLanguages, starterProvisions, states } from './index.ts';
import { countryNames } from './names.ts';

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
    expect(countryName('GB', 'zh')).toBe('大不列颠及北爱尔兰联合王国');
    expect(countryName('RU', 'en')).toBe('Russian Federation');
    expect(countryName('HK', 'ru')).toMatch(/^Китай, /);
  });

  it.each(['QQ', 'ZZ', 'CoE', 'FRA', '250', 'ß', '', '??', 'constructor'])(
    'returns "%s", which is no code it knows',
    (code) => {
      expect(countryName(code, 'en')).toBe(code);
    },
  );

  it.each([
    ['GB', 'de', 'Vereinigtes Königreich'],
    ['TR', 'nl', 'Turkije'],
    ['KP', 'de', "Democratic People's Republic of Korea"],
    ['PS', 'pt', 'State of Palestine'],
  ])('takes the name of %s in %s from CLDR where it does not differ in substance', (code, language, name) => {
    expect(countryName(code, language)).toBe(name);
  });

  it('names international and regional bodies, and every State, in every language', () => {
    for (const code of ['INTL', 'UN', ...states().map(({ alpha2 }) => alpha2)]) {
      for (const language of sixLanguages) expect(countryName(code, language), `${code} ${language}`).not.toBe(code);
    }
    expect(countryName('INTL', 'fr')).toBe('Organes internationaux et régionaux');
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

describe('countryNames', () => {
  it.each([
    ['RU', 'en', ['Russian Federation', 'Russia']],
    ['gb', 'fr', ["Royaume-Uni de Grande-Bretagne et d'Irlande du Nord", 'Royaume-Uni']],
    ['KZ', 'ru', ['Казахстан']],
    ['QQ', 'en', ['QQ']],
    ['INTL', 'en', ['International and regional bodies']],
    ['not a tag', '', ['not a tag']],
  ])('of %s in %s are %j', (code, language, names) => {
    expect(countryNames(code, language)).toEqual(names);
  });

  it('begin with the name shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states()),
        fc.constantFrom(...sixLanguages, 'de', 'pt'),
        ({ alpha2 }, language) => {
          expect(countryNames(alpha2, language)[0]).toBe(countryName(alpha2, language));
        },
      ),
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
