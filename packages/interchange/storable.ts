/**
 * Text as every form of it can carry it, the store and XML included, so that an export reads back equal. Control characters
 * have no shape and go, those that break a line or page become a space; halves of surrogate pairs, NUL and what Unicode
 * reserves become U+FFFD.
 */
export function storable(text: string): string {
  return text.toWellFormed().replace(UNCARRIED, (character) => REPLACEMENTS[character] ?? '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 excludes.
const UNCARRIED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '\u0000': '\ufffd',
  '\ufffe': '\ufffd',
  '\uffff': '\ufffd',
  '\u000b': ' ',
  '\u000c': ' ',
};

/** A value with every text in it made storable. */
export function storableValue<Value>(value: Value): Value {
  if (typeof value === 'string') return storable(value) as Value;
  if (Array.isArray(value)) return value.map((part) => storableValue(part)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, storableValue(part)])) as Value;
}
