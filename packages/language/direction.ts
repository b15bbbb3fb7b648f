import { getLocale } from './locales.ts';

export type Direction = 'ltr' | 'rtl';

/** Scripts written from right to left (ISO 15924). */
const rightToLeft = new Set(['Arab', 'Aran', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg', 'Samr', 'Mand']);

/** The script a language is written in, as ISO 15924 code: `Latn` for `pt-BR`, `Hant` for `zh-TW`, `Arab` for `ar`; `Zyyy` when unknown. */
export function scriptOf(language: string): string {
  return getLocale(language)?.maximize().script ?? 'Zyyy';
}

/** The direction a language is written in; `ltr` when it is unknown. */
export function directionOf(language: string): Direction {
  return rightToLeft.has(scriptOf(language)) ? 'rtl' : 'ltr';
}
