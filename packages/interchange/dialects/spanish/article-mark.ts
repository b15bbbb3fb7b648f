import { readDesignation } from './designation.ts';
import type { Paragraph } from './paragraphs.ts';

/** The mark of an article at the beginning of a paragraph. */
export interface ArticleMark {
  /** Designation as printed with its word: `Artículo 277`, `ARTICULO 2°`, `Art. 41 quinquies`. */
  printed: string;
  /** 0 when the article has no number (`Artículo…:` in a law that inserts one). */
  value: number;
  addition: number;
  /** The word as printed, which tells the articles of one act from those of another. */
  word: string;
  /** True when a quotation mark opens it. */
  quoted: boolean;
  /** What follows the mark on its line. */
  rest: string;
}

/** The word of an article, also as misprints give it: `ARTIULO`, `ARTCULO`. */
const OPENING =
  /^(["“”«'‘]{0,3})\s*(art[ií]culo|arts?|art[ií]ulo|art[ií]clo|artculo|at[ií]culo|ar[ií]culo|art[ií]cul)(?![\p{L}])\s*\.?\s*(?:N[°º]\s*)?/iu;
const UNNUMBERED = /^(?:…|\.{2,}|S\/N\b)/;
/** New wording of one part of an article: `Artículo 316, Inciso 1°. — …`. */
const PART_OF_ARTICLE = /^,\s(?:inciso|inc\.|p[aá]rrafo|apartado)\s\S{1,4}?(?=[\s.°º]{0,3}[:—–-])[°º]?/iu;
const SEPARATOR = /^[\s.:°º\-–—―]*/;

/**
 * Reads the mark of an article, or undefined when the paragraph has none. A mere mention is told apart by what follows
 * (`artículo 5 de la ley`, `Artículo 9, título:`) and by what stands before (`unfinished`: the sentence before goes on).
 */
export function readArticleMark(paragraph: Paragraph, unfinished: boolean): ArticleMark | undefined {
  const { text } = paragraph;
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const word = opening[2] as string;
  const quoted = opening[1] !== '';
  const after = text.slice(opening[0].length);
  const unnumbered = UNNUMBERED.exec(after);
  const designation = readDesignation(after);
  if (!designation && !unnumbered) return undefined;
  const partOf = designation && PART_OF_ARTICLE.exec(after.slice(designation.length));
  const numberLength = (designation?.length ?? (unnumbered as RegExpExecArray)[0].length) + (partOf?.[0].length ?? 0);
  const separator = (SEPARATOR.exec(after.slice(numberLength)) as RegExpExecArray)[0];
  const rest = after.slice(numberLength + separator.length);
  const strong = /[:\-–—―]/.test(separator);
  const marked = paragraph.level > 0 || quoted || opensBold(paragraph.raw);
  const lower = word === word.toLowerCase();
  if (/^arts$/i.test(word) || /^["”»]?[,;)]/.test(rest)) return undefined;
  if (unfinished && !(strong && !lower) && !(paragraph.level > 0 && rest === '' && !lower)) return undefined;
  if (lower && !(marked && (strong || separator.includes('.') || rest === ''))) return undefined;
  if (!strong && !opensText(rest, marked && separator.includes('.'))) return undefined;
  if (unnumbered && !(quoted || strong)) return undefined;
  return {
    printed: text
      .slice(opening[1]?.length ?? 0, opening[0].length + numberLength)
      .replace(/\s+\./g, '.')
      .trim(),
    value: designation?.value ?? 0,
    addition: designation?.addition ?? 0,
    word,
    quoted,
    rest,
  };
}

/** Without a dash or colon before it, only a capital, a figure, a bracket or nothing can open the text of an article. */
function opensText(rest: string, lenient: boolean): boolean {
  if (rest === '') return true;
  return lenient || /^["“«¿(]?[\p{Lu}\d]/u.test(rest) || /^\([\p{L}\d]{5}/u.test(rest);
}

function opensBold(raw: string): boolean {
  return /^["“]?\*\*/.test(raw);
}
