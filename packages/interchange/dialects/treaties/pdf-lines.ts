import type { PdfLine, PdfPage, PdfText } from '../../pdf-text.ts';
import { designationOf } from './treaty-designations.ts';

/** A line of a page as a reader of treaties needs it. Lengths are points. */
export interface PageLine {
  text: string;
  page: number;
  x: number;
  size: number;
  /** Distance from the line above on the same page; 0 of the first line of a page. */
  gap: number;
  /** A note at the foot of the page, in smaller letters than the text. */
  isNote: boolean;
}

export interface PageLines {
  lines: PageLine[];
  /** Size of the letters of most of the text. */
  bodySize: number;
  /** Usual distance between two lines of a paragraph. */
  leading: number;
}

const pageNumber = /^[\s–—-]*(?:\d{1,4}|[ivxlc]{1,7})[\s–—-]*$/i;
/** An entry of a list of contents ends in leaders and a page. */
const contentsEntry = /(?:(?:\. ?){4,}\d{0,4}|…{2,} ?\d{0,4})$/;
const mostLines = 200_000;

/** The lines of a PDF in reading order, page numbers, running heads and lists of contents taken out. */
export function pageLines(pdf: PdfText): PageLines {
  const pages = pdf.pages.map((page) => ({ number: page.number, lines: baselines(page) }));
  const heads = runningHeads(pages);
  const bodySize = usual(
    pages.flatMap(({ lines }) => lines.map(({ size, text }) => [round(size), text.length] as const)),
  );
  const lines: PageLine[] = [];
  for (const page of pages) {
    if (lines.length > mostLines) break;
    lines.push(...textLines(page, heads, bodySize));
  }
  const gaps = lines.filter(({ gap, size }) => gap > size * 0.8 && gap < size * 3 && Math.abs(size - bodySize) < 0.6);
  return { lines, bodySize, leading: leadingOf(gaps) };
}

/** The smallest of the frequent distances: where paragraphs are short, those between them are the commoner. */
function leadingOf(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { gap } of lines) counts.set(round(gap), (counts.get(round(gap)) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= lines.length * 0.15).map(([gap]) => gap);
  return frequent.length === 0 ? 12 : Math.min(...frequent);
}

/** Pieces on one baseline are one line; small raised figures among them are marks of footnotes. */
function baselines({ lines }: PdfPage): PdfLine[] {
  const sorted = lines
    .filter((line) => line.text.trim() !== '' && Number.isFinite(line.x) && Number.isFinite(line.y) && line.size > 0)
    .toSorted((a, b) => a.y - b.y || a.x - b.x);
  const joined: PdfLine[][] = [];
  for (const line of sorted) {
    const last = joined.at(-1);
    const base = last?.at(-1);
    if (last && base && Math.abs(line.y - base.y) < Math.min(line.size, base.size) * 0.45) last.push(line);
    else joined.push([line]);
  }
  return joined.flatMap((pieces) => {
    const size = Math.max(...pieces.map((piece) => piece.size));
    const kept = pieces.filter((piece) => piece.size > size * 0.75 || !/^\d{1,2}$/.test(piece.text.trim()));
    const [first] = kept.toSorted((a, b) => a.x - b.x);
    if (!first) return [];
    const text = kept
      .toSorted((a, b) => a.x - b.x)
      .map((piece) => piece.text.trim())
      .join(' ');
    return [{ text: text.replace(/\s+/g, ' '), x: first.x, y: first.y, size }];
  });
}

type Lines = { number: number; lines: PdfLine[] };

/** What stands at the head or foot of several pages, figures apart. */
function runningHeads(pages: readonly Lines[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    for (const line of new Set([lines[0], lines.at(-1)])) {
      // `Article 4` and `Article 12` at the head of pages are no running head.
      if (line && !designationOf(line.text)) counts.set(headKey(line.text), (counts.get(headKey(line.text)) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([key, count]) => count >= 3 && key.length > 3).map(([key]) => key));
}

function headKey(text: string): string {
  return text.toLowerCase().replace(/[\d\s]+/g, '');
}

function textLines({ number, lines }: Lines, heads: ReadonlySet<string>, bodySize: number): PageLine[] {
  const kept = lines.filter((line, at) => {
    const isOuter = at === 0 || at === lines.length - 1;
    if (isOuter && !designationOf(line.text) && (pageNumber.test(line.text) || heads.has(headKey(line.text))))
      return false;
    return !contentsEntry.test(line.text) && !isLoneMark(line, bodySize);
  });
  return kept.map((line, at) => ({
    text: line.text,
    page: number,
    x: line.x,
    size: line.size,
    gap: at === 0 ? 0 : line.y - (kept[at - 1] as PdfLine).y,
    isNote: line.size < bodySize * 0.85 && kept.slice(at).every(({ size }) => size < bodySize * 0.85),
  }));
}

/** Raised figures that the extraction put on a line of their own. */
function isLoneMark({ text, size }: PdfLine, bodySize: number): boolean {
  return size < bodySize * 0.75 && /^\d{1,2}(?: \d{1,2}){0,9}$/.test(text.trim());
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}

/** The value that most of the text has. */
function usual(weighted: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighted) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
