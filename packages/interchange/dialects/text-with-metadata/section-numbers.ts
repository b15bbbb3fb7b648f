/** A section number taken apart: `303Z35` is base 303 and rest `Z35`. */
export interface SectionNumber {
  base: number;
  rest: string;
}

export function parseSectionNumber(printed: string): SectionNumber | undefined {
  const match = /^(\d{1,4})(.{0,12})$/.exec(printed);
  return match ? { base: Number(match[1]), rest: match[2] as string } : undefined;
}

/**
 * True when `next` may follow `last` in one series of sections. Repealed sections leave gaps, inserted ones share the
 * base (`15`, `15ZA`, `15A`), whose order differs between legislatures; so within one base only repetition is barred.
 * `gap` is the largest jump that is still taken for a series.
 */
export function mayFollow(last: string | undefined, next: string, gap: number): boolean {
  const after = parseSectionNumber(next);
  if (!after) return false;
  const before = last === undefined ? { base: 0, rest: '' } : parseSectionNumber(last);
  if (!before) return true;
  if (after.base === before.base) return after.rest !== before.rest && after.rest !== '';
  return after.base > before.base && after.base <= before.base + gap;
}

/** A series that lost many items goes on at a later number when the one after that follows within so many lines. */
const linesBetweenItems = 60;
const furthestJump = 120;

/**
 * True when `next` may follow after a gap that is too large for `mayFollow`, since `pattern` (whose first group is the
 * number) finds the number after it below `lines[index]`: items 191 to 198 of a list were deleted.
 */
export function resumes(
  series: { last: string | undefined; next: string },
  lines: readonly string[],
  index: number,
  pattern: RegExp,
): boolean {
  if (series.last === undefined || !mayFollow(series.last, series.next, furthestJump)) return false;
  for (let below = index + 1; below < Math.min(lines.length, index + linesBetweenItems); below++) {
    const number = pattern.exec((lines[below] as string).trim())?.[1];
    if (number !== undefined && number !== series.next) return mayFollow(series.next, number, 1);
  }
  return false;
}

/**
 * Compares numbers with decimal points as Canadian statutes count: 9 < 9.1 < 9.11 < 9.2 < 10. Digits behind a point
 * are read as a decimal fraction, point by point.
 */
export function compareDecimal(left: string, right: string): number {
  const [a = '', ...aRest] = left.split('.');
  const [b = '', ...bRest] = right.split('.');
  if (Number(a) !== Number(b)) return Number(a) - Number(b);
  const x = aRest.join('.');
  const y = bRest.join('.');
  if (x === y) return 0;
  return x < y ? -1 : 1;
}
