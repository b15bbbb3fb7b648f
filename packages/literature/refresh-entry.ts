import { isoDate } from '@comity/interchange';
import { linksOf, suggestedLinks } from './link-entry.ts';
import { mergeAccounts } from './merge-accounts.ts';
import * as store from './store.ts';

/** Writes what the accounts of a work say together, where the record's source is the fullest, and what it is linked to. */
export async function refreshEntry(db: store.Database, id: string, now: string): Promise<void> {
  const documents = (await store.accountsOf(db, id)).map(store.documentOf);
  const [best] = documents;
  if (!best) return;
  const { csl, annotation, language } = mergeAccounts(documents);
  const issued = csl.issued?.['date-parts']?.[0];
  await db
    .updateTable('literature_entry')
    .set({
      type: csl.type,
      title: csl.title,
      language,
      issued: issued ? isoDate({ 'date-parts': [issued] }) : '',
      csl: JSON.stringify(csl),
      annotation: JSON.stringify(annotation),
    })
    .where('id', '=', id)
    .execute();
  const { file, url, publisher } = best.source;
  await db
    .updateTable('record')
    .set({
      source_file: file,
      source_url: url,
      source_publisher: publisher,
      licence: best.licence,
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('link').where('subject_id', '=', id).where('said_by', '!=', 'verified').execute();
  // What libraries say comes first: the first of two equal links stays.
  const links = [...linksOf(annotation), ...suggestedLinks(csl, annotation, language)];
  if (links.length === 0) return;
  await db
    .insertInto('link')
    .values(links.map((link) => ({ subject_id: id, ...link, at: now })))
    .onConflict((conflict) => conflict.columns(['subject_id', 'relation', 'target']).doNothing())
    .execute();
}
