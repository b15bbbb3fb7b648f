import { isbnsOf, normaliseDoi } from '@comity/interchange';
import { mayList } from '@comity/records';
import type { GoTo } from '@comity/search';
import type { Kysely } from 'kysely';
import { shortReference } from './citation/names-cited.ts';
import * as store from './store.ts';
import type { LiteratureTables } from './tables.ts';

/** Longer than any number of a work; a longer text is a question. */
const LONGEST_NUMBER = 300;

/** Where a query leads that is a DOI (bare or as an address) or an ISBN, whole. Null for anything else. */
export async function recogniseLiterature(db: Kysely<LiteratureTables>, query: string): Promise<GoTo | null> {
  if (query.length > LONGEST_NUMBER) return null;
  const doi = normaliseDoi(query);
  const [isbn] = /^[\sISBN:0-9X-]{10,30}$/i.test(query) ? isbnsOf(query).valid : [];
  const entry =
    (doi === undefined ? undefined : await store.entryWith(db, 'doi', doi)) ??
    (isbn === undefined ? undefined : await store.entryWith(db, 'isbn', isbn));
  if (!entry) return null;
  const record = await db.selectFrom('record').select('visibility').where('id', '=', entry.id).executeTakeFirst();
  if (!record || !mayList(record.visibility)) return null;
  const label = [shortReference(JSON.parse(entry.csl)), entry.title].filter((part) => part !== '').join(' · ');
  return { id: entry.id, kind: 'literature', label, number: doi ?? isbn ?? '', url: `/id/${entry.id}` };
}
