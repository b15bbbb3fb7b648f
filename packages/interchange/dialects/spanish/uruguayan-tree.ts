import type { LawNode } from '../../law-document.ts';
import { addLineInOrder } from '../../text-after-quotation.ts';
import { QUOTED_ARTICLE_LEVEL, TreeBuilder } from '../../tree-builder.ts';
import type { ActItem } from './act-items.ts';
import { isInstruction } from './article-sequence.ts';
import { readDesignation } from './designation.ts';
import { AMENDING_VERB, DIVISION_WORDS } from './designation-rules.ts';
import { isCapitals } from './paragraphs.ts';
import { rubricInBrackets } from './rubrics.ts';

/** The level IMPO's heading marks give an article of the act itself; every other article mark is quoted. */
const ARTICLE_HEADING = 5;
/** `#### I - DE LOS DELITOS`: a division that carries a number without a word, or a heading without a number. */
const UNNAMED_RANK = DIVISION_WORDS.length;

/** Older acts list the articles they change by their numbers alone: `15.- (De la ley penal).`, `257.- "Comete el delito …` */
const NUMBER_ALONE = /^(\d{1,4}(?: (?:bis|ter))?)\.-\s*(?=[("“])/;

/** Builds the tree of a Uruguayan act: its own articles carry a heading mark, the articles it quotes do not. */
export function buildUruguayanTree(items: readonly ActItem[]): LawNode[] {
  const tree = new TreeBuilder();
  const amendment = { amends: false, last: 0 };
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index] as ActItem;
    const own = item.article && item.level === ARTICLE_HEADING;
    if (own) Object.assign(amendment, { amends: false, last: 0 });
    if (item.level === 1) tree.line(item.text);
    else if (own) openArticle(tree, item);
    else if (item.article && tree.openArticle) {
      amendment.last = item.article.value;
      openQuoted(tree, item.article.printed, item.article.rest);
    } else if (item.level > 1) index += openDivision(tree, item, items[index + 1]);
    else if (!openNumberAlone(tree, item.text, amendment)) addLine(tree, item, index, items);
    amendment.amends ||= AMENDING_VERB.test(item.folded.slice(0, 600));
  }
  return tree.finish();
}

function openArticle(tree: TreeBuilder, item: ActItem): void {
  tree.article(item.article?.printed ?? '');
  tree.line(item.article?.rest ?? '');
}

function openQuoted(tree: TreeBuilder, printed: string, rest: string): void {
  const rubric = rubricInBrackets(rest);
  tree.quotedArticle(printed, rubric?.heading ?? '');
  tree.line(rubric ? rubric.text : rest);
}

/** In an article that changes others a number alone opens one of them when it is higher than the number before. */
function openNumberAlone(tree: TreeBuilder, text: string, amendment: { amends: boolean; last: number }): boolean {
  const match = amendment.amends && tree.openArticle ? NUMBER_ALONE.exec(text) : null;
  const value = match ? Number.parseInt(match[1] as string, 10) : 0;
  if (!match || value <= amendment.last) return false;
  amendment.last = value;
  openQuoted(tree, match[1] as string, text.slice(match[0].length));
  return true;
}

/** Returns how many of the following paragraphs were taken as its heading. */
function openDivision(tree: TreeBuilder, item: ActItem, next: ActItem | undefined): number {
  const { division, text } = item;
  const numbered = division ? undefined : readDesignation(text);
  const separator = numbered ? (/^[\s.:–—-]*/.exec(text.slice(numbered.length)) as RegExpExecArray)[0] : '';
  const printed = division?.printed ?? (numbered && /[.:–—-]/.test(separator) ? numbered.printed : '');
  const heading = division?.heading ?? (printed === '' ? text : text.slice(printed.length + separator.length));
  const node = tree.division(2 + (division?.rank ?? UNNAMED_RANK) * 2, printed, heading);
  if (!next || next.article || next.level > 0 || !isCapitals(next.text)) return 0;
  // The heading goes on after a line break.
  node.heading = [heading, next.text].filter(Boolean).join(' ');
  return 1;
}

function addLine(tree: TreeBuilder, item: ActItem, index: number, items: readonly ActItem[]): void {
  const open = tree.current;
  if (open?.role === 'division') tree.text();
  // The names of those who signed close the text.
  if (item.bold && index === items.length - 1 && open?.role === 'article') {
    tree.close(2);
    tree.text();
  }
  const bracketed =
    open?.role === 'article' && tree.currentIsEmpty && open.heading === '' ? rubricInBrackets(item.text) : undefined;
  if (open && bracketed) open.heading = bracketed.heading;
  const text = bracketed ? bracketed.text : item.text;
  const inQuotation = open?.role === 'article' && open !== tree.openArticle && !tree.currentIsEmpty;
  if (inQuotation && isInstruction(text)) tree.close(QUOTED_ARTICLE_LEVEL);
  addLineInOrder(tree, text);
}
