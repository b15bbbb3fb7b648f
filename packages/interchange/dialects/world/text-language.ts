import { recogniseLanguage } from '../../recognise-language.ts';
import rules from './languages.json' with { type: 'json' };

const names: Readonly<Record<string, string>> = rules.names;
const codes: Readonly<Record<string, string>> = rules.codes;
const countryCodes: Readonly<Record<string, string>> = rules.countryCodes;
const byCountry: Readonly<Record<string, string>> = rules.byCountry;

/** A language as records name it (`swe`, `EN`, `English`, `fr-FR`, `pt`), in BCP 47; undefined for what names none or several. */
export function languageNamed(printed: string): string | undefined {
  const name = printed.trim();
  const country = countryCodes[name];
  if (country !== undefined) return country;
  const folded = name.toLowerCase().replaceAll('_', '-');
  const inWords = names[folded] ?? names[folded.replace(/ \(.*$/, '')];
  if (inWords !== undefined) return inWords;
  const [, primary = ''] = /^([a-z]{2,3})(?:-[a-z\d]{2,8}){0,3}$/.exec(folded) ?? [];
  if (primary === '') return undefined;
  return codes[primary] ?? (isLanguage(primary) ? primary : undefined);
}

/** Codes that CLDR has a name for; country codes taken for languages (`us`) mostly have none. */
function isLanguage(code: string): boolean {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) !== undefined;
}

/**
 * The language of a text: the one recognised in it. Where only neighbours come into question, or the text does not
 * show it, the one that the record names; else that of the title; `und` where nothing tells.
 */
export function languageOfText(text: string, named: string, country: string, title: string): string {
  const declared = languageNamed(named);
  const recognised = recogniseLanguage(text);
  if (recognised === undefined) return declared ?? recogniseLanguage(title) ?? 'und';
  if (declared === undefined) return isSerboCroatian(recognised) ? (byCountry[country] ?? recognised) : recognised;
  const alike = rules.interchangeable.some((group) => group.includes(recognised) && group.includes(declared));
  return alike ? declared : recognised;
}

function isSerboCroatian(language: string): boolean {
  return rules.serboCroatian.includes(language);
}
