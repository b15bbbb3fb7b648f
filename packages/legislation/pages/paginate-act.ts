import type { StoredProvision } from '../store.ts';

/** Bytes of law text on a page: with contents and shell it stays below the 60 kB a page may weigh (design 5). */
const TEXT_BYTES_A_PAGE = 30_000;
/** What the markup around one provision weighs, about. */
const MARKUP_BYTES = 330;

/** A provision on a page, or the part of it that fits. */
export interface Piece {
  provision: StoredProvision;
  lines: string[];
  /** True when an earlier page holds its beginning. */
  continued: boolean;
}

/** Cuts an act into pages in document order. A provision longer than a page is cut between its paragraphs. */
export function paginateAct(provisions: readonly StoredProvision[]): Piece[][] {
  const pages: Piece[][] = [[]];
  let room = TEXT_BYTES_A_PAGE;
  const turn = (): void => {
    pages.push([]);
    room = TEXT_BYTES_A_PAGE;
  };
  for (const provision of provisions) {
    const lines = provision.text === '' ? [] : provision.text.split('\n').flatMap(splitLongLine);
    const head = MARKUP_BYTES + Buffer.byteLength(provision.number + provision.heading);
    const weight = head + lines.reduce((sum, line) => sum + lineWeight(line), 0);
    if (weight > room && (pages.at(-1) as Piece[]).length > 0 && weight <= TEXT_BYTES_A_PAGE) turn();
    let piece: Piece = { provision, lines: [], continued: false };
    (pages.at(-1) as Piece[]).push(piece);
    room -= head;
    for (const line of lines) {
      if (lineWeight(line) > room) {
        turn();
        piece = { provision, lines: [], continued: true };
        (pages.at(-1) as Piece[]).push(piece);
        room -= head;
      }
      piece.lines.push(line);
      room -= lineWeight(line);
    }
  }
  return pages;
}

function lineWeight(line: string): number {
  return Buffer.byteLength(line) + 8;
}

/** A paragraph longer than half a page is cut at spaces, so that no page grows past its bound. */
function splitLongLine(line: string): string[] {
  const most = 6_000;
  if (line.length <= most) return [line];
  const parts: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const space = rest.lastIndexOf(' ', most);
    const at = space > most / 2 ? space : most;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** The page that holds a provision's beginning, counted from 1. */
export function pageOf(pages: readonly Piece[][], position: number): number {
  const at = pages.findIndex((page) => page.some((piece) => piece.provision.position === position));
  return at < 0 ? 1 : at + 1;
}
