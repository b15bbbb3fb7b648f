import {
  type Designation,
  isClosing,
  isEnacting,
  isInstrumentLabel,
  readAnnex,
  readArticle,
  readDivision,
  readItem,
} from './designations.ts';

/** One line of the file that bears text, as a reader sees it, with what its opening looks like. */
export interface BodyLine {
  text: string;
  /** Number of `#` before it; 0 for a plain line. */
  marks: number;
  article?: Designation | undefined;
  division?: (Designation & { level: number }) | undefined;
  item?: Designation | undefined;
  annex?: Designation | undefined;
  label: boolean;
  closing: boolean;
  enacting: boolean;
}

export function bodyLineOf(text: string, marks: number): BodyLine {
  const marked = marks > 0;
  return {
    text,
    marks,
    article: readArticle(text, marked),
    division: readDivision(text, marked),
    item: readItem(text, marked),
    annex: readAnnex(text),
    label: !marked && isInstrumentLabel(text),
    closing: isClosing(text),
    enacting: isEnacting(text),
  };
}

/** A short line that ends like a title. */
export function isTitle(line: BodyLine | undefined): line is BodyLine {
  return (
    line !== undefined && line.text.length <= 120 && !/[.؛،:»”]$/u.test(line.text) && !/^[\p{Nd}–-]/u.test(line.text)
  );
}

/** A title that is itself counted: `1- التعبير عن الإرادة`. */
export const isCountedTitle = (line: BodyLine): boolean => /^\p{Nd}{1,2} ?[-–] ?[^.؛،:]{2,60}$/u.test(line.text);

/** The title of an article on a line of its own below the designation. */
export function isArticleTitle(line: BodyLine | undefined): line is BodyLine {
  return isTitle(line) && line.text.length <= 60 && line.marks === 0 && !line.article && !line.division && !line.item;
}

/** How the provisions of a file are marked; it decides what its plain lines mean. */
export interface Layout {
  /** Values of the articles under heading marks; a plain article with one of them belongs to another instrument. */
  markedValues: ReadonlySet<number>;
  /** Index of the first article; -1 when there is none. */
  firstArticle: number;
  /** Index of the last line that opens a main article. */
  lastArticle: number;
  /** For each line the index of the next line that opens an article; -1 where none follows. */
  nextArticle: readonly number[];
  /** Most articles bear a title on the line below the designation. */
  titledArticles: boolean;
  /** Items under heading marks, `## أولا`. */
  markedItems: boolean;
  /** Where neither articles nor items are: `n/m` provisions, or a single run of numbered paragraphs. */
  fallback: 'none' | 'sectioned' | 'numbered';
}

const sectioned = /^(\p{Nd}{1,3} ?\/ ?\p{Nd}{1,3}) ?[\u200f]?[-–:] ?(.*)$/u;
const numbered = /^(\p{Nd}{1,3}) ?[-–ـ.] ?(\S.*)$/u;

/** Reads `١/٢- يقصد …`. */
export function readSectioned(line: string): { number: string; text: string } | undefined {
  const match = sectioned.exec(line);
  return match ? { number: (match[1] as string).replaceAll(' ', ''), text: match[2] as string } : undefined;
}

/** Reads `١- يعقد الطرفان …`. */
export function readNumberedParagraph(line: string): { number: string; text: string } | undefined {
  const match = numbered.exec(line);
  return match ? { number: match[1] as string, text: match[2] as string } : undefined;
}

export function layoutOf(lines: readonly BodyLine[], asciiDigits: (text: string) => string): Layout {
  const marked = lines.filter((line) => line.marks > 0 && line.article);
  const any = marked.length > 0 ? marked : lines.filter((line) => line.article && !line.article.quoted);
  const items = lines.some((line) => line.item);
  return {
    markedValues: new Set(marked.map((line) => line.article?.value as number)),
    firstArticle: lines.indexOf(any[0] as BodyLine),
    lastArticle: lines.lastIndexOf(any.at(-1) as BodyLine),
    nextArticle: nextArticles(lines),
    titledArticles: marked.length >= 3 && titledShare(lines) > 0.6,
    markedItems: lines.some((line) => line.marks > 0 && line.item),
    fallback: any.length > 0 || items ? 'none' : fallbackOf(lines, asciiDigits),
  };
}

function nextArticles(lines: readonly BodyLine[]): number[] {
  const next = new Array<number>(lines.length).fill(-1);
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    next[index] = lines[index + 1]?.article ? index + 1 : (next[index + 1] as number);
  }
  return next;
}

function titledShare(lines: readonly BodyLine[]): number {
  let articles = 0;
  let titled = 0;
  for (const [index, line] of lines.entries()) {
    if (line.marks === 0 || !line.article || line.article.rest !== '') continue;
    articles += 1;
    if (isArticleTitle(lines[index + 1]) && lines[index + 2]?.marks === 0) titled += 1;
  }
  return articles === 0 ? 0 : titled / articles;
}

function fallbackOf(lines: readonly BodyLine[], asciiDigits: (text: string) => string): Layout['fallback'] {
  if (lines.filter((line) => readSectioned(line.text)).length >= 3) return 'sectioned';
  const run = lines
    .flatMap((line) => readNumberedParagraph(line.text)?.number ?? [])
    .map((n) => Number(asciiDigits(n)));
  return run.length >= 2 && run.every((value, index) => value === index + 1) ? 'numbered' : 'none';
}
