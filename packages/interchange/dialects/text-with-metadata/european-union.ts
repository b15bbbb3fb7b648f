import { recitalMarks } from './long-texts.ts';
import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels } from './marks.ts';
import { parseSectionNumber } from './section-numbers.ts';

const articleLine = /^(?:►[A-Z]\d* ?)?(Article (\d{1,3}[a-z]{0,3}))$/;
const quotedArticle = /^[‘'“"](Article \d{1,3}[a-z]{0,3})$/;
const divisionLine =
  /^(TITLE|PART|CHAPTER|SECTION|Section|Chapter|Title) ([IVXLC]{1,7}[A-Za-z]{0,2}|\d{1,3}[A-Za-z]{0,2})$/;
const subsectionLine = /^(Sub-?[Ss]ection ?[IVXL\d]{1,5}[a-z]?)$/;
const annexLine = /^(ANNEX(?: [IVXLC\d]{1,6})?)$/;
/** Lines after which what a document repeats of itself is no article, e.g. a table of correlation. */
const levels: Readonly<Record<string, number>> = { title: 8, part: 10, chapter: 20, section: 30 };

export const europeanUnion: TextStyle = { id: 'european-union', marks: unionMarks, wrapped: true };

function unionMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  const withHeadings = mostArticlesHaveHeadings(lines);
  const final = finalLines(lines);
  let last = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = (lines[index] as string).trim();
    const article = articleLine.exec(line);
    const quoted = quotedArticle.exec(line);
    if (article) {
      const base = parseSectionNumber(article[2] as string)?.base ?? 0;
      if (isReference(lines, index, { base, last, final })) continue;
      last = base;
      marks.push(articleMark(lines, index, { number: article[1] as string, role: 'article', withHeadings }));
    } else if (quoted) {
      marks.push(articleMark(lines, index, { number: quoted[1] as string, role: 'quoted', withHeadings }));
    } else {
      const division = divisionMark(lines, index, line);
      if (!division) continue;
      marks.push(division);
      if (division.level === divisionLevels.schedule) last = 0;
    }
    const mark = marks.at(-1) as Mark;
    index += mark.span - 1;
  }
  return [...recitalMarks(lines, 0, marks[0]?.line ?? lines.length), ...marks];
}

/** The last line on which an article of each number stands. */
function finalLines(lines: readonly string[]): Map<number, number> {
  const final = new Map<number, number>();
  lines.forEach((line, index) => {
    const number = articleLine.exec(line.trim())?.[2];
    if (number) final.set(Number.parseInt(number, 10), index);
  });
  return final;
}

/** A reference may fill a line of its own: it goes back, goes on in lower case, or leaps over an article yet to come. */
function isReference(
  lines: readonly string[],
  index: number,
  series: { base: number; last: number; final: Map<number, number> },
): boolean {
  const { base, last, final } = series;
  if (base < last || base > last + 30 || /^\p{Ll}/u.test((lines[index + 1] ?? '').trim())) return true;
  return base > last + 1 && (final.get(last + 1) ?? -1) > index;
}

function mostArticlesHaveHeadings(lines: readonly string[]): boolean {
  let articles = 0;
  let headings = 0;
  lines.forEach((line, index) => {
    if (!articleLine.test(line.trim())) return;
    articles += 1;
    if (looksLikeHeading((lines[index + 1] ?? '').trim(), 250)) headings += 1;
  });
  return headings * 3 >= articles * 2;
}

function looksLikeHeading(line: string, longest: number): boolean {
  return line.length <= longest && /^[A-Z‘]/.test(line) && !/[.:;,—]$/.test(line);
}

function articleMark(
  lines: readonly string[],
  line: number,
  found: { number: string; role: 'article' | 'quoted'; withHeadings: boolean },
): Mark {
  const next = (lines[line + 1] ?? '').trim();
  const { number, role } = found;
  if (!looksLikeHeading(next, found.withHeadings ? 250 : 60)) return { line, span: 1, role, number, heading: '' };
  const more = (lines[line + 2] ?? '').trim();
  const goesOn = /^[a-z]/.test(more) && !/[.:;]$/.test(more) && more.length < 150;
  return { line, span: goesOn ? 3 : 2, role, number, heading: goesOn ? `${next} ${more}` : next };
}

function divisionMark(lines: readonly string[], index: number, line: string): Mark | undefined {
  const division = divisionLine.exec(line);
  const annex = annexLine.exec(line);
  const subsection = subsectionLine.exec(line);
  if (!division && !annex && !subsection) return undefined;
  const level = division
    ? (levels[(division[1] as string).toLowerCase()] as number)
    : ((annex ? divisionLevels.schedule : divisionLevels.subdivision) as number);
  const heading: string[] = [];
  for (let next = index + 1; next < index + 4; next++) {
    const candidate = (lines[next] ?? '').trim();
    const endsHere = !looksLikeHeading(candidate, 200) || articleLine.test(candidate) || divisionLine.test(candidate);
    if (endsHere || subsectionLine.test(candidate)) break;
    if (heading.length > 0 && candidate !== candidate.toUpperCase() && !subsection) break;
    heading.push(candidate);
    if (annex) break;
  }
  return { line: index, span: 1 + heading.length, role: 'division', number: line, heading: heading.join(' '), level };
}
