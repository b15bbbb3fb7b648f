import { type LawNode, storable } from '@comity/interchange';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findArticle, flatten, isQuoted, pathsOf, unflatten } from './flatten.ts';
import { anyNodes, article, division, plainText } from './law-factory.testing.ts';

function storableNodes(tree: readonly LawNode[]): LawNode[] {
  return tree.map(({ role, number, heading, text, children }) => ({
    role,
    number: storable(number),
    heading: storable(heading),
    text: storable(text),
    children: storableNodes(children),
  }));
}

const nodes = [
  plainText('Der Rat hat beschlossen:'),
  division('Teil 1', 'Allgemeines', [
    article('Art. 1', 'Änderung', 'Das Gesetz wird geändert:', [article('§ 2', 'Zitat', 'Neue Fassung.')]),
    article('Art. 2', '', 'Inkrafttreten.'),
  ]),
];

describe('flatten', () => {
  it('lays nodes out in document order with the position of their parent', () => {
    const rows = flatten(nodes);
    expect(rows.map((row) => [row.position, row.parentPosition, row.number])).toEqual([
      [0, null, ''],
      [1, null, 'Teil 1'],
      [2, 1, 'Art. 1'],
      [3, 2, '§ 2'],
      [4, 1, 'Art. 2'],
    ]);
    expect(rows.map((row) => row.numberKey)).toEqual(['', '1', '1', '2', '2']);
  });

  it('is undone by unflatten, for any tree', () => {
    fc.assert(
      fc.property(anyNodes, (tree) => {
        expect(unflatten(flatten(tree))).toEqual(storableNodes(tree));
      }),
      { numRuns: 100 },
    );
  });

  it('says under what a row stands, outermost first', () => {
    expect(pathsOf(flatten(nodes))).toEqual([
      [],
      [],
      ['Teil 1 Allgemeines'],
      ['Teil 1 Allgemeines', 'Art. 1 Änderung'],
      ['Teil 1 Allgemeines'],
    ]);
  });
});

describe('articles that quote', () => {
  const rows = flatten(nodes);

  it('knows a quoted article by the article above it', () => {
    expect(rows.filter((row) => isQuoted(row, rows)).map((row) => row.number)).toEqual(['§ 2']);
  });

  it('finds the article of the act itself by its number', () => {
    expect(findArticle(rows, '2')?.number).toBe('Art. 2');
    expect(findArticle(rows, '3')).toBeUndefined();
  });

  it('finds the first where an annex repeats the number', () => {
    const twice = flatten([article('Art. 1', '', 'Law.'), division('Annex', '', [article('Art. 1', '', 'Treaty.')])]);
    expect(findArticle(twice, '1')?.text).toBe('Law.');
  });
});
