/** Nothing but closing punctuation: it belongs to the line before. */
const CLOSING_PUNCTUATION = /^[.;,:)\]”’"»]+$/;

/** Gathers running text into lines: one line per paragraph, labels such as `(a)` before the line they count. */
export class LineCollector {
  readonly lines: string[] = [];
  #pending = '';
  #onlyLabel = true;
  #notes: string[] = [];
  #attach = false;
  /** Where the last line of text stands; notes may stand below it. */
  #last = -1;

  /** Adds running text. White space is folded. */
  append(text: string): void {
    const folded = text.replace(/\s+/g, ' ');
    if (folded.trim() === '') {
      if (folded !== '' && this.#pending !== '' && !this.#pending.endsWith(' ')) this.#pending += ' ';
      return;
    }
    // A full stop after a quoted provision, which is a node of its own, has no line to end.
    if (this.#pending === '' && CLOSING_PUNCTUATION.test(folded.trim())) {
      this.#closeLine(folded.trim());
      return;
    }
    this.#pending += this.#pending === '' || this.#pending.endsWith(' ') ? folded.trimStart() : folded;
    this.#onlyLabel = false;
  }

  /** Adds a number that stands before the text that follows, on its line. */
  label(text: string): void {
    this.breakLine();
    const folded = text.replace(/\s+/g, ' ').trim();
    if (folded !== '') this.#pending += `${folded} `;
  }

  /** An opening quotation mark: it stands before the number or text that follows. */
  openQuote(mark: string): void {
    this.breakLine();
    this.#pending += mark;
  }

  /** A footnote: shown under the line that refers to it. */
  note(text: string): void {
    if (text !== '') this.#notes.push(text);
  }

  /** Ends the line, unless it is a number still waiting for its text. */
  breakLine(): void {
    if (!this.#onlyLabel) this.finish();
  }

  /** Ends the line, whatever it holds. */
  finish(): void {
    const line = this.#pending.trim();
    this.#pending = '';
    this.#onlyLabel = true;
    if (line !== '') this.#last = this.lines.push(line) - 1;
    this.#attach = line !== '';
    if (this.#notes.length > 0) this.lines.push(...this.#notes.splice(0));
  }

  /** Adds a closing quotation mark to the text gathered last. */
  closeQuote(mark: string): void {
    if (this.#onlyLabel) this.#closeLine(mark);
    else this.#pending = this.#pending.trimEnd() + mark;
  }

  /** What follows no longer continues the last line: a provision of its own stands between. */
  detach(): void {
    this.#attach = false;
  }

  #closeLine(mark: string): void {
    if (this.#attach && this.#last >= 0) this.lines[this.#last] += mark;
  }
}
