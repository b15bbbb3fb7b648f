import { getLocale } from './locales.ts';

const collators = new Map<string, Intl.Collator>();

/**
 * The collator of an interface language, for lists people read: numbers by value (`Article 9` before `Article 10`), Chinese by pinyin.
 * An unknown or malformed tag gets the root order.
 */
export function collatorFor(language: string): Intl.Collator {
  const tag = getLocale(language)?.baseName ?? 'und';
  const known = collators.get(tag);
  if (known !== undefined) return known;
  const collator = new Intl.Collator([tag, 'und'], { numeric: true, usage: 'sort' });
  if (collators.size >= 200) collators.clear();
  collators.set(tag, collator);
  return collator;
}

/** Compares two texts in the order of an interface language. */
export function compareIn(language: string): (a: string, b: string) => number {
  return collatorFor(language).compare;
}
