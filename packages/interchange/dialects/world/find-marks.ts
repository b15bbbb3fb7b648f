import { numberKey } from '@comity/language';
import type { BrokenLine } from './break-long-lines.ts';
import rules from './designations.json' with { type: 'json' };

/** A line that may begin a provision. */
export interface Mark {
  line: number;
  /** What it is marked by: a word (`article`, `section`, `paragraph`), or a number alone (`1.`, `1`). */
  style: string;
  /** The designation as printed. */
  printed: string;
  /** Its first number, and what stands behind that (`a`, `bis`, `-1`). */
  value: number;
  addition: string;
  /** What follows on the line, without the separator. */
  rest: string;
  /** The sole article of an act. */
  only: boolean;
  /** Inside a line of the text, which was broken before it. */
  inline: boolean;
}

type UnplacedMark = Omit<Mark, 'inline'>;

const digits = '\\p{Nd}{1,4}';
const additions = '(?: ?(?:bis|ter|quater|quinquies|sexies|septies|octies)(?!\\p{L})|-?[A-Za-z](?!\\p{L}))?';
const number = `(?:[LRDA]\\. ?)?${digits}(?:[-–:/.]${digits}){0,3}(?:\\s?er(?!\\p{L})|re|ère|\\.?[º°ª]|o|-?ci|-?cü|-?cu|-?cı|-?inci|-?уга|[- ]?дугаар|[- ]?дүгээр)?${additions}`;
const roman = '(?-i:[IVXLC]{1,7})';
const arabicWords = '[\\u0621-\\u064a]{3,12}(?: [\\u0621-\\u064a]{3,12}){0,3}';
/** Quotation marks are not here: a provision in quotation marks is the new wording of another act. */
const opening = '^[\\s*#|–—•-]{0,6}';
/** A sentence may follow without a space: `Art. 2La présente …`. */
const behind = '(?=$|[\\s.:;,)\\]|/–—−-]|(?-i:\\p{Lu}\\p{Ll}|\\p{Lo}))';
const separator = '[\\s.:|)\\]º°–—−-]{0,6}';

const wordFirst = Object.entries(rules.articles).map(([style, words]) => ({
  style,
  pattern: new RegExp(
    `${opening}(?:${words})(?:(?!\\p{L})|(?-i:(?=\\p{Lu})))[.\\s\\u00a0:/(]{0,3}(?:n[.º°o]{1,2}\\s?)?(${number}|${roman}|${rules.only}|${arabicWords})${behind}(${separator})(.*)$`,
    'isu',
  ),
}));
const numberFirst = Object.entries(rules.numberFirst).map(([style, words]) => ({
  style,
  pattern: new RegExp(`${opening}(${number}|${roman})[.\\s-]{0,3}(?:${words})(?!\\p{L})(${separator})(.*)$`, 'isu'),
}));
const withinNumber = Object.entries(rules.withinNumber).map(([style, { before, after }]) => ({
  style,
  pattern: new RegExp(
    `${opening}(${before}\\s?[〇零一二三四五六七八九十百千两\\d\\p{Nd}]{1,9}\\s?${after}(?:[之の][一二三四五六七八九十\\d]{1,3})?)([\\s　.:：、)]{0,4})(.*)$`,
    'su',
  ),
}));
const ordinals = Object.entries(rules.ordinals).map(([value, words]) => ({
  value: Number(value),
  pattern: new RegExp(`^((?:${words})(?:\\.[-–—]|[.:)–—-]| ?[-–—]|$))\\s{0,2}(.*)$`, 'isu'),
}));
const bare = /^(\p{Nd}{1,3}[A-Z]{0,2})(\s?[.．][\s–—-]{0,3}|[.．]?\s+)(\S.*)?$/su;
const bareAlone = /^(\p{Nd}{1,3}[A-Z]{0,2})[.．]$/su;
const onlyOne = new RegExp(`^(?:${rules.only})$`, 'iu');

/** Every line that could begin a provision, in the order of the text. Which of them do is for `chooseMarks`. */
export function findMarks(lines: readonly BrokenLine[]): Mark[] {
  const marks: Mark[] = [];
  for (const [index, { text }] of lines.entries()) {
    const mark = markedByWord(text, index) ?? markedByNumber(text, index) ?? markedByOrdinal(text, index);
    if (mark && !isReference(mark, lines)) marks.push({ ...mark, inline: lines[index]?.continues === true });
  }
  return marks;
}

