/**
 * How Chinese legislation marks its parts. Data first, the reading of one line below it.
 * Lines arrive as a reader sees them: marks taken out, ideographic spaces written as plain ones.
 */

const sign = '[〇零一二三四五六七八九十百千两廿卅0-9０-９]';
const numeral = `${sign}(?: ?${sign}){0,11}`;

/** Parts of a law from the outermost in; the level is that of `TreeBuilder.division`. */
const divisionLevels: Readonly<Record<string, number>> = {
  部分: 5,
  编: 10,
  分编: 20,
  篇: 15,
  章: 30,
  节: 40,
  目: 50,
};
/** Parts that carry a name instead of a number. */
const namedDivision = /^(?:总 ?则|分 ?则|附 ?则|序 ?言|前 ?言)$/u;
const division = new RegExp(
  `^(第 ?${numeral} ?(部分|分编|编|篇|章|节|目)(?:之${sign}{1,3}(?![\\p{Script=Han}]))?)(?:[ :：]+(.*)|([^ :：].*))?$`,
  'u',
);

const article = new RegExp(`^第 ?(${numeral}) ?条(?: ?之(${numeral}))?`, 'u');
/** What follows the designation where a sentence only mentions an article: `第三十条规定的`, `第三条、第四条`, `第五条第二款`. */
const mention =
  /^(?:规定|的(?!士)|、|和第|或者?第|以?及第|与第|[至到](?:本法)?第|所(?:列|称|指|述|规定|涉)|以(?:外|上|下|前|后)|中(?:的|规定|，|“)|内(?:的|，)|，|。|；|）|》|修改|改为|作为|后(?:，|的|增加)|前(?:，|的|款|两)|第[〇零一二三四五六七八九十百0-9]{1,5}(?:款|项|条))/u;
const spacedMention = /^ (?:第[〇零一二三四五六七八九十百0-9]{1,5}(?:款|项)|规定的|、|和第|至第)/u;
/** The name of an article in lenticular or square brackets: `第一条【立法目的】`. */
const bracketedHeading = /^ ?(?:【([^【】]{1,60})】|［([^［］]{1,60})］|〔([^〔〕]{1,60})〕|\[([^[\]]{1,60})\]) ?/u;
/** Local regulations print the name in round brackets behind the number, `第一条（立法目的）`; so do items and notes. */
const roundHeading = /^（([^（），。；：、]{2,30})）(?: |$)/u;
const noHeading = /^(?:[一二三四五六七八九十\d]{1,3}|(?:已|本条)?(?:删去|删除|废止|失效|略|空缺|保留).{0,6})$/u;

/** Items of amending acts, decisions and interpretations that have no 第…条 of their own: `一、`, also `一．`. */
const item = /^([一二三四五六七八九十百]{1,6}) ?([、．.]) ?(.*)$/u;
/** Provisions counted through a whole act in figures, below headings `一、`: `12．公安机关…`. */
const figureItem = /^(\d{1,3}) ?[.．、] ?(\P{Nd}.*)$/u;

const annexAlone = /^(附 ?(?:件|表|录|图)? ?[一二三四五六七八九十0-9０-９]{0,4}) ?[:：]?$/u;
const annexNamed = /^(附 ?(?:件|表|录|图)? ?[一二三四五六七八九十0-9０-９]{0,4}) ?[:：] ?(\S.{0,79})$/u;

