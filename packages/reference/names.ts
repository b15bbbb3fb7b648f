import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { inLanguage, sixTextsSchema } from './six-languages.ts';
import { preferredStateName } from './states.ts';

const countryNamesFile = z.strictObject({
  source: z.string().min(1),
  date: z.iso.date(),
  names: z.record(z.string().regex(/^[A-Z]{2}$/), sixTextsSchema),
});

const preferred = countryNamesFile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'country-names.json'), 'utf8')),
).names;

const namers = new Map<string, Intl.DisplayNames>();

function namer(type: 'region' | 'language', language: string): Intl.DisplayNames {
  const key = `${type} ${language}`;
  let found = namers.get(key);
  if (found === undefined) {
    found = new Intl.DisplayNames([language], { type, fallback: 'none' });
    namers.set(key, found);
  }
  return found;
}

/** A name from CLDR; undefined for what it does not know and for what is no code or tag at all. */
function displayName(type: 'region' | 'language', code: string, language: string): string | undefined {
  try {
    return namer(type, language).of(code);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** CLDR answers these with words such as "Unknown Region": they name no State. */
const noState = new Set(['ZZ', 'XA', 'XB', 'QO', 'EZ']);

/**
 * Name of a State or of `EU`, `UN`, `XK`, as the United Nations use it where CLDR differs in substance.
 * @param code ISO 3166-1 alpha-2; an unknown code is returned as it is.
 * @param language BCP 47 tag of the language of the answer.
 */
export function countryName(code: string, language: string): string {
  const upper = code.toUpperCase();
  const own = preferredStateName(upper, language);
  if (own !== undefined) return own;
  const texts = Object.hasOwn(preferred, upper) ? preferred[upper] : undefined;
  if (texts !== undefined) return inLanguage(texts, language);
  if (noState.has(upper) || !/^[A-Z]{2}$/.test(upper)) return code;
  return displayName('region', upper, language) ?? code;
}

/** Name of a language (`de`, `zh-Hans`) in another; the code where it has none. */
export function languageName(code: string, language: string): string {
  return displayName('language', code, language) ?? code;
}
