import { conceptById } from '@comity/reference';
import type { SearchDocument } from '@comity/search';
import type { Kysely } from 'kysely';
import { languagesOf, numberOf, paragraphsIn, plainText } from './case-texts.ts';
import { type ReadCase, readCase } from './read-case.ts';
import type { CaseLawTables } from './tables.ts';

/** What the search index takes of a decision: a document a language. None when it is gone or not public. */
export async function caseDocuments(db: Kysely<CaseLawTables>, id: string): Promise<SearchDocument[]> {
  const decision = await readCase(db, id);
  if (!decision?.textShown) return [];
  const [best] = decision.accounts;
  if (!best) return [];
  const concerned = targets(decision, 'concerns');
  return languagesOf(decision).map((language) => ({
    recordId: decision.id,
    reference: referenceOf(decision, language),
    kind: 'case',
    country: decision.country,
    language,
    status: 'unknown',
    date: decision.date,
    crimeTypes: concerned.filter(isCrimeType),
    concepts: concerned.filter((concept) => !isCrimeType(concept)),
    treatyArticles: targets(decision, 'applies'),
    number: numberOf(decision),
    heading: decision.title,
    title: decision.court,
    path: [...best.facts.keywords, ...best.facts.charges.map((charge) => charge.offence)].join(' · ').slice(0, 2_000),
    text: plainText(paragraphsIn(decision, language)),
  }));
}

function isCrimeType(concept: string): boolean {
  return conceptById(concept)?.scheme === 'crime-types';
}

function targets(decision: ReadCase, relation: string): string[] {
  return decision.links.filter((link) => link.relation === relation).map((link) => link.target);
}

/** The decision's own language has the decision's id for its reference, so that a citation leads to it. */
function referenceOf(decision: ReadCase, language: string): string {
  return language === decision.language ? decision.id : `${decision.id}.${language}`;
}
