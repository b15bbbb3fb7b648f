import { type LawNode, type SectionUse, storable } from '@comity/interchange';
import { numberKey } from '@comity/language';

/** A node as a row, without what the store adds. */
export interface FlatProvision {
  id?: string;
  position: number;
  parentPosition: number | null;
  role: LawNode['role'];
  number: string;
  numberKey: string;
  heading: string;
  text: string;
  explains?: string[];
  use?: SectionUse;
}

/** Lays the tree out in document order. */
export function flatten(nodes: readonly LawNode[]): FlatProvision[] {
  const rows: FlatProvision[] = [];
  const walk = (siblings: readonly LawNode[], parentPosition: number | null): void => {
    for (const node of siblings) {
      const position = rows.length;
      rows.push({
        ...(node.id === undefined ? {} : { id: node.id }),
        position,
        parentPosition,
        role: node.role,
        number: storable(node.number),
        numberKey: node.number === '' ? '' : numberKey(node.number),
        heading: storable(node.heading),
        text: storable(node.text),
        ...(node.explains === undefined || node.explains.length === 0 ? {} : { explains: node.explains.map(storable) }),
        ...(node.use === undefined ? {} : { use: node.use }),
      });
      walk(node.children, position);
    }
  };
  walk(nodes, null);
  return rows;
}

/** Whether an article stands under another one: it is then the wording of another law, which that article quotes. */
export function isQuoted(row: FlatProvision, rows: readonly FlatProvision[]): boolean {
  for (let at = row.parentPosition; at !== null; at = rows[at]?.parentPosition ?? null) {
    if (rows[at]?.role === 'article') return true;
  }
  return false;
}

/** The article of that number, quoted ones of other laws left out; the first where an annex repeats the number. */
export function findArticle<Row extends FlatProvision>(rows: readonly Row[], key: string): Row | undefined {
  return rows.find((row) => row.role === 'article' && row.numberKey === key && !isQuoted(row, rows));
}

/** Builds the tree again from rows in document order. */
export function unflatten(rows: readonly FlatProvision[]): LawNode[] {
  const top: LawNode[] = [];
  const byPosition = new Map<number, LawNode>();
  for (const row of rows) {
    const node: LawNode = {
      ...(row.id === undefined ? {} : { id: row.id }),
      role: row.role,
      number: row.number,
      heading: row.heading,
      text: row.text,
      ...(row.explains === undefined ? {} : { explains: row.explains }),
      ...(row.use === undefined ? {} : { use: row.use }),
      children: [],
    };
    byPosition.set(row.position, node);
    const parent = row.parentPosition === null ? undefined : byPosition.get(row.parentPosition);
    (parent?.children ?? top).push(node);
  }
  return top;
}

/** The designations and headings of what a row stands under, outermost first. */
export function pathsOf(rows: readonly FlatProvision[]): string[][] {
  const paths: string[][] = [];
  for (const row of rows) {
    if (row.parentPosition === null) {
      paths.push([]);
      continue;
    }
    const parent = rows[row.parentPosition] as FlatProvision;
    paths.push([...(paths[row.parentPosition] as string[]), label(parent)]);
  }
  return paths;
}

function label(row: FlatProvision): string {
  return [row.number, row.heading].filter((part) => part !== '').join(' ');
}
