const locales = new Map<string, Intl.Locale | undefined>();

/** The locale of a BCP 47 tag (underscores allowed), or undefined when the tag is not well formed. */
export function getLocale(language: string): Intl.Locale | undefined {
  if (locales.has(language)) return locales.get(language);
  let locale: Intl.Locale | undefined;
  try {
    locale = new Intl.Locale(language.replaceAll('_', '-'));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  // Tags may come from imported files: they must not fill the memory.
  if (locales.size >= 1000) locales.clear();
  locales.set(language, locale);
  return locale;
}
