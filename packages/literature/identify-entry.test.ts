import { describe, expect, it } from 'vitest';
import { areOfDifferent, identifiersOf, matchingRules } from './identify-entry.ts';
import { importLiterature } from './import-literature.ts';
import { anArticle, anArticleWith, openTestStore } from './store.testing.ts';

describe('the matching rule', () => {
  it('is a table, the best first', () => {
    expect(matchingRules.map(({ scheme }) => scheme)).toEqual([
      'doi',
      'isbn',
      'issn-article',
      'source',
      'legacy',
      'title-year-author',
    ]);
  });

  it.each([
    ['the DOI', { identifiers: [{ scheme: 'doi', value: '10.1000/shrimp.17' }] }, { title: 'Another' }, 'changed'],
    ['title, year and first author', { identifiers: [] }, {}, 'changed'],
    [
      'the title in another spelling',
      { identifiers: [] },
      { title: 'MONEY LAUNDERING among Shrimps - a study' },
      'changed',
    ],
    [
      'the key, with a title that is alike',
      { identifiers: [{ scheme: 'source', value: 'shrimps:crab2031' }] },
      { title: 'Money laundering among shrimps', author: [{ literal: 'X' }] },
      'changed',
    ],
    [
      'the key, with author and year but another title',
      { identifiers: [{ scheme: 'source', value: 'shrimps:crab2031' }] },
      { title: 'The Taxation of Ponds', author: [{ family: 'Crab', given: 'Peter' }] },
      'new',
    ],
    [
      'nothing but the key',
      { identifiers: [{ scheme: 'source', value: 'shrimps:crab2031' }] },
      { title: 'Other', author: [{ literal: 'X' }] },
      'new',
    ],
    ['another DOI', { identifiers: [{ scheme: 'doi', value: '10.1000/other' }] }, {}, 'new'],
    ['another year', { identifiers: [] }, { issued: { 'date-parts': [[1999]] } }, 'new'],
    ['another type of publication', { identifiers: [] }, { type: 'book' as const }, 'new'],
  ] as const)('by %s', async (_, given, csl, outcome) => {
    const store = await openTestStore();
    await importLiterature(store.db, anArticle(), { actor: 'test' });
    const document = anArticleWith({ ...csl, note: 'another' } as never, given as never);
    expect((await importLiterature(store.db, document, { actor: 'test' })).outcome).toBe(outcome);
  });

  it('by ISBN with a title that is alike, and never by that of the book a chapter is in', () => {
    const isbn = [{ scheme: 'isbn' as const, value: '9780306406157' }];
    const book = anArticleWith({ type: 'book', title: 'Shrimps' }, { identifiers: isbn });
    const chapter = anArticleWith({ type: 'chapter' }, { identifiers: isbn });
    expect(identifiersOf(book).map(({ scheme }) => scheme)).toEqual(['isbn', 'title-year-author']);
    expect(identifiersOf(chapter).map(({ scheme }) => scheme)).toEqual(['title-year-author']);
    const of = (title: string) => ({ csl: { ...book.csl, title }, identifiers: isbn });
    expect(areOfDifferent('isbn', of('Shrimps'), of('Shrimps: A Study'))).toBe(false);
    expect(areOfDifferent('isbn', of('Shrimps'), of('Shrimpsters'))).toBe(true);
    expect(areOfDifferent('isbn', of('Shrimps'), of('Crabs'))).toBe(true);
  });

  it('looks at what a work stands in where its title says little', () => {
    const introduction = (container: string) =>
      identifiersOf(anArticleWith({ title: 'Introduction', 'container-title': container }, { identifiers: [] }))[0]
        ?.value;
    expect(introduction('Shrimps')).not.toBe(introduction('Crabs'));
    expect(introduction('Shrimps')).toBe(introduction('SHRIMPS'));
  });

  it('makes nothing of a title without author and year, and needs only one of the two', () => {
    const schemes = (csl: object) =>
      identifiersOf({ ...anArticle({ identifiers: [] }), csl: { type: 'book', title: 'T', ...csl } });
    expect(schemes({})).toEqual([]);
    expect(schemes({ 'container-title': 'Shrimps', author: [] })).toEqual([]);
    expect(schemes({ issued: { 'date-parts': [[2031]] } })).toHaveLength(1);
    expect(schemes({ editor: [{ literal: 'Crab' }] })).toHaveLength(1);
  });

  it('holds in every script', () => {
    const key = (title: string) => identifiersOf(anArticleWith({ title }, { identifiers: [] }))[0]?.value;
    expect(key('غسل الأموال بين الروبيان في البحر')).toBe(key('غَسل الأموال بين الروبيان في البحر'));
    expect(key('Отмывание денег среди креветок')).toContain('отмывание денег среди креветок');
  });
});
