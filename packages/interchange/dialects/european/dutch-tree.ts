import type { LawNode } from '../../law-document.ts';
import { plainText } from '../../markdown-text.ts';
import { TreeBuilder } from '../../tree-builder.ts';
import {
  ARTICLE_HEADING,
  CLOSING_FORMULA,
  DIVISION_HEADING,
  DIVISION_RANKS,
  DIVISION_WORD_LAST,
  FINAL_PROVISIONS,
  LETTER_HEADING,
  LETTER_RANK,
  LONE_ARTICLE,
  ODD_ARTICLE_HEADING,
  UNNUMBERED_ANNEX,
  UNNUMBERED_RANK,
} from './dutch-rules.ts';
import { oneLine } from './guarded-reading.ts';

export interface DutchText {
  /** The first heading of the file, which is the title of the act. */
  title: string;
  nodes: LawNode[];
}

/**
 * Reads the text. Designations and titles stand in headings of their own (`### Titel  I`, then `####Omvang …`):
 * a heading without designation belongs to the division or article just opened, else it opens an unnumbered division.
 */
export function dutchText(body: string): DutchText {
  const reader = new ActReader();
  for (const line of body.split('\n')) {
    const marks = /^ {0,3}(#{1,9})/.exec(line)?.[1]?.length ?? 0;
    const text = oneLine(plainText(marks > 0 ? line.trimStart().slice(marks) : line));
    if (text === '') continue;
    if (marks > 0) reader.heading(text, marks);
    else reader.text(text);
  }
  return { title: reader.title, nodes: reader.finish() };
}

class ActReader {
  title = '';
  #builder = new TreeBuilder();
  /** The node just opened by a designation, which a title may still follow. */
  #awaitsTitle: LawNode | undefined;
  #part: 'preamble' | 'provisions' | 'closing' = 'preamble';

  finish(): LawNode[] {
    return this.#builder.finish();
  }

  heading(text: string, marks: number): void {
    if (marks <= 2 && this.title === '' && this.#builder.nodes.length === 0) {
      this.title = text;
      return;
    }
    if (this.#part === 'preamble') this.#part = 'provisions';
    if (!this.#article(text) && !this.#division(text)) this.#titleOrUnnumbered(text);
  }

  text(text: string): void {
    if (LONE_ARTICLE.test(text)) {
      this.#article(text);
      return;
    }
    if (CLOSING_FORMULA.test(text) && this.#part === 'provisions') {
      this.#part = 'closing';
      this.#builder.close(1);
      this.#builder.text();
    }
    this.#awaitsTitle = undefined;
    this.#builder.line(text);
  }

  #article(text: string): boolean {
    const match = ARTICLE_HEADING.exec(text) ?? ODD_ARTICLE_HEADING.exec(text);
    if (!match) return false;
    const node = this.#builder.article(match[1] as string, match[2] ?? '');
    this.#awaitsTitle = node.heading === '' ? node : undefined;
    return true;
  }

  #division(text: string): boolean {
    const match = DIVISION_HEADING.exec(text) ?? DIVISION_WORD_LAST.exec(text) ?? UNNUMBERED_ANNEX.exec(text);
    if (!match && !LETTER_HEADING.test(text)) return false;
    const number = match?.[1] ?? text;
    const node = this.#builder.division(
      match ? rankOf(match[2] as string, number) : LETTER_RANK,
      number,
      match?.[3] ?? '',
    );
    this.#awaitsTitle = node.heading === '' ? node : undefined;
    return true;
  }

  #titleOrUnnumbered(text: string): void {
    const node = this.#awaitsTitle;
    this.#awaitsTitle = undefined;
    const heading = text.replace(/^[:,.] */, '');
    if (node) node.heading = heading;
    else {
      const rank = FINAL_PROVISIONS.find(([pattern]) => pattern.test(heading))?.[1] ?? UNNUMBERED_RANK;
      this.#builder.division(rank, '', heading);
    }
  }
}

/** `§ 3.2.1` stands below `§ 3.2`: each further point lowers the rank by one. */
function rankOf(word: string, number: string): number {
  const name = word.toLowerCase();
  const rank = DIVISION_RANKS.find(([entry]) => entry === name)?.[1] ?? UNNUMBERED_RANK;
  return rank >= 50 ? Math.min(rank + (number.match(/\d\.(?=\d)/g)?.length ?? 0), UNNUMBERED_RANK - 1) : rank;
}
