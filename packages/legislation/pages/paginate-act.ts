import { htmlWeight, shortened, unitWeight, wholeCharacters } from '@comity/web';
import type { StoredProvision } from '../store.ts';

/** Bytes of law text on a page: with contents and shell it stays below the 60 kB a page may weigh (design 5). */
const TEXT_BYTES_A_PAGE = 27_000;
/** What the markup around one provision weighs, its entry in the contents and the words of the reader's language included. */
const MARKUP_BYTES = 400;
/** What one tag weighs: the name of a crime type or of a treaty article, and that it is only suggested. */
const TAG_BYTES = 240;
/** A paragraph that weighs more is cut, in bytes; a page holds two of them. */
const HEAVIEST_LINE = 12_000;
/** Designations and headings are shown up to this length, in UTF-16 units; what is longer stands below as text, whole. */
const LONGEST_HEADING = 400;
export const MOST_TAGS = 12;

/** A provision on a page, or the part of it that fits. */
export interface Piece {
  provision: StoredProvision;
  /** Designation and heading as shown; a longer one is cut here and whole in `lines`. */
  number: string;
  heading: string;
  lines: string[];
  /** True when an earlier page holds its beginning. */
  continued: boolean;
}

/** What is laid out: the provisions of an act in document order, and what each is linked to. */
export interface Layout {
  provisions: readonly StoredProvision[];
  links: readonly { subjectId: string }[];
}

/** One request asks several times how an act is cut; it is read anew for each request. */
const cut = new WeakMap<Layout, Piece[][]>();

/** Cuts an act into pages in document order. A provision longer than a page is cut between its paragraphs. */
export function paginateAct(layout: Layout): Piece[][] {
  const known = cut.get(layout) ?? layOut(layout);
  cut.set(layout, known);
  return known;
}

function layOut({ provisions, links }: Layout): Piece[][] {
  const tags = tagsOf(links);
  const pages: Piece[][] = [[]];
  let room = TEXT_BYTES_A_PAGE;
  const turn = (): void => {
    pages.push([]);
    room = TEXT_BYTES_A_PAGE;
  };
  const begin = (piece: Piece, head: number): Piece => {
    (pages.at(-1) as Piece[]).push(piece);
    room -= head;
    return piece;
  };
  for (const provision of provisions) {
    const { lines, ...shown } = partsOf(provision);
    const head = headWeight(shown.number, shown.heading);
    const first = head + TAG_BYTES * Math.min(tags.get(provision.id) ?? 0, MOST_TAGS);
    const weights = lines.map(lineWeight);
    const whole = weights.reduce((sum, weight) => sum + weight, first);
    // Kept in one piece where a page can hold it; else at least its heading stands with the beginning of its text.
    const needed = whole <= TEXT_BYTES_A_PAGE ? whole : first + (weights[0] ?? 0);
    if (needed > room && (pages.at(-1) as Piece[]).length > 0) turn();
    let piece = begin({ provision, ...shown, lines: [], continued: false }, first);
    for (const [at, line] of lines.entries()) {
      if ((weights[at] as number) > room) {
        turn();
        piece = begin({ provision, ...shown, lines: [], continued: true }, head);
      }
      piece.lines.push(line);
      room -= weights[at] as number;
    }
  }
  return pages;
}

function tagsOf(links: Layout['links']): Map<string, number> {
  const tags = new Map<string, number>();
  for (const { subjectId } of links) tags.set(subjectId, (tags.get(subjectId) ?? 0) + 1);
  return tags;
}

function partsOf({ number, heading, text }: StoredProvision): Pick<Piece, 'number' | 'heading' | 'lines'> {
  const tooLong = [number, heading].filter((part) => part.length > LONGEST_HEADING);
  return {
    number: shortened(number, LONGEST_HEADING),
    heading: shortened(heading, LONGEST_HEADING),
    lines: [...tooLong, ...(text === '' ? [] : text.split('\n'))].flatMap(splitHeavyLine),
  };
}

/** Designation and heading stand in the text, in the contents and in the name of the permanent address. */
function headWeight(number: string, heading: string): number {
  return MARKUP_BYTES + 3 * htmlWeight(number) + (number === '' ? 3 : 2) * htmlWeight(heading);
}

function lineWeight(line: string): number {
  return htmlWeight(line) + '<p></p>'.length;
}

/** Cuts a paragraph that a page could not hold: at spaces where there are any, never within a character. */
function splitHeavyLine(line: string): string[] {
  if (htmlWeight(line) <= HEAVIEST_LINE) return [line];
  const parts: string[] = [];
  let start = 0;
  let weight = 0;
  let space = 0;
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    weight += unitWeight(unit);
    if (unit === 0x20) space = at;
    if (weight <= HEAVIEST_LINE) continue;
    const end = space > (start + at) / 2 ? space : wholeCharacters(line, at);
    parts.push(line.slice(start, end));
    start = end;
    weight = htmlWeight(line.slice(start, at + 1));
  }
  return [...parts, line.slice(start)];
}

/** The page that holds a provision's beginning, counted from 1. */
export function pageOf(pages: readonly Piece[][], position: number): number {
  const at = pages.findIndex((page) => page.some((piece) => piece.provision.position === position));
  return at < 0 ? 1 : at + 1;
}
