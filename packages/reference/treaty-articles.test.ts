import { describe, expect, it } from 'vitest';
import { sixLanguages } from './six-languages.ts';
import {
  allTreatyArticles,
  parseTreatyTree,
  treatyArticle,
  treatyArticleHeading,
  treatyArticles,
  treatyArticlesOf,
  treatyTrees,
} from './treaty-articles.ts';
import { headingsOf, treatyNode, treatyTree } from './treaty-tree.testing.ts';

const tree = treatyTree([
  treatyNode('1', { strength: 'none', legislation: false }),
  treatyNode('2', {
    concepts: ['digging'],
    paragraphs: [
      treatyNode('1', { paragraphs: [treatyNode('a', { paragraphs: [treatyNode('i')] }), treatyNode('b')] }),
      treatyNode('2', { strength: 'optional', notification: true, headings: headingsOf('by night') }),
    ],
  }),
]);

describe('treatyArticlesOf', () => {
  const articles = treatyArticlesOf(tree);
  const byReference = new Map(articles.map((article) => [article.reference, article]));

  it('makes references from the numbers, each provision before its parts', () => {
    expect(articles.map(({ reference, depth }) => [reference, depth])).toEqual([
      ['gardens:1', 0],
      ['gardens:2', 0],
      ['gardens:2(1)', 1],
      ['gardens:2(1)(a)', 2],
      ['gardens:2(1)(a)(i)', 3],
      ['gardens:2(1)(b)', 2],
      ['gardens:2(2)', 1],
    ]);
  });

  it('links each provision with the one above and those below', () => {
    expect(byReference.get('gardens:2')).toMatchObject({ children: ['gardens:2(1)', 'gardens:2(2)'] });
    expect(byReference.get('gardens:2')?.parent).toBeUndefined();
    expect(byReference.get('gardens:2(1)(a)')).toMatchObject({
      parent: 'gardens:2(1)',
      children: ['gardens:2(1)(a)(i)'],
    });
  });

  it('says of each what the file says of it', () => {
    expect(byReference.get('gardens:2(2)')).toEqual({
      ...{ reference: 'gardens:2(2)', instrument: 'gardens', number: '2', depth: 1 },
      ...{ headings: headingsOf('by night'), strength: 'optional', legislation: true, notification: true },
      ...{ concepts: [], parent: 'gardens:2', children: [] },
    });
  });
});

describe('parseTreatyTree', () => {
  const read = (given: object, name = 'gardens.json') => parseTreatyTree(name, JSON.stringify({ ...tree, ...given }));

  it('reads what it can write', () => {
    expect(read({})).toEqual(tree);
  });

  it.each([
    ['no article', { articles: [] }],
    ['a strength that is none', { articles: [{ ...treatyNode('1'), strength: 'shall' }] }],
    ['a number in brackets', { articles: [treatyNode('1', { paragraphs: [treatyNode('(a)')] })] }],
    ['a letter for an article', { articles: [treatyNode('a')] }],
    ['a heading that is empty', { articles: [treatyNode('1', { headings: { ...headingsOf('x'), ru: '' } })] }],
    ['a language too many', { articles: [{ ...treatyNode('1'), headings: { ...headingsOf('x'), de: 'Gärten' } }] }],
    [
      'a fault deep inside',
      { articles: [treatyNode('1', { paragraphs: [{ ...treatyNode('1'), extra: 1 } as never] })] },
    ],
    ['a date that is none', { date: '2026-02-30' }],
  ])('refuses %s, with the name of the file', (_, given) => {
    expect(() => read(given)).toThrow('instruments/gardens.json');
  });

  it('refuses a file that bears the name of another treaty, and what is not JSON', () => {
    expect(() => read({}, 'orchards.json')).toThrow('instruments/orchards.json: is about gardens');
    expect(() => parseTreatyTree('gardens.json', '{')).toThrow(SyntaxError);
  });
});

describe('the treaties of the release', () => {
  it('are read once', () => {
    expect(treatyTrees()).toBe(treatyTrees());
    expect(treatyArticles('untoc')).toBe(treatyArticles('untoc'));
  });

  it('are found whole and by instrument', () => {
    const articles = allTreatyArticles();
    expect(articles.length).toBe(
      treatyTrees().reduce((sum, { instrument }) => sum + treatyArticles(instrument).length, 0),
    );
    expect(new Set(articles.map(({ reference }) => reference)).size).toBe(articles.length);
    for (const article of articles) expect(treatyArticle(article.reference)).toBe(article);
  });

  it('lead from each provision up and down', () => {
    for (const { reference, children, parent } of allTreatyArticles()) {
      for (const child of children) expect(treatyArticle(child)?.parent).toBe(reference);
      if (parent !== undefined) expect(treatyArticle(parent)?.children).toContain(reference);
    }
  });

  it('give the designation of a central authority in every language', () => {
    expect(sixLanguages.map((language) => treatyArticleHeading('untoc:18(13)', language))).toEqual([
      ...['تعيين السلطة المركزية', '指定中央机关', 'Designation of a central authority'],
      ...['Désignation d’une autorité centrale', 'Назначение центрального органа'],
      'Designación de una autoridad central',
    ]);
    expect(treatyArticle('untoc:18(13)')).toMatchObject({ strength: 'mandatory', notification: true, depth: 1 });
  });

  it.each(['', 'untoc', 'untoc:', 'untoc:18(999)', 'constructor', '__proto__', 'no-such-treaty:1'])(
    'know nothing of %j',
    (reference) => {
      expect(treatyArticle(reference)).toBeUndefined();
      expect(treatyArticleHeading(reference, 'fr')).toBe(reference);
      expect(treatyArticles(reference.replace(/^untoc.*$/, 'other'))).toEqual([]);
    },
  );

  it('give English where a language is none of the six', () => {
    expect(treatyArticleHeading('untoc:18(13)', 'de')).toBe('Designation of a central authority');
    expect(treatyArticleHeading('untoc:18(13)', 'zh-Hans')).toBe('指定中央机关');
  });
});
