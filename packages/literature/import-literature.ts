import { createHash } from 'node:crypto';
import { type LiteratureDocument, literatureDocumentSchema, storableValue } from '@comity/interchange';
import { addIdentifiers, isRecordId, newRecordId } from '@comity/records';
import { conceptById, instrument, treatyArticle } from '@comity/reference';
import type { Kysely, Transaction } from 'kysely';
import { type Identifier, identifiersOf } from './identify-entry.ts';
import { previewLiterature } from './preview-literature.ts';
import { refreshEntry } from './refresh-entry.ts';
import * as store from './store.ts';
import type { LiteratureTables } from './tables.ts';

export interface LiteratureImportResult {
  outcome: 'new' | 'changed' | 'same' | 'refused';
  /** Why it was refused. */
  reason?: string;
  /** Of the work's record; absent when it was refused, or only previewed. */
  recordId?: string;
}

export interface LiteratureImportOptions {
  /** Says what would happen and writes nothing. */
  preview?: boolean;
  actor: string;
  /** Accounts that this import has already met: another entry of it about the same work is kept beside. */
  claimed?: Set<string>;
}

/**
 * Brings one account of a work into the store: check, match, then apply in one transaction. The same account again changes
 * nothing; that of another library, or a second one of the same library, is kept beside the first.
 */
export async function importLiterature(
  db: Kysely<LiteratureTables>,
  given: LiteratureDocument,
  options: LiteratureImportOptions,
): Promise<LiteratureImportResult> {
  const checked = literatureDocumentSchema.safeParse(storableValue(given));
  if (!checked.success) {
    const issue = checked.error.issues[0];
    return { outcome: 'refused', reason: `${issue?.path.join('.') || 'The whole'}: ${issue?.message}.` };
  }
  const document = checked.data;
  const refusal = whyRefused(document);
  if (refusal !== undefined) return { outcome: 'refused', reason: refusal };
  const prepared = { document, identifiers: identifiersOf(document), hash: contentHash(document) };
  if (options.preview) return matchAndWrite(db, prepared, options);
  return db.transaction().execute((transaction) => matchAndWrite(transaction, prepared, options));
}

/** What the schema cannot say: whether what it is linked to exists. */
function whyRefused({ annotation: { concerns = [], explains = [] } }: LiteratureDocument): string | undefined {
  const concept = concerns.find((id) => !conceptById(id));
  if (concept !== undefined) return `annotation.concerns: the thesaurus has no concept "${concept}".`;
  const article = explains.find((id) => !(id.includes(':') ? treatyArticle(id) : instrument(id)));
  return article === undefined ? undefined : `annotation.explains: there is no treaty article "${article}".`;
}

export interface Prepared {
  document: LiteratureDocument;
  identifiers: Identifier[];
  hash: string;
}

async function matchAndWrite(
  db: store.Database,
  prepared: Prepared,
  options: LiteratureImportOptions,
): Promise<LiteratureImportResult> {
  const { document, identifiers, hash } = prepared;
  const claimed = options.claimed ?? new Set<string>();
  const entry =
    (await store.findByIdentifiers(db, document, identifiers)) ??
    (document.work === undefined ? undefined : await store.findEntry(db, document.work)) ??
    // Nothing tells such an entry apart but all that it says.
    (identifiers.length === 0 ? await store.findByContent(db, hash, claimed) : undefined);
  const accounts = entry ? await store.accountsOf(db, entry.id) : [];
  const equal = accounts.find((account) => account.content_hash === hash);
  if (equal) {
    claimed.add(equal.id);
    return { outcome: 'same', ...(entry && { recordId: entry.id }) };
  }
  const stored = continued(accounts, document, claimed);
  if (options.preview) return previewLiterature({ prepared, entry, stored, claimed });
  const written = await write(db as Transaction<LiteratureTables>, {
    ...prepared,
    entry,
    stored,
    actor: options.actor,
  });
  claimed.add(written.accountId);
  return { outcome: entry ? 'changed' : 'new', recordId: written.entryId };
}

