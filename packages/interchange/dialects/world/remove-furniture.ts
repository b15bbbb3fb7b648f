import { asciiDigits } from '@comity/language';
import furniture from './furniture.json' with { type: 'json' };

/** A line of a text, trimmed, with single spaces. */
export interface Line {
  text: string;
  /** Blank lines, or the start of the text, stand before it. */
  afterBlank: boolean;
}

const furnitureLines = new Set(furniture.lines);
const menuWords = new Set(furniture.menuWords);
const furniturePattern = new RegExp(`^(?:${furniture.patterns.join('|')})$`, 'iu');
const glyphCodes = new RegExp(furniture.glyphCodes, 'g');
const longestFurniture = 260;
const bareNumber = /^\p{Nd}{1,4}$/u;

/**
 * The lines of a text without what the page or the portal added: menus, page numbers, and lines repeated at the head of
 * each page, of which the first is kept. What goes is told by `furniture.json`; every other line stays.
 */
export function linesWithoutFurniture(text: string): Line[] {
  const lines = linesOf(text);
  const ofPage = new Set([...menuLines(lines), ...pageNumbers(lines)]);
  const heads = runningHeads(lines, ofPage);
  return without(lines, (index) => ofPage.has(index) || heads.has(index));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const printed of text.replace(glyphCodes, ' ').split(/[\n\f]/)) {
    const clean = printed.replace(/\s+/g, ' ').trim();
    if (clean === '') afterBlank = true;
    else {
      lines.push({ text: clean, afterBlank });
      afterBlank = false;
    }
  }
  return lines;
}

function without(lines: readonly Line[], gone: (index: number) => boolean): Line[] {
  const kept: Line[] = [];
  let blankBefore = false;
  for (const [index, line] of lines.entries()) {
    if (gone(index)) blankBefore ||= line.afterBlank;
    else {
      kept.push(blankBefore ? { ...line, afterBlank: true } : line);
      blankBefore = false;
    }
  }
  return kept;
}

/** A single word such as `Search` may be the heading of a section: it goes only beside other furniture. */
function menuLines(lines: readonly Line[]): number[] {
  const kinds = lines.map(({ text }) => {
    if (text.length > longestFurniture) return 'text';
    const folded = text.toLowerCase();
    if (furnitureLines.has(folded) || furniturePattern.test(text)) return 'furniture';
    return menuWords.has(folded) ? 'menu word' : 'text';
  });
  const besideFurniture = (index: number) =>
    [kinds[index - 1], kinds[index + 1]].some((kind) => kind && kind !== 'text');
  return [...kinds.keys()].filter(
    (index) => kinds[index] === 'furniture' || (kinds[index] === 'menu word' && besideFurniture(index)),
  );
}

/** Numbers alone on a line that count the pages: one up each time, with the lines of a page between them. */
function pageNumbers(lines: readonly Line[]): Set<number> {
  const { fewest, linesApart } = furniture.bareNumbers;
  const found = new Set<number>();
  let run: number[] = [];
  let last = { index: 0, value: Number.NaN };
  for (const [index, { text }] of lines.entries()) {
    if (!bareNumber.test(text)) continue;
    const value = Number(asciiDigits(text));
    run = value === last.value + 1 && index - last.index >= linesApart ? [...run.slice(-fewest), index] : [index];
    last = { index, value };
    if (run.length >= fewest) for (const page of run) found.add(page);
  }
  return found;
}

/** Lines that come again on every page, but for its number. The first of each stays: nothing is lost. */
function runningHeads(lines: readonly Line[], ofPage: ReadonlySet<number>): Set<number> {
  const groups = repeatedLines(lines);
  const repeated = new Map(groups.flatMap((places, group) => places.map((place) => [place, group] as const)));
  const gone = new Set<number>();
  for (const [group, places] of groups.entries()) {
    const atPageBreak = places.filter((place) =>
      [-2, -1, 1, 2].some((distance) => {
        const other = repeated.get(place + distance);
        return ofPage.has(place + distance) || (other !== undefined && other !== group);
      }),
    );
    if (atPageBreak.length < places.length / 2 && !isRegular(places)) continue;
    for (const place of places.slice(1)) gone.add(place);
  }
  return gone;
}

function repeatedLines(lines: readonly Line[]): number[][] {
  const { fewest, shortest, longest, linesApart } = furniture.runningHead;
  const groups = new Map<string, number[]>();
  for (const [index, { text }] of lines.entries()) {
    if (text.length < shortest || text.length > longest || /[.;:,]$|^[(（【[]/.test(text)) continue;
    const key = text.replace(/\p{Nd}+/gu, '#').toLowerCase();
    const known = groups.get(key);
    if (known) known.push(index);
    else groups.set(key, [index]);
  }
  return [...groups]
    .filter(([key, places]) => places.length >= fewest && /\p{L}{3}/u.test(key) && !isDesignation(key))
    .map(([, places]) => places)
    .filter((places) => gapsOf(places).every((gap) => gap >= linesApart) && onlyPageNumberDiffers(places, lines));
}

function gapsOf(places: readonly number[]): number[] {
  return places.slice(1).map((place, before) => place - (places[before] as number));
}

function isRegular(places: readonly number[]): boolean {
  const gaps = gapsOf(places);
  return Math.max(...gaps) <= furniture.runningHead.mostUneven * Math.min(...gaps);
}

/** Rows of a table differ in many numbers; the head of a page in one, which goes up. */
function onlyPageNumberDiffers(places: readonly number[], lines: readonly Line[]): boolean {
  const numbers = places.map((place) => (lines[place] as Line).text.match(/\p{Nd}+/gu) ?? []);
  const [first = []] = numbers;
  const differing = first.map((_, at) => at).filter((at) => numbers.some((line) => line[at] !== first[at]));
  if (differing.length > 1) return false;
  const pages = numbers.map((line) => Number(asciiDigits(line[differing[0] ?? -1] ?? '0')));
  return differing.length === 0 || pages.slice(1).every((page, before) => page > (pages[before] as number));
}

/** `Article #`, `# Short title`, `§ #`, `Pasal #a`: the designations of provisions differ only in their numbers. */
function isDesignation(key: string): boolean {
  return /^\P{L}*#/u.test(key) || /^\p{L}{1,14}\.? ?#\p{L}?\P{L}*$/u.test(key);
}
