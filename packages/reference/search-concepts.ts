import { countryName, countryNames } from './names.ts';
import { inLanguage, sixLanguages } from './six-languages.ts';
import { states } from './states.ts';
import { conceptById, concepts } from './thesaurus.ts';

/** Terms of every concept and names of every State, by language: what search across languages goes by. */
export function searchConcepts(): { id: string; terms: Record<string, string[]> }[] {
  const ofThesaurus = concepts().map(({ id, labels, variants }) => {
    const terms: Record<string, string[]> = {};
    for (const [language, label] of Object.entries(labels)) if (label !== undefined) terms[language] = [label];
    for (const [language, others] of Object.entries(variants)) {
      terms[language] = [...(terms[language] ?? []), ...others];
    }
    return { id, terms };
  });
  return [...ofThesaurus, ...stateConcepts()];
}

const STATE_PREFIX = 'state-';

function stateConcepts(): { id: string; terms: Record<string, string[]> }[] {
  return states().map(({ alpha2, shortNames }) => ({
    id: STATE_PREFIX + alpha2.toLowerCase(),
    terms: Object.fromEntries(
      [...sixLanguages, 'de', 'pt', 'nl'].map((language) => {
        const names = [...countryNames(alpha2, language), shortNames[language as keyof typeof shortNames]];
        return [language, [...new Set(names.filter((name) => name !== undefined && name !== alpha2))]];
      }),
    ) as Record<string, string[]>,
  }));
}

/** Label of a concept or of a State given as a concept (`state-fr`); the id itself where it is unknown. */
export function conceptLabel(id: string, language: string): string {
  if (id.startsWith(STATE_PREFIX)) return countryName(id.slice(STATE_PREFIX.length), language);
  const concept = conceptById(id);
  return concept === undefined ? id : inLanguage(concept.labels, language);
}
