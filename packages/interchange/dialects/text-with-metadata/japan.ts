import { numeralValue } from '../chinese/designations.ts';
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
/**
 * Supplementary provisions, once for the act and once for each act that amended it; they count anew. `附則第三条` or
 * `別表第一に掲げる` begin no such part: they are mentions at the start of a line of the page.
 */
const supplementLine = /^附[\u3000 ]*則[\u3000 ]*((?:[（(]|抄).*)?$/u;
const annexLine =
  /^(別[\u3000 ]*(?:表|記|紙)(?:第[〇一二三四五六七八九十]{1,4}(?:の[二三四五六七八九十]{1,3})?)?|様式(?:第[〇一二三四五六七八九十]{1,4})?)(?:[\u3000 ]*([（(].*)|[\u3000 ]+(.*)|)$/u;
/** The heading of an article in brackets, in which a name may be bracketed again. */
const caption = /^[（(](?:[^（()）]|[（(][^（()）]{0,80}[）)]){1,200}[）)]$/u;
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

/** `第二章に定める` is a mention of a chapter at the start of a line of the page. */
function readDivision(text: string): RegExpExecArray | undefined {
  const match = divisionLine.exec(text);
  const heading = match?.[3] ?? '';
  const isMention = /^(?:第|の|及び|又は|若しくは|から|まで|[、にをがはで])/u.test(heading) || /。$/u.test(heading);
  return match && !isMention && text.length < 80 ? match : undefined;
}

function startsAnew(line: string): boolean {
  const text = line.trim();
  if (articleLine.test(text)) return !/^第[^\u3000 ]{1,12}条(?:第|の規定|[、にをがは])/u.test(text);
  if (divisionLine.test(text)) return readDivision(text) !== undefined;
  if (/^(?:附|別)/u.test(text)) return supplementLine.test(text) || annexLine.test(text);
  return opensLine.test(line) && !/^第/u.test(text);
}

function japaneseMarks(lines: readonly string[]): Mark[] {
  const marks: Mark[] = [];
  const series = new JapaneseSeries();
  const contents = contentsOf(lines);
  if (contents.end > contents.first) {
    marks.push({ line: contents.first, span: contents.end - contents.first, role: 'skip', number: '', heading: '' });
  }
  for (let index = contents.end; index < lines.length; index++) {
    const mark = markAt(lines, index);
    if (!mark || !series.takes(mark)) continue;
    marks.push(mark);
    index = mark.line + mark.span - 1;
  }
  return marks;
}

/**
 * A number alone on its line is an article only where it is the next of the series: the cells of a table that names
 * other provisions stand alone on their lines too.
 */
class JapaneseSeries {
  #last: readonly number[] = [0];
  #inAnnex = false;

  takes(mark: Mark): boolean {
    if (mark.role === 'division') {
      if (mark.level !== divisionLevels.schedule) return true;
      this.#inAnnex = mark.number !== '附則';
      this.#last = [0];
      return true;
    }
    const first = valuesOf(mark.number);
    if (mark.rest === '' && mark.heading === '' && (this.#inAnnex || !this.#isNext(first))) return false;
    this.#last = valuesOf(mark.number.replace(/^.*第/u, '第'));
    return true;
  }

  /** 三 after 二 or 二の五; 二の二 after 二; 二の三 after 二の二. */
  #isNext(found: readonly number[]): boolean {
    const last = this.#last;
    const level = found.findIndex((value, index) => value !== last[index]);
    if (level < 0 || level !== found.length - 1) return false;
    return found[level] === (last[level] ?? 1) + 1 || (last.length === 1 && last[0] === 0);
  }
}

/** `第十条の三` is 10 and 3. */
function valuesOf(number: string): number[] {
  const [main = '', ...branches] = number.replace(/^第/u, '').split('条');
  const parts = (branches[0] ?? '').split('の').filter((part) => part !== '');
  return [main, ...parts].map(numeralValue);
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
  const division = readDivision(line);
  if (division) {
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
    heading: annex[2] ?? annex[3] ?? '',
    level: divisionLevels.schedule as number,
  };
}
