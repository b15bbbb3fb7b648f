import { caseLawMessage } from '@comity/case-law';
import { type InterfaceLanguage, isInterfaceLanguage } from '@comity/language';
import { countryName, crimeTypeLabel, languageName } from '@comity/reference';
import type { FacetName } from '@comity/search';
import { statusWord, treatyArticleLabel, webMessage } from '@comity/web';

const kinds = new Set(['legislation', 'treaty', 'case', 'document', 'literature']);

/** How a facet's value is called in the language of the reader; looked up by id each time, never stored in a record. */
export function facetLabel(facet: FacetName, value: string, reader: string): string {
  const language: InterfaceLanguage = isInterfaceLanguage(reader) ? reader : 'en';
  switch (facet) {
    case 'country':
      return countryName(value, language);
    case 'language':
      return value === 'und' ? caseLawMessage(language, 'case.unknown') : languageName(value, language);
    case 'crime':
      return crimeTypeLabel(value, language);
    case 'treaty':
      return treatyArticleLabel(value, language);
    case 'status':
      return statusWord(value, language);
    case 'kind':
      return kinds.has(value) ? webMessage(language, `kind.${value}`) : value;
    case 'year':
      return value;
  }
}