/** Quotation marks that open the wording of another law. */
export const openingQuote = /^[“"「『‘]+ ?/u;

const digitOf: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const unitOf: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The value of a numeral up to 9999, `四百一十四`, `一〇二`, `102` or `十 二`; NaN for what is none. */
export function numeralValue(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(' ', '').replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (/^\d+$/.test(plain)) return Number(plain);
  let total = 0;
  let digit = 0;
  let positional = 0;
  for (const figure of plain) {
    const unit = unitOf[figure];
    const value = digitOf[figure];
    if (unit !== undefined) {
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
      positional = Number.NaN;
    } else if (value !== undefined) {
      digit = value;
      positional = positional * 10 + value;
    } else return Number.NaN;
  }
  return Number.isNaN(positional) ? total + digit : positional;
}

export interface DivisionLine {
  level: number;
  number: string;
  heading: string;
}

/** Reads `第一章 总则`. Without a heading mark the line must be short and end like a title, not like a sentence. */
export function readDivision(line: string, marked: boolean): DivisionLine | undefined {
  if (!marked && (line.length > 50 || /[。；，：:]$/u.test(line))) return undefined;
  if (namedDivision.test(line)) return { level: 0, number: '', heading: line };
  const match = division.exec(line);
  if (!match) return undefined;
  const glued = match[4];
  // `第一部分` begins many a sentence; without a space or a mark it names no part.
  const longest = match[2] === '部分' ? 0 : 15;
  if (glued !== undefined && (mention.test(glued) || (!marked && glued.length > longest))) return undefined;
  const level = divisionLevels[match[2] as string] as number;
  return { level, number: (match[1] as string).replaceAll(' ', ''), heading: (match[3] ?? glued ?? '').trim() };
}

export interface ArticleLine {
  number: string;
  heading: string;
  text: string;
  value: number;
}

/**
 * Reads a line that opens an article. `last` is the value of the article before it: where no space follows the designation,
 * only the next number in order is believed to open an article.
 */
export function readArticle(line: string, last: number): ArticleLine | undefined {
  const match = article.exec(line);
  if (!match) return undefined;
  const value = numeralValue(match[1] as string);
  const rest = line.slice(match[0].length);
  if (mention.test(rest) || spacedMention.test(rest)) return undefined;
  if (rest !== '' && !/^[ 【［〔[（(：:]/u.test(rest) && value !== last + 1) return undefined;
  const { heading, length } = readHeading(rest);
  return { number: match[0].replaceAll(' ', ''), heading, text: rest.slice(length).replace(/^[ ：:]+/u, ''), value };
}

function readHeading(rest: string): { heading: string; length: number } {
  const bracketed = bracketedHeading.exec(rest);
  if (bracketed) {
    const heading = bracketed.slice(1).find((one) => one !== undefined) ?? '';
    return { heading: heading.trim(), length: bracketed[0].length };
  }
  const round = roundHeading.exec(rest);
  if (!round || noHeading.test(round[1] as string)) return { heading: '', length: 0 };
  return { heading: round[1] as string, length: round[0].length };
}

export interface ItemLine {
  number: string;
  rest: string;
  /** The rest is a title, not a sentence. */
  titled: boolean;
}

/** Reads `一、将刑法第一百三十四条修改为：…`. */
export function readItem(line: string): ItemLine | undefined {
  const match = item.exec(line);
  if (!match) return undefined;
  const rest = match[3] as string;
  return {
    number: `${match[1]}${match[2]}`,
    rest,
    titled: rest !== '' && rest.length <= 40 && !/[。；，：:”"]$/u.test(rest),
  };
}

/** Reads `12．公安机关…`. */
export function readFigureItem(line: string): { value: number; number: string; text: string } | undefined {
  const match = figureItem.exec(line);
  if (!match) return undefined;
  return { value: Number(match[1]), number: match[1] as string, text: match[2] as string };
}

/** Reads `附件一`, `附表`, `附：关于…`; `附加刑…` and the like are no annex. */
export function readAnnex(line: string, marked: boolean): { number: string; heading: string } | undefined {
  const alone = annexAlone.exec(line);
  if (alone) return { number: (alone[1] as string).replaceAll(' ', ''), heading: '' };
  const named = annexNamed.exec(line);
  if (named) return { number: (named[1] as string).replaceAll(' ', ''), heading: (named[2] as string).trim() };
  // Without a heading mark only a numbered annex with a title behind it: `附录一 名单`.
  const headed = /^(附(?:件|表|录|图) ?[一二三四五六七八九十0-9]{0,4}) (.{1,80})$/u.exec(line);
  const plain = headed && /[一二三四五六七八九十0-9]$/u.test(headed[1] as string) && !/[。；，：]/u.test(line);
  return headed && (marked || plain)
    ? { number: (headed[1] as string).replaceAll(' ', ''), heading: headed[2] as string }
    : undefined;
}
