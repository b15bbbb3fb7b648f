import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawNode } from './law-document.ts';
import { ARTICLE_LEVEL, TreeBuilder } from './tree-builder.ts';

function outline(nodes: readonly LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.role} ${node.number}|${node.heading}|${node.text.replaceAll('\n', '/')}`,
    ...outline(node.children, depth + 1),
  ]);
}

describe('TreeBuilder', () => {
  it('puts articles under the innermost open division and closes deeper ones', () => {
    const tree = new TreeBuilder();
    tree.division(1, 'Part I', 'General');
    tree.division(2, 'Chapter 1');
    tree.article('Art. 1', 'Aim');
    tree.line('Text.');
    tree.division(2, 'Chapter 2');
    tree.article('Art. 2');
    tree.division(1, 'Part II');
    tree.article('Art. 3');
    expect(outline(tree.finish())).toEqual([
      'division Part I|General|',
      '  division Chapter 1||',
      '    article Art. 1|Aim|Text.',
      '  division Chapter 2||',
      '    article Art. 2||',
      'division Part II||',
      '  article Art. 3||',
    ]);
  });

  it('opens a text for lines before any heading, so that nothing is lost', () => {
    const tree = new TreeBuilder();
    tree.line('  Preamble. ');
    tree.line('   ');
    tree.line('More.');
    tree.article('Art. 1');
    expect(outline(tree.finish())).toEqual(['text ||Preamble./More.', 'article Art. 1||']);
  });

  it('puts a quoted article under the article that quotes it, and beside the others without one', () => {
    const tree = new TreeBuilder();
    tree.quotedArticle('Art. 5');
    tree.article('Art. 1');
    tree.line('Now reads:');
    tree.quotedArticle('Art. 7', 'New');
    tree.line('Quoted.');
    expect(tree.openArticle?.number).toBe('Art. 1');
    tree.quotedArticle('Art. 8');
    tree.article('Art. 2');
    expect(outline(tree.finish())).toEqual([
      'article Art. 5||',
      'article Art. 1||Now reads:',
      '  article Art. 7|New|Quoted.',
      '  article Art. 8||',
      'article Art. 2||',
    ]);
  });

  it('knows what is open and whether it has text yet', () => {
    const tree = new TreeBuilder();
    expect([tree.current, tree.openArticle, tree.currentIsEmpty]).toEqual([undefined, undefined, false]);
    const article = tree.article('Art. 1');
    expect([tree.current, tree.currentIsEmpty]).toEqual([article, true]);
    tree.line('x');
    expect(tree.currentIsEmpty).toBe(false);
    tree.text('Annex', 'A');
    expect([tree.current?.heading, tree.openArticle]).toEqual(['Annex', undefined]);
    tree.close(ARTICLE_LEVEL);
    expect(tree.current).toBeUndefined();
  });

  it('loses no line and no heading, for any order of them', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('line' as const), text: fc.stringMatching(/^[a-z]{1,5}$/) }),
      fc.record({
        kind: fc.constantFrom('article' as const, 'quoted' as const, 'text' as const),
        text: fc.stringMatching(/^[A-Z]{1,5}$/),
      }),
      fc.record({
        kind: fc.constant('division' as const),
        level: fc.integer({ min: 1, max: 5 }),
        text: fc.stringMatching(/^[A-Z]{1,5}$/),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const tree = new TreeBuilder();
        for (const { kind, text, ...rest } of steps) {
          if (kind === 'line') tree.line(text);
          else if (kind === 'article') tree.article(text);
          else if (kind === 'quoted') tree.quotedArticle(text);
          else if (kind === 'text') tree.text(text);
          else tree.division((rest as { level: number }).level, text);
        }
        const found = outline(tree.finish())
          .flatMap((line) => line.trim().split(/[ |/]/).slice(1))
          .filter((word) => word !== '');
        expect(found).toEqual(steps.map(({ text }) => text));
      }),
    );
  });
});
