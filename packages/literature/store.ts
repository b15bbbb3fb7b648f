import type { LiteratureDocument } from '@comity/interchange';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { areOfDifferent, type Identifier, matchingRules } from './identify-entry.ts';
import type { LiteratureAccountTable, LiteratureEntryTable, LiteratureTables } from './tables.ts';

/** The only file that reads and writes the tables of literature. */

export type Database = Kysely<LiteratureTables> | Transaction<LiteratureTables>;
export type Entry = Selectable<LiteratureEntryTable>;
export type Account = Selectable<LiteratureAccountTable>;

export function findEntry(db: Database, id: string): Promise<Entry | undefined> {
  return db.selectFrom('literature_entry').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The entry of the work that an account is about, by the matching rule. */
export async function findByIdentifiers(
  db: Database,
  document: LiteratureDocument,
  identifiers: readonly Identifier[],
): Promise<Entry | undefined> {
  for (const { scheme } of matchingRules) {
    for (const { value } of identifiers.filter((one) => one.scheme === scheme)) {
      for (const entry of await candidates(db, scheme, value)) {
        const there = { csl: JSON.parse(entry.csl), identifiers: await identifiersOf(db, entry.id) };
        if (!areOfDifferent(scheme, { csl: document.csl, identifiers }, there)) return entry;
      }
    }
  }
  return undefined;
}

/** An identifier is of one record alone, but libraries may have the same key for different works. */
async function candidates(db: Database, scheme: string, value: string): Promise<Entry[]> {
  const entry = await entryWith(db, scheme, value);
  const first = entry ? [entry] : [];
  if (scheme !== 'source') return first;
  const others = await db
    .selectFrom('literature_entry')
    .selectAll()
    .where('id', 'in', db.selectFrom('literature_account').select('entry_id').where('source_key', '=', value))
    .where('id', '!=', entry?.id ?? '')
    .orderBy('id')
    .execute();
  return [...first, ...others];
}

/** The entry of an account that says the very same and that is not among the `claimed`. */
export async function findByContent(
  db: Database,
  hash: string,
  claimed: ReadonlySet<string>,
): Promise<Entry | undefined> {
  const accounts = await db
    .selectFrom('literature_account')
    .select(['id', 'entry_id'])
    .where('content_hash', '=', hash)
    .orderBy('id')
    .execute();
  const free = accounts.find(({ id }) => !claimed.has(id));
  return free && findEntry(db, free.entry_id);
}

export function entryWith(db: Database, scheme: string, value: string): Promise<Entry | undefined> {
  return db
    .selectFrom('identifier')
    .innerJoin('literature_entry', 'literature_entry.id', 'identifier.record_id')
    .selectAll('literature_entry')
    .where('identifier.scheme', '=', scheme)
    .where('identifier.value', '=', value)
    .executeTakeFirst();
}

export function identifiersOf(db: Database, entryId: string): Promise<Identifier[]> {
  return db
    .selectFrom('identifier')
    .select(['scheme', 'value'])
    .where('record_id', '=', entryId)
    .orderBy('scheme')
    .orderBy('value')
    .execute();
}

/** The accounts of a work, the fullest first. */
export function accountsOf(db: Database, entryId: string): Promise<Account[]> {
  return db
    .selectFrom('literature_account')
    .selectAll()
    .where('entry_id', '=', entryId)
    .orderBy('length', 'desc')
    .orderBy('content_hash')
    .orderBy('id')
    .execute();
}

export function documentOf({ document }: Account): LiteratureDocument {
  return JSON.parse(document) as LiteratureDocument;
}

/** Whether something in the store has this id already. */
export async function isIdInUse(db: Database, id: string): Promise<boolean> {
  const row =
    (await db.selectFrom('record').select('id').where('id', '=', id).executeTakeFirst()) ??
    (await db.selectFrom('literature_account').select('id').where('id', '=', id).executeTakeFirst());
  return row !== undefined;
}

/** The entry that an id is of: its own, or that of one of its accounts. */
export async function locateLiterature(db: Database, id: string): Promise<string | undefined> {
  if (await findEntry(db, id)) return id;
  const account = await db.selectFrom('literature_account').select('entry_id').where('id', '=', id).executeTakeFirst();
  return account?.entry_id;
}
