import { foldText, numberKey } from '@comity/language';
import { anyOf, treatyWords } from './treaty-words.ts';

/** What a line of a treaty opens. */
export interface Designation {
  kind: 'article' | 'division' | 'annex' | 'preamble';
  /** The kind of division (`chapter`), by which its level is told. Empty of everything else. */
  word: string;
  /** As printed: `Article 5`, `第五条`. Empty of a preamble. */
  number: string;
  heading: string;
}

const suffix = '(?:[a-z](?![\\p{L}])|[ -]?(?:bis|ter|quater|quinquies|sexies)(?![\\p{L}]))';
const numeral = `(?:\\d{1,3}(?:°|º|er(?![\\p{L}]))?${suffix}?|[IVXLC]{1,7}(?![\\p{L}])|premier|unique|[úu]nico|enig)`;
/** A word and its number are apart, or the number is in figures. */
const blank = '(?: +|(?=\\d))';
/** What stands between a number and a heading on the same line. */
const joint = '(?: *[.:–—-]+ *| +)';

const latinArticle = new RegExp(`^((?:${anyOf(treatyWords.article)})${blank}${numeral})(?:${joint}(.*)|[.:]?)$`, 'iu');
const latinDivisions = Object.entries(treatyWords.divisions).map(
  ([word, list]) =>
    [
      word,
      new RegExp(`^((?:${anyOf(list)})${blank}(?:${numeral}|[A-Z](?![\\p{L}])))(?:${joint}(.*)|[.:]?)$`, 'iu'),
    ] as const,
);
const annex = new RegExp(
  `^((?:${anyOf(treatyWords.annexes)})(?:[ -]+(?:\\d{1,2}|[IVX]{1,5}|[A-H])(?![\\p{L}\\d])|(?: ?[一二三四五六七八九十\\d]{1,3})| (?:الأول|الثاني|الثالث|الرابع))?)(?:${joint}(.*)|[.:]?)$`,
  'iu',
);
const preamble = new RegExp(`^(?:${anyOf(treatyWords.preambles)})[.:]?$`, 'iu');
const chineseArticle =
  /^(第 ?[〇零一二三四五六七八九十百\d]{1,9} ?条(?:之[一二三四五六七八九十]{1,3})?)[\s.:：]*(.*)$/u;
const chineseDivision = /^(第 ?[〇零一二三四五六七八九十百\d]{1,9} ?([编章节部篇]分?))[\s.:：]*(.*)$/u;
const chineseWords: Readonly<Record<string, string>> = {
  编: 'part',
  篇: 'part',
  部: 'part',
  章: 'chapter',
  节: 'section',
};
const arabicArticle = new RegExp(`^(?:${anyOf(treatyWords.arabicArticle)}) *(.{1,200})$`, 'u');
const arabicDivisions = Object.entries(treatyWords.arabicDivisions).map(
  ([word, list]) => [word, new RegExp(`^(?:${anyOf(list ?? [])}) *(.{1,200})$`, 'u')] as const,
);
const arabicDigits = /^([(]?[\d٠-٩]{1,3}[)]?(?: *مكررا?ً?)?)[\s.:\-–—]*(.*)$/u;

const closing = new RegExp(`^(?:${anyOf(treatyWords.closings.map((words) => foldText(words)))})`, 'u');
const longestLine = 400;

/**
 * What a line opens by its words alone, in any of the languages; undefined of a line that opens nothing.
 * A number of an article in the middle of a sentence that was broken there (`Article 5 of the Convention`) opens something too:
 * callers that read lines of a page ask `isHeadingOnly` beside.
 */
export function designationOf(line: string): Designation | undefined {
  if (line === '' || line.length > longestLine) return undefined;
  return latinDesignation(line) ?? chineseDesignation(line) ?? arabicDesignation(line);
}

/** Whether what follows the number may be a heading: nothing, or words that begin as a heading does and end as no sentence. */
export function isHeadingOnly({ heading }: Designation): boolean {
  if (heading === '') return true;
  if (heading.length > 250 || /[.;:,]$/.test(heading.replace(/\betc\.$/, ''))) return false;
  return /^["“«(‘']?(?:\p{Lu}|\p{Lo}|\d)/u.test(heading);
}

/** Whether the line begins the closing formula: `IN WITNESS WHEREOF`, `Gedaan te …`. */
export function opensClosing(line: string): boolean {
  return closing.test(foldText(line.slice(0, 60)));
}

function latinDesignation(line: string): Designation | undefined {
  const article = latinArticle.exec(line);
  if (article) return { kind: 'article', word: '', ...parts(article) };
  for (const [word, pattern] of latinDivisions) {
    const division = pattern.exec(line);
    if (division) return { kind: 'division', word, ...parts(division) };
  }
  const annexed = annex.exec(line);
  if (annexed) return { kind: 'annex', word: '', ...parts(annexed) };
  return preamble.test(line) ? { kind: 'preamble', word: '', number: '', heading: line } : undefined;
}

function chineseDesignation(line: string): Designation | undefined {
  const article = chineseArticle.exec(line);
  if (article) return { kind: 'article', word: '', ...parts(article) };
  const division = chineseDivision.exec(line);
  if (!division) return undefined;
  const word = chineseWords[(division[2] as string).charAt(0)] ?? 'part';
  return { kind: 'division', word, number: division[1] as string, heading: (division[3] ?? '').trim() };
}

function arabicDesignation(line: string): Designation | undefined {
  const article = arabicArticle.exec(line);
  if (article) return arabicNumbered(line, article[1] as string, 'article', '');
  for (const [word, pattern] of arabicDivisions) {
    const division = pattern.exec(line);
    if (division) return arabicNumbered(line, division[1] as string, 'division', word);
  }
  return undefined;
}

/** The number in digits or in words (`الثالثة والعشرون`); words that are no number open nothing. */
function arabicNumbered(
  line: string,
  rest: string,
  kind: 'article' | 'division',
  word: string,
): Designation | undefined {
  const start = line.length - rest.length;
  const digits = arabicDigits.exec(rest);
  if (digits) {
    const number = line.slice(0, start) + (digits[1] as string);
    return { kind, word, number, heading: (digits[2] ?? '').trim() };
  }
  const words = rest.split(' ');
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const head = words
      .slice(0, count)
      .join(' ')
      .replace(/[.:\-–—]+$/, '')
      .trim();
    if (/[.:\-–—]/.test(head) || !/^\d+(?:bis)?$/.test(numberKey(`المادة ${head}`))) continue;
    // The same key for fewer words means that the last word belongs to the heading.
    const fewer = words.slice(0, count - 1).join(' ');
    if (count > 1 && numberKey(`المادة ${fewer}`) === numberKey(`المادة ${head}`)) continue;
    const heading = words
      .slice(count)
      .join(' ')
      .replace(/^[.:\-–—\s]+/, '');
    return { kind, word, number: line.slice(0, start) + head, heading };
  }
  return undefined;
}

function parts(match: RegExpExecArray): { number: string; heading: string } {
  return { number: (match[1] as string).trim(), heading: (match[2] ?? '').trim() };
}
