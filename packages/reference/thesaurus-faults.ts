import type { Concept } from './thesaurus.ts';

/**
 * What is wrong in a set of concepts whose records each fit the schema: ids used twice, links that lead nowhere or in a
 * circle, `related` links that say again what `broader` says, one term for two concepts. One line a fault; empty when
 * all is well.
 */
export function thesaurusFaults(concepts: readonly Concept[]): string[] {
  const ids = new Map(concepts.map((concept) => [concept.id, concept]));
  return [
    ...repeated(concepts.map((concept) => concept.id)).map((id) => `${id}: the id is used twice`),
    ...concepts.flatMap((concept) => strayLinks(concept, ids)),
    ...concepts.flatMap((concept) => (isInCircle(concept, ids) ? [`${concept.id}: is broader than itself`] : [])),
    ...concepts.flatMap((concept) => relatedInLine(concept, ids)),
    ...clashes(concepts),
  ];
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

function strayLinks(concept: Concept, ids: ReadonlyMap<string, Concept>): string[] {
  return [...concept.broader, ...concept.related]
    .filter((id) => !ids.has(id) || id === concept.id)
    .map((id) => `${concept.id}: leads to "${id}", which is no other concept`);
}

function isInCircle(concept: Concept, ids: ReadonlyMap<string, Concept>): boolean {
  return allBroader(concept, ids).has(concept.id);
}

/** SKOS (S27) lets no two concepts be related when one is broader than the other, at whatever distance. */
function relatedInLine(concept: Concept, ids: ReadonlyMap<string, Concept>): string[] {
  if (concept.related.length === 0) return [];
  const above = allBroader(concept, ids);
  return concept.related.flatMap((id) => {
    const other = ids.get(id);
    if (other === undefined || other === concept) return [];
    if (above.has(id)) return [`${concept.id}: is related to "${id}", which is broader`];
    return allBroader(other, ids).has(concept.id) ? [`${concept.id}: is related to "${id}", which is narrower`] : [];
  });
}

/** The ids of all that is broader, level by level; that of the concept itself is among them when it is in a circle. */
function allBroader(concept: Concept, ids: ReadonlyMap<string, Concept>): Set<string> {
  const above = new Set<string>();
  let level = concept.broader;
  while (level.length > 0) {
    level = level.filter((id) => !above.has(id) && above.add(id)).flatMap((id) => ids.get(id)?.broader ?? []);
  }
  return above;
}

/** A term, preferred or not, must lead to one concept in its language: else a reader is led to the wrong one. */
function clashes(concepts: readonly Concept[]): string[] {
  const owner = new Map<string, string>();
  const faults: string[] = [];
  for (const concept of concepts) {
    for (const [language, term] of termsOf(concept)) {
      const key = `${language}:${plain(term)}`;
      const other = owner.get(key);
      if (other !== undefined && other !== concept.id)
        faults.push(`${concept.id}: "${term}" (${language}) is a term of ${other} too`);
      else owner.set(key, concept.id);
    }
  }
  return faults;
}

/** Every term of a concept with its language, the preferred ones first. */
export function termsOf(concept: Concept): [language: string, term: string][] {
  const labels = Object.entries(concept.labels).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const variants = Object.entries(concept.variants).flatMap(([language, terms]) =>
    terms.map((term): [string, string] => [language, term]),
  );
  return [...labels, ...variants];
}

function plain(term: string): string {
  return term.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
