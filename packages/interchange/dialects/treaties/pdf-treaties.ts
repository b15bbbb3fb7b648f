import { numberKey } from '@comity/language';
import type { LawNode } from '../../law-document.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import type { Block } from './pdf-blocks.ts';
import type { Publication } from './publication.ts';
import { opensClosing } from './treaty-designations.ts';
import { TreatyTree } from './treaty-tree.ts';
import { anyOf, treatyWords } from './treaty-words.ts';

const treatyWord = new RegExp(`(?:^|[^\\p{L}])(?:${anyOf(treatyWords.treaty)})`, 'iu');
const hasHan = /\p{Script=Han}/u;
/** A preamble takes no more than so many paragraphs between the title and the first article. */
const longestPreamble = 150;

/**
 * Tells the treaties of a publication apart. Each begins with its title above its first article and ends where, after its closing
 * formula, another page or heading begins that is no annex of it.
 */
export function treatiesIn(blocks: readonly Block[]): Publication {
  const ranges = rangesOf(blocks);
  const treaties = ranges.map(({ title, first, end }) => ({
    title: (blocks[title] as Block).text.replace(/\s+/g, ' ').trim(),
    nodes: treeOf(blocks.slice(first, end)),
  }));
  const rest: Block[] = [];
  let next = 0;
  for (const { start, end } of ranges) {
    rest.push(...blocks.slice(next, start));
    next = end;
  }
  rest.push(...blocks.slice(next));
  return { treaties, rest: ranges.length === 0 ? [] : restOf(rest) };
}

interface Range {
  /** With the designation `Annex II` above the title. */
  start: number;
  title: number;
  first: number;
  end: number;
}

function rangesOf(blocks: readonly Block[]): Range[] {
  const ranges: Range[] = [];
  for (const [at, block] of blocks.entries()) {
    const { designation } = block;
    if (designation?.kind !== 'article' || numberKey(designation.number) !== '1') continue;
    const floor = ranges.at(-1)?.first ?? 0;
    const title = titleAbove(blocks, at, floor);
    // An article 1 without a title of its own opens an annexed statute or a law that the treaty quotes.
    if (title === undefined) continue;
    const start = blocks[title - 1]?.designation?.kind === 'annex' ? title - 1 : title;
    ranges.push({ start, title, first: title + 1, end: blocks.length });
  }
  return ranges.map((range, index) => ({
    ...range,
    end: endOf(blocks, range.first, ranges[index + 1]?.start ?? blocks.length),
  }));
}

function titleAbove(blocks: readonly Block[], article: number, floor: number): number | undefined {
  for (let at = article - 1; at >= floor && article - at <= longestPreamble; at -= 1) {
    const block = blocks[at] as Block;
    if (block.designation?.kind === 'article') return undefined;
    const isHeading = block.style === 'large' || block.style === 'capitals';
    if (!isHeading || block.designation || !treatyWord.test(block.text)) continue;
    if (block.text.length > (hasHan.test(block.text) ? 3 : 12)) return at;
  }
  return undefined;
}

function endOf(blocks: readonly Block[], first: number, limit: number): number {
  const closing = blocks.findIndex((block, at) => at >= first && at < limit && opensClosing(block.text));
  if (closing < 0) return limit;
  let page = blocks[closing]?.page;
  for (let at = closing + 1; at < limit; at += 1) {
    const block = blocks[at] as Block;
    if (block.designation?.kind === 'annex') return limit;
    if (block.style === 'large' || block.page !== page) return at;
    page = block.page;
  }
  return limit;
}

function treeOf(blocks: readonly Block[]): LawNode[] {
  const tree = new TreatyTree();
  let wantsHeading = false;
  for (const block of blocks) {
    if (block.designation) tree.open(block.designation);
    // The heading of an article or chapter stands below its number in capitals or in larger letters.
    else if (block.style !== 'plain' && block.style !== 'small' && (wantsHeading || block.style === 'large'))
      tree.heading(block.text);
    else if (wantsHeading && isShortHeading(block)) tree.heading(block.text);
    else tree.text(block.text);
    wantsHeading = block.designation !== undefined && block.designation.heading === '';
  }
  return tree.finish();
}

function isShortHeading({ text, style }: Block): boolean {
  return style === 'plain' && text.length <= 120 && /^\p{Lu}/u.test(text) && !/[.;:,]$/.test(text);
}

function restOf(blocks: readonly Block[]): LawNode[] {
  const builder = new TreeBuilder();
  for (const block of blocks) {
    if (block.style === 'large') builder.division(1, '', block.text);
    else builder.line(block.text);
  }
  return builder.finish();
}
