import { type Html, html } from './html.ts';

/** A part of a text that leads somewhere, in UTF-16 code units of the text, the end excluded. */
export interface TextLink {
  start: number;
  end: number;
  href: string;
}

/** More links than these on one page would make it heavier than a page may be (design 5). */
const MOST_LINKS_A_PAGE = 100;

/** Sets the links of the texts of one page into their lines, which may be cut from the texts anywhere. */
export class LinkedTexts {
  #links: ReadonlyMap<string, readonly TextLink[]>;
  /** Up to where each text has been shown: its lines come in order. */
  #shown = new Map<string, number>();
  #left = MOST_LINKS_A_PAGE;

  /** @param links by the id of the text that they stand in, in order and not overlapping */
  constructor(links: ReadonlyMap<string, readonly TextLink[]> = new Map()) {
    this.#links = links;
  }

  /** A line of a text, as it is without links. A link that the line holds only in part is left out. */
  line(id: string, text: string, line: string): Html {
    const links = this.#links.get(id) ?? [];
    const offset = links.length === 0 ? -1 : text.indexOf(line, this.#shown.get(id) ?? 0);
    if (offset < 0) return html`${line}`;
    this.#shown.set(id, offset + line.length);
    const parts: Html[] = [];
    let at = 0;
    for (const { start, end, href } of links) {
      if (start < offset + at || end > offset + line.length || end <= start || this.#left === 0) continue;
      this.#left -= 1;
      parts.push(
        html`${line.slice(at, start - offset)}<a href="${href}">${line.slice(start - offset, end - offset)}</a>`,
      );
      at = end - offset;
    }
    return html`${parts}${line.slice(at)}`;
  }
}
