import { CONTENTS_HEADING } from './designations.ts';
import { divisionStart } from './headings.ts';
import type { Block } from './parse-html.ts';

/** Share of the entries that must come back as headings before a list counts as a mere repetition. */
const REPEATED_SHARE = 0.8;
const FEWEST_ENTRIES = 3;

/**
 * Leaves out a list of contents at the front that merely repeats the headings of the text: first one under a heading
 * such as "ARRANGEMENT OF SECTIONS", else a run of links within the page. Any other list stays: it is text.
 */
export function withoutContentsList(blocks: readonly Block[]): Block[] {
  const range = headedList(blocks) ?? linkedList(blocks);
  if (!range || !repeatsHeadings(blocks, range)) return [...blocks];
  return [...blocks.slice(0, range.from), ...blocks.slice(endOfEntries(blocks, range))];
}

/** Long title and enacting formula stand between the list and the first heading that comes again; they are text. */
function endOfEntries(blocks: readonly Block[], { from, to }: Range): number {
  const after = new Set(blocks.slice(to).map(key));
  let end = to;
  while (end > from + 1) {
    const last = blocks[end - 1] as Block;
    if (last.link || after.has(key(last)) || divisionStart(last) || /^(?:\d|schedule)/i.test(last.lines[0] as string))
      break;
    end -= 1;
  }
  return end;
}

interface Range {
  from: number;
  to: number;
}

/** Letters and digits of a heading; the note of the sections it groups, "(ss 7-18)", is printed in one place only. */
function key(block: Block): string {
  const text = block.lines.join(' ').replace(/\(ss? [\d A-Z–-]+\)/g, '');
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function headedList(blocks: readonly Block[]): Range | undefined {
  const from = blocks.findIndex((block) => CONTENTS_HEADING.test(block.lines.join(' ')));
  if (from < 0) return undefined;
  const before = new Set(blocks.slice(0, from).map(key));
  const seen = new Map<string, number>();
  for (let index = from + 1; index < blocks.length; index += 1) {
    const text = key(blocks[index] as Block);
    // The text begins where the title above the list, or the list's first heading, is printed again.
    const again = before.has(text) && index > from + FEWEST_ENTRIES && text.length > 3;
    if (again || (seen.get(text) ?? Number.POSITIVE_INFINITY) < from + 4) return { from, to: index };
    if (!seen.has(text) && text.length > 3) seen.set(text, index);
  }
  return undefined;
}

function linkedList(blocks: readonly Block[]): Range | undefined {
  const from = blocks.findIndex((block) => block.link);
  if (from < 0) return undefined;
  let to = from;
  while (blocks[to]?.link) to += 1;
  return to - from >= FEWEST_ENTRIES ? { from, to } : undefined;
}

function repeatsHeadings(blocks: readonly Block[], { from, to }: Range): boolean {
  const after = new Set<string>();
  const numbersAfter = new Set<string>();
  for (const block of blocks.slice(to)) {
    after.add(key(block));
    after.add(key({ ...block, lines: [block.bold] }));
    const number = numberOf(block);
    if (number !== undefined) numbersAfter.add(number);
  }
  const entries = blocks.slice(from, to).filter((block) => numberOf(block) !== undefined || block.link);
  const repeated = entries.filter((block) => after.has(key(block)) || numbersAfter.has(numberOf(block) ?? ''));
  return entries.length >= FEWEST_ENTRIES && repeated.length >= entries.length * REPEATED_SHARE;
}

function numberOf(block: Block): string | undefined {
  return /^\D{0,12}(\d{1,4}[A-Z]{0,2})\b/.exec(block.lines[0] as string)?.[1];
}
