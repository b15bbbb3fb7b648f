import { describe, expect, it } from 'vitest';
import {
  crimeTypeLabel,
  crimeTypes,
  formLabel,
  formsOfCooperation,
  inLanguage,
  instrumentLabel,
  instruments,
  sixLanguages,
} from './index.ts';

describe('the vocabularies', () => {
  it('hold the ids that records use', () => {
    expect(crimeTypes.map((term) => term.id)).toEqual([
      'money-laundering',
      'organized-criminal-group',
      'obstruction-of-justice',
      'corruption',
      'trafficking-in-persons',
      'smuggling-of-migrants',
      'firearms',
      'cybercrime',
      'falsified-medical-products',
      'drug-offences',
      'counterfeiting',
      'maritime-crime',
      'cultural-property',
      'wildlife-crime',
      'terrorism',
      'fraud',
    ]);
    expect(formsOfCooperation.map((term) => term.id)).toEqual(['extradition', 'mutual-legal-assistance']);
    const treaties =
      'untoc untoc-tip untoc-som untoc-fa uncac un1961 un1971 un1988 un1999tf cets185 cets224 cets024 cets030 cets182';
    expect(instruments.map((term) => term.id)).toEqual(treaties.split(' '));
  });

  it.each(sixLanguages)('have labels in %s that tell the terms apart', (language) => {
    for (const terms of [crimeTypes, formsOfCooperation, instruments]) {
      expect(new Set(terms.map((term) => term.labels[language])).size).toBe(terms.length);
    }
  });
});

describe('labels by id', () => {
  it('are in the language asked for, whatever its region', () => {
    expect(crimeTypeLabel('money-laundering', 'ru')).toBe('Отмывание денег');
    expect(crimeTypeLabel('trafficking-in-persons', 'es-AR')).toBe('Trata de personas');
    expect(formLabel('extradition', 'zh-Hans')).toBe('引渡');
    expect(instrumentLabel('uncac', 'FR')).toBe('Convention contre la corruption');
  });

  it('are English for a language that has none', () => {
    expect(crimeTypeLabel('corruption', 'de')).toBe('Corruption');
  });

  it('are the id where it is unknown', () => {
    expect(crimeTypeLabel('no-such-crime', 'en')).toBe('no-such-crime');
    expect(formLabel('', 'en')).toBe('');
    expect(instrumentLabel('constructor', 'en')).toBe('constructor');
  });
});

describe('inLanguage', () => {
  it('takes no inherited property for a language', () => {
    const texts = { ar: 'a', zh: 'z', en: 'e', fr: 'f', ru: 'r', es: 's' };
    expect(inLanguage(texts, 'toString')).toBe('e');
    expect(inLanguage(texts, '')).toBe('e');
  });
});
