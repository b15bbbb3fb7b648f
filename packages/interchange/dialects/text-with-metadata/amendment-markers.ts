/**
 * The revised statutes of the United Kingdom print markers of amendment without a blank before what they mark:
 * `F21` is marker F2 and section 1, `[F569A` is F56 and section 9A. The markers count upwards through the act,
 * and so do the sections; together they tell where the number of the section begins.
 */
export interface MarkedNumber {
  /** What is printed before the number, e.g. `[F56`; empty where nothing is. */
  marker: string;
  number: string;
}

const plainNumber = /^\d{1,4}[A-Z]{0,4}(?:\d{1,3}[A-Z]{0,3})?$/;
const markedNumber = /^(\[?)F(\d{1,8})(\[?)([A-Z]{0,4}\d{0,3}[A-Z]{0,3})$/;

/** How far a marker may stand from the last one seen: a marker that is used again, or one that was not recognised. */
const furthestBack = 60;
const furthestAhead = 4;

export class AmendmentMarkers {
  #last = 0;

  get last(): number {
    return this.#last;
  }

  /** Takes note of the markers in a line of text, so that the next one is known. */
  observe(line: string): void {
    for (const match of line.matchAll(/F(\d{1,8})/g)) {
      const digits = match[1] as string;
      for (let length = digits.length; length > 0; length--) {
        const marker = Number(digits.slice(0, length));
        if (marker > this.#last && marker <= this.#last + furthestAhead) {
          this.#last = marker;
          break;
        }
      }
    }
  }

  /** True when all digits of the marker at the start of `text` make a marker that may stand here, and no number. */
  isMarkerAlone(text: string): boolean {
    const match = /^\[?F(\d{1,8})$/.exec(text);
    const marker = Number(match?.[1] ?? Number.NaN);
    return marker <= this.#last + furthestAhead && marker >= this.#last - furthestBack;
  }

  /**
   * Takes the markers out of a heading: `[F13The Agency]` is `The Agency`, and `Sections [F32167ZA to] 67B` with F320
   * as the last marker seen is `Sections 67ZA to 67B`.
   */
  withoutMarkers(heading: string): string {
    if (!/F\d/.test(heading)) return heading;
    return heading
      .replace(/\](?=\[?F\d)/g, '] ')
      .replace(/\[?(?<![A-Za-z])F(\d{1,8})\[?(?![A-Z]{0,3}(?![A-Za-z]))/g, '')
      .replace(/\[?(?<![A-Za-z])F(\d{1,8})\[?/g, (_, digits: string) => this.#behindMarker(digits))
      .replaceAll(']', '')
      .replace(/ {2,}/g, ' ')
      .trim();
  }

  /** Digits that follow a marker without a blank and belong to a number. */
  #behindMarker(digits: string): string {
    let rest = '';
    let nearest = Number.POSITIVE_INFINITY;
    for (let length = digits.length; length > 0; length--) {
      const marker = Number(digits.slice(0, length));
      const distance = Math.abs(marker - this.#last - 1);
      if (marker > this.#last + furthestAhead || marker < this.#last - furthestBack || distance >= nearest) continue;
      // All digits together make a marker that may stand here: then they are one.
      if (length === digits.length) return '';
      nearest = distance;
      rest = digits.slice(length);
    }
    return rest;
  }

  /** Reads a line that holds nothing but a number, with or without a marker. `accepts` says which numbers fit here. */
  split(line: string, accepts: (number: string) => boolean): MarkedNumber | undefined {
    if (plainNumber.test(line)) return accepts(line) ? { marker: '', number: line } : undefined;
    const editorial = /^X(\d{1,5})([A-Z]{0,3})$/.exec(line);
    if (editorial) return splitEditorial(editorial[1] as string, editorial[2] as string, accepts);
    const match = markedNumber.exec(line);
    if (!match) return undefined;
    const [, opening = '', digits = '', bracket = '', rest = ''] = match;
    if (bracket !== '') return accepts(rest) ? { marker: `${opening}F${digits}[`, number: rest } : undefined;
    let best: MarkedNumber | undefined;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (let length = 1; length < digits.length; length++) {
      const marker = Number(digits.slice(0, length));
      const number = digits.slice(length) + rest;
      const distance = marker > this.#last ? marker - this.#last - 1 : this.#last - marker + 1;
      if (number.startsWith('0') || marker > this.#last + furthestAhead || marker < this.#last - furthestBack) continue;
      if (distance < bestDistance && accepts(number)) {
        best = { marker: `${opening}F${digits.slice(0, length)}`, number };
        bestDistance = distance;
      }
    }
    return best;
  }
}

/** `X224` is editorial note X2 and paragraph 24; these notes are few and lead to no confusion. */
function splitEditorial(digits: string, rest: string, accepts: (number: string) => boolean): MarkedNumber | undefined {
  for (let length = 1; length < digits.length; length++) {
    const number = digits.slice(length) + rest;
    if (!number.startsWith('0') && accepts(number)) return { marker: `X${digits.slice(0, length)}`, number };
  }
  return undefined;
}
