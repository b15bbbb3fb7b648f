import { looksLikeHeading } from './article-heading.ts';
import type { BrokenLine } from './break-long-lines.ts';
import rules from './designations.json' with { type: 'json' };
import type { Mark } from './find-marks.ts';

export interface Division {
  /** As `TreeBuilder` has it: the smaller holds the larger. */
  level: number;
  number: string;
  heading: string;
  /** How many lines the designation and the heading take. */
  lines: number;
}

const longestLine = 160;
const annexLevel = 5;
const numeral = '(?:(?-i:[IVXLC]{1,8})|\\p{Nd}{1,3})(?-i:[A-Z])?(?:-(?-i:[A-Z]))?';
const ordinalWord =
  'first|second|third|fourth|fifth|premier|première|deuxième|troisième|primero|primera|segundo|segunda|tercero|tercera|cuarto|quinto|único|primo|secondo|terzo|quarto|الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر|الأولى|الثانية|الثالثة|الرابعة|الخامسة|wa mbere|wa \\p{L}{3,9}|i parë|i dytë|i tretë|pertama|kedua|ketiga|prima|a doua|perviy|первый|второй|третий|перша|друга';

const patterns = [
  ...Object.entries(rules.divisions).map(([level, words]) => ({
    level: Number(level),
    pattern: new RegExp(
      `^[*#|\\s]{0,4}((?:${words})\\.?\\s{0,2}(?:${numeral}|${ordinalWord})(?:er|re|[º°])?)(?=$|[\\s.:–—-])[\\s.:–—-]{0,5}(.*)$`,
      'isu',
    ),
  })),
  ...Object.entries(rules.divisionNumberFirst).map(([level, words]) => ({
    level: Number(level),
    pattern: new RegExp(
      `^[*#|\\s]{0,4}((?:${numeral}|${rules.ordinalDivision})\\.?\\s{0,2}(?:${words}))(?!\\p{L})[\\s.:–—-]{0,5}(.*)$`,
      'isu',
    ),
  })),
  ...Object.entries(rules.divisionWithin).map(([level, words]) => ({
    level: Number(level),
    pattern: new RegExp(`^([第제]\\s?[一二三四五六七八九十百\\p{Nd}]{1,5}\\s?${words})[\\s　.:：]{0,4}(.*)$`, 'su'),
  })),
];

const contentsHeading = new RegExp(`^(?:${rules.contents})\\W{0,3}$`, 'iu');

/**
 * The lines that head a division, by their place. A division holds provisions: one that is followed by none before the
 * text ends, an entry of a list of contents or a reference in a sentence, is no division.
 */
export function findDivisions(lines: readonly BrokenLine[], marks: ReadonlyMap<number, Mark>): Map<number, Division> {
  const markLines = [...marks.keys()].sort((one, other) => one - other);
  const firstMark = markLines[0] ?? 0;
  const wordOfArticles = new Set([...marks.values()].map(({ printed }) => wordOf(printed)));
  const numberedAlone = [...marks.values()].some(({ style }) => style.startsWith('number'));
  const contentsEnd = endOfContents(lines, firstMark);
  const found = new Map<number, Division>();
  let taken = -1;
  for (const [index, line] of lines.entries()) {
    if (index <= taken || index < contentsEnd || marks.has(index)) continue;
    const division = divisionAt(lines, index, marks);
    if (!division || wordOfArticles.has(wordOf(division.number))) continue;
    // In acts whose sections are numbered alone, `Section 5` is a reference in the margin.
    if (numberedAlone && division.level === 50 && /\d/.test(division.number)) continue;
    if (!line.afterBlank && !line.continues && isUnfinished(lines[index - 1]?.text ?? '')) continue;
    found.set(index, division);
    taken = index + division.lines - 1;
  }
  return withoutEmpty(withoutNumberOfAct(found, firstMark), markLines);
}

