import { describe, expect, it } from 'vitest';
import { starterProvisions } from './starter.ts';
import { concepts } from './thesaurus.ts';
import { strayTreatyReferences, treatyTreeFaults } from './treaty-article-faults.ts';
import { allTreatyArticles, treatyTrees } from './treaty-articles.ts';
import { headingsOf, treatyNode, treatyTree } from './treaty-tree.testing.ts';
import { instruments } from './vocabularies.ts';

const known = new Set(['digging', 'fence-breaking']);

describe('treatyTreeFaults', () => {
  const faultsOf = (...articles: Parameters<typeof treatyTree>[0]) => treatyTreeFaults(treatyTree(articles), known);

  it('finds nothing wrong in a sound tree', () => {
    const letters = [treatyNode('a', { concepts: ['digging'] }), treatyNode('b')];
    expect(
      faultsOf(treatyNode('1'), treatyNode('2', { paragraphs: [treatyNode('1', { paragraphs: letters })] })),
    ).toEqual([]);
  });

  it('finds gaps among articles, paragraphs and letters', () => {
    const letters = [treatyNode('a'), treatyNode('c')];
    const paragraphs = [treatyNode('1', { paragraphs: letters }), treatyNode('3')];
    expect(faultsOf(treatyNode('1', { paragraphs }), treatyNode('4'))).toEqual([
      'gardens: 1 is followed by 4: a gap',
      'gardens:1: 1 is followed by 3: a gap',
      'gardens:1(1): a is followed by c: a gap',
    ]);
  });

  it('finds two parts of one provision under one heading, in whatever case', () => {
    const headings = { ...headingsOf('2'), fr: 'JARDINS 1' };
    expect(faultsOf(treatyNode('1', { paragraphs: [treatyNode('1'), treatyNode('2', { headings })] }))).toEqual([
      'gardens:1: 1 and 2 have the same heading (fr): JARDINS 1',
    ]);
    expect(faultsOf(treatyNode('1'), treatyNode('2', { headings: { ...headingsOf('2'), zh: '园 1' } }))).toEqual([
      'gardens: 1 and 2 have the same heading (zh): 园 1',
    ]);
  });

  it('lets parts of two provisions share a heading', () => {
    const paragraphs = [treatyNode('1')];
    expect(faultsOf(treatyNode('1', { paragraphs }), treatyNode('2', { paragraphs }))).toEqual([]);
  });

  it.each([
    ['ar', 'Gardens'],
    ['zh', 'Gardens'],
    ['ru', 'Gardens'],
    ['en', 'Сады'],
    ['fr', '园'],
    ['es', 'حديقة'],
  ])('finds a heading (%s) in another script', (language, heading) => {
    expect(faultsOf(treatyNode('1', { headings: { ...headingsOf('1'), [language]: heading } }))).toEqual([
      `gardens:1: the heading (${language}) is in another script`,
    ]);
  });

  it.each([' Gardens', 'Gardens ', 'Gardens  at night', 'Gardens.', 'Gardens:'])(
    'finds what is too many in %j',
    (en) => {
      expect(faultsOf(treatyNode('1', { headings: { ...headingsOf('1'), en } }))).toEqual([
        'gardens:1: the heading (en) has spaces or a stop too many',
      ]);
    },
  );

  it('finds concepts that are not there or named twice, deep inside too', () => {
    const part = treatyNode('1', { concepts: ['digging', 'weeding'] });
    const article = treatyNode('1', { concepts: ['digging', 'digging'], paragraphs: [part] });
    expect(faultsOf(article)).toEqual([
      'gardens:1: concept "digging" is unknown or named twice',
      'gardens:1(1): concept "weeding" is unknown or named twice',
    ]);
  });
});

describe('strayTreatyReferences', () => {
  const articles = new Set(['gardens:1', 'gardens:1(1)']);
  const trees = new Set(['gardens']);

  it('finds an article that a known treaty does not have', () => {
    const referrers = [
      { id: 'digging', articles: ['gardens:1', 'gardens:2(1)'] },
      { id: 'weeding', articles: ['gardens:1(1)'] },
    ];
    expect(strayTreatyReferences(referrers, articles, trees)).toEqual([
      'digging: refers to gardens:2(1), which is not there',
    ]);
  });

  it('says nothing of treaties whose structure is not known, nor of none', () => {
    expect(strayTreatyReferences([{ id: 'digging', articles: ['orchards:9', ''] }], articles, trees)).toEqual([]);
    expect(strayTreatyReferences([], articles, trees)).toEqual([]);
  });
});

describe('the treaties of the release', () => {
  const trees = treatyTrees();
  const withTree = new Set(trees.map(({ instrument }) => instrument));
  const references = new Set(allTreatyArticles().map(({ reference }) => reference));

  it.each(trees.map((tree) => [tree.instrument, tree] as const))('%s has no fault', (_, tree) => {
    expect(treatyTreeFaults(tree, new Set(concepts().map(({ id }) => id)))).toEqual([]);
  });

  it('are on the list of instruments', () => {
    const listed = new Set(instruments.map(({ id }) => id));
    expect([...withTree].filter((instrument) => !listed.has(instrument))).toEqual([]);
  });

  it('have every article that the thesaurus names', () => {
    expect(strayTreatyReferences(concepts(), references, withTree)).toEqual([]);
  });

  it('have every article that the starter set is linked to', () => {
    const referrers = starterProvisions().map(({ id, treatyArticles }) => ({ id, articles: treatyArticles }));
    expect(strayTreatyReferences(referrers, references, withTree)).toEqual([]);
  });
});
