import { childElements, contentOf, isElement, type XmlElement } from '../akoma-ntoso/xml-tree.ts';

/** Names of paragraph styles by which courts set headings; `Heading` of any kind, and who speaks. */
const HEADING_STYLE = /heading|newspeech/i;
const QUOTED_STYLE = /quot|citation|list|footnote/i;
const LONGEST_HEADING = 160;
/** A heading ends without a stop, and opens no quotation. */
const NO_HEADING = /^[“"‘'([…]|[.;,…”"]$|^release(?:d| date)\b/i;
const EMPHASIS = /font-weight:\s*bold|text-decoration-line:\s*underline|font-style:\s*italic/;

/**
 * Whether a line without mark-up as a heading is printed as one: set in a style for headings, or short and wholly
 * emphasised at the left margin. The parser that made the files marks up only some of them.
 */
export function isHeadingLine(paragraph: XmlElement): boolean {
  const text = contentOf(paragraph).replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > LONGEST_HEADING || !/\p{L}/u.test(text)) return false;
  const style = paragraph.attributes.get('class') ?? '';
  if (HEADING_STYLE.test(style)) return !/[.;]$/.test(text) || text.length < 60;
  if (QUOTED_STYLE.test(style) || NO_HEADING.test(text) || isSetApart(paragraph)) return false;
  return isEmphasised(paragraph, false);
}

/** 1 for the highest. A style tells the level by its number (`Heading2`), never higher than where the heading stands. */
export function levelOfHeading(heading: XmlElement, depth: number): number {
  const style = heading.attributes.get('class') ?? '';
  const numbered = /heading(\d)/i.exec(style)?.[1];
  return numbered ? Math.max(1, Number(numbered)) : Math.max(1, depth);
}

/** Centred, set to the right or indented more than its first line hangs out: a signature, a quotation. */
function isSetApart(paragraph: XmlElement): boolean {
  const style = paragraph.attributes.get('style') ?? '';
  if (/text-align:\s*(?:center|right)/.test(style)) return true;
  return lengthIn(style, 'margin-left') + lengthIn(style, 'text-indent') > 0.3;
}

/** A length in inches; 0 where there is none. */
function lengthIn(style: string, property: string): number {
  const at = style.indexOf(`${property}:`);
  const value = at < 0 ? Number.NaN : Number.parseFloat(style.slice(at + property.length + 1));
  return Number.isFinite(value) ? value : 0;
}

/** Whether every letter is bold, underlined or italic. */
function isEmphasised(element: XmlElement, inherited: boolean): boolean {
  const emphasised = inherited || EMPHASIS.test(element.attributes.get('style') ?? '');
  if (emphasised) return childElements(element).every((child) => !/font-weight:\s*normal/.test(styleOf(child)));
  return element.children.every((child) =>
    isElement(child) ? child.name === 'marker' || isEmphasised(child, false) : child.trim() === '',
  );
}

function styleOf(element: XmlElement): string {
  return element.attributes.get('style') ?? '';
}
