import { QUOTED_ARTICLE_LEVEL, type TreeBuilder } from './tree-builder.ts';

/**
 * Adds one paragraph to whatever is open. Where an amending article goes on after an article it has quoted, its further text opens a
 * `text` node after the quotation: joined to the text before the quotation it would lose its place.
 */
export function addLineInOrder(tree: TreeBuilder, text: string): void {
  const open = tree.current;
  if (open?.role === 'article' && open.children.length > 0 && text.trim() !== '') {
    // Only divisions can be opened at any level; what is opened here is none.
    tree.division(QUOTED_ARTICLE_LEVEL, '').role = 'text';
  }
  tree.line(text);
}
