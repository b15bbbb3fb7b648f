import { countryName, crimeTypeLabel, languageName } from '@comity/reference';
import type { FacetName } from '@comity/search';

/** How a facet's value is called in the language of the reader; looked up by id each time, never stored in a record. */
export function facetLabel(facet: FacetName, value: string, language: string): string {
  switch (facet) {
    case 'country':
      return countryName(value, language);
    case 'language':
      return languageName(value, language);
    case 'crime':
      return crimeTypeLabel(value, language);
    default:
      return value;
  }
}
