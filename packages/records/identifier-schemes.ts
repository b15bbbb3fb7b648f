/**
 * Schemes of public identifiers. `order` is the matching rule of design 4.3: two files are of the same work when they
 * share scheme and value in the first scheme, by this order, that both carry.
 */
export interface IdentifierScheme {
  scheme: string;
  /** Rank in matching; schemes without one name a record but never match it. */
  order?: number;
  description: string;
}

export const identifierSchemes: readonly IdentifierScheme[] = [
  {
    scheme: 'instrument',
    order: 0,
    description: 'Treaty as the reference data of Comity names it: `untoc`, `cets185`',
  },
  {
    scheme: 'eli',
    order: 1,
    description: 'European Legislation Identifier or a number like it, as an address or path',
  },
  { scheme: 'akn', order: 2, description: 'FRBR work address of Akoma Ntoso' },
  {
    scheme: 'source',
    order: 3,
    description: 'Id of the act at the place the text comes from, prefixed with that place',
  },
  { scheme: 'act-number', order: 4, description: 'State and official number of the act: `AR:LEY-25246`' },
  { scheme: 'title-date', order: 5, description: 'State, date and title; made when a file carries nothing better' },
  { scheme: 'legacy', description: 'Number in a system that Comity succeeds' },
];

/** Schemes by which works are matched, best first. */
export const matchingSchemes: readonly string[] = identifierSchemes
  .filter((entry) => entry.order !== undefined)
  .sort((a, b) => (a.order as number) - (b.order as number))
  .map((entry) => entry.scheme);
