import type { CaseDocument, CaseIdentifier } from '@comity/interchange';

/**
 * The matching rule of design 4.3 for decisions: two documents are of the same decision when they share scheme and value
 * in the first scheme, by this order, that both carry. A docket number is a decision's own only together with the State,
 * the court and the date: a court gives several decisions under one number.
 */
export const matchingOrder = ['ecli', 'neutral-citation', 'legacy', 'application', 'source', 'docket'] as const;

/** The identifiers of a document as the store keeps them: one record each, the docket made unique. */
export function identifiersOf(document: CaseDocument): { scheme: string; value: string }[] {
  const made = document.identifiers.map((identifier) => ({
    scheme: identifier.scheme as string,
    value: uniqueValue(identifier, document),
  }));
  return made.filter((entry, at) => made.findIndex((other) => isSame(other, entry)) === at);
}

function uniqueValue({ scheme, value }: CaseIdentifier, document: CaseDocument): string {
  switch (scheme) {
    case 'docket':
      return [document.country, document.court.name, value, document.date ?? ''].join(':');
    case 'application':
      return [document.country, value, document.date ?? '', document.language].join(':');
    // A summary of a decision may carry the decision's citation; it is a document of its own.
    case 'neutral-citation':
    case 'ecli':
      return document.form === 'press-summary' ? `${value}#summary` : value;
    default:
      return value;
  }
}

function isSame(a: { scheme: string; value: string }, b: { scheme: string; value: string }): boolean {
  return a.scheme === b.scheme && a.value === b.value;
}

/** Identifiers that a reader may cite, the best first; ids at the place a text comes from say nothing to a reader. */
export function citationsOf(identifiers: readonly { scheme: string; value: string }[]): string[] {
  const order = ['neutral-citation', 'ecli', 'docket', 'application', 'legacy'];
  return [
    ...new Set(
      order.flatMap((scheme) => identifiers.filter((entry) => entry.scheme === scheme).map(({ value }) => value)),
    ),
  ];
}
