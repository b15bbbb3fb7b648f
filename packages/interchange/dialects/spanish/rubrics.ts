import type { ActItem } from './act-items.ts';
import type { ArticleMark } from './article-mark.ts';
import { folded, JOINING_WORDS } from './designation-rules.ts';
import { isCapitals } from './paragraphs.ts';

const LONGEST_RUBRIC_CHARACTERS = 160;
/** Signatures, dates and the publisher's signs. */
const NO_RUBRIC = /\d{4}|[—|/]|^(?:FIRMANTES|Ley|Fdo|Firmado)\b/;
/** Signatures join names by hyphens. */
const NO_CAPITAL_RUBRIC = /\d{4}|[—|/.:;]|\s[-–]\s|^(?:FIRMANTES|LEY|DECRETO|ANEXO|FDO)\b/;
const SHORT_RUBRIC_CHARACTERS = 38;
const MOST_RUBRIC_LINES = 4;
/** Words that open a sentence, not a rubric. */
const OPENS_SENTENCE =
  /^(?:el|la|los|las|un|una|cada|si|en|todo|toda|se|sera|seran|cuando|quien|para|por|no|al|a|con|este|esta|ningun)\s/i;

/** Splits a rubric that stands on the line of the mark, in italics or brackets, from the text that follows it. */
export function rubricOnMark(
  item: ActItem,
  mark: ArticleMark,
  inAnnex: boolean,
  next: ActItem | undefined,
): { heading: string; text: string } {
  const { rest } = mark;
  const italic = /\*([^*([][^*]{2,200})\*/.exec(item.raw.replace(/\*\*/g, ''))?.[1]?.trim();
  if (italic && rest.startsWith(italic) && !/^art[ií]culo/i.test(italic)) {
    return { heading: italic, text: rest.slice(italic.length).trim() };
  }
  const bracketed = rubricInBrackets(rest);
  if (bracketed) return bracketed;
  if (
    inAnnex &&
    next &&
    !next.article &&
    isRubric(rest) &&
    !OPENS_SENTENCE.test(rest) &&
    /^["“(]?[\p{Lu}\d]/u.test(next.text)
  ) {
    return { heading: rest, text: '' };
  }
  return { heading: '', text: rest };
}

/** `(Cometidos).- La Comisión …` → heading and text. */
export function rubricInBrackets(text: string): { heading: string; text: string } | undefined {
  const match = /^\(([^()*]{3,200})\)\s?[.:]?\s?[-–—.:]+\s*/.exec(text);
  if (!match || /^(?:art[ií]culo|nota|texto)/i.test(match[1] as string)) return undefined;
  return { heading: match[1] as string, text: text.slice(match[0].length) };
}

/**
 * The rubric on the line after a bare mark (`Artículo 5` / `Definiciones`), with its further lines where the first numbered paragraph
 * shows where it ends; an empty list for none.
 */
export function rubricAfterMark(items: readonly ActItem[], index: number): string[] {
  const first = items[index + 1];
  const after = items[index + 2];
  // `Disposiciones transitorias` below a bare mark is its rubric, not a division.
  if (!first || first.article || first.division?.printed || !isRubric(first.text)) return [];
  if (!after || after.article || after.division) return [];
  const sentence = opensLongSentence(first.text);
  const lines = [first.text];
  for (let next = index + 2; next <= index + MOST_RUBRIC_LINES; next += 1) {
    const line = items[next];
    if (!line || line.article || line.division) break;
    if (/^\d{1,2}\s?[.)–-]/.test(line.text)) return lines;
    if (sentence || !isRubric(line.text)) break;
    lines.push(line.text);
  }
  return sentence ? [] : [first.text];
}

/** A rubric that stands before the mark: bold in the codes, plain after the colon that announces new wording. */
export function rubricBeforeMark(
  item: ActItem,
  next: ActItem | undefined,
  where: {
    afterColon: boolean;
    inText: boolean;
    opensDivision: boolean;
    before: ActItem | undefined;
    /** The mark stands alone on its line and a rubric follows it. */
    hasOwnRubric: boolean;
  },
): string {
  if (!next?.article || item.level > 0 || !where.inText) return '';
  const text = item.text;
  if (text.length > LONGEST_RUBRIC_CHARACTERS || !/^["“]?\p{Lu}/u.test(text) || /[;:,]$/.test(text)) return '';
  if (item.bold && !NO_RUBRIC.test(text)) return text;
  if (where.afterColon) return isRubric(text) ? text : '';
  const sentenceEnded = where.opensDivision || /[.:)]["”*]?$/.test(where.before?.text ?? '');
  return sentenceEnded && !where.hasOwnRubric && isPlainRubric(item, next.article) ? text : '';
}

/**
 * A rubric in capitals, which may go over several lines, above a mark (`CONDICIONES PARA LA APLICACION` / `DEL ACUERDO` / `ARTICULO 3`);
 * an empty list where the lines do not lead to a mark, or to one that carries a rubric below it.
 */
export function capitalsBeforeMark(items: readonly ActItem[], index: number): string[] {
  const lines: string[] = [];
  for (let at = index; at <= index + MOST_RUBRIC_LINES; at += 1) {
    const item = items[at];
    if (item?.article) {
      const ownRubric = item.article.rest === '' && rubricAfterMark(items, at).length > 0;
      return !ownRubric && isRubric(lines.join(' ')) ? lines : [];
    }
    if (!item || item.level > 0 || item.division || !isCapitals(item.text) || NO_CAPITAL_RUBRIC.test(item.text)) break;
    lines.push(item.text);
  }
  return [];
}

/** A plain line can be told for a rubric only when the sentence before it has ended and the article after it opens with its text. */
function isPlainRubric(item: ActItem, next: ArticleMark): boolean {
  if (next.quoted) return false;
  return (
    /^\p{Lu}/u.test(item.text) &&
    isRubric(item.text) &&
    !opensLongSentence(item.text) &&
    !isCapitals(item.text) &&
    !NO_RUBRIC.test(item.text)
  );
}

/** A long line that opens like a sentence was broken before a name: `Las consultas se harán por el Ministerio` / `Público`. */
function opensLongSentence(text: string): boolean {
  return text.length > SHORT_RUBRIC_CHARACTERS && OPENS_SENTENCE.test(text);
}

function isRubric(text: string): boolean {
  if (text.endsWith(')') && !text.includes('(')) return false;
  // The end of a sentence inside a quotation.
  if (/[.;:,]["”]$/.test(text)) return false;
  const lastWord = folded(text.slice(text.lastIndexOf(' ') + 1));
  return (
    !JOINING_WORDS.has(lastWord) &&
    text.length <= LONGEST_RUBRIC_CHARACTERS &&
    /^["“]?\p{Lu}/u.test(text) &&
    /[\p{L}\p{N})"”]$/u.test(text)
  );
}
