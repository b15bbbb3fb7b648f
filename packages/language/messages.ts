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
 * The ICU message catalogues of a package: `{folder}/ar.json` … `es.json`, flat objects of key and message, each read
 * when it is first needed. `folder` ends with a slash.
 * `npm run check` keeps the six equal in keys and placeholders, so a missing key is a programming error.
 */
export function loadMessages(folder: URL): MessageFormatter {
  const formats = new Map<string, IntlMessageFormat>();
  const catalogues = new Map<InterfaceLanguage, Record<string, string>>();
  const catalogue = (language: InterfaceLanguage): Record<string, string> => {
    let messages = catalogues.get(language);
    if (!messages) {
      messages = JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8')) as Record<string, string>;
      catalogues.set(language, messages);
    }
    return messages;
  };
  return (language, key, values) => {
    const id = `${language}\n${key}`;
    let format = formats.get(id);
    if (!format) {
      const text = catalogue(language)[key];
      if (text === undefined) throw new Error(`There is no message "${key}" in ${language}.`);
      // Western digits in every language: citations and counts are compared across languages.
      format = new IntlMessageFormat(text, language === 'ar' ? 'ar-u-nu-latn' : language);
      formats.set(id, format);
    }
    return format.format(values) as string;
  };
}
