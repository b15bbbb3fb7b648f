import { languagesForQuery } from '@comity/language';
import { concepts } from '@comity/reference';
import { ConceptMatcher, type SearchConcept, termsOf } from '@comity/search';
import { rules } from './rules.ts';

/** What a record is classified from. `language` is a BCP 47 tag. */
export interface Classified {
  heading?: string;
  /** Headings above it. */
  above?: string;
  /** Title of the act or of the decision. */
  title?: string;
  text: string;
  language: string;
}

/** What speaks for a concept: a sum by the weights of the rules, and the words that were found, as printed. */
export interface Evidence {
  weight: number;
  because: string[];
}

/** Longer texts are read up to here: what a provision is about stands before. */
const LONGEST_READ = 20_000;
const MOST_REASONS = 5;

const SIGN = 'sign ';
const PUNISHMENT = 'punishment';

let made: ConceptMatcher | undefined;

/** Terms of the thesaurus, words of the signs and words of punishment, all found in one walk over a text. */
function matcher(): ConceptMatcher {
  if (made) return made;
  const ofThesaurus: SearchConcept[] = concepts().map(({ id, labels, variants }) => ({
    id,
    terms: Object.fromEntries(
      [...new Set([...Object.keys(labels), ...Object.keys(variants)])].map((language) => [
        language,
        [labels[language as keyof typeof labels], ...(variants[language] ?? [])].filter((term) => term !== undefined),
      ]),
    ),
  }));
  const ofSigns = rules.signs.flatMap(({ groups }, sign) =>
    groups.map((words, group) => ({ id: `${SIGN}${sign} ${group}`, terms: inTheirLanguages(words) })),
  );
  made = new ConceptMatcher([...ofThesaurus, ...ofSigns, { id: PUNISHMENT, terms: rules.punishment }]);
  return made;
}

/** Words of a sign as every language analyses them that they may be of. */
function inTheirLanguages(words: readonly string[]): Record<string, string[]> {
  const terms: Record<string, string[]> = {};
  for (const word of words) {
    for (const language of languagesForQuery(word)) {
      if (language === 'und') continue;
      terms[language] = [...(terms[language] ?? []), word];
    }
  }
  return terms;
}

interface Found {
  weight: number;
  words: Set<string>;
}

/** Everything found in a record, by concept; and whether it speaks of punishment. */
export function evidenceIn(record: Classified): { concepts: Map<string, Evidence>; punishes: boolean } {
  const { heading = '', above = '', title = '', text, language } = record;
  const found = new Map<string, Found>();
  const { weights } = rules;
  read(heading, language, (concept, words) => note(found, concept, weights.heading, words));
  for (const [words, weight] of [
    [above, weights.above],
    [title, weights.title],
  ] as const) {
    const seenThere = new Set<string>();
    read(words, language, (concept, printed) => {
      if (!seenThere.has(concept)) note(found, concept, weight, printed);
      seenThere.add(concept);
    });
  }
  const opening = rules.openingCharacters[language] ?? rules.openingCharacters['default'] ?? 0;
  const seen = new Map<string, number>();
  read(text.slice(0, LONGEST_READ), language, (concept, words, at) => {
    const before = seen.get(concept) ?? 0;
    seen.set(concept, before + 1);
    if (before < weights.mostOccurrences) note(found, concept, weights.occurrence, words);
    if (before === 0 && at < opening) note(found, concept, weights.opening, words);
  });
  return { concepts: withSigns(found), punishes: found.has(PUNISHMENT) };
}

function read(text: string, language: string, note: (concept: string, words: string, at: number) => void): void {
  if (text === '') return;
  const tokens = termsOf(text, language);
  const terms = tokens.map(({ term }) => term);
  for (const { concept, start, end } of matcher().inTerms(terms)) {
    const [from, to] = [tokens[start]?.token.start ?? 0, tokens[end - 1]?.token.end ?? 0];
    note(concept, text.slice(from, to).replace(/\s+/g, ' '), from);
  }
}

function note(found: Map<string, Found>, concept: string, weight: number, words: string): void {
  const entry = found.get(concept);
  if (!entry) {
    found.set(concept, { weight, words: new Set([words]) });
    return;
  }
  entry.weight += weight;
  entry.words.add(words);
}

/** Signs that hold count for their concept; what is found of signs alone is dropped. */
function withSigns(found: ReadonlyMap<string, Found>): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const [concept, { weight, words }] of found) {
    if (concept === PUNISHMENT || concept.startsWith(SIGN)) continue;
    evidence.set(concept, { weight, because: [...words].slice(0, MOST_REASONS) });
  }
  const held = new Set<string>();
  rules.signs.forEach(({ concept, groups }, sign) => {
    const parts = groups.map((_, group) => found.get(`${SIGN}${sign} ${group}`));
    if (parts.includes(undefined)) return;
    const words = parts.flatMap((part) => [...(part as Found).words].slice(0, 2));
    const before = evidence.get(concept) ?? { weight: 0, because: [] };
    const weight = before.weight + (held.has(concept) ? 0 : rules.weights.sign);
    held.add(concept);
    evidence.set(concept, { weight, because: [...new Set([...words, ...before.because])].slice(0, MOST_REASONS) });
  });
  return evidence;
}

/** How sure a sum of weights makes, 0 to 1. */
export function confidenceOf(weight: number): number {
  return Math.round((1 - Math.exp(-0.7 * weight)) * 1000) / 1000;
}