function markedByWord(text: string, line: number): UnplacedMark | undefined {
  for (const { style, pattern } of wordFirst) {
    const found = pattern.exec(text);
    if (found) return wordMark({ style, line, text, found });
  }
  for (const { style, pattern } of numberFirst) {
    const found = pattern.exec(text);
    if (found) return wordMark({ style, line, text, found });
  }
  for (const { style, pattern } of withinNumber) {
    const found = pattern.exec(text);
    if (found) return wordMark({ style, line, text, found });
  }
  return undefined;
}

function wordMark(given: {
  style: string;
  line: number;
  text: string;
  found: RegExpExecArray;
}): UnplacedMark | undefined {
  const { style, line, text, found } = given;
  const [, designation = '', between = '', rest = ''] = found;
  const printed = text.slice(0, text.length - rest.length - between.length).replace(/^[\s*#|–—•-]+/, '');
  const only = onlyOne.test(designation);
  const key = only ? '1' : keyOf(printed, designation);
  const [, value, addition = ''] = /^\D{0,2}?(\d{1,5})(.*)$/.exec(key) ?? [];
  if (value === undefined) return undefined;
  const continued = between.trim() === '' && /^[\p{Ll},;]/u.test(rest);
  return continued ? undefined : { line, style, printed, value: Number(value), addition, rest: rest.trim(), only };
}

function keyOf(printed: string, designation: string): string {
  const direct = /^\D{0,3}(\p{Nd}.*)$/u.exec(designation);
  if (/[第제]/.test(printed)) return numberKey(printed.replace(/\s/g, ''));
  if (/^[IVXLC]+$/.test(designation)) return numberKey(`Art. ${designation}`);
  return numberKey(direct ? (direct[1] as string) : printed);
}

function markedByNumber(text: string, line: number): UnplacedMark | undefined {
  const found = bare.exec(text) ?? bareAlone.exec(text);
  if (!found) return undefined;
  const [, printed = '', between = '', rest = ''] = found;
  const dotted = /[.．]/.test(text.slice(printed.length, printed.length + 2));
  // Money, dates and rows of tables have a number in front too.
  if (rest !== '' && !/^[\s("“„«[(*_]{0,4}[\p{Lu}\p{Lo}]/u.test(rest) && !/^[([]\p{Nd}{1,2}[)\]]/u.test(rest))
    return undefined;
  if (rest !== '' && (rest.match(/\p{L}/gu)?.length ?? 0) < 2) return undefined;
  if (!dotted && rest === '') return undefined;
  const [, value = '', addition = ''] = /^(\d+)(.*)$/.exec(numberKey(printed)) ?? [];
  if (value === '') return undefined;
  return {
    line,
    style: dotted ? 'number with dot' : 'number',
    printed: text.slice(0, printed.length + (dotted ? between.trim().length || 1 : 0)),
    value: Number(value),
    addition,
    rest: rest.trim(),
    only: false,
  };
}

function markedByOrdinal(text: string, line: number): UnplacedMark | undefined {
  if (!/^[\p{Lu}\p{Lo}]/u.test(text)) return undefined;
  for (const { value, pattern } of ordinals) {
    const [, printed = '', rest = ''] = pattern.exec(text) ?? [];
    if (printed !== '')
      return { line, style: 'number in words', printed, value, addition: '', rest: rest.trim(), only: false };
  }
  return undefined;
}

/** `… in accordance with` / `Article 5 of this Law …`: a sentence that goes on from the line before. */
function isReference(mark: UnplacedMark, lines: readonly BrokenLine[]): boolean {
  const line = lines[mark.line] as BrokenLine;
  const before = lines[mark.line - 1];
  if (line.afterBlank || line.continues || !before || mark.rest === '') return false;
  if (/[.;:!?。；：؛।։」』)”»"\]]$/u.test(before.text) || before.text.length < 35) return false;
  // Headings in capitals have no full stop.
  if (before.text === before.text.toUpperCase() && before.text !== before.text.toLowerCase()) return false;
  const tail = line.text.slice(mark.printed.length).trimStart();
  const separated = /[.:–—-]$/.test(mark.printed) || /^[.:–—-]/.test(tail);
  return /\p{Ll}/u.test(before.text) && (!separated || /[,،]$|\b\p{Ll}{1,4}$/u.test(before.text));
}
