import type { PdfLine, PdfPage } from '../../pdf-text.ts';
import headingWords from './heading-words.json' with { type: 'json' };
import { withoutFurniture } from './page-furniture.ts';
import type { Passage } from './passages.ts';

/** Letters larger than those of the text by this much are a heading. */
const LARGER = 1.12;
const LONGEST_HEADING = 250;
const LONGEST_DESIGNATED = 160;
/** Where more of the text is large, its size tells nothing. */
const MOST_HEADINGS = 0.4;
/** Lines further apart than this, in parts of the usual distance, are two paragraphs. */
const APART = 1.35;
/** More than this, in parts of the letters' height, is no distance between lines of one paragraph. */
const WIDEST = 1.6;
/** In parts of the letters' height. */
const INDENTED = 0.8;
const DEEPEST = 6;
const LIST_MARK = /^(?:\(?[a-z0-9]{1,3}[.)]|[ivx]{1,5}[.)]|[•●▪–-]|[（(]?[一二三四五六七八九十]{1,3}[)）、])\s?/i;
const SENTENCE_END = /[.;:!?。；：！？؟؛]["”»’)\]]?$/;

/** Headings and paragraphs of a PDF, without what is printed on every page. */
export function passagesOf(pages: readonly PdfPage[]): Passage[] {
  const kept = withoutFurniture(pages);
  const levels = headingLevels(kept);
  const usual = usualDistance(kept);
  const passages: Passage[] = [];
  for (const { number, lines } of kept) {
    const margin = marginOf(lines);
    let last: PdfLine | undefined;
    for (const line of lines) {
      const level = levelOf(line, levels);
      const open = passages.at(-1);
      if (open && continues({ open, line, last, level, usual, margin })) open.text = joined(open.text, line.text);
      else passages.push({ text: line.text, level, page: number });
      last = line;
    }
  }
  return withDesignated(passages, levels.length + 1);
}

const DESIGNATED = new RegExp(`^(?:${headingWords.designations.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
const FEWEST_DESIGNATED = 3;
/** Points that lead to a page number: a list of contents, not the heading itself. */
const LEADER = /\.{4}|(?:\. ){4}|…{2}/;

/** Laws and treaties print `Article 5. Extradition` in letters no larger than the text. */
function withDesignated(passages: Passage[], level: number): Passage[] {
  const designated = passages.filter(
    (passage) =>
      passage.level === 0 &&
      passage.text.length <= LONGEST_DESIGNATED &&
      DESIGNATED.test(passage.text) &&
      !SENTENCE_END.test(passage.text) &&
      !LEADER.test(passage.text),
  );
  if (designated.length >= FEWEST_DESIGNATED) for (const passage of designated) passage.level = level;
  return passages;
}

function levelOf({ text, size }: PdfLine, levels: readonly number[]): number {
  if (text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return 0;
  return levels.indexOf(halfPoints(size)) + 1;
}

/** Sizes of headings, the largest first; none where the letters of the file tell of no headings. */
function headingLevels(pages: readonly PdfPage[]): number[] {
  const letters = new Map<number, number>();
  const lines = pages.flatMap((page) => page.lines);
  for (const { text, size } of lines) {
    letters.set(halfPoints(size), (letters.get(halfPoints(size)) ?? 0) + text.length);
  }
  const body = [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const larger = [...letters.keys()].filter((size) => size >= body * LARGER).sort((a, b) => b - a);
  const sum = (sizes: Iterable<number>): number => [...sizes].reduce((all, size) => all + (letters.get(size) ?? 0), 0);
  if (sum(larger) > MOST_HEADINGS * sum(letters.keys())) return [];
  // Smaller than the deepest level there is only text.
  return larger.slice(0, DEEPEST);
}

function halfPoints(size: number): number {
  return Math.round(size * 2) / 2;
}

interface Next {
  open: Passage;
  line: PdfLine;
  last: PdfLine | undefined;
  level: number;
  usual: number;
  margin: number;
}

/** Whether a line goes on with the heading or the paragraph before it. */
function continues({ open, line, last, level, usual, margin }: Next): boolean {
  if (open.level !== level) return false;
  // On a new page only a sentence that was left open goes on.
  if (!last) return level === 0 && !SENTENCE_END.test(open.text) && /^\p{Ll}/u.test(line.text);
  const distance = line.y - last.y;
  if (level > 0) return Math.abs(line.size - last.size) < 1 && distance > 0 && distance < 2 * line.size;
  // The next column begins above.
  if (distance <= 0) return !SENTENCE_END.test(open.text);
  if (distance > APART * Math.min(usual, WIDEST * line.size) || LIST_MARK.test(line.text)) return false;
  return !(line.x - margin > INDENTED * line.size && last.x - margin < INDENTED * line.size);
}

function joined(before: string, after: string): string {
  const han = /[\u2E80-\u9FFF\uFF00-\uFFEF]$/.test(before) && /^[\u2E80-\u9FFF\uFF00-\uFFEF]/.test(after);
  return `${before}${han ? '' : ' '}${after}`;
}

/** The commonest distance between two lines. */
function usualDistance(pages: readonly PdfPage[]): number {
  const counts = new Map<number, number>();
  for (const { lines } of pages) {
    for (const [at, line] of lines.entries()) {
      const distance = Math.round(line.y - (lines[at - 1]?.y ?? line.y));
      if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12;
}

/** Where most lines of a page begin. */
function marginOf(lines: readonly PdfLine[]): number {
  const counts = new Map<number, number>();
  for (const { x } of lines) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
