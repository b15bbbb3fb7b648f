import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberKey } from './numbers-as-written.ts';

describe('numberKey', () => {
  it.each([
    ['129', '§ 129', '§129', '§§ 129', '§ 129.', '129', 'Paragraph 129'],
    [
      '303',
      'Art. 303',
      'art 303',
      'Art.303',
      'ARTIGO 303',
      'Artículo 303.-',
      'Artikel 303',
      '**Art. 303**',
      'Article (303)',
      'Article 303:',
    ],
    [
      '1',
      'ARTICULO 1º',
      'Artículo 1°.-',
      'Art. 1o',
      'Article 1er',
      'Article premier',
      'Artículo primero',
      'Artigo primeiro',
      'Erster Abschnitt',
    ],
    [
      '1',
      'Livre Ier',
      'Chapitre Ier',
      'TITRE IER',
      'Section première',
      'First Schedule',
      'Schedule 1',
      'Part One',
      'Eerste Afdeling',
      'Глава первая',
    ],
    [
      '1',
      'Artikel 1',
      '第一条',
      '第1条',
      '第１条',
      'المادة الأولى',
      'المادة ١',
      'Статья 1',
      '1st Schedule',
      'Capítulo Iº',
      'Artículo I',
    ],
    ['271bis', 'Artículo 271 bis', 'Art. 271bis', 'art. 271-bis', 'ARTÍCULO 271 BIS', '271 Bis.'],
    ['18quater', 'Artículo 18 quáter', 'Art. 18 quater', 'Artikel 18quater'],
    ['l324-1-1', 'Article L. 324-1-1', 'Article L324-1-1', 'L. 324-1-1', 'art. L 324‑1‑1'],
    ['r57-8', 'Article R*57-8', 'Article R. 57-8', 'R57-8'],
    ['l10a', 'Article L10 A', 'L. 10 A'],
    ['324-1', 'Article 324-1', '324-1', '324–1', 'Art. 324 - 1'],
    ['5a', 'Art. 5a', '§ 5a', 'Art. 5 a', 'Artikel 5A', 'Art. 5-A', 'Art. 5º-A'],
    ['129e', '§ 129e'],
    ['191', '第一百九十一条', '第191条', '第１９１条', '第 一百九十一 条', '第一九一条'],
    ['120-1', '第一百二十条之一', '第120条之一', '第120条之1', '第一百二十之一条', '第120条の1'],
    ['191-1', '191条之一', '第一百九十一条之一'],
    [
      '3',
      '第三章',
      '第三编',
      'Chapter III',
      'Capítulo Tercero',
      'Dritter Abschnitt',
      '3. Abschnitt',
      'Hoofdstuk 3',
      'Раздел III',
      'Часть третья',
    ],
    [
      '23',
      'المادة الثالثة والعشرون',
      'المادة الثالثة والعشرين',
      'المادة ٢٣',
      'المادة (23)',
      'مادة 23',
      'المــادة الثالثة والعشرون:',
      'المادَّة رقم (٢٣)',
    ],
    ['2', 'المادة ٢', 'المادة (٢)', 'المادة الثانية', '(المادة الثانية)', 'الباب الثاني', 'الفصل الثاني'],
    ['2bis', 'المادة (٢) مكرر', 'المادة ٢ مكررًا', 'المادة الثانية مكرر', 'Artículo 2 bis', 'Article 2 bis'],
    ['9bis2', 'المادة التاسعة مكرر (٢)', 'Artículo 9 bis 2'],
    ['174.1', 'Статья 174.1', 'ст. 174.1', 'Статья 174.1.'],
    ['327', 'Section 327', 's. 327', 's 327', 'S. 327', 'sec. 327', '327.'],
    ['327(2)', 'Section 327(2)', 's. 327 (2)'],
    ['1956', '18 U.S.C. § 1956', '§ 1956'],
    ['4', 'Chapitre IV', 'TÍTULO IV', 'Kapitel 4', 'Vierter Titel', 'Chapter Four', 'Article IV', '4. Teil'],
    ['4bis', 'Chapitre IV bis', 'Titre 4 bis'],
    [
      '21',
      'Einundzwanzigster Abschnitt',
      'Artículo vigésimo primero',
      'Chapitre vingt et unième',
      'Twenty-first Schedule',
      'Eenentwintigste afdeling',
    ],
    ['13', 'Artículo décimo tercero', 'Artículo decimotercero', 'Dreizehnter Abschnitt', 'Thirteenth Schedule'],
    ['1:20', 'Artikel 1:20'],
    [
      '5',
      'Art. 5. La persona',
      'Artículo 5.- En caso',
      'Artículo 5º - La persona',
      'Article 5 Definitions',
      'المادة (5) التعريفات',
      'المادة الخامسة التعريفات',
    ],
    ['2a', 'Titel IIA', 'Titel IIa', 'Title II-A', 'Titel 2a'],
    ['2', 'Chapter II Offences', 'Capítulo II. De las penas', 'Article II - Objeto', 'Part Two Powers of search'],
    ['94-96', '(XXXX) §§ 94 bis 96'],
    ['l59cbis', 'Article L59 C bis'],
    ['5.3', 'Artikel 5.3', '§ 5.3'],
  ])('%s', (key, ...written) => {
    for (const designation of written) expect(numberKey(designation), designation).toBe(key);
  });

  it.each([
    ['Eingangsformel', 'eingangsformel'],
    ['iv', 'iv'],
    ['Chapitre unique', 'unique'],
    ['Article C', 'c'],
    ['', ''],
    ['—', ''],
    ['第条', '第条'],
  ])('%s has no number', (designation, key) => expect(numberKey(designation)).toBe(key));

  it('keeps different provisions apart', () => {
    const provisions = [
      '5',
      '5a',
      '5 bis',
      '5-1',
      '5.1',
      'L. 5',
      'R. 5',
      '15',
      '5(1)',
      '第五条之二',
      'المادة ٥ مكرر ٢',
      '51',
    ];
    expect(new Set(provisions.map(numberKey)).size).toBe(provisions.length);
  });

  it('never throws and does not hang', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(typeof numberKey(`Art. ${text}`)).toBe('string');
        expect(typeof numberKey(`第${text}条`)).toBe('string');
        expect(typeof numberKey(`المادة ${text}`)).toBe('string');
      }),
    );
    const start = performance.now();
    for (const text of ['(', '1-', 'i', ' ', '第一', 'bis ', '§ ', 'art. ']) numberKey(text.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
