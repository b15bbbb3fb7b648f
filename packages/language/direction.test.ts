import { describe, expect, it } from 'vitest';
import { collatorFor, compareIn } from './collate.ts';
import { directionOf, scriptOf } from './direction.ts';

describe('directionOf and scriptOf', () => {
  it.each([
    ['ar', 'rtl', 'Arab'],
    ['ar-SA', 'rtl', 'Arab'],
    ['fa', 'rtl', 'Arab'],
    ['he', 'rtl', 'Hebr'],
    ['dv', 'rtl', 'Thaa'],
    ['en', 'ltr', 'Latn'],
    ['pt_BR', 'ltr', 'Latn'],
    ['zh', 'ltr', 'Hans'],
    ['zh-TW', 'ltr', 'Hant'],
    ['ru', 'ltr', 'Cyrl'],
    ['uz-Arab', 'rtl', 'Arab'],
    ['', 'ltr', 'Zyyy'],
    ['not a tag', 'ltr', 'Zyyy'],
  ])('%s is %s, %s', (language, direction, script) => {
    expect(directionOf(language)).toBe(direction);
    expect(scriptOf(language)).toBe(script);
  });
});

describe('collation', () => {
  it('puts numbers by value', () => {
    expect(['Article 10', 'Article 9', 'Article 100'].sort(compareIn('fr'))).toEqual([
      'Article 9',
      'Article 10',
      'Article 100',
    ]);
  });

  it('follows the language', () => {
    expect(['österreich', 'zypern', 'oman'].sort(compareIn('de'))).toEqual(['oman', 'österreich', 'zypern']);
    expect(['中国', '阿根廷', '德国'].sort(compareIn('zh'))).toEqual(['阿根廷', '德国', '中国']);
    expect(['ёлка', 'жук', 'дом'].sort(compareIn('ru'))).toEqual(['дом', 'ёлка', 'жук']);
    expect(['مصر', 'الأردن', 'تونس'].sort(compareIn('ar'))).toEqual(['الأردن', 'تونس', 'مصر']);
  });

  it('has a collator for any tag', () => {
    expect(collatorFor('not a tag').compare('a', 'b')).toBeLessThan(0);
    expect(collatorFor('en')).toBe(collatorFor('en'));
  });
});
