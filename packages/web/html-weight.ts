/** What a UTF-16 unit weighs in a page, in bytes: the five signs that are escaped as they are written out, others in UTF-8. */
export function unitWeight(unit: number): number {
  if (unit >= 0x80) return unit < 0x800 ? 2 : 3;
  // & < > " '
  return unit === 0x26 || unit === 0x3c || unit === 0x3e || unit === 0x22 || unit === 0x27 ? 6 : 1;
}

/** What a text weighs in a page, in bytes; never less, a little more where characters take two units. */
export function htmlWeight(text: string): number {
  let weight = 0;
  for (let at = 0; at < text.length; at += 1) weight += unitWeight(text.charCodeAt(at));
  return weight;
}

/** The beginning of a text that is at most `most` UTF-16 units long, with `…` where something was cut off. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, wholeCharacters(text, most))}…`;
}

/** The same by weight: what is left weighs at most `most` bytes, the `…` not counted. */
export function shortenedToWeight(text: string, most: number): string {
  let weight = 0;
  for (let at = 0; at < text.length; at += 1) {
    weight += unitWeight(text.charCodeAt(at));
    if (weight > most) return shortened(text, at);
  }
  return text;
}

/** The nearest place at or before `at` that is not in the middle of a character. */
export function wholeCharacters(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
