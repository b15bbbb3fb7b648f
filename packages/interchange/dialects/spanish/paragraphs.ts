import { plainText } from '../../markdown-text.ts';
import { COMPLETED_NOUNS, folded, JOINING_WORDS } from './designation-rules.ts';

/** A paragraph of the act, put together again where the source broke its lines. */
export interface Paragraph {
  /** Number of `#` it opens with; 0 for none. */
  level: number;
  /** True when the whole paragraph is bold. */
  bold: boolean;
  /** With its Markdown, for marks that carry meaning (a rubric in italics). */
  raw: string;
  text: string;
}

const HEADING = /^\s{0,3}(#{1,6})\s*/;
const LIST_ITEM = /^(?:[a-zñ]{1,4}\s?[).]|\d{1,3}\s?(?:[)°º-]|\.(?!\d))|[-•|])/;
const ARTICLE_WORD = /^["“«(]?\s*(?:ART[IÍ]CULO|Art[ií]culo|ART\.|Art\.|art[ií]culo|art\.)/;
/** An article that a sentence mentions: `Artículo 279 del Código Penal`. */
const MENTION = /^art\p{L}{0,6}\.?\s\d{1,4}[°º]?(?:\s\p{L}{3,9})?(?:,|\.$|\s(?:del?|inciso|y|o|al)\s)/iu;
const BARE_MARK =
  /^(?:art[ií]culo|art\.?|cap[ií]tulo|t[ií]tulo|libro|secci[oó]n|parte|anexo)\s{0,2}[\p{L}\d°º.]{1,12}(?:\s(?:bis|ter|qu[aá]ter))?\W{0,4}$/iu;
/** The word of a mark whose number stands on the next line: `“ARTICULO` / `1º — …`. */
const BARE_WORD =
  /^["“«]?(?:ART[IÍ]CULO|Art[ií]culo|CAP[IÍ]TULO|Cap[ií]tulo|T[IÍ]TULO|T[ií]tulo|SECCI[OÓ]N|Secci[oó]n|LIBRO|Libro)$/;
const NUMBER_ALONE = /^(?:\d{1,4}|[IVXLC]{1,6})(?:\s?[°ºª])?(?:\s?(?:bis|ter|qu[aá]ter))?(?![\p{L}\d])/u;
/** Remains of a word processor's conditional comments. */
const WORD_PROCESSOR_REMAINS = /\[if [^\]]{1,60}\]|\[endif\]/g;
/** A mark that was left on the line of the note before it: `…B.O. 15/3/2024.)***ARTICULO 7º**— …`. */
const GLUED_MARK =
  /(?<=[.)])(?=\*{1,5}(?:(?:ART[IÍ]CULO|Art[ií]culo|Art\.|T[IÍ]TULO|CAP[IÍ]TULO|LIBRO|SECCI[OÓ]N)\s(?:\d|[IVX]{1,6}\W)|(?:T[ií]tulo|Cap[ií]tulo|Secci[oó]n)\s(?:[IVX]{1,6}|\d{1,3}|\p{Lu}\p{L}{4,9})\s*\n))/gu;
const LONGEST_PARAGRAPH_CHARACTERS = 20_000;
/** No heading is longer. */
const LONGEST_HEADING_CHARACTERS = 1000;
/** A line this long that does not end a sentence was broken by the width of the page. */
const BROKEN_LINE_CHARACTERS = 55;

/**
 * The paragraphs of a body. InfoLEG breaks lines by the width of the page and sets each on its own paragraph, IMPO breaks them within
 * a paragraph; a line that cannot open a sentence is joined to the one before, which also undoes marks that were set on a broken line
 * (`##### artículo 90, …` in the middle of a sentence).
 */
export function readParagraphs(body: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = '';
  let openTail = '';
  let blankBefore = true;
  const close = (): void => {
    if (open !== '') paragraphs.push(...paragraphOf(open));
    open = '';
  };
  for (const rawLine of body.replace(GLUED_MARK, '\n\n').split('\n')) {
    const line = rawLine.replace(WORD_PROCESSOR_REMAINS, '').trim();
    if (line === '') {
      blankBefore = true;
      continue;
    }
    const bare = withoutMarks(line);
    if (
      open !== '' &&
      open.length < LONGEST_PARAGRAPH_CHARACTERS &&
      continues({ open, before: openTail, line, bare, blankBetween: blankBefore })
    ) {
      open += ` ${line.replace(HEADING, '')}`;
    } else {
      close();
      open = line;
    }
    openTail = bare;
    blankBefore = false;
  }
  close();
  return paragraphs;
}

