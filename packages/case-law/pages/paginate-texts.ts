import { htmlWeight, shortened, unitWeight, wholeCharacters } from '@comity/web';
import type { StoredParagraph } from '../store.ts';

/** Bytes of text on a page: with contents, sources and shell it stays below the 60 kB a page may weigh (design 5). */
const TEXT_BYTES_A_PAGE = 26_000;
/** The first page also holds the typed facts. */
const TEXT_BYTES_FIRST_PAGE = 12_000;
/** Section, anchor, permanent address and paragraph of a piece, without its number. */
const MARKUP_BYTES = 260;
/** Name of a part of the text, its standing and its source, where they change. */
const LABEL_BYTES = 420;
const LINE_BYTES = '<p></p>'.length;
/** A line heavier than this is cut, so that no page holds much more than it has room for. */
const HEAVIEST_LINE = 9_000;
const LONGEST_HEADING = 300;
const LONGEST_NUMBER = 20;

/** A paragraph or heading on a page, or the part of it that fits. */
export interface TextPiece {
  paragraph: StoredParagraph;
  number: string;
  heading: string;
  lines: string[];
  /** True when an earlier page holds its beginning. */
  continued: boolean;
}

/**
 * Cuts the texts of a decision into pages in reading order; a paragraph longer than a page is cut between its lines.
 * The cut is the same whatever language the reader has, so that an address names the same place for everyone.
 */
export function paginateTexts(paragraphs: readonly StoredParagraph[]): TextPiece[][] {
  const pages: TextPiece[][] = [[]];
  let room = TEXT_BYTES_FIRST_PAGE;
  const place = (piece: TextPiece, next: string): void => {
    const before = (pages.at(-1) as TextPiece[]).at(-1)?.paragraph;
    const needed = ownWeight(piece, before);
    if (needed + htmlWeight(next) > room && before) {
      pages.push([]);
      room = TEXT_BYTES_A_PAGE;
    }
    (pages.at(-1) as TextPiece[]).push(piece);
    room -= needed;
  };
  for (const paragraph of paragraphs) {
    const number = shortened(paragraph.number, LONGEST_NUMBER);
    const heading = shortened(paragraph.heading, LONGEST_HEADING);
    const lines = paragraph.text === '' ? [] : paragraph.text.split('\n').flatMap(withoutHeavyLines);
    let piece: TextPiece = { paragraph, number, heading, lines: [], continued: false };
    place(piece, lines[0] ?? '');
    for (const line of lines) {
      const weight = htmlWeight(line) + LINE_BYTES;
      if (weight > room && piece.lines.length > 0) {
        piece = { paragraph, number, heading, lines: [], continued: true };
        place(piece, line);
      }
      piece.lines.push(line);
      room -= weight;
    }
  }
  return pages;
}

/** What a piece weighs without its lines. */
function ownWeight({ paragraph, number, heading }: TextPiece, before: StoredParagraph | undefined): number {
  const label = before && isSamePart(before, paragraph) ? 0 : LABEL_BYTES;
  return MARKUP_BYTES + label + htmlWeight(number) + htmlWeight(heading);
}

/** Whether two paragraphs stand under one label. */
export function isSamePart(one: StoredParagraph, other: StoredParagraph): boolean {
  return one.part === other.part && one.standing === other.standing;
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
