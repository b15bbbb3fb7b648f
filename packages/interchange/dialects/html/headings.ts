import {
  ANNEX_WORDS,
  DIVISION_WORDS,
  HAN_PROVISION,
  NUMBER_WORDS,
  ORDINALS,
  PROVISION_NUMBER,
  PROVISION_WORDS,
  TITLE_LINE,
} from './designations.ts';
import type { Block } from './parse-html.ts';

/** The beginning of a provision, and what else its block holds. */
export interface ProvisionStart {
  number: string;
  heading: string;
  /** Text of the provision that begins in the same block. */
  lines: string[];
}

export interface DivisionStart {
  /** The grouping word in lower case, by which its rank is known; `annex` for annexes. */
  word: string;
  number: string;
  heading: string;
}

const DELIMITER = '[\\s.:)—–-]*';
const DIVISION_NUMBER = `(?:[IVXLCDM]+|\\d{1,4}[A-Z]?(?::\\d{1,3})?|[A-Z]{1,2}|${ORDINALS}|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)`;
const DIVISION = new RegExp(`^((${DIVISION_WORDS}) ${DIVISION_NUMBER})(?![\\p{L}\\d])${DELIMITER}(.*)$`, 'iu');
const ANNEX = new RegExp(
  `^((?:the )?(?:(?:${ORDINALS}) )?(?:${ANNEX_WORDS})(?: (?:[IVXLC]+|\\d{1,3}[A-Z]?|[A-Z])(?![\\p{L}\\d]))?)${DELIMITER}(.*)$`,
  'iu',
);
const WORDED_NUMBER = `(?:${PROVISION_WORDS})\\s?(?:${PROVISION_NUMBER}|[IVXLC]+|${NUMBER_WORDS})`;
const WORDED = new RegExp(
  `^(${WORDED_NUMBER}(?![\\p{L}\\d(,])|${HAN_PROVISION}(?=\\s|$))((?:\\s?[.:)—–-])*)\\s*(.*)$`,
  'isu',
);
const NUMBERED = new RegExp(`^(${PROVISION_NUMBER})\\s?\\.(?!\\d)[\\s|—–-]*(.*)$`, 'su');
/** `12A Powers of the Board`: no stop behind the number, a capital or a bracket after it. */
const UNDOTTED = /^(\d{1,3}[A-Z]{0,2})[\s|—–-]+(?=[\p{Lu}“‘"'(])(.*)$/su;

/** A heading is a line, not a paragraph. */
const LONGEST_HEADING = 250;

/** Printed so that a reader takes it for a heading: a heading element, or bold throughout. */
export function looksLikeHeading(block: Block): boolean {
  const text = block.lines.join(' ');
  if (text.length > LONGEST_HEADING || block.note) return false;
  if (/[;,:—–]$|^\(|^[•●*-] /.test(text)) return false;
  return block.level > 0 || sameLetters(block.bold, text);
}

function sameLetters(left: string, right: string): boolean {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
  return letters(left) === letters(right);
}

/** Recognises `CHAPTER IV`, `Part B — Purpose`, `FIRST SCHEDULE`; never a mention of one in running text. */
export function divisionStart(block: Block): DivisionStart | undefined {
  const first = block.lines[0] as string;
  const short = first.length <= LONGEST_HEADING && block.lines.length <= 4;
  if (!short || block.note || block.link) return undefined;
  const rest = block.lines.slice(1).join(' ');
  for (const [pattern, annex] of [
    [DIVISION, false],
    [ANNEX, true],
  ] as const) {
    const match = pattern.exec(first);
    const number = match?.[1];
    if (!match || !number) continue;
    const heading = (match.at(-1) as string).trim();
    const alone = heading === '' && block.lines.length === 1;
    const set = block.level > 0 || block.centred || startsBold(block, number);
    if (!(alone || set) || /^(?:to|of|shall|is|are|does|applies) /.test(heading)) continue;
    return {
      word: annex ? 'annex' : (match[2] as string).toLowerCase().replace('-', ''),
      number,
      heading: `${heading} ${rest}`.trim(),
    };
  }
  return undefined;
}

/**
 * The number of the whole act among the revised laws of a state, no part of the act: `CHAPTER 6 THE EVIDENCE ACT` on one
 * line or two, `CHAPTER 7:16`.
 */
export function isChapterOfLaws(division: DivisionStart, next: Block | undefined): boolean {
  if (division.word !== 'chapter') return false;
  if (division.number.includes(':') || TITLE_LINE.test(division.heading)) return true;
  const below = next?.lines.join(' ') ?? '';
  return division.heading === '' && below.length <= LONGEST_HEADING && ACT_NAME.test(below);
}

/** A line that closes with the name of an act: `THE EVIDENCE ACT`, `Evidence Act, 1967`. */
const ACT_NAME = /^(?:the )?\P{Ll}.*\b(?:act|ordinance|code|decree|proclamation)(?:,? \d{4})?(?: ?\[.{1,40}\])?$/iu;

function startsBold(block: Block, text: string): boolean {
  return block.bold.replace(/\s+/g, ' ').startsWith(text);
}

/** Recognises `Article 5`, `§ 5. Heading`, and a bold `5. Heading` or `5.` before the text. */
export function provisionStart(block: Block): ProvisionStart | undefined {
  if (block.note || block.link) return undefined;
  const text = block.lines.join('\n');
  const bold = block.level > 0 ? text : block.bold;
  return wordedStart(text, bold) ?? numberedStart(text, bold);
}

function wordedStart(text: string, bold: string): ProvisionStart | undefined {
  const match = WORDED.exec(text);
  if (!match) return undefined;
  const [, number = '', delimiter = '', rest = ''] = match;
  const printedBold = bold.replace(/\s+/g, ' ').startsWith(number.replace(/\s+/g, ' '));
  if (rest !== '' && delimiter === '' && !printedBold && !/^\s*\n/.test(text.slice(number.length))) return undefined;
  return { number: number.replace(/\s+/g, ' '), ...divide(rest, printedBold ? bold : '', text) };
}

function numberedStart(text: string, bold: string): ProvisionStart | undefined {
  const match = NUMBERED.exec(bold);
  if (!match || !NUMBERED.test(text)) return undefined;
  const rest = (NUMBERED.exec(text) as RegExpExecArray)[2] as string;
  return { number: match[1] as string, ...divide(rest, bold, text) };
}

/** Divides what follows the number into heading (as far as it is bold, or the rest of a short first line) and text. */
function divide(rest: string, bold: string, whole: string): { heading: string; lines: string[] } {
  const before = whole.length - rest.length;
  const boldRest = bold.length > before ? bold.slice(before).trim() : '';
  const folded = boldRest.replace(/\s+/g, ' ');
  if (folded !== '' && folded.length <= LONGEST_HEADING && !/^\(\d/.test(folded)) {
    return {
      heading: folded,
      lines: rest
        .slice(boldRest.length)
        .split('\n')
        .map((line) => line.trim()),
    };
  }
  return { heading: '', lines: rest.split('\n') };
}

/** An entry of plain text numbered as a section, for pages that print nothing bold: `5. Heading`. */
export function plainNumberedStart(block: Block): ProvisionStart | undefined {
  const text = block.lines.join('\n');
  const match = NUMBERED.exec(text);
  if (!match || block.note) return undefined;
  const [, number = '', rest = ''] = match;
  const isHeading = rest.length <= 120 && !/[;:]$/.test(rest);
  return { number, heading: isHeading ? rest : '', lines: isHeading ? [] : rest.split('\n') };
}

/** A number without a stop and a heading, bold or alone on its line: `12A Powers of the Board`. Only its order makes it sure. */
export function undottedStart(block: Block): ProvisionStart | undefined {
  const text = block.lines.join('\n');
  const match = UNDOTTED.exec(text);
  if (!match || block.note || block.link) return undefined;
  const [, number = '', rest = ''] = match;
  const bold = block.level > 0 ? text : block.bold;
  if (UNDOTTED.test(bold)) return { number, ...divide(rest, bold, text) };
  if (bold === number) return { number, heading: '', lines: rest.split('\n') };
  const [first = '', ...others] = rest.split('\n');
  return first.length <= 120 && !/[.;:,—–]$/.test(first) ? { number, heading: first, lines: others } : undefined;
}
