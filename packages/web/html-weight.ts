/** What a text weighs in a page, in bytes: as UTF-8, with the five signs that are escaped; never less, seldom a little more. */
export function htmlWeight(text: string): number {
  return Buffer.byteLength(text) + 5 * (text.split(/[&<>"']/).length - 1);
}

/** The longest beginning of a text that is at most `most` UTF-16 units long, with `…` where something was cut off. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, wholeCharacters(text, most))}…`;
}

/** The nearest place at or before `at` that is not in the middle of a character. */
export function wholeCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
