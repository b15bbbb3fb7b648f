import { storable } from '../../storable.ts';

/** Characters that turn the direction of what stands around them; no title needs them. */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;
/** Markup that libraries carry in abstracts, and CSL in titles; anything else in angle brackets is text (`p < 0.05`). */
const tags =
  /<\/?(?:jats:)?(?:p|br|h[1-6]|i|b|u|em|strong|sub|sup|sc|span|div|title|sec|italic|bold|list|list-item|ul|ol|li)(?:\s[^<>]{0,200})?\/?>/gi;
const breaks = /<\/?(?:jats:)?(?:p|br|h[1-6]|div|title|sec|list-item|li)(?:\s[^<>]{0,200})?\/?>/gi;

/** One line: white space is one space. */
export function tidyLine(text: string): string {
  return storable(text)
    .replace(directionControls, '')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** Paragraphs, a line each; in the file an empty line stands between them. */
export function tidyParagraphs(text: string): string {
  return storable(text)
    .replace(directionControls, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/[ \t\n]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n');
}

/** The words between tags; a tag that begins a block begins a paragraph. */
export function withoutMarkup(text: string): string {
  return text.includes('<') ? text.replace(breaks, '\n\n').replace(tags, '') : text;
}