/**
 * `CHAPTER 39A` alone above the first provision is the number of the act in a collection, and printed again on each page;
 * so is any designation that comes again before another of its level.
 */
function withoutNumberOfAct(found: ReadonlyMap<number, Division>, firstMark: number): Map<number, Division> {
  const kept = new Map<number, Division>();
  const lastOfLevel = new Map<number, string>();
  const designations = new Map<number, Set<string>>();
  for (const { level, number } of found.values()) {
    designations.set(level, (designations.get(level) ?? new Set()).add(number.toLowerCase()));
  }
  for (const [place, division] of found) {
    const key = division.number.toLowerCase();
    if (lastOfLevel.get(division.level) === key) continue;
    lastOfLevel.set(division.level, key);
    const alone = designations.get(division.level)?.size === 1;
    if (alone && place < firstMark && /[2-9]|1\d/.test(key)) continue;
    kept.set(place, division);
  }
  return kept;
}

/** The word of a designation, in small letters: `section` of `Section 5`. */
function wordOf(designation: string): string {
  return (/\p{L}{2,}/u.exec(designation)?.[0] ?? '').toLowerCase();
}

function divisionAt(
  lines: readonly BrokenLine[],
  index: number,
  marks: ReadonlyMap<number, Mark>,
): Division | undefined {
  const { text } = lines[index] as BrokenLine;
  if (text.length > longestLine) return undefined;
  for (const { level, pattern } of patterns) {
    const [, number = '', rest = ''] = pattern.exec(text) ?? [];
    if (number === '') continue;
    if (rest === '') {
      const below = lines[index + 1];
      const hasHeading =
        below && !below.continues && !marks.has(index + 1) && looksLikeHeading(below.text) && !isDivision(below.text);
      return { level, number, heading: hasHeading ? below.text : '', lines: hasHeading ? 2 : 1 };
    }
    // `Chapter 3 of this Act applies …`
    if (/^[\p{Ll},;(]/u.test(rest) || /[.;,]$/.test(rest) || rest.length > 140) return undefined;
    return { level, number, heading: rest, lines: 1 };
  }
  return undefined;
}

function isDivision(text: string): boolean {
  return patterns.some(({ pattern }) => pattern.test(text));
}

function isUnfinished(before: string): boolean {
  return before.length > 35 && /(?:[,،]|\b\p{Ll}{1,4})$/u.test(before);
}

/** Divisions in a list of contents, between its heading and the first provision, whose designations come again. */
function endOfContents(lines: readonly BrokenLine[], firstMark: number): number {
  const start = lines.findIndex(({ text }) => contentsHeading.test(text));
  if (start < 0 || start > firstMark) return 0;
  const last = new Map<string, number>();
  for (let index = start + 1; index < firstMark; index += 1) {
    const text = (lines[index] as BrokenLine).text;
    if (text.length <= longestLine && isDivision(text)) last.set(text.toLowerCase().replace(/\W+\d*$/, ''), index);
  }
  const [firstKey] = last.keys();
  return firstKey === undefined ? start : (last.get(firstKey) as number);
}

/** Keeps a division when a provision follows before the next division of the same or a higher level. */
function withoutEmpty(found: ReadonlyMap<number, Division>, markLines: readonly number[]): Map<number, Division> {
  const places = [...found.keys()];
  const kept = new Map<number, Division>();
  let mark = 0;
  for (const [position, place] of places.entries()) {
    const division = found.get(place) as Division;
    const next = places
      .slice(position + 1, position + 40)
      .find((later) => (found.get(later) as Division).level <= division.level);
    while (mark < markLines.length && (markLines[mark] as number) < place) mark += 1;
    const holds = (markLines[mark] ?? Number.POSITIVE_INFINITY) < (next ?? Number.POSITIVE_INFINITY);
    const isAnnex = division.level <= annexLevel && place > (markLines[0] ?? 0);
    if (holds || isAnnex) kept.set(place, division);
  }
  return kept;
}