function paragraphOf(raw: string): Paragraph[] {
  const heading = HEADING.exec(raw);
  const content = heading ? raw.slice(heading[0].length) : raw;
  const text = withoutStrayMarks(plainText(spacedLinks(spacedBold(content))));
  if (text === '') return [];
  const bold =
    /^\*\*[^*]/.test(content) && /[^*]\*\*[.:]?$/.test(content) && !/\*\*[^*]{3,}\*\*[^*]{2,}\*\*/.test(content);
  return [{ level: heading ? (heading[1] as string).length : 0, bold, raw: content, text }];
}

/** A bold end that runs into the next word stands for the space that was there: `**Título V**Comité`, `25****bis`. */
function spacedBold(content: string): string {
  if (!content.includes('**')) return content;
  return content
    .replace(/(?<=[\p{L}\d])\*\*(?=\p{Lu}\p{L})/gu, '** ')
    .replace(/(?<=[\p{Ll}\d])\*{2,4}(?=\p{Ll})/gu, ' ');
}

/** InfoLEG's notes run into their links: `de la*[Ley N° 27.304](…)*B.O.`. The marks around a link stand for the space that was there. */
function spacedLinks(content: string): string {
  if (!content.includes('](')) return content;
  return content
    .replace(/\*{1,3}\[/g, ' [')
    .replace(/\]\(([^()\s]{0,400})\)(?:\*{1,3}(?=[^\s.,;:)]))?(?=[\p{L}\p{N}])/gu, ']($1) ');
}

/** Emphasis that was opened on one line and closed on another leaves single marks; `(*)` is a sign of its own. */
function withoutStrayMarks(text: string): string {
  if (!text.includes('*')) return text;
  return text
    .replace(/\*(?!\))|(?<!\()\*/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function withoutMarks(line: string): string {
  return line
    .replace(HEADING, '')
    .replace(/[*_]{1,3}(?!\))/g, '')
    .trim();
}

/** The end of an open paragraph and the line after it, each with and without its marks. */
interface LineBreak {
  open: string;
  before: string;
  line: string;
  bare: string;
  blankBetween: boolean;
}

function continues({ open, before, line, bare, blankBetween }: LineBreak): boolean {
  if (before === '' || bare === '') return bare === '';
  if (line.startsWith('|')) return false;
  const lower = /^\p{Ll}/u.test(bare);
  const heading = HEADING.test(line);
  if (insideLink(open)) return !heading || lower;
  if (open.startsWith('|')) return false;
  if (BARE_WORD.test(before)) return NUMBER_ALONE.test(bare);
  if (insideBoldTitle(open, before, bare)) return true;
  if (/[.:;!?…]["”»')\]]{0,4}$/.test(before) || BARE_MARK.test(before)) return false;
  const word = lastWord(before);
  const joining =
    JOINING_WORDS.has(word) ||
    (COMPLETED_NOUNS.has(word) && before.length >= BROKEN_LINE_CHARACTERS && !isCapitals(before));
  if (joining && MENTION.test(bare)) return true;
  if (heading) return lower;
  if (LIST_ITEM.test(bare)) return false;
  if (lower) return true;
  if (ARTICLE_WORD.test(bare)) return false;
  if (/^\(\d/.test(bare) && before.length > 30) return true;
  if (joining && !/^["“«]/.test(bare)) return true;
  return !blankBetween && before.length >= BROKEN_LINE_CHARACTERS && /^[\p{L}\d]/u.test(bare) && !isCapitals(bare);
}

/** `**CÓDIGO` / `PROCESAL PENAL**`: one title whose bold goes over the line break. */
function insideBoldTitle(open: string, before: string, bare: string): boolean {
  if (open.length > 300 || !isCapitals(before) || !isCapitals(bare) || BARE_MARK.test(before)) return false;
  if (/^(?:LEY|DECRETO|ART|CAP|T[IÍ]T|LIBRO|SECC|PARTE|ANEXO|SANCION|PROMULG)/.test(bare)) return false;
  return (open.match(/\*\*/g) ?? []).length % 2 === 1;
}

function insideLink(open: string): boolean {
  const end = open.slice(-300);
  const opened = end.lastIndexOf('[');
  if (opened < 0) return false;
  const closed = end.indexOf(']', opened);
  return closed < 0 || (end[closed + 1] === '(' && end.indexOf(')', closed) < 0);
}

function lastWord(text: string): string {
  const word = folded(text.slice(Math.max(0, text.lastIndexOf(' ') + 1)));
  // A single capital letter is a name of something, not a preposition.
  return word.length === 1 && text.endsWith(word.toUpperCase()) ? '' : word;
}

/** True for a text in capitals; signs and figures do not count. */
export function isCapitals(text: string): boolean {
  if (text.length > LONGEST_HEADING_CHARACTERS) return false;
  const letters = text.match(/\p{L}/gu);
  if (!letters || letters.length < 3) return false;
  let small = 0;
  for (const letter of letters) if (letter !== letter.toUpperCase()) small += 1;
  return small * 20 <= letters.length;
}
