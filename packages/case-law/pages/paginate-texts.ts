import { htmlWeight, shortened, unitWeight, wholeCharacters } from '@comity/web';
import type { StoredParagraph } from '../store.ts';

/** Bytes of text on a page: with facts, contents and shell it stays below the 60 kB a page may weigh (design 5). */
const TEXT_BYTES_A_PAGE = 26_000;
/** The first page also holds the typed facts. */
const TEXT_BYTES_FIRST_PAGE = 12_000;
const MARKUP_BYTES = 220;
const HEAVIEST_LINE = 9_000;
const LONGEST_HEADING = 300;

/** A paragraph or heading on a page, or the part of it that fits. */
export interface TextPiece {
  paragraph: StoredParagraph;
  heading: string;
  lines: string[];
  /** True when an earlier page holds its beginning. */
  continued: boolean;
}

/** Cuts the texts of a decision into pages in reading order; a paragraph longer than a page is cut between its lines. */
export function paginateTexts(paragraphs: readonly StoredParagraph[]): TextPiece[][] {
  const pages: TextPiece[][] = [[]];
  let room = TEXT_BYTES_FIRST_PAGE;
  const turn = (): void => {
    pages.push([]);
    room = TEXT_BYTES_A_PAGE;
  };
  for (const paragraph of paragraphs) {
    const heading = shortened(paragraph.heading, LONGEST_HEADING);
    const lines = paragraph.text === '' ? [] : paragraph.text.split('\n').flatMap(withoutHeavyLines);
    let piece: TextPiece = { paragraph, heading, lines: [], continued: false };
    const needed = MARKUP_BYTES + htmlWeight(heading) + htmlWeight(lines[0] ?? '');
    if (needed > room && (pages.at(-1) as TextPiece[]).length > 0) turn();
    (pages.at(-1) as TextPiece[]).push(piece);
    room -= MARKUP_BYTES + htmlWeight(heading);
    for (const line of lines) {
      const weight = htmlWeight(line) + '<p></p>'.length;
      if (weight > room && piece.lines.length > 0) {
        turn();
        piece = { paragraph, heading, lines: [], continued: true };
        (pages.at(-1) as TextPiece[]).push(piece);
        room -= MARKUP_BYTES + htmlWeight(heading);
      }
      piece.lines.push(line);
      room -= weight;
    }
  }
  return pages;
}

/** Cuts a line that a page could not hold, never within a character. */
function withoutHeavyLines(line: string): string[] {
  if (htmlWeight(line) <= HEAVIEST_LINE) return [line];
  const parts: string[] = [];
  let start = 0;
  let weight = 0;
  for (let at = 0; at < line.length; at += 1) {
    weight += unitWeight(line.charCodeAt(at));
    if (weight <= HEAVIEST_LINE) continue;
    const end = wholeCharacters(line, at);
    parts.push(line.slice(start, end));
    start = end;
    weight = htmlWeight(line.slice(start, at + 1));
  }
  return [...parts, line.slice(start)];
}
