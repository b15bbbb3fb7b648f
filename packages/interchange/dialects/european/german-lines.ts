import { plainText } from '../../markdown-text.ts';

/** A word divided at a hyphen by the line end is joined unless the hyphen stands for a common part: `Ein- und Ausfuhr`. */
const COMMON_PART = /^(?:und|oder|bzw|sowie|bis|noch|als|wie|u\.|o\.|,|\/)(?![\p{L}])/u;
const TABLE_ROW = /^( *)\*( +\*)(?: +(.*)| *)$/;
const TABLE_CELL = /^( +)\*(?: +(.*)| *)$/;
const FOOTNOTE = /\[\^([^[\]\s]{1,120})\](:?)/g;

/** Numbers the footnotes of one file in the order of their first mention. */
export class FootnoteNumbers {
  #numbers = new Map<string, number>();

  /** Replaces footnote marks by `[1]`, `[2]` …; the mark before the note itself gets the same number. */
  replaceIn(line: string): string {
    if (!line.includes('[^')) return line;
    return line.replace(FOOTNOTE, (_, id: string) => {
      const number = this.#numbers.get(id) ?? this.#numbers.size + 1;
      this.#numbers.set(id, number);
      return ` [${number}]`;
    });
  }
}

/**
 * Joins the hard-wrapped source lines into paragraphs, and the bullets that stand for table cells into rows:
 * a row opens with two bullets (`*    *   cell`), each further cell with one indented bullet.
 * `isAlone` names lines that stay by themselves (a designation without a heading mark).
 */
export function readingLines(source: string[], isAlone: (line: string) => boolean): string[] {
  const reader = new ParagraphReader(isAlone);
  for (const line of source) reader.take(line);
  reader.flush();
  return reader.lines;
}

class ParagraphReader {
  readonly lines: string[] = [];
  #paragraph = '';
  #cells: string[] | undefined;
  #rowIndent = 0;
  #isAlone: (line: string) => boolean;

  constructor(isAlone: (line: string) => boolean) {
    this.#isAlone = isAlone;
  }

  take(line: string): void {
    const expanded = line.replace(/\t/g, '    ');
    const isBlank = expanded.trim() === '';
    const row = TABLE_ROW.exec(expanded);
    if (row) this.#openRow((row[1] as string).length, row[3] ?? '');
    else if (this.#cells && isBlank) return;
    else if (this.#cells && indentOf(expanded) > this.#rowIndent) this.#takeCell(this.#cells, expanded);
    else {
      if (isBlank || this.#cells) this.flush();
      if (!isBlank) this.#takeText(expanded);
    }
  }

  flush(): void {
    const text = this.#cells ? rowText(this.#cells) : this.#paragraph;
    if (text !== '') this.lines.push(text);
    this.#paragraph = '';
    this.#cells = undefined;
  }

  #openRow(indent: number, cell: string): void {
    this.flush();
    this.#cells = [plainText(cell)];
    this.#rowIndent = indent;
  }

  #takeCell(cells: string[], line: string): void {
    const cell = TABLE_CELL.exec(line);
    if (cell) cells.push(plainText(cell[2] ?? ''));
    else cells[cells.length - 1] = joined(cells.at(-1) as string, plainText(line));
  }

  #takeText(line: string): void {
    const text = plainText(line);
    const opens = this.#paragraph === '' || /[.;:]$/.test(this.#paragraph);
    if (opens && this.#isAlone(text)) {
      this.flush();
      this.lines.push(text);
    } else this.#paragraph = joined(this.#paragraph, text);
  }
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function rowText(cells: string[]): string {
  const filled = cells.findLastIndex((cell) => cell !== '') + 1;
  return cells.slice(0, filled).join(' | ');
}

function joined(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  const divided = /[\p{L}\p{N})\]]-$/u.test(before) && !COMMON_PART.test(after);
  return divided ? before + after : `${before} ${after}`;
}
