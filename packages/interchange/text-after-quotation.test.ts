import { describe, expect, it } from 'vitest';
import { addLineInOrder } from './text-after-quotation.ts';
import { QUOTED_ARTICLE_LEVEL, TreeBuilder } from './tree-builder.ts';

function amendingAct(): TreeBuilder {
  const tree = new TreeBuilder();
  tree.article('Article 1');
  addLineInOrder(tree, 'Article 7 reads:');
  tree.quotedArticle('Art. 7');
  addLineInOrder(tree, 'The gate is open.');
  return tree;
}

describe('addLineInOrder', () => {
  it('is a plain line where nothing was quoted', () => {
    const tree = new TreeBuilder();
    tree.article('Article 1');
    addLineInOrder(tree, 'One.');
    addLineInOrder(tree, 'Two.');
    expect(tree.finish()).toEqual([
      { role: 'article', number: 'Article 1', heading: '', text: 'One.\nTwo.', children: [] },
    ]);
  });

  it('opens one text node after the quotation and goes on in it', () => {
    const tree = amendingAct();
    tree.close(QUOTED_ARTICLE_LEVEL);
    addLineInOrder(tree, 'Article 8 is repealed.');
    addLineInOrder(tree, 'So is article 9.');
    tree.quotedArticle('Art. 10');
    tree.article('Article 2');
    const [first, second] = tree.finish();
    expect(first?.text).toBe('Article 7 reads:');
    expect(first?.children.map((node) => [node.role, node.number, node.text])).toEqual([
      ['article', 'Art. 7', 'The gate is open.'],
      ['text', '', 'Article 8 is repealed.\nSo is article 9.'],
      ['article', 'Art. 10', ''],
    ]);
    expect(second?.number).toBe('Article 2');
  });

  it('opens nothing for a blank line', () => {
    const tree = amendingAct();
    tree.close(QUOTED_ARTICLE_LEVEL);
    addLineInOrder(tree, '  ');
    expect(tree.finish()[0]?.children).toHaveLength(1);
  });
});
