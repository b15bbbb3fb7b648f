import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldText } from './fold.ts';

describe('fold', () => {
  it.each([
    ['Electricité', 'electricite'],
    ['ELECTRICITÉ', 'electricite'],
    ['Geldwäsche', 'geldwasche'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['Łódź', 'lodz'],
    ['Đặng', 'dang'],
    ['þing', 'thing'],
    ['ﬁnance', 'finance'],
    ['ＦＵＬＬ', 'full'],
    ['Ёлка', 'елка'],
    ['ёлка', 'елка'],
    ['мой', 'мой'],
    ['їжа', 'їжа'],
    ['Σίσυφος', 'σισυφοσ'],
    ['co\u00adoperation', 'cooperation'],
    ['e\u0301lite', 'elite'],
  ])('%s becomes %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it.each([
    ['الأموال', 'الاموال'],
    ['الإرهاب', 'الارهاب'],
    ['آلة', 'اله'],
    ['مـــال', 'مال'],
    ['غَسْلُ', 'غسل'],
    ['محكمة', 'محكمه'],
    ['مستشفى', 'مستشفي'],
    ['ايران', 'ايران'],
    ['ایران', 'ايران'],
    ['مسؤول', 'مسءول'],
    ['مسئول', 'مسءول'],
  ])('Arabic %s becomes %s', (word, folded) => {
    expect(fold(word)).toBe(folded);
  });

  it.each([
    ['٣٢٤', '324'],
    ['۳۲۴', '324'],
    ['३२४', '324'],
    ['３２４', '324'],
  ])('digits %s become %s', (digits, folded) => {
    expect(fold(digits)).toBe(folded);
  });

  it('leaves Indic and Thai vowel signs, which are letters', () => {
    expect(fold('कानून')).toBe('कानून'.normalize('NFKC'));
    expect(fold('กฎหมาย')).toBe('กฎหมาย');
    expect(fold('কানুন')).not.toBe(fold('কনন'));
  });

  it('is empty for marks alone', () => {
    expect(fold('\u0301')).toBe('');
    expect(fold('\u064b')).toBe('');
    expect(fold('')).toBe('');
  });

  it('folds what is folded no further, and holds no white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (word) => {
        const folded = fold(word);
        return fold(folded) === folded && !/\s/u.test(folded);
      }),
      { numRuns: 500 },
    );
  });

  it('does not mind how a letter is composed', () => {
    const letters = fc.array(fc.constantFrom('é', 'ä', 'ñ', 'ç', 'å', 'ü', 'š', 'a', 'z', 'ı', 'İ', 'Ǆ'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, (signs) => fold(signs.join('').normalize('NFD')) === fold(signs.join('').normalize('NFC'))),
    );
  });
});

describe('foldText', () => {
  it('folds each word and leaves one space between them', () => {
    expect(foldText('  Código\tPENAL \n de la  Nación ')).toBe('codigo penal de la nacion');
    expect(foldText('نظام  مكافحة')).toBe('نظام مكافحه');
    expect(foldText('')).toBe('');
  });

  it('is what folding word by word gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Été', 'GELDWÄSCHE', 'Ёж', 'أموال', '刑法', '12'), { minLength: 1, maxLength: 8 }),
        (words) => {
          return foldText(words.join('  ')) === words.map(fold).join(' ');
        },
      ),
    );
  });
});
