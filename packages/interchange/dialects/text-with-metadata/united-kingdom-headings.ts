import {
  divisionLine,
  noteEntry,
  noteHeading,
  omitted,
  regulationLine,
  sentenceEnd,
} from './united-kingdom-patterns.ts';

/** A heading and the number of lines it takes up. */
export interface HeadingLines {
  heading: string;
  span: number;
}

/** Finds the headings that stand under the designation of a division or a section. */
export class HeadingsBelow {
  readonly #lines: readonly string[];

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** `Section 49` under a schedule: what in the act introduces it. */
  references(from: number): string[] {
    const found: string[] = [];
    for (let index = from; index < from + 3; index++) {
      const line = this.#line(index);
      if (
        !/^\[?(?:F\d{1,5})?\[?(?:Sections?|Schedules?|Regulations?|Articles?|Paragraphs?) ?\[?(?:F\d{1,5})?\d/.test(
          line,
        )
      )
        break;
      found.push(line);
    }
    return found;
  }

  /** The heading of a division stands under it: in capitals, in instruments also in mixed case. */
  ofDivision(from: number, word: string): HeadingLines {
    const capitals = this.#capitals(from);
    const first = this.#line(from);
    const below = this.#line(from + 1);
    const isMark =
      noteHeading.test(first) || divisionLine.test(first) || regulationLine.test(first) || /^\[?F?\d/.test(first);
    const isHeading =
      /^[A-Z“[]/.test(first) && !sentenceEnd.test(first) && first.length < 110 && !noteEntry.test(first);
    // Before the number of a provision the line is a heading over that provision.
    const isOverProvision = word !== 'schedule' && /^\[?(?:F\d+)?\d{1,4}[A-Z]{0,3}(?:\.|$)/.test(below);
    if (capitals.span > 0 || isMark || !isHeading || isOverProvision) return capitals;
    const goesOn = (this.#lines[from] as string).endsWith(' ');
    return goesOn ? { heading: `${first} ${below}`, span: 2 } : { heading: first, span: 1 };
  }

  /** The lines in capitals under a division. */
  #capitals(from: number): HeadingLines {
    const heading: string[] = [];
    for (let index = from; index < from + 4; index++) {
      const line = this.#line(index);
      const letters = line.replace(/\[?F\d{1,5}/g, '');
      if (line === '' || !/[A-Z]{2}/.test(letters) || letters !== letters.toUpperCase() || divisionLine.test(line))
        break;
      heading.push(letters === line ? line : letters.replaceAll(']', ''));
    }
    return { heading: heading.join(' '), span: heading.length };
  }

  /** Sections have headings; a heading that fills its line goes on in the next. */
  ofSection(from: number): HeadingLines {
    const heading: string[] = [];
    for (let index = from; index < from + 4; index++) {
      const line = this.#line(index);
      if (line === '' || /^[“[]?\(?(?:F\d+)?\(\d/.test(line) || omitted.test(line)) break;
      heading.push(line);
      if (!(this.#lines[index] as string).endsWith(' ')) break;
    }
    const isText = heading.length > 0 && heading.length === 4;
    return isText ? { heading: '', span: 0 } : { heading: heading.join(' '), span: heading.length };
  }

  /** True when a heading and then a first sub-section stand here; a quoted paragraph of a schedule has text at once. */
  isHeaded(from: number): boolean {
    const { heading, span } = this.ofSection(from);
    return /^[A-Z]/.test(heading) && !sentenceEnd.test(heading) && /^\(1\)/.test(this.#line(from + span));
  }

  #line(index: number): string {
    return (this.#lines[index] ?? '').trim();
  }
}
