import { conceptById } from '@comity/reference';
import type { SearchDocument } from '@comity/search';
import type { Kysely } from 'kysely';
import { languagesOf, namesOf, textIn, wherePublished } from './entry-texts.ts';
import { type ReadLiterature, readLiterature } from './read-literature.ts';
import type { LiteratureTables } from './tables.ts';

/** What the search index takes of a work: a document a language. None when it is gone or not public. */
export async function literatureDocuments(db: Kysely<LiteratureTables>, id: string): Promise<SearchDocument[]> {
  const entry = await readLiterature(db, id);
  if (!entry?.textShown) return [];
  const concerned = targets(entry, 'concerns');
  const { csl } = entry;
  return languagesOf(entry).map((language) => ({
    recordId: entry.id,
    reference: referenceOf(entry, language),
    kind: 'literature',
    country: countryOf(entry),
    language,
    status: 'unknown',
    date: entry.issued,
    crimeTypes: concerned.filter(isCrimeType),
    concepts: concerned.filter((concept) => !isCrimeType(concept)),
    treatyArticles: targets(entry, 'explains'),
    number: [csl.DOI ?? '', csl.ISBN ?? ''].filter((number) => number !== '').join(' '),
    heading: entry.title,
    title: wherePublished(entry),
    path: [...namesOf(entry), csl.keyword ?? '']
      .filter((part) => part !== '')
      .join(' · ')
      .slice(0, 2_000),
    text: textIn(entry, language),
  }));
}

/** The first State that a work is about; what is about none in particular stands with what is international. */
export function countryOf({ annotation }: ReadLiterature): string {
  return annotation.states?.[0] ?? 'INTL';
}

function isCrimeType(concept: string): boolean {
  return conceptById(concept)?.scheme === 'crime-types';
}

function targets(entry: ReadLiterature, relation: string): string[] {
  return entry.links.filter((link) => link.relation === relation).map((link) => link.target);
}

/** The work's own language has the record's id for its reference, so that a citation leads to it. */
function referenceOf(entry: ReadLiterature, language: string): string {
  return language === entry.language ? entry.id : `${entry.id}.${language}`;
}
