import { Parser } from 'htmlparser2';

/** Elements that separate words; a space stands for them. All others named below sit inside words (`H<sub>2</sub>O`). */
const SEPARATING_ELEMENTS = new Set(
  (
    'br p div td th tr li ul ol dl dt dd hr table thead tbody tfoot caption img meta link head body html title ' +
    'h1 h2 h3 h4 h5 h6 section article header footer nav blockquote pre center'
  ).split(' '),
);
const INLINE_ELEMENTS = new Set(
  'a abbr b big code del dfn em font i ins kbd mark q s small span strike strong sub sup tt u var cite'.split(' '),
);

const TAG = /<\/?([a-zA-Z][a-zA-Z0-9]*)(?:[\s/][^<>]*)?>/g;
const WEB_ADDRESS = /<((?:https?:\/\/|mailto:)[^<>\s]+)>/g;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});/g;
/** `[text](address)` and `![text](address "title")`; the address may hold one pair of brackets. */
const LINK = /!?\[([^[\]]*)\]\((<?[^()\s]*(?:\([^()\s]*\)[^()\s]*)?)(?: +"[^"]*")? *\)/g;
/** What an address has and a chemical name (`benzo[b](1,4)diazepine`) has not. */
const ADDRESS = /[/#.:@?]|^$/;
const FOOTNOTE_MARK = /\[\^[^[\]\s]{1,120}\]:?/g;
const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:=[ \t]*){3,})$/;
const TABLE_RULE = /^[ \t:|-]+$/;
const LINE_START = /^[ \t]*(?:>[ \t]?)*(?:#{1,6}(?=[ \t]|$)|#{2,6}(?=[^#\s])|[*+](?=[ \t]|$))?/;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|<>~])/g;

/**
 * The words of one line of Markdown as a reader sees them: heading marks, bullets `*` and `+`, emphasis, links (their text stays),
 * HTML tags, comments and entities, footnote marks and the outer bars of a table row are taken out; table cells stay separated by ` | `.
 * Anything that only looks like a mark (`R*1-1`, `snake_case`, `<RL`, `_____`) stays. Runs of blanks become one space.
 */
export function plainText(line: string): string {
  if (RULE.test(line) || (line.includes('--') && TABLE_RULE.test(line))) return '';
  let text = withoutReserved(line.replace(LINE_START, ''));
  if (text.includes('\\')) text = text.replace(ESCAPED, (_, mark: string) => setAside(mark));
  if (text.includes('<')) text = withoutHtml(text);
  if (text.includes('[')) text = withoutLinks(text);
  if (text.includes('*') || text.includes('_')) text = withoutEmphasis(text);
  if (text.includes('|')) text = tableRow(text);
  if (text.includes('&')) text = text.replace(ENTITY, (entity) => withoutReserved(decodeEntity(entity)));
  return restored(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/**
 * Escaped characters are set aside in the private use area, U+E000 to U+E07F, so that no later rule takes them for marks.
 * A text may hold such characters itself: these are written as U+E080 with another one behind it, and come back as they were.
 */
const RESERVED = /[\uE000-\uE080]/g;
const SET_ASIDE = /\uE080([\uE081-\uE101])|[\uE000-\uE07F]/g;

function setAside(mark: string): string {
  return String.fromCharCode(0xe000 + mark.charCodeAt(0));
}

function withoutReserved(text: string): string {
  return text.replace(RESERVED, (character) => `\uE080${String.fromCharCode(character.charCodeAt(0) + 0x81)}`);
}

function restored(text: string): string {
  return text.replace(SET_ASIDE, (mark, own: string | undefined) =>
    own ? String.fromCharCode(own.charCodeAt(0) - 0x81) : String.fromCharCode(mark.charCodeAt(0) - 0xe000),
  );
}

function withoutHtml(text: string): string {
  return withoutComments(text)
    .replace(WEB_ADDRESS, '$1')
    .replace(TAG, (tag, name: string) => {
      const element = name.toLowerCase();
      if (INLINE_ELEMENTS.has(element)) return '';
      return SEPARATING_ELEMENTS.has(element) ? ' ' : tag;
    });
}

function withoutComments(text: string): string {
  let kept = '';
  let position = 0;
  while (true) {
    const start = text.indexOf('<!--', position);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (end < 0) return kept + text.slice(position);
    kept += `${text.slice(position, start)} `;
    position = end + 3;
  }
}

function withoutLinks(text: string): string {
  // Marks between a word and a link are no part of either word; a blank keeps the two apart.
  const apart = text.replace(/(?<=[\p{L}\p{N}])\*+(?=\[)|(?<=\))\*+(?=[\p{L}\p{N}])/gu, (marks, at: number) =>
    text[at + marks.length] === '[' ? ` ${marks}` : `${marks} `,
  );
  // The second pass takes the outer link of a linked picture, `[![text](a)](b)`.
  return apart.replace(LINK, linkText).replace(LINK, linkText).replace(FOOTNOTE_MARK, '');
}

function linkText(link: string, text: string, address: string): string {
  return ADDRESS.test(address) ? text : link;
}

/**
 * Takes out the pairs of emphasis marks. A single `*` between a letter and a digit is part of a designation (`R*1-1`),
 * a single `_` inside a word is part of it, and `**)` is a footnote sign.
 */
function withoutEmphasis(text: string): string {
  return text
    .replace(/\*{2,}(?!\*)(?!\))|(?<=\S)\*{2,}(?=\))/g, '')
    .replace(/(?<!\p{L}(?=\*\d))\*(?=[^\s*)])([^*]*)(?<=\S)\*(?!\d)/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])__(?=[^\s_])([^_]*)(?<=[^\s_])__(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]*)(?<=[^\s_])_(?![\p{L}\p{N}_])/gu, '$1');
}

function tableRow(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('|')) return text;
  const cells = trimmed.slice(1, trimmed.length > 1 && trimmed.endsWith('|') ? -1 : undefined).split('|');
  return cells
    .map((cell) => cell.trim())
    .join(' | ')
    .replace(/^[ |]+$/, '');
}

function decodeEntity(entity: string): string {
  let decoded = '';
  const parser = new Parser({ ontext: (part) => (decoded += part) }, { decodeEntities: true });
  parser.end(entity);
  return decoded;
}
