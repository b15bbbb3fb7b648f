import { plainText } from '../../markdown-text.ts';
import { ANNEX_REFERENCE } from './german-rules.ts';

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

/** A paragraph or a table row; `designation` is set where it opens with a designation alone on its line, `text` then is its title. */
export interface ReadingLine {
  designation: string;
  text: string;
}

/** The publisher breaks lines at 70 characters or later; a line that had room for the next word was broken on purpose. */
const SURE_BREAK_CHARACTERS = 60;

/**
 * Joins the hard-wrapped source lines into paragraphs, and the bullets that stand for table cells into rows:
 * a row opens with two bullets (`*    *   cell`), each further cell with one indented bullet.
 * `isAlone` names lines that stay by themselves (a designation without a heading mark); the title on the line after one stays with it.
 */
export function readingLines(source: string[], isAlone: (line: string) => boolean): ReadingLine[] {
  const reader = new ParagraphReader(isAlone);
  for (const [index, line] of source.entries()) reader.take(line, source[index + 1] ?? '');
  reader.flush();
  return reader.lines;
}

class ParagraphReader {
  readonly lines: ReadingLine[] = [];
  #paragraph = new JoinedLines();
  #cells: JoinedLines[] | undefined;
  #rowIndent = 0;
  /** The line just read is a designation alone. */
  #afterDesignation = false;
  #isAlone: (line: string) => boolean;

  constructor(isAlone: (line: string) => boolean) {
    this.#isAlone = isAlone;
  }

  take(line: string, next: string): void {
    const expanded = line.replace(/\t/g, '    ');
    const isBlank = expanded.trim() === '';
    const row = TABLE_ROW.exec(expanded);
    if (row) this.#openRow((row[1] as string).length, row[3] ?? '');
    else if (this.#cells && isBlank) return;
    else if (this.#cells && indentOf(expanded) > this.#rowIndent) this.#takeCell(this.#cells, expanded);
    else {
      if (isBlank || this.#cells) this.flush();
      if (!isBlank) this.#takeText(expanded, next);
    }
  }

  flush(): void {
    const text = this.#cells ? rowText(this.#cells) : this.#paragraph.text;
    if (text !== '') this.lines.push({ designation: '', text });
    this.#paragraph = new JoinedLines();
    this.#cells = undefined;
    this.#afterDesignation = false;
  }

  #openRow(indent: number, cell: string): void {
    this.flush();
    this.#cells = [new JoinedLines(plainText(cell))];
    this.#rowIndent = indent;
  }

  #takeCell(cells: JoinedLines[], line: string): void {
    const cell = TABLE_CELL.exec(line);
    if (cell) cells.push(new JoinedLines(plainText(cell[2] ?? '')));
    else cells.at(-1)?.add(plainText(line));
  }

  #takeText(line: string, next: string): void {
    const text = plainText(line);
    // It may follow a footnote without a blank line between the two.
    if (ANNEX_REFERENCE.test(text) && next.trim() === '') this.flush();
    const opens = /^$|[.;:]$/.test(this.#paragraph.end);
    if (opens && this.#isAlone(text)) {
      this.flush();
      this.lines.push({ designation: text, text: '' });
      this.#afterDesignation = true;
    } else if (this.#afterDesignation && isTitle(text, plainText(next))) {
      (this.lines.at(-1) as ReadingLine).text = text;
      this.#afterDesignation = false;
    } else {
      this.#paragraph.add(text);
      this.#afterDesignation = false;
    }
  }
}

/** A line under a designation is a title when it ends no sentence and was broken although the next word had room on it. */
function isTitle(text: string, next: string): boolean {
  if (next === '' || !/^[\p{Lu}(]/u.test(text) || !/[\p{L}\p{N})]$/u.test(text) || !/^[\p{Lu}(]/u.test(next))
    return false;
  return text.length + 1 + next.indexOf(' ') <= SURE_BREAK_CHARACTERS && next.includes(' ');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function rowText(cells: JoinedLines[]): string {
  const texts = cells.map((cell) => cell.text);
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join(' | ');
}

/** Lines of one paragraph. Only the last one is looked at when the next is added: a paragraph may be as long as the file. */
class JoinedLines {
  end = '';
  #parts: string[] = [];

  constructor(first = '') {
    this.add(first);
  }

  add(line: string): void {
    if (line === '') return;
    const divided = /[\p{L}\p{N})\]]-$/u.test(this.end) && !COMMON_PART.test(line);
    this.#parts.push(this.end === '' || divided ? line : ` ${line}`);
    this.end = line;
  }

  get text(): string {
    return this.#parts.join('');
  }
}
