import { foldText, numberKey } from '@comity/language';
import { plainText } from '../../markdown-text.ts';
import { recogniseLanguage } from '../../recognise-language.ts';
import { designationOf } from './treaty-designations.ts';
import { anyOf, treatyWords } from './treaty-words.ts';

export interface MarkdownLine {
  /** How many marks make it a heading; 0 of a paragraph. */
  marks: number;
  text: string;
}

/** One language of the treaty, as it stands in the file. */
export interface LanguagePart {
  language: string;
  lines: MarkdownLine[];
}

const markedLine = /^ {0,3}(#{1,9})/;
const bareNumber = /^(?:nr\. ?)?([ivx]{1,4}|1)\.?$/i;
const titleOfTreaty = new RegExp(
  `(?<!\\p{L})\\p{L}{0,20}(?:verdrag|overeenkomst|wisseling|handvest|${anyOf(treatyWords.treaty)})`,
  'iu',
);

/** The lines of the file that hold something, their Markdown taken off, blanks made one. */
export function linesOf(text: string): MarkdownLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((line) => {
      const marks = markedLine.exec(line)?.[1]?.length ?? 0;
      const plain = plainText(marks > 0 ? line.trimStart().slice(marks) : line);
      return { marks, text: plain.replace(/[\s\u00A0\u202F]+/g, ' ').trim() };
    })
    .filter((line) => line.text !== '');
}

/**
 * The authentic text and the translation that follows it in the same file. The second begins where the first article (or the
 * first of several notes) comes again in another language; where the language stays, it is an annex or an amending text.
 */
export function languageParts(lines: readonly MarkdownLine[], dutchTitle: string): LanguagePart[] {
  const starts = [0, ...repetitions(lines).map((at) => beginningOf(lines, at, dutchTitle))];
  const parts: LanguagePart[] = [];
  for (const [index, start] of starts.entries()) {
    const own = lines.slice(start, starts[index + 1]);
    if (own.length === 0) continue;
    const language = languageOf(own);
    const last = parts.at(-1);
    if (last && (language === '' || language === last.language)) last.lines.push(...own);
    else parts.push({ language, lines: own });
  }
  return parts;
}

/** Places at which the number with which the provisions begin comes again. */
function repetitions(lines: readonly MarkdownLine[]): number[] {
  let first = '';
  const found: number[] = [];
  for (const [at, line] of lines.entries()) {
    const key = line.marks > 0 ? beginningKey(line.text) : '';
    if (key === '' || (first !== '' && kindOf(key) !== kindOf(first))) continue;
    if (first === '') first = key;
    else if (at > 0) found.push(at);
  }
  return found;
}

/** `article`, or the number of the first note; empty of every other heading. */
function beginningKey(text: string): string {
  const designation = designationOf(text);
  if (designation?.kind === 'article') return numberKey(designation.number) === '1' ? 'article' : '';
  const bare = bareNumber.exec(text)?.[1]?.toLowerCase();
  return bare === 'i' || bare === '1' ? `note ${bare}` : '';
}

function kindOf(key: string): string {
  return key === 'article' ? key : 'note';
}

/** The line with the title of the text, its preamble standing between; without one, the heading of the division just above. */
function beginningOf(lines: readonly MarkdownLine[], at: number, dutchTitle: string): number {
  const title = foldText(dutchTitle);
  let division = at;
  for (let above = at - 1; above > 0; above -= 1) {
    const line = lines[above] as MarkdownLine;
    if (line.marks === 0) continue;
    const designation = designationOf(line.text);
    if (designation?.kind === 'article') break;
    if (designation || bareNumber.test(line.text)) {
      division = lines.slice(above, at).every(({ marks }) => marks > 0) ? above : division;
      continue;
    }
    const isTitle = foldText(line.text) === title || titleOfTreaty.test(line.text);
    const heads = designationOf(lines[above - 1]?.text ?? '');
    if (isTitle && !(heads && lines[above - 1]?.marks)) return above;
  }
  return division;
}

function languageOf(lines: readonly MarkdownLine[]): string {
  // Signatures and titles of States come first and last; the language of a text is that of its provisions.
  return recogniseLanguage(lines.map(({ text }) => text).join('\n')) ?? '';
}
