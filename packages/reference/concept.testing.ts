import type { Concept, ThesaurusPart } from './thesaurus.ts';

/** An invented concept; its terms are made from its id, so that no two concepts share one. */
export function concept(id: string, given: Partial<Concept> = {}): Concept {
  return {
    ...{ id, scheme: 'garden-offences', broader: [], related: [] },
    labels: { ar: `ع ${id}`, zh: `园 ${id}`, en: `en ${id}`, fr: `fr ${id}`, ru: `ру ${id}`, es: `es ${id}` },
    ...{ variants: {}, definition: 'An invented offence against gardens.', note: '', articles: [], mappings: [] },
    ...given,
  };
}

export function part(concepts: Concept[], name = 'gardens'): ThesaurusPart {
  return { part: name, version: '1.0.0', date: '2026-01-01', source: 'Invented for a test.', concepts };
}
