import type { CaseDocument, CaseIdentifier } from '@comity/interchange';

/**
 * The matching rule of design 4.3 for decisions: two documents are of the same decision when they share scheme and value
 * in the first scheme, by this order, that both carry. A docket number is a decision's own only together with the State,
 * the court and the date: a court gives several decisions under one number.
 */
export const matchingOrder = ['ecli', 'neutral-citation', 'source', 'legacy', 'application', 'docket'] as const;

/**
 * Whether identifiers are of different decisions: in the best scheme that both carry they share no value. An id at a
 * place is compared with ids at the same place only, the part before its first colon.
 */
export function areOfDifferent(here: readonly Identifier[], there: readonly Identifier[]): boolean {
  for (const scheme of matchingOrder) {
    const ours = here.filter((entry) => entry.scheme === scheme);
    const places = new Set(ours.map(placeOf));
    const theirs = there.filter((entry) => entry.scheme === scheme && places.has(placeOf(entry)));
    if (theirs.length === 0) continue;
    return !theirs.some((entry) => ours.some((other) => isSame(other, entry)));
  }
  return false;
}

function placeOf({ scheme, value }: Identifier): string {
  return scheme === 'source' ? (value.split(':')[0] as string) : '';
}

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

interface Identifier {
  scheme: string;
  value: string;
}

function isSame(a: Identifier, b: Identifier): boolean {
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
