import type { PageLine, PageLines } from './pdf-lines.ts';
import { type Designation, designationOf, isHeadingOnly } from './treaty-designations.ts';

/** A paragraph, a heading or the designation of an article, put together from lines of pages. */
export interface Block {
  text: string;
  page: number;
  /** `large`: letters larger than the text; `capitals`: capitals only; `small`: a note at the foot of a page. */
  style: 'plain' | 'large' | 'capitals' | 'small';
  /** Where the block opens an article, a chapter or an annex. */
  designation?: Designation;
}

const marker = /^(?:\d{1,3}\.|\(?(?:[a-z]{1,2}|[ivx]{1,5}|[а-я])\)|\d{1,2}\)|[–—•-]) /u;
/** Some booklets print the first number of an article with the letter l. */
const misreadOne = /^l\. (?=\p{Lu})/u;
/** Words that English joins to the next with a hyphen, and that open no longer word which a line could break. */
const compounding: ReadonlySet<string> = new Set(['non', 'self', 'user', 'cross']);
const sentenceEnd = /(?:[.;:!?。；：]|,)["”»)]?$/u;
const romanHeading = /^([IVX]{1,5})\. (\p{Lu}.{2,90})$/u;

/** Puts lines together. Words broken at the end of a line are made whole where the text shows how they are written. */
export function blocksOf({ lines, bodySize, leading }: PageLines): Block[] {
  const words = wordsOf(lines);
  const margins = marginsOf(lines);
  const blocks: Block[] = [];
  const notes: Block[] = [];
  let open: { style: Block['style']; lines: PageLine[]; designation?: Designation } | undefined;
  const close = () => {
    // A note is read after the paragraph that the page breaks off, not in the middle of it.
    if (open) blocks.push(blockOf(open, words), ...notes.splice(0));
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    const style = styleOf(line, bodySize);
    if (style === 'small') {
      addNote(notes, line);
      continue;
    }
    const last = open?.lines.at(-1);
    const margin = margins.get(line.page) ?? 0;
    if (open && last && goesOn(open, { line, last, style, leading, margin })) {
      open.lines.push(line);
      continue;
    }
    close();
    const designation = openedBy(line, margin) ?? romanDivision(lines, at);
    open = { style, lines: [line], ...(designation && { designation }) };
  }
  close();
  return [...blocks, ...notes];
}

interface Next {
  line: PageLine;
  last: PageLine;
  style: Block['style'];
  leading: number;
  margin: number;
}

function goesOn(open: { style: string; lines: PageLine[]; designation?: Designation }, next: Next): boolean {
  const { line, last, style, leading, margin } = next;
  const isSamePage = line.page === last.page;
  if (open.designation) {
    const { heading, kind } = open.designation;
    // The heading of an article goes on in the next line, closer than the text below it; numbers of paragraphs end it.
    const isHeading = heading !== '' && isSamePage && line.gap <= leading * 1.15 && line.x > margin + 12;
    return isHeading && !marker.test(line.text) && !openedBy(line, margin) && kind !== 'annex';
  }
  if (style !== open.style || openedBy(line, margin)) return false;
  if (style === 'large') return isSamePage && line.gap <= line.size * 1.7;
  if (style === 'capitals') return isSamePage && line.gap <= leading * 1.6;
  const isEnded = sentenceEnd.test(last.text) || /\b(?:and|or)$/.test(last.text);
  if (!isSamePage) return !isEnded || /^\p{Ll}/u.test(line.text);
  if (line.gap > leading * 1.15) return false;
  if (marker.test(`${line.text} `) && isEnded) return false;
  return true;
}

/**
 * What a line opens. A line of a paragraph may begin with `Article 6` by chance: a heading ends as no sentence does, and one that
 * goes on in the next line, after a comma, is indented.
 */
function openedBy(line: PageLine, margin: number): Designation | undefined {
  if (!/^[\p{Lu}\p{Lo}]/u.test(line.text)) return undefined;
  const designation = designationOf(line.text);
  if (!designation) return undefined;
  const goesOnBelow = line.x > margin + 12 && /\p{L},$/u.test(designation.heading);
  return isHeadingOnly(goesOnBelow ? { ...designation, heading: designation.heading.slice(0, -1) } : designation)
    ? designation
    : undefined;
}

/** The parts of a protocol: `II. Prevention`, above an article. */
function romanDivision(lines: readonly PageLine[], at: number): Designation | undefined {
  const roman = romanHeading.exec(lines[at]?.text ?? '');
  const isAboveArticle = lines.slice(at + 1, at + 4).some(({ text }) => designationOf(text)?.kind === 'article');
  return roman && isAboveArticle
    ? { kind: 'division', word: 'roman', number: roman[1] as string, heading: roman[2] as string }
    : undefined;
}

function styleOf(line: PageLine, bodySize: number): Block['style'] {
  if (line.isNote) return 'small';
  if (line.size > bodySize * 1.12) return 'large';
  return /\p{Lu}{3}/u.test(line.text) && line.text === line.text.toUpperCase() ? 'capitals' : 'plain';
}

function addNote(notes: Block[], line: PageLine): void {
  const last = notes.at(-1);
  if (last && last.page === line.page && !/^\d{1,2}/.test(line.text))
    last.text = joined(last.text, line.text, new Set());
  else notes.push({ text: line.text, page: line.page, style: 'small' });
}

function blockOf(
  { style, lines, designation }: { style: Block['style']; lines: PageLine[]; designation?: Designation },
  words: ReadonlySet<string>,
): Block {
  const [first, ...more] = lines as [PageLine, ...PageLine[]];
  const text = more.reduce((whole, line) => joined(whole, line.text, words), first.text).replace(misreadOne, '1. ');
  if (!designation) return { text, page: first.page, style };
  const heading = more.reduce((whole, line) => joined(whole, line.text, words), designation.heading);
  return { text, page: first.page, style, designation: { ...designation, heading } };
}

/** `Con-` and `vention` are `Convention`, `co-` and `operation` are `co-operation`, as the text writes them elsewhere. */
function joined(before: string, after: string, words: ReadonlySet<string>): string {
  const start = /(\p{L}{1,40})-$/u.exec(before)?.[1];
  const end = /^\p{Ll}{1,40}/u.exec(after)?.[0];
  if (start === undefined || end === undefined) return /\p{L}-$/u.test(before) ? before + after : `${before} ${after}`;
  const whole = `${start}${end}`.toLowerCase();
  const isHyphened =
    !words.has(whole) && (words.has(`${start}-${end}`.toLowerCase()) || compounding.has(start.toLowerCase()));
  return isHyphened ? before + after : before.slice(0, -1) + after;
}

/** Every word that stands whole on a line, with its hyphens. */
function wordsOf(lines: readonly PageLine[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const word of text.match(/\p{L}+(?:-\p{L}+)*(?![\p{L}-])/gu) ?? []) words.add(word.toLowerCase());
  }
  return words;
}

function marginsOf(lines: readonly PageLine[]): Map<number, number> {
  const margins = new Map<number, number>();
  for (const { page, x } of lines) margins.set(page, Math.min(margins.get(page) ?? Number.POSITIVE_INFINITY, x));
  return margins;
}
