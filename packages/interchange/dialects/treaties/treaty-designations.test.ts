import { numberKey } from '@comity/language';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designationOf, isHeadingOnly, opensClosing } from './treaty-designations.ts';

describe('the designation of an article', () => {
  it.each([
    ['Article 5', 'Article 5', ''],
    ['Article 5. Ledgers', 'Article 5', 'Ledgers'],
    ['ARTICLE 5 – Ledgers', 'ARTICLE 5', 'Ledgers'],
    ['Article 5bis', 'Article 5bis', ''],
    ['Article 5 bis Ledgers', 'Article 5 bis', 'Ledgers'],
    ['Article premier', 'Article premier', ''],
    ['Article 1er. Objet', 'Article 1er', 'Objet'],
    ['Article XIV', 'Article XIV', ''],
    ['Artikel 12a', 'Artikel 12a', ''],
    ['Artículo 3: Registros', 'Artículo 3', 'Registros'],
    ['Art. 7', 'Art. 7', ''],
    ['Статья 18. Взаимная помощь', 'Статья 18', 'Взаимная помощь'],
    ['第十八条', '第十八条', ''],
    ['第 18 条 司法协助', '第 18 条', '司法协助'],
    ['第五条之一 登记', '第五条之一', '登记'],
    ['المادة 18', 'المادة 18', ''],
    ['المادة ١٨ المساعدة', 'المادة ١٨', 'المساعدة'],
    ['المادة (٣): السجلات', 'المادة (٣)', 'السجلات'],
    ['المادة الأولى', 'المادة الأولى', ''],
    ['المادة الثالثة والعشرون السجلات', 'المادة الثالثة والعشرون', 'السجلات'],
  ])('%s', (line, number, heading) => {
    expect(designationOf(line)).toEqual({ kind: 'article', word: '', number, heading });
  });

  it.each([
    ['Article 18', 'Artikel 18', 'Artículo 18', 'المادة 18', '第十八条', 'Статья 18'],
    ['Article premier', 'Artikel 1', 'Artículo 1', 'المادة الأولى', '第一条', 'Статья 1'],
    ['Article XXI', 'Artikel 21', 'Art. 21', 'المادة الحادية والعشرون', '第二十一条', 'Статья 21'],
  ])('has the same key in all languages: %s', (...lines) => {
    const keys = lines.map((line) => numberKey(designationOf(line)?.number ?? line));
    expect(new Set(keys).size, keys.join()).toBe(1);
  });
});

describe('the designation of a division', () => {
  it.each([
    ['CHAPTER I', 'chapter', 'CHAPTER I', ''],
    ['Chapitre II Registres', 'chapter', 'Chapitre II', 'Registres'],
    ['TITEL VIII', 'title', 'TITEL VIII', ''],
    ['Раздел IV. Реестры', 'section', 'Раздел IV', 'Реестры'],
    ['第三章 登记', 'chapter', '第三章', '登记'],
    ['الفصل الثاني السجلات', 'chapter', 'الفصل الثاني', 'السجلات'],
    ['Nr. II', 'note', 'Nr. II', ''],
  ])('%s', (line, word, number, heading) => {
    expect(designationOf(line)).toEqual({ kind: 'division', word, number, heading });
  });

  it.each([
    ['Annex II', 'annex', 'Annex II'],
    ['ANEXO', 'annex', 'ANEXO'],
    ['Bijlage A', 'annex', 'Bijlage A'],
    ['附件一', 'annex', '附件一'],
    ['Preamble', 'preamble', ''],
    ['Преамбула', 'preamble', ''],
    ['序言', 'preamble', ''],
    ['الديباجة', 'preamble', ''],
  ])('%s is %s', (line, kind, number) => expect(designationOf(line)).toMatchObject({ kind, number }));
});

describe('no designation', () => {
  it.each([
    'Party.',
    'Partij 1',
    'Articles 5 and 6 apply',
    'The Article 5',
    'Artikelen 5 en 6',
    '第十八',
    'المادة',
    'المادة المذكورة أعلاه',
    'Annexed to it',
    'Preamble and text',
    '',
    `Article 5 ${'ledger '.repeat(100)}`,
  ])('%j', (line) => expect(designationOf(line)).toBeUndefined());

  it.each([
    'Article 5, paragraph 2, applies.',
    'Article 5 of the Treaty',
    'Article 5 applies;',
    'Article 5. of ledgers',
  ])('a heading is not what follows in %j', (line) => {
    const designation = designationOf(line);
    expect(designation === undefined || !isHeadingOnly(designation)).toBe(true);
  });

  it('takes any line without harm', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
        const found = designationOf(line);
        expect(found === undefined || typeof found.number === 'string').toBe(true);
        for (const word of ['Article', 'المادة', '第', 'Chapter', 'Annex']) designationOf(`${word} ${line}`);
      }),
    );
  });
});

describe('the closing formula', () => {
  it.each([
    'IN WITNESS WHEREOF the undersigned',
    'DONE at Testville, this first day',
    'Ten blijke waarvan de ondergetekenden',
    'EN FE DE LO CUAL, los plenipotenciarios',
    'EN FOI DE QUOI, les soussignés',
    'В УДОСТОВЕРЕНИЕ ЧЕГО нижеподписавшиеся',
    'وإثباتا لما تقدم',
    '以昭信守，下列代表',
  ])('%s', (line) => expect(opensClosing(line)).toBe(true));

  it.each(['The undersigned, in witness whereof', 'Donations at hand', ''])('not %j', (line) =>
    expect(opensClosing(line)).toBe(false),
  );
});
