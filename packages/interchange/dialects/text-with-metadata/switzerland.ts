import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels } from './marks.ts';
import { mayFollow } from './section-numbers.ts';

const articleLine =
  /^(Art\.|Article|Art) ?(\d{1,8})([a-z]{0,14})?(?:(?: (und|et|e|à|–|-) |([-–]))(\d{1,7})([a-z]{0,3}))?(\d{1,4})?(?: (.*))?$/;
const divisionLine =
  /^(\d{1,2}[a-z]{0,8}\. (?:Titel|Kapitel|Abschnitt|Teil|Buch|Unterabschnitt))(?::\s*|(?=\d)|$)(\d{1,3}(?= ))?\s*(.*)$/;
const annexLine = /^(Anhang(?: \d{1,2}[a-z]?)?)(\d{1,3})?(?: (\([^()]{1,120}\)))?$/;
/** Transitional provisions of an amendment stand behind the last article and have no number: `… vom 6. November 201947`. */
const transitionalLine = /^(Übergangsbestimmung(?:en)? (?:zur|zu den|der) Änderung(?:en)? vom .{5,30}?\d{4})\d{0,3}$/;
/** A new heading that the extraction left at the end of the paragraph before it. */
const headingWithin = / (?=\d{1,2}[a-z]{0,3}\. (?:Titel|Kapitel|Abschnitt|Teil|Unterabschnitt):)/;
const pageNumber = /^\d{1,3} \/ \d{1,3}$/;
const levels: Readonly<Record<string, number>> = {
  Buch: 6,
  Teil: 7,
  Titel: 8,
  Kapitel: 20,
  Abschnitt: 30,
  Unterabschnitt: 40,
};

export const switzerland: TextStyle = {
  id: 'switzerland',
  prepare: separateHeadings,
  marks: swissMarks,
  wrapped: true,
};

/** Sets headings that the extraction left within a paragraph on lines of their own. */
function separateHeadings(lines: readonly string[]): string[] {
  return lines.flatMap((line) => (/(?:Titel|Kapitel|Abschnitt|Teil):/.test(line) ? line.split(headingWithin) : [line]));
}

function swissMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  let last: string | undefined;
  const isExtract = !lines.some((line) => /^Art\. 1\d{0,3}(?: |$)/.test(line));
  lines.forEach((raw, index) => {
    const line = raw.trim();
    if (pageNumber.test(line)) {
      marks.push({ line: index, span: 1, role: 'skip', number: '', heading: '' });
      return;
    }
    const article = readArticle(line, isExtract ? undefined : last, isExtract);
    if (article) {
      last = article.last;
      marks.push({ line: index, span: 1, role: 'article', number: article.number, heading: article.heading });
      return;
    }
    const transitional = transitionalLine.exec(line)?.[1];
    if (transitional !== undefined) {
      marks.push({ line: index, span: 1, role: 'text', number: '', heading: transitional });
      return;
    }
    const division = readDivision(line);
    if (division) marks.push({ ...division, line: index, span: 1, role: 'division' });
    if (division?.level === divisionLevels.schedule) last = undefined;
  });
  return marks;
}

interface SwissArticle {
  number: string;
  heading: string;
  last: string;
}

/**
 * The extraction sets the marker of a footnote right behind what it marks: `Art. 15 Gegenstand` is Art. 1 with
 * footnote 5, `Art. 2a40` Art. 2a with footnote 40. That articles count upwards tells where the marker begins.
 */
function readArticle(line: string, last: string | undefined, isExtract: boolean): SwissArticle | undefined {
  const match = articleLine.exec(line);
  if (!match) return undefined;
  const [, word = '', digits = '', letters = '', conjunction, dash, second, secondLetters = '', , rest = ''] = match;
  if (/^[a-zäöü(,;]/.test(rest) || /^(?:Abs|Bst|Ziff|Absatz|al|let)\b/.test(rest)) return undefined;
  const split = letters === '' && second === undefined ? splitFootnote(digits, last) : { number: digits };
  if (!split) return undefined;
  const number = split.number + letters;
  if (!isExtract && !mayFollow(last, number, 30)) return undefined;
  const heading = withoutFootnote(rest.replace(/^\d{1,3}$/, ''));
  if (second === undefined) return { number: `${word} ${number}`, heading, last: number };
  const end = splitFootnote(second, digits)?.number ?? second;
  const range = `${word} ${number}${dash ?? ` ${conjunction} `}${end}${secondLetters}`;
  return { number: range, heading, last: end + secondLetters };
}

function splitFootnote(digits: string, last: string | undefined): { number: string } | undefined {
  if (last === undefined && digits.length < 4) {
    return { number: digits.startsWith('1') && digits.length > 1 && !isFirstNumber(digits) ? '1' : digits };
  }
  for (let length = 1; length <= digits.length; length++) {
    const number = digits.slice(0, length);
    const marker = digits.slice(length);
    if (marker.startsWith('0') || marker.length > 3) continue;
    if (mayFollow(last, number, 2)) return { number };
  }
  return mayFollow(last, digits, 30) ? { number: digits } : undefined;
}

/** Without an article before it, `15` is read as 1 with a footnote only if it can be no first article of an extract. */
function isFirstNumber(digits: string): boolean {
  return digits.length > 2;
}

function readDivision(line: string): Pick<Mark, 'number' | 'heading' | 'level' | 'rest'> | undefined {
  const annex = annexLine.exec(line);
  if (annex)
    return { number: annex[1] as string, heading: '', level: divisionLevels.schedule as number, rest: annex[3] ?? '' };
  const division = divisionLine.exec(line);
  if (!division || /[.;]$/.test(division[3] as string)) return undefined;
  const word = (division[1] as string).split('. ')[1] as string;
  return {
    number: division[1] as string,
    heading: withoutFootnote(division[3] as string),
    level: levels[word] as number,
  };
}

/** `Reglement und Sanktionen201` ends in the marker of a footnote. */
function withoutFootnote(heading: string): string {
  return heading.trim().replace(/(?<=[\p{L})])\d{1,3}$/u, '');
}
