import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';

/** The six languages of the interface, in the order of their English names. */
export const interfaceLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Each language named in itself, for the chooser. */
export const languageOwnNames: Readonly<Record<InterfaceLanguage, string>> = {
  ar: 'العربية',
  zh: '中文',
  en: 'English',
  fr: 'Français',
  ru: 'Русский',
  es: 'Español',
};

export function isInterfaceLanguage(text: string): text is InterfaceLanguage {
  return (interfaceLanguages as readonly string[]).includes(text);
}

export type MessageValues = Record<string, string | number | Date>;

/** Formats a message of a catalogue: `message('en', 'search.total', { count: 3 })`. Throws on a key that does not exist. */
export type MessageFormatter = (language: InterfaceLanguage, key: string, values?: MessageValues) => string;

/**
 * Loads the ICU message catalogues of a package: `{folder}/ar.json` … `es.json`, flat objects of key and message.
 * `npm run check` keeps the six equal in keys and placeholders, so a missing key is a programming error.
 */
export function loadMessages(folder: URL): MessageFormatter {
  const formats = new Map<string, IntlMessageFormat>();
  const catalogues = new Map<string, Record<string, string>>();
  for (const language of interfaceLanguages) {
    const path = new URL(`${language}.json`, folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`));
    catalogues.set(language, JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>);
  }
  return (language, key, values) => {
    const id = `${language}\n${key}`;
    let format = formats.get(id);
    if (!format) {
      const text = catalogues.get(language)?.[key];
      if (text === undefined) throw new Error(`There is no message "${key}" in ${language}.`);
      // Western digits in every language: citations and counts are compared across languages.
      format = new IntlMessageFormat(text, language === 'ar' ? 'ar-u-nu-latn' : language);
      formats.set(id, format);
    }
    return format.format(values) as string;
  };
}
