import { inLanguage } from './six-languages.ts';
import { namesOutsideIso, sixLanguageOf, state, stateName } from './states.ts';

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

/** The names of CLDR for these differ in substance from those of the United Nations: English ones stand for them. */
const namedByUnitedNationsOnly = new Set(['CD', 'CG', 'EU', 'HK', 'KP', 'KR', 'MM', 'MO', 'PS', 'XK']);

/**
 * Name of a State or territory, of `EU` and `UN`, and of international and regional bodies (`INTL`): as the operator or
 * else the United Nations call it, short; in other languages than their six as CLDR has it.
 * @param code ISO 3166-1 alpha-2, in any case; an unknown code is returned as it is.
 * @param language BCP 47 tag of the language of the answer.
 */
export function countryName(code: string, language: string): string {
  if (!/^(?:[a-z]{2}|INTL)$/i.test(code)) return code;
  const upper = code.toUpperCase();
  if (upper === 'INTL' || upper === 'UN') return inLanguage(namesOutsideIso[upper], language);
  const asUnitedNations = sixLanguageOf(language) !== undefined || namedByUnitedNationsOnly.has(upper);
  if (asUnitedNations && state(upper) !== undefined) return stateName(upper, language);
  return (noState.has(upper) ? undefined : displayName('region', upper, language)) ?? code;
}

/** All names under which a reader may look for a State: the one shown first, then that of CLDR (`Russia`) if it differs. */
export function countryNames(code: string, language: string): string[] {
  const shown = countryName(code, language);
  const other = state(code) && displayName('region', code.toUpperCase(), language);
  return [...new Set([shown, other ?? shown])];
}

/** Name of a language (`de`, `zh-Hans`) in another; the code where it has none. */
export function languageName(code: string, language: string): string {
  return displayName('language', code, language) ?? code;
}
