import type { Mark, TextStyle } from './marks.ts';
import { divisionLevels } from './marks.ts';

const numeral = '[〇一二三四五六七八九十百千0-9０-９]{1,9}';
const branch = `(?:の${numeral}){0,4}`;
/** `第三条の二　条文`; a reference such as 第三条第一項 has no blank behind it. `第六条から第八条まで　削除` is one provision. */
const articleLine = new RegExp(
  `^(第${numeral}条${branch}(?:(?:から第|及び第|、第)${numeral}条${branch}(?:まで)?)?)(?:[\\u3000 \\t]+(.*)|)$`,
  'u',
);
const divisionLine = new RegExp(`^(第${numeral}(編|章|節|款|目)${branch})[\\u3000 \\t]*(.*)$`, 'u');
/** Supplementary provisions, once for the act and once for each act that amended it; they count anew. */
const supplementLine = /^附[\u3000 ]*則(?:[\u3000 ]*(.*))?$/u;
const annexLine = /^(別[\u3000 ]*(?:表|記|紙)(?:第[〇一二三四五六七八九十]{1,4})?)(?:[\u3000 ]*(.*))?$/u;
const caption = /^[（(][^（()）]{1,120}[）)]$/u;
const contentsLine = /^目[\u3000 ]*次$/u;
/** The range of articles that an entry of the list of contents gives. */
const contentsRange = /[（(](?:第|附則)[^）)]{0,80}[）)]$/u;
const levels: Readonly<Record<string, number>> = { 編: 6, 章: 20, 節: 30, 款: 40, 目: 45 };

export const japan: TextStyle = { id: 'japan', marks: japaneseMarks, wrapped: false, prepare: joinJapaneseLines };

const opensLine =
  /^(?:第[〇一二三四五六七八九十百千0-9０-９]{1,9}(?:条|編|章|節|款|目)|附[\u3000 ]*則|別[\u3000 ]*(?:表|記|紙)|目[\u3000 ]*次|[（(]|[０-９0-9]{1,3}[\u3000 ]|[一二三四五六七八九十]{1,4}[\u3000 ]|[イロハニホヘトチリヌルヲワカヨタレソツネ][\u3000 ]|\u3000)/u;

/**
 * Lines of a page run on into each other without blanks. A line that opens nothing and follows one that ends no
 * sentence belongs to it.
 */
function joinJapaneseLines(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const raw of lines) {
    const line = raw.replace(/\s+$/u, '');
    const last = joined.at(-1);
    const goesOn = last !== undefined && last !== '' && line !== '' && last.length >= 30 && !/[。）)」]$/u.test(last);
    if (goesOn && !startsAnew(line)) joined[joined.length - 1] = last + line.trim();
    else joined.push(line);
  }
  return joined;
}

function startsAnew(line: string): boolean {
  const text = line.trim();
  if (articleLine.test(text) || divisionLine.test(text))
    return !/^第[^\u3000 ]{1,12}条(?:第|の規定|[、にをがは])/u.test(text);
  return opensLine.test(line) && !/^第/u.test(text);
}

function japaneseMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  const contents = contentsOf(lines);
  if (contents.end > contents.first) {
    marks.push({ line: contents.first, span: contents.end - contents.first, role: 'skip', number: '', heading: '' });
  }
  for (let index = contents.end; index < lines.length; index++) {
    const mark = markAt(lines, index);
    if (!mark) continue;
    marks.push(mark);
    index = mark.line + mark.span - 1;
  }
  return marks;
}

function contentsOf(lines: readonly string[]): { first: number; end: number } {
  const first = lines.findIndex((line) => contentsLine.test(line.trim()));
  if (first < 0) return { first: 0, end: 0 };
  let end = first + 1;
  while (end < lines.length) {
    const line = (lines[end] as string).trim();
    const isEntry =
      line === '' || /^附[\u3000 ]*則$/u.test(line) || contentsRange.test(line) || divisionWithoutArticles(lines, end);
    if (!isEntry) break;
    end += 1;
  }
  return { first, end };
}

/** A chapter of the list that only holds sections, so has no range: the next entry has one. */
function divisionWithoutArticles(lines: readonly string[], index: number): boolean {
  if (!divisionLine.test((lines[index] as string).trim())) return false;
  for (let next = index + 1; next < Math.min(index + 4, lines.length); next++) {
    const line = (lines[next] as string).trim();
    if (contentsRange.test(line)) return true;
    if (!divisionLine.test(line)) return false;
  }
  return false;
}

function markAt(lines: readonly string[], index: number): Mark | undefined {
  const line = (lines[index] as string).trim();
  const hasCaption = caption.test(line);
  const article = articleLine.exec(hasCaption ? (lines[index + 1] ?? '').trim() : line);
  if (article) {
    const heading = hasCaption
      ? line
      : (/^[（(]([^（()）]{1,60})[）)](?=[\u3000 ])/u.exec(article[2] ?? '')?.[0] ?? '');
    const rest = hasCaption || heading === '' ? (article[2] ?? '') : (article[2] as string).slice(heading.length);
    return { line: index, span: hasCaption ? 2 : 1, role: 'article', number: article[1] as string, heading, rest };
  }
  const division = divisionLine.exec(line);
  if (division && !/^(?:第|の|及び|、|に|を|が|は)/u.test(division[3] as string) && line.length < 80) {
    const level = levels[division[2] as string] as number;
    return {
      line: index,
      span: 1,
      role: 'division',
      number: division[1] as string,
      heading: division[3] as string,
      level,
    };
  }
  const supplement = supplementLine.exec(line);
  if (supplement && line.length < 120) {
    return {
      line: index,
      span: 1,
      role: 'division',
      number: '附則',
      heading: supplement[1] ?? '',
      level: divisionLevels.schedule as number,
    };
  }
  const annex = annexLine.exec(line);
  if (!annex || line.length > 120) return undefined;
  return {
    line: index,
    span: 1,
    role: 'division',
    number: annex[1] as string,
    heading: annex[2] ?? '',
    level: divisionLevels.schedule as number,
  };
}