/** The stored account that this one takes the place of: of the same id, or else of the same key of the same library. */
function continued(
  accounts: readonly store.Account[],
  document: LiteratureDocument,
  claimed: ReadonlySet<string>,
): store.Account | undefined {
  const free = accounts.filter((account) => !claimed.has(account.id));
  const key = sourceKeyOf(document);
  return (
    free.find((account) => account.id === document.id) ??
    free.find((account) => account.source_key === key && (key !== '' || account.source_file === document.source.file))
  );
}

function sourceKeyOf({ identifiers }: LiteratureDocument): string {
  return identifiers.find(({ scheme }) => scheme === 'source')?.value ?? '';
}

interface Writing extends Prepared {
  entry: store.Entry | undefined;
  stored: store.Account | undefined;
  actor: string;
}

async function write(
  db: Transaction<LiteratureTables>,
  writing: Writing,
): Promise<{ entryId: string; accountId: string }> {
  const { document, stored, hash, actor } = writing;
  const now = new Date().toISOString();
  const entryId = writing.entry?.id ?? (await insertEntry(db, writing, now));
  await addIdentifiers(db, entryId, writing.identifiers);
  const { id: _id, work: _work, ...says } = document;
  const json = JSON.stringify(says);
  const values = {
    entry_id: entryId,
    dialect: document.dialect,
    source_file: document.source.file,
    source_key: sourceKeyOf(document),
    document: json,
    content_hash: hash,
    length: json.length,
  };
  const accountId = stored?.id ?? (await freeId(db, document.id));
  if (stored) await db.updateTable('literature_account').set(values).where('id', '=', accountId).execute();
  else
    await db
      .insertInto('literature_account')
      .values({ id: accountId, ...values })
      .execute();
  await refreshEntry(db, entryId, now);
  const verb = writing.entry ? (stored ? 'changed' : 'attached') : 'entered';
  const note = `${document.source.file} (${document.dialect})`;
  await db
    .insertInto('revision')
    .values({ record_id: entryId, at: now, actor, verb, content_hash: hash, note })
    .execute();
  await db.insertInto('change').values({ record_id: entryId, at: now }).execute();
  return { entryId, accountId };
}

async function insertEntry(
  db: Transaction<LiteratureTables>,
  { document, actor }: Writing,
  now: string,
): Promise<string> {
  const id = await freeId(db, document.work);
  const { file, url, publisher } = document.source;
  await db
    .insertInto('record')
    .values({
      id,
      kind: 'literature',
      visibility: 'public',
      collection: 'import',
      source_file: file,
      source_url: url,
      source_publisher: publisher,
      licence: document.licence,
      entered_by: actor,
      entered_at: now,
      updated_at: now,
      verified_by: null,
      verified_at: null,
    })
    .execute();
  const { type, title } = document.csl;
  await db
    .insertInto('literature_entry')
    .values({ id, type, title, language: document.language, issued: '', csl: '{}', annotation: '{}' })
    .execute();
  return id;
}

/** The id a file of ours carries, unless something else has it. */
async function freeId(db: store.Database, wanted: string | undefined): Promise<string> {
  if (wanted === undefined || !isRecordId(wanted)) return newRecordId();
  return (await store.isIdInUse(db, wanted)) ? newRecordId() : wanted;
}

/** SHA-256 of everything an account says; where it stands and ids of ours are left out. */
export function contentHash({ identifiers, csl, annotation, language, licence, source }: LiteratureDocument): string {
  const numbers = identifiers
    .filter(({ scheme }) => scheme !== 'source')
    .map(({ scheme, value }) => `${scheme} ${value}`);
  const says = [numbers.sort(), csl, annotation, language, licence, source.url, source.publisher];
  return createHash('sha256')
    .update(JSON.stringify(sorted(says)))
    .digest('hex');
}

/** With the names of every object in one order, so that two files that write them in another are the same. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, sorted(part)]);
}
