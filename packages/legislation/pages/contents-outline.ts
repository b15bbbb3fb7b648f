import { htmlWeight, shortened } from '@comity/web';
import type { ReadAct } from '../read-act.ts';
import type { StoredProvision } from '../store.ts';
import type { Piece } from './paginate-act.ts';

/** Pages listed beside the text; of an act with more, those around the open one and others at even distances. */
const MOST_PAGES = 32;
/** How many pages before and after the open one are always listed. */
const NEIGHBOURS = 6;
/** Bytes for the pages that are not open and the divisions on them. */
const OUTLINE_BYTES = 10_000;
/** What the markup and the address of one entry weigh. */
const ENTRY_BYTES = 140;
const LONGEST_LABEL = 64;
const LONGEST_NUMBER = 16;

/** One line of the contents: a page, with the following ones that have no line of their own. */
export interface OutlinePage {
  /** Counted from 1. */
  page: number;
  /** `§ 1 – § 12`; the number of the page where it holds no numbered article. */
  label: string;
  divisions: { page: number; provision: StoredProvision }[];
}

/** The pages of an act as its contents list them: never more than fits beside a page of text. */
export function outlineOf(act: ReadAct, pages: readonly Piece[][], current: number): OutlinePage[] {
  const listed = listedPages(pages.length, current);
  const lines = listed.map((page, at) => {
    const end = listed[at + 1] ?? pages.length + 1;
    return { page, end, label: rangeOf(pages.slice(page - 1, end - 1).flat()) || String(page) };
  });
  const spent = lines.reduce((sum, { label }) => sum + ENTRY_BYTES + htmlWeight(label), 0);
  const depths = depthsOf(act);
  const deepest = shownDepth(act, depths, OUTLINE_BYTES - spent);
  return lines.map(({ page, end, label }) => {
    const divisions = pages
      .slice(page - 1, end - 1)
      .flatMap((pieces, offset) =>
        pieces
          .filter(({ continued, provision }) => !continued && isShown(provision, depths, deepest))
          .map(({ provision }) => ({ page: page + offset, provision })),
      );
    return { page, label, divisions };
  });
}

/** Designation and heading as the contents show them. */
export function contentsLabel({ number, heading }: StoredProvision): string {
  return shortened(labelOf({ number, heading }), LONGEST_LABEL);
}

export function labelOf({ number, heading }: Pick<StoredProvision, 'number' | 'heading'>): string {
  return [number, heading].filter((part) => part !== '').join(' ');
}

function listedPages(count: number, current: number): number[] {
  const all = Array.from({ length: count }, (_, at) => at + 1);
  if (count <= MOST_PAGES) return all;
  const step = Math.ceil(count / (MOST_PAGES - 2 * NEIGHBOURS - 2));
  return all.filter((page) => page % step === 1 || page === count || Math.abs(page - current) <= NEIGHBOURS);
}

function rangeOf(pieces: readonly Piece[]): string {
  const articles = pieces.filter((piece) => piece.provision.role === 'article' && piece.provision.number !== '');
  const first = shortened(articles[0]?.provision.number ?? '', LONGEST_NUMBER);
  const last = shortened(articles.at(-1)?.provision.number ?? '', LONGEST_NUMBER);
  return first === last ? first : `${first} – ${last}`;
}

/** How deep each provision stands, by position; 1 at the top. */
function depthsOf(act: ReadAct): number[] {
  const depths: number[] = [];
  for (const { parentPosition } of act.provisions) {
    depths.push(parentPosition === null ? 1 : (depths[parentPosition] as number) + 1);
  }
  return depths;
}

function isShown(row: StoredProvision, depths: readonly number[], deepest: number): boolean {
  return row.role === 'division' && labelOf(row) !== '' && (depths[row.position] as number) <= deepest;
}

/** The deepest level whose divisions, with those above, fit into `room` bytes; 0 for none. */
function shownDepth(act: ReadAct, depths: readonly number[], room: number): number {
  const weights: number[] = [];
  for (const row of act.provisions) {
    const depth = depths[row.position] as number;
    if (!isShown(row, depths, depth)) continue;
    weights[depth] = (weights[depth] ?? 0) + ENTRY_BYTES + htmlWeight(contentsLabel(row));
  }
  let left = room;
  let deepest = 0;
  for (let depth = 1; depth < weights.length; depth += 1) {
    left -= weights[depth] ?? 0;
    if (left < 0) break;
    deepest = depth;
  }
  return deepest;
}
