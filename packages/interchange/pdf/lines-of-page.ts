import type { PdfLine } from '../pdf-text.ts';
import { inReadingOrder } from './columns.ts';

/** What a PDF prints in one go: a word, a line, or less. Lengths are points from the upper left corner of the page. */
export interface PrintedRun {
  text: string;
  x: number;
  /** Of the line on which the letters stand. */
  y: number;
  width: number;
  size: number;
  /** A blank follows in the file. */
  spaced: boolean;
}

/** Runs on one baseline, from left to right. */
export interface Row {
  runs: PrintedRun[];
  y: number;
  size: number;
}

/** As the library gives them: `transform` is a matrix of the page's own space. Marks of structure have no `str`. */
type Item = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean } | object;

type Matrix = readonly number[];

/** The runs of a page, upright ones only in their places; what is printed across the page follows at its end. */
export function runsOf(items: readonly Item[], page: Matrix): PrintedRun[] {
  const runs: PrintedRun[] = [];
  const across: PrintedRun[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const last = runs.at(-1);
    if (item.str.trim() === '') {
      if (last && item.str !== '') last.spaced = true;
      continue;
    }
    const matrix = multiplied(page, item.transform);
    const [a = 0, b = 0, , , x = 0, y = 0] = matrix;
    const size = Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0);
    const run = { text: plainLetters(item.str), x, y, width: item.width, size, spaced: /\s$/.test(item.str) };
    if (Math.abs(b) > Math.abs(a)) across.push(run);
    else runs.push(run);
  }
  const foot = runs.reduce((lowest, run) => Math.max(lowest, run.y), 0);
  // Each of them becomes a line of its own below the rest: their places on the page say nothing of the order.
  for (const [at, run] of across.entries()) {
    runs.push({ ...run, x: 0, y: foot + 2 * (at + 1) * Math.max(run.size, 1) });
  }
  return runs;
}

/** Letters as they are written, not as they are shaped: Arabic forms by their place in the word, joined Latin letters. */
const SHAPED = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]+/g;

function plainLetters(text: string): string {
  return text.replace(SHAPED, (letters) => letters.normalize('NFKC'));
}

function multiplied(outer: Matrix, inner: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The lines of a page in the order in which a reader reads them. */
export function linesOfPage(runs: readonly PrintedRun[]): PdfLine[] {
  const fromRight = isRightToLeft(runs.map(({ text }) => text).join(''));
  const lines = inReadingOrder(rowsOf(runs), fromRight).map((row) => lineOf(row, fromRight));
  return lines.filter(({ text }) => text !== '');
}

/** Raised and lowered figures stand this much off the line they belong to, in parts of the letters' height. */
const OFF_THE_LINE = 0.4;

function rowsOf(runs: readonly PrintedRun[]): Row[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((left, right) => left.y - right.y)) {
    const row = rows.at(-1);
    if (!row || Math.abs(run.y - row.y) > OFF_THE_LINE * Math.max(run.size, row.size)) {
      rows.push({ runs: [run], y: run.y, size: run.size });
      continue;
    }
    row.runs.push(run);
    if (run.size > row.size) Object.assign(row, { y: run.y, size: run.size });
  }
  for (const row of rows) row.runs.sort((left, right) => left.x - right.x);
  return rows;
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const LETTER = /\p{L}/gu;
const HAN = /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;
/** A gap wider than this part of the letters' height is a blank between words. */
const BLANK = 0.15;
const BLANK_BETWEEN_HAN = 0.8;

/** A line of a page that reads from the right does so too as soon as one letter of it tells. */
function lineOf({ runs, y, size }: Row, pageFromRight: boolean): PdfLine {
  const whole = runs.map(({ text }) => text).join('');
  const rightToLeft = isRightToLeft(whole) || (pageFromRight && lettersFromRight(whole) > 0);
  let text = '';
  let last: PrintedRun | undefined;
  for (const run of rightToLeft ? fromTheRight(runs) : runs) {
    if (last && isApart(last, run)) text += ' ';
    text += run.text;
    last = run;
  }
  const x = Math.min(...runs.map((run) => run.x));
  const plain = text
    .replace(/\u00AD(?=.)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { text: plain, x: rounded(x), y: rounded(y), size: rounded(size) };
}

/** Whether at least half of the letters of a text run from right to left. */
function isRightToLeft(text: string): boolean {
  const right = lettersFromRight(text);
  return right > 0 && right * 2 >= (text.match(LETTER)?.length ?? 0);
}

function lettersFromRight(text: string): number {
  return text.match(RIGHT_TO_LEFT)?.length ?? 0;
}

/** Runs in the order of reading: from the right, but words and figures of another script among them from the left. */
function fromTheRight(runs: readonly PrintedRun[]): PrintedRun[] {
  const ordered: PrintedRun[] = [];
  let foreign: PrintedRun[] = [];
  for (const run of [...runs].reverse()) {
    if (/[\p{L}\p{N}]/u.test(run.text) && lettersFromRight(run.text) === 0) {
      foreign.unshift(run);
      continue;
    }
    ordered.push(...foreign, run);
    foreign = [];
  }
  return [...ordered, ...foreign];
}

function isApart(before: PrintedRun, after: PrintedRun): boolean {
  if (/\s$/.test(before.text) || /^\s/.test(after.text)) return false;
  const [left, right] = before.x <= after.x ? [before, after] : [after, before];
  const gap = right.x - (left.x + left.width);
  const han = HAN.test(before.text.slice(-1)) && HAN.test(after.text.slice(0, 1));
  if (han) return gap > BLANK_BETWEEN_HAN * after.size;
  return before.spaced || gap > BLANK * Math.min(before.size, after.size);
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
