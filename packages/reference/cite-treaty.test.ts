import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedTreatyArticles } from './cite-treaty.ts';

describe('treaty articles that a query cites', () => {
  it.each([
    ['untoc:18(13)', 'untoc:18(13)'],
    ['UNTOC art. 18', 'untoc:18'],
    ['Article 18(13) UNTOC', 'untoc:18(13)'],
    ['article 18, paragraph 13 of the Convention against Transnational Organized Crime', 'untoc:18(13)'],
    ['article 18 paragraphe 13 de la Convention de Palerme', 'untoc:18(13)'],
    ['artículo 46 de la Convención contra la Corrupción', 'uncac:46'],
    ['статья 16 Палермской конвенции', ''],
    ['статья 16, пункт 3 Палермская конвенция', 'untoc:16(3)'],
    ['打击跨国有组织犯罪公约第18条第13款', 'untoc:18(13)'],
    ['联合国反腐败公约第46条', 'uncac:46'],
    ['المادة 18 من اتفاقية باليرمو', 'untoc:18'],
    ['المادة ١٨ من اتفاقية باليرمو', ''],
    ['Trafficking in Persons Protocol article 5', 'untoc-tip:5'],
    ['1988 Convention art 3', 'un1988:3'],
    ['Budapest Convention article 16', 'cets185:16'],
    ['UNTOC article 18(99)', 'untoc:18'],
    ['UNTOC article 99', ''],
    ['UNTOC', ''],
    ['article 18', ''],
    ['extradition', ''],
    ['untocs 18', ''],
    ['', ''],
    [`UNTOC ${'x '.repeat(100)}18`, ''],
  ])('%s → %s', (query, expected) => {
    expect(citedTreatyArticles(query)).toEqual(expected === '' ? [] : [expected]);
  });

  it('are references of the trees or none, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', 'UNTOC ', 'untoc:'), (text, name) => {
        for (const reference of citedTreatyArticles(name + text)) expect(reference).toMatch(/^[a-z0-9-]+:\d+/);
      }),
    );
  });
});
