import type { Description } from '@comity/search';
import type { Kysely } from 'kysely';
import { shortReference } from './citation/names-cited.ts';
import { textIn, wherePublished } from './entry-texts.ts';
import { countryOf } from './index-for-search.ts';
import { readLiterature } from './read-literature.ts';
import type { LiteratureTables } from './tables.ts';

/** What is shown of the works that a search found, by reference; what may not be shown is left out. */
export async function describeLiterature(
  db: Kysely<LiteratureTables>,
  references: readonly string[],
): Promise<Map<string, Description>> {
  const described = new Map<string, Description>();
  for (const reference of references) {
    const [id = '', wanted] = reference.split('.');
    const entry = await readLiterature(db, id);
    if (!entry?.textShown) continue;
    const language = wanted ?? entry.language;
    described.set(reference, {
      id: entry.id,
      kind: 'literature',
      title: wherePublished(entry),
      country: countryOf(entry),
      language,
      number: shortReference(entry.csl),
      heading: entry.title,
      text: textIn(entry, language),
      url: `/id/${entry.id}`,
      standing: 'unknown',
      status: 'unknown',
      date: entry.issued,
      licence: entry.licence,
      source: { url: entry.source.url, publisher: entry.source.publisher },
    });
  }
  return described;
}
