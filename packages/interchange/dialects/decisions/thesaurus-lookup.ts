import { type Concept, concepts } from '@comity/reference';

/** Concepts by the name that another vocabulary has for them, and by their own labels in a language. */
const byMapping = new Map<string, Map<string, Concept[]>>();
const byLabel = new Map<string, Map<string, Concept>>();

/** The concept that the thesaurus maps to `value` of the vocabulary `scheme`, e.g. `sherloc-trafficking`, `ACT_TRANSFER`. */
export function conceptMappedTo(scheme: string, value: string): string | undefined {
  return conceptsMappedTo(scheme, value)[0]?.id;
}

/** A name may be that of a crime type and of a mandate of an authority. */
function conceptsMappedTo(scheme: string, value: string): readonly Concept[] {
  let values = byMapping.get(scheme);
  if (!values) {
    values = new Map();
    for (const concept of concepts()) {
      for (const mapping of concept.mappings) {
        const name = fold(mapping.value);
        if (mapping.scheme === scheme) values.set(name, [...(values.get(name) ?? []), concept]);
      }
    }
    byMapping.set(scheme, values);
  }
  return values.get(fold(value)) ?? [];
}

/** The schemes of crime types: those of the conventions, and the others. */
export function isCrimeType(concept: Concept): boolean {
  return concept.scheme === 'crime-types' || concept.scheme === 'other';
}

/** Crime types by the names that the old portal gave them, in its newer or its older list. */
export function crimeTypeOfLabel(label: string): string | undefined {
  const found = ['sherloc-2026', 'sherloc-2017'].flatMap((scheme) => conceptsMappedTo(scheme, label));
  return found.find(isCrimeType)?.id;
}

/** The concept that is called exactly so in that language, label or variant, whatever its case and accents. */
export function conceptCalled(name: string, language: 'fr' | 'zh'): Concept | undefined {
  let labels = byLabel.get(language);
  if (!labels) {
    labels = new Map();
    for (const concept of concepts()) {
      for (const label of [concept.labels[language], ...(concept.variants[language] ?? [])]) {
        if (!labels.has(fold(label))) labels.set(fold(label), concept);
      }
    }
    byLabel.set(language, labels);
  }
  return labels.get(fold(name));
}

/** Subject headings are printed without accents on capitals: `DETENTION PROVISOIRE`. */
function fold(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’']/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}
