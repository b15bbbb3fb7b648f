import type { FoundHeading } from './headings-above.ts';
import { divisionLine, lonePoint, noteEntry, noteHeading, noteNumber, sentenceEnd } from './united-kingdom-patterns.ts';

/** A marker of amendment at the start of a heading: `[F19Name`. */
const marker = /^\[?F\d{1,5}\[?/;
const longest = 120;

/** Where the reader is when it looks for a heading above a line. */
export interface Place {
  index: number;
  /** The first line that no mark has taken yet. */
  free: number;
  inNotes: boolean;
}

/** Finds headings that stand above the number of a provision. */
export class HeadingsAboveNumber {
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The heading of an inserted section, which some print above its number. */
  ofSection({ index, free }: Place): FoundHeading | undefined {
    const line = /^\[?(?:F\d{1,5})?\[?$/.test(this.#line(index - 1)) ? index - 2 : index - 1;
    const heading = this.#line(line);
    const isHeading = /^(?:\[?F\d{1,5}\[?)?[A-Z]/.test(heading) && !sentenceEnd.test(heading);
    if (free > line || !isHeading || heading.length >= longest || noteEntry.test(heading)) return undefined;
    return { line, span: index - line, heading };
  }

  /** The heading of a regulation stands on the line above it. */
  ofRegulation({ index, free }: Place): FoundHeading | undefined {
    const heading = this.#line(index - 1);
    const isHeading = /^(?:\[?F\d{1,5}\[?)?[A-Z“‘]/.test(heading) && !/[.:;,—]$/.test(heading);
    const isNote = noteEntry.test(heading) || noteNumber.test(this.#line(index - 2));
    return free < index && isHeading && !isNote ? { line: index - 1, span: 1, heading } : undefined;
  }

  /** The heading of a quoted paragraph: `“Sanctions proceedings`, or behind the end of the paragraph before. */
  ofQuoted({ index, free }: Place, isFirst: boolean): FoundHeading | undefined {
    const heading = this.#line(index - 1);
    const before = this.#lines[index - 2] ?? '';
    const opens = /^[“"] ?[A-Z]/.test(heading);
    const follows = !isFirst && /^[A-Z]/.test(heading) && /[.”]$/.test(before.trim());
    if ((!opens && !follows) || /[.;:,—”]$/.test(heading) || heading.length >= longest) return undefined;
    if (before.endsWith(' ') || divisionLine.test(heading) || free > index - 1) return undefined;
    return { line: index - 1, span: 1, heading: heading.replace(/^[“"] ?/, '') };
  }

  /** `The register and registration` over a group of sections stands right before the first of them. */
  overGroup({ index, free, inNotes }: Place): FoundHeading | undefined {
    let first = index - 1;
    const last = this.#line(first);
    if (sentenceEnd.test(last) && !/^\[F.*\]$/.test(last)) return undefined;
    while (first > 0 && index - first < 3 && this.#goesOn(first - 1)) first -= 1;
    const printed = this.#lines
      .slice(first, index)
      .map((line) => line.trim())
      .join(' ');
    const before = this.#line(first - 1);
    const heading = printed.replace(marker, '').replace(/\]$/, '');
    const cannotBe = heading.length > longest || /\d$/.test(heading) || noteEntry.test(heading);
    if (!/^(?:\[?F\d{1,5}\[?)?[“‘]?[A-Z]/.test(printed) || cannotBe || noteHeading.test(heading)) return undefined;
    if (noteNumber.test(before) || lonePoint.test(before) || this.#goesOn(first - 1)) return undefined;
    const follows = inNotes || /[.”\])]$|^\. \./.test(before) || free === 0 || free === first;
    return follows && free <= first ? { line: first, span: index - first, heading } : undefined;
  }

  #goesOn(index: number): boolean {
    return (this.#lines[index] ?? '').endsWith(' ');
  }

  #line(index: number): string {
    return (this.#lines[index] ?? '').trim();
  }
}
