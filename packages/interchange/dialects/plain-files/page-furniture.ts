import type { PdfLine, PdfPage } from '../../pdf-text.ts';

/** Lines at the head and at the foot of a page that may be furniture. */
const EDGE = 2;
const FEWEST_PAGES = 3;
/** Share of the pages on which a line must return. */
const SHARE = 0.2;
const PAGE_NUMBER =
  /^[-–—|\s]{0,4}(?:(?:page|p\.|página|стр\.|страница|第|صفحة)\s?)?(?:\d{1,4}|[ivxlc]{1,7}|[٠-٩]{1,4})(?:\s?(?:\/|of|de|sur|из|من)\s?\d{1,4})?\s?页?[-–—|\s]{0,4}$/i;

/** Pages without their running heads and page numbers: they are no part of the text and would stand in its midst. */
export function withoutFurniture(pages: readonly PdfPage[]): PdfPage[] {
  if (pages.length < FEWEST_PAGES) return pages.map(({ number, lines }) => ({ number, lines: [...lines] }));
  const counts = new Map<string, number>();
  for (const { lines } of pages) {
    for (const key of new Set(edgesOf(lines).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const fewest = Math.max(FEWEST_PAGES, SHARE * pages.length);
  return pages.map(({ number, lines }) => {
    const furniture = new Set(
      edgesOf(lines).filter((line) => PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= fewest),
    );
    return { number, lines: lines.filter((line) => !furniture.has(line)) };
  });
}

function edgesOf(lines: readonly PdfLine[]): PdfLine[] {
  return lines.filter((_, at) => at < EDGE || at >= lines.length - EDGE);
}

/** The same line on another page: its page number differs, and its place by little. */
function keyOf({ text, y }: PdfLine): string {
  return `${text.replace(/\d+/g, '#')} ${Math.round(y / 20)}`;
}
