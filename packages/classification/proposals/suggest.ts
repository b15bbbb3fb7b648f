import { type Concept, conceptById, conceptLabel, instruments, treatyArticleHeading } from '@comity/reference';
import { type Classified, confidenceOf, type Evidence, evidenceIn } from './evidence.ts';
import { rules } from './rules.ts';

/** A proposal to link a record to a concept or a treaty article. */
export interface ConceptSuggestion {
  /** Id of the concept, or the reference of the article (`untoc:6`). */
  notation: string;
  /** In English. */
  label: string;
  /** 0 to 1; from 0.5 on it is proposed. */
  confidence: number;
  /** Words of the text that speak for it, as printed. */
  because: string[];
}

export interface ConceptSuggestions {
  crimeTypes: ConceptSuggestion[];
  articles: ConceptSuggestion[];
}

const LEAST = 0.5;
const offences = new Set(rules.offenceArticles);
const leftOut = new Set(rules.leftOut);
const withoutArticles = new Set(rules.schemesWithoutArticles);

/**
 * Proposes crime types and treaty articles for a provision or a decision, from its heading, its text and the title above
 * it, by the terms of the thesaurus and the signs of the rules. Only what is proposed (confidence 0.5 and more) is given,
 * the surest first, unless `least` asks for more.
 */
export function suggestConcepts(record: Classified, { least = LEAST } = {}): ConceptSuggestions {
  const { concepts, punishes } = evidenceIn(record);
  if (concepts.size === 0) return { crimeTypes: [], articles: [] };
  const crimes = new Map<string, Evidence>();
  const articles = new Map<string, Evidence>();
  const superseded = new Set(
    Object.entries(rules.supersedes).flatMap(([special, general]) =>
      confidenceOf(concepts.get(special)?.weight ?? 0) >= LEAST ? general : [],
    ),
  );
  for (const [id, evidence] of concepts) {
    const concept = conceptById(id);
    if (!concept) continue;
    for (const crime of crimesOf(concept)) keepBest(crimes, crime, evidence);
    if (superseded.has(id)) continue;
    for (const article of articlesOf(concept)) {
      const unpunished = offences.has(article) && !punishes ? rules.withoutPunishment : 1;
      const factor = unpunished * (rules.articleFactors[article] ?? 1);
      keepBest(articles, article, { ...evidence, weight: evidence.weight * factor });
    }
  }
  for (const reference of [...articles.keys()]) {
    const crime = rules.onlyWith[reference.split(':')[0] as string];
    if (crime !== undefined && confidenceOf(crimes.get(crime)?.weight ?? 0) < LEAST) articles.delete(reference);
  }
  return {
    crimeTypes: listed(crimes, least, (id) => conceptLabel(id, 'en')),
    articles: listed(articles, least, (reference) => `${reference} ${treatyArticleHeading(reference, 'en')}`),
  };
}

export function suggestCrimeTypes(record: Classified, options?: { least?: number }): ConceptSuggestion[] {
  return suggestConcepts(record, options).crimeTypes;
}

export function suggestArticles(record: Classified, options?: { least?: number }): ConceptSuggestion[] {
  return suggestConcepts(record, options).articles;
}

/** The crime type that a concept is, or that it implies, with those above it. */
function crimesOf(concept: Concept): string[] {
  const implied = rules.impliesCrime[concept.id];
  if (implied !== undefined) return [implied];
  if (concept.scheme !== 'crime-types') return [];
  const above = concept.broader.flatMap((id) => {
    const broader = conceptById(id);
    return broader ? crimesOf(broader) : [];
  });
  return [concept.id, ...above];
}

/** Whole articles: the paragraph is for a person to choose. */
function articlesOf(concept: Concept): string[] {
  const own = withoutArticles.has(concept.scheme) ? [] : concept.articles;
  const references = rules.articlesOf[concept.id] ?? own;
  const articles = references.map((reference) => reference.replace(/\(.*$/, ''));
  return [...new Set(articles)].filter(
    (article) => !leftOut.has(article) && !rules.leftOutInstruments.includes(article.split(':')[0] as string),
  );
}

function keepBest(kept: Map<string, Evidence>, id: string, evidence: Evidence): void {
  const before = kept.get(id);
  if (!before || before.weight < evidence.weight) kept.set(id, evidence);
}

/** Of equally sure articles those of the general conventions come first, in the order of the list of instruments. */
function rankOf(notation: string): number {
  return instruments.findIndex(({ id }) => notation.startsWith(`${id}:`));
}

function listed(
  kept: ReadonlyMap<string, Evidence>,
  least: number,
  label: (id: string) => string,
): ConceptSuggestion[] {
  return [...kept]
    .map(([notation, { weight, because }]) => ({
      notation,
      label: label(notation),
      confidence: confidenceOf(weight),
      because,
    }))
    .filter(({ confidence }) => confidence >= least)
    .sort(
      (a, b) =>
        b.confidence - a.confidence || rankOf(a.notation) - rankOf(b.notation) || (a.notation < b.notation ? -1 : 1),
    );
}
