import type { PrintedRun, Row } from './lines-of-page.ts';

/** Fewer lines in a column are a table or a signature block. */
const FEWEST_LINES = 8;
/** Lines of running text fill their column; cells of a table and page numbers of a contents list do not. */
const FULL = 0.6;
const MOST_ACROSS = 0.2;
const FEWEST_SHARE = 0.35;
/** Half of the narrowest gutter, in points. */
const HALF_GUTTER = 4;
const STEP = 4;

/**
 * Rows in reading order. Where a page is plainly set in two columns, the first column is read to its foot before the
 * second; a line that runs across both (a heading) parts what stands above from what stands below.
 */
export function inReadingOrder(rows: readonly Row[], fromRight: boolean): Row[] {
  const gutter = gutterOf(rows);
  if (gutter === undefined) return [...rows];
  const ordered: Row[] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  const flush = (): void => {
    ordered.push(...(fromRight ? [...right, ...left] : [...left, ...right]));
    left = [];
    right = [];
  };
  for (const row of rows) {
    if (runsAcross(row, gutter)) {
      flush();
      ordered.push(row);
      continue;
    }
    const [before, after] = sides(row, gutter);
    if (before.length > 0) left.push(rowOf(before, row));
    if (after.length > 0) right.push(rowOf(after, row));
  }
  flush();
  return ordered;
}

function rowOf(runs: PrintedRun[], row: Row): Row {
  const size = Math.max(...runs.map((run) => run.size));
  return { runs, size, y: runs.find((run) => run.size === size)?.y ?? row.y };
}

/** Where the gap between two columns is; undefined where the page has one column. */
function gutterOf(rows: readonly Row[]): number | undefined {
  if (rows.length < FEWEST_LINES) return undefined;
  const edges = rows.flatMap(({ runs }) => runs.flatMap((run) => [run.x, run.x + run.width]));
  const start = edges.reduce((least, edge) => Math.min(least, edge));
  const end = edges.reduce((most, edge) => Math.max(most, edge));
  let best: { at: number; across: number } | undefined;
  for (let at = start + (end - start) * 0.3; at < start + (end - start) * 0.7; at += STEP) {
    const across = rows.filter((row) => runsAcross(row, at)).length;
    if (across > MOST_ACROSS * rows.length || (best && across >= best.across)) continue;
    if (areColumns(rows, { at, start, end })) best = { at, across };
  }
  return best?.at;
}

function areColumns(rows: readonly Row[], { at, start, end }: { at: number; start: number; end: number }): boolean {
  const beside = rows.filter((row) => !runsAcross(row, at)).map((row) => sides(row, at));
  return [0, 1].every((side) => {
    const widths = beside.flatMap((both) => (both[side]?.length ? [extent(both[side])] : [])).sort((a, b) => a - b);
    const room = side === 0 ? at - start : end - at;
    const median = widths[widths.length >> 1] ?? 0;
    return widths.length >= Math.max(FEWEST_LINES, FEWEST_SHARE * rows.length) && median >= FULL * room;
  });
}

function runsAcross({ runs }: Row, at: number): boolean {
  return runs.some((run) => run.x < at + HALF_GUTTER && run.x + run.width > at - HALF_GUTTER);
}

function sides({ runs }: Row, at: number): [PrintedRun[], PrintedRun[]] {
  return [runs.filter((run) => run.x < at), runs.filter((run) => run.x >= at)];
}

function extent(runs: readonly PrintedRun[]): number {
  const last = runs.at(-1) as PrintedRun;
  return last.x + last.width - (runs[0] as PrintedRun).x;
}
