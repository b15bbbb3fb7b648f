/** The tree of a query. Fields that are facets become filters and do not stand in it. */
export type Query =
  | { type: 'word'; text: string }
  | { type: 'prefix'; text: string }
  | { type: 'phrase'; text: string }
  | { type: 'near'; words: string[]; distance: number }
  | { type: 'title'; of: Query }
  | { type: 'and'; of: Query[] }
  | { type: 'or'; of: Query[] }
  | { type: 'not'; of: Query };

/** Names that may stand before a colon, and the facet each one filters; `title` searches the title of the act instead. */
export const fields: Readonly<Record<string, 'title' | import('./port.ts').FacetName>> = {
  title: 'title',
  kind: 'kind',
  country: 'country',
  state: 'country',
  lang: 'language',
  language: 'language',
  crime: 'crime',
  article: 'treaty',
  treaty: 'treaty',
  year: 'year',
  status: 'status',
};
