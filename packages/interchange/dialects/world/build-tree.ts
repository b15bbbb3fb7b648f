import type { LawNode } from '../../law-document.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import { articleHeading } from './article-heading.ts';
import { type BrokenLine, breakLongLines } from './break-long-lines.ts';
import { chooseMarks } from './choose-marks.ts';
import { type Division, findDivisions } from './find-divisions.ts';
import { findMarks, type Mark } from './find-marks.ts';
import { joinDesignations } from './join-designations.ts';
import { inParts, joinLines } from './join-lines.ts';
import type { Line } from './remove-furniture.ts';

/** The tree of a text: its divisions and provisions where it shows them, else its paragraphs in parts of a readable size. */
export function buildTree(given: readonly Line[]): LawNode[] {
  const lines = breakLongLines(joinDesignations(given));
  const marks = new Map(chooseMarks(findMarks(lines), lines.length).map((mark) => [mark.line, mark]));
  const divisions = marks.size > 0 ? findDivisions(lines, marks) : new Map<number, Division>();
  return treeOf(lines, marks, divisions).flatMap(inParts);
}

function treeOf(
  lines: readonly BrokenLine[],
  marks: ReadonlyMap<number, Mark>,
  divisions: ReadonlyMap<number, Division>,
): LawNode[] {
  const tree = new TreeBuilder();
  const isOpening = (line: number) => marks.has(line) || divisions.has(line);
  let open: BrokenLine[] = [];
  const close = () => {
    for (const paragraph of joinLines(open)) tree.line(paragraph);
    open = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const [mark, division] = [marks.get(index), divisions.get(index)];
    if (division) {
      close();
      tree.division(division.level, division.number, division.heading);
      index += division.lines - 1;
    } else if (mark) {
      close();
      const { heading, rest, linesBelow } = articleHeading(mark, { lines, isOpening });
      tree.article(mark.printed, heading);
      if (rest !== '') open.push({ text: rest, afterBlank: false, continues: false });
      index += linesBelow;
    } else open.push(lines[index] as BrokenLine);
  }
  close();
  return tree.finish();
}
