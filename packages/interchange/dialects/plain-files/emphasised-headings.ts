import type { Passage } from './passages.ts';

const LONGEST_HEADING = 160;
/** Where more of the text is set off than this, being set off tells no heading. */
const MOST_HEADINGS = 0.4;

/** Headings of a document without heading styles: short paragraphs in bold letters that are no sentences. */
export function emphasisedHeadings(paragraphs: readonly { text: string; emphasised: boolean }[]): Passage[] {
  const passages = paragraphs.map(({ text, emphasised }) => ({
    text,
    level: emphasised && isHeading(text) ? 1 : 0,
  }));
  const headings = passages.filter(({ level }) => level > 0).length;
  return headings <= MOST_HEADINGS * passages.length ? passages : passages.map(({ text }) => ({ text, level: 0 }));
}

function isHeading(text: string): boolean {
  return text.length <= LONGEST_HEADING && !/\n|[.;,:。；،؛]$/.test(text) && /\p{L}/u.test(text);
}
