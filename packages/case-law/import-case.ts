import { createHash } from 'node:crypto';
import { type CaseDocument, caseDocumentSchema, storableValue } from '@comity/interchange';
import { addIdentifiers, isRecordId, newRecordId } from '@comity/records';
import type { Kysely, Transaction } from 'kysely';
import { identifiersOf } from './identify-case.ts';
import { linksOf, suggestedLinks } from './link-case.ts';
import * as store from './store.ts';
import type { CaseLawTables } from './tables.ts';

export interface CaseImportResult {
  outcome: 'new' | 'changed' | 'same' | 'refused';
  /** Why it was refused. */
  reason?: string;
  decisionId?: string;
}

export interface CaseImportOptions {
  /** Says what would happen and writes nothing. */
  preview?: boolean;
  actor: string;
  /** Documents that this import has already met: another file of the same form about the same decision is kept beside. */
  claimed?: Set<string>;
}

/**
 * Brings one document about a decision into the store: check, match, then apply in one transaction. The same document
 * again changes nothing; another document about the same decision (a second data set, a summary) is kept beside it.
 */
export async function importCase(
  db: Kysely<CaseLawTables>,
  given: CaseDocument,
  options: CaseImportOptions,
): Promise<CaseImportResult> {
  const checked = caseDocumentSchema.safeParse(storableValue(given));
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

/** Enters a decision of the starter set in a transaction of the caller's; what a file brought of it before stays beside. */
export async function enterStarterCase(db: Transaction<CaseLawTables>, document: CaseDocument): Promise<void> {
  const identifiers = identifiersOf(document);
  const decision = await store.findByIdentifiers(db, identifiers);
  const hash = contentHash(document);
  await write(db, {
    document,
    identifiers,
    hash,
    decision,
    stored: undefined,
    actor: 'starter',
    collection: 'starter',
  });
}

/** What the schema cannot say: whether the parts fit each other, and whether the decision can be known again. */
function whyRefused(document: CaseDocument): string | undefined {
  if (document.identifiers.length === 0)
    return 'The decision carries no number or citation by which it could be known again.';
  const persons = document.persons.length;
  const astray = document.charges.findIndex((charge) => charge.persons.some((person) => person >= persons));
  if (astray >= 0) return `charges.${astray}.persons: there is no such person, ${persons} are given.`;
  return undefined;
}

interface Prepared {
  document: CaseDocument;
  identifiers: { scheme: string; value: string }[];
  hash: string;
}

async function matchAndWrite(
  db: store.Database,
  prepared: Prepared,
  options: CaseImportOptions,
): Promise<CaseImportResult> {
  const { document, identifiers, hash } = prepared;
  const claimed = options.claimed ?? new Set<string>();
  const decision =
    (await store.findByIdentifiers(db, identifiers)) ??
    (document.work === undefined ? undefined : await store.findDecision(db, document.work));
  const siblings = decision ? await store.documentsOf(db, decision.id) : [];
  const known = decision && { decisionId: decision.id };
  const previewed = options.preview ? `preview ${JSON.stringify([identifiers[0], hash])}` : '';
  const equal = siblings.find((sibling) => sibling.content_hash === hash);
  if (equal || claimed.has(previewed)) {
    if (equal) claimed.add(equal.id);
    return { outcome: 'same', ...known };
  }
  const stored = continued(siblings, document, claimed);
  const outcome = stored ? 'changed' : 'new';
  if (options.preview) {
    claimed.add(stored?.id ?? previewed);
    return { outcome, ...known };
  }
  const written = await write(db as Transaction<CaseLawTables>, {
    ...prepared,
    decision,
    stored,
    actor: options.actor,
    collection: 'import',
  });
  claimed.add(written.documentId);
  return { outcome, decisionId: written.decisionId };
}

/** A shorter account of a decision does not replace a full one that another file brought. */
const MOST_LOST = 2;

function textLength({ texts }: CaseDocument): number {
  return texts.reduce((length, { text }) => length + text.length, 0);
}

/** The stored document that this one takes the place of: of the same file, or else of the same form and not met yet. */
function continued(
  siblings: readonly store.DecisionDocument[],
  document: CaseDocument,
  claimed: ReadonlySet<string>,
): store.DecisionDocument | undefined {
  const free = siblings.filter(
    (sibling) => sibling.collection === 'import' && sibling.dialect === document.dialect && !claimed.has(sibling.id),
  );
  return (
    free.find((sibling) => sibling.id === document.id) ??
    free.find((sibling) => sibling.source_file === document.source.file) ??
    free.find((sibling) => sibling.text_length <= MOST_LOST * textLength(document))
  );
}

interface Writing extends Prepared {
  decision: store.Decision | undefined;
  stored: store.DecisionDocument | undefined;
  actor: string;
  collection: 'import' | 'starter';
}

async function write(
  db: Transaction<CaseLawTables>,
  writing: Writing,
): Promise<{ decisionId: string; documentId: string }> {
  const { document, stored, hash } = writing;
  const now = new Date().toISOString();
  const decisionId = writing.decision?.id ?? (await insertDecision(db, writing, now));
  await addIdentifiers(db, decisionId, writing.identifiers);
  await store.addCitations(db, decisionId, document.identifiers);
  const documentId = stored?.id ?? (await freeId(db, document.id));
  const { texts, id: _id, work: _work, ...facts } = document;
  const values = {
    decision_id: decisionId,
    dialect: document.dialect,
    source_file: document.source.file,
    collection: writing.collection,
    facts: JSON.stringify(facts),
    content_hash: hash,
    text_length: textLength(document),
  };
  if (stored) await db.updateTable('decision_document').set(values).where('id', '=', documentId).execute();
  else
    await db
      .insertInto('decision_document')
      .values({ id: documentId, ...values })
      .execute();
  const before = stored ? await store.paragraphsOf(db, documentId) : [];
  const paragraphs = [];
  for (const [at, text] of texts.entries()) {
    const id = before[at]?.id ?? (await freeId(db, text.id));
    paragraphs.push({ ...text, id });
  }
  await store.replaceParagraphs(db, documentId, paragraphs);
  await refreshDecision(db, decisionId, now);
  const verb = writing.decision ? (stored ? 'changed' : 'attached') : 'entered';
  const note = `${document.source.file} (${document.dialect})`;
  await db
    .insertInto('revision')
    .values({ record_id: decisionId, at: now, actor: writing.actor, verb, content_hash: hash, note })
    .execute();
  await db.insertInto('change').values({ record_id: decisionId, at: now }).execute();
  return { decisionId, documentId };
}

/** What lists show comes from the fullest document; links from all of them. */
export async function refreshDecision(db: store.Database, decisionId: string, now: string): Promise<void> {
  const documents = await store.documentsOf(db, decisionId);
  const facts = documents.map(store.factsOf);
  const [best] = facts;
  if (!best) return;
  const { title, country, language, court, date } = best;
  await db
    .updateTable('decision')
    .set({ title, country, language, court: court.name, date: date ?? '' })
    .where('id', '=', decisionId)
    .execute();
  await db
    .updateTable('record')
    .set({
      source_file: best.source.file,
      source_url: best.source.url,
      source_publisher: best.source.publisher,
      licence: best.licence,
      updated_at: now,
    })
    .where('id', '=', decisionId)
    .execute();
  await db.deleteFrom('link').where('subject_id', '=', decisionId).where('said_by', '!=', 'verified').execute();
  // What files say comes first: the first of two equal links stays.
  const proposed = suggestedLinks(facts, await store.paragraphsOf(db, (documents[0] as store.DecisionDocument).id));
  const links = [...linksOf(facts), ...proposed].map((link) => ({ subject_id: decisionId, ...link, at: now }));
  if (links.length === 0) return;
  await db
    .insertInto('link')
    .values(links)
    .onConflict((conflict) => conflict.columns(['subject_id', 'relation', 'target']).doNothing())
    .execute();
}

async function insertDecision(
  db: Transaction<CaseLawTables>,
  { document, actor, collection }: Writing,
  now: string,
): Promise<string> {
  const id = await freeId(db, document.work);
  await db
    .insertInto('record')
    .values({
      id,
      kind: 'case',
      visibility: 'public',
      collection,
      source_file: document.source.file,
      source_url: document.source.url,
      source_publisher: document.source.publisher,
      licence: document.licence,
      entered_by: actor,
      entered_at: now,
      updated_at: now,
      verified_by: null,
      verified_at: null,
    })
    .execute();
  const { title, country, language, court, date } = document;
  await db
    .insertInto('decision')
    .values({ id, country, title, language, court: court.name, date: date ?? '' })
    .execute();
  return id;
}

/** The id a file of ours carries, unless something else has it. */
async function freeId(db: store.Database, wanted: string | undefined): Promise<string> {
  if (wanted === undefined || !isRecordId(wanted)) return newRecordId();
  return (await store.isIdInUse(db, wanted)) ? newRecordId() : wanted;
}

/** SHA-256 of everything a document says; its file's name and ids of ours are left out. */
export function contentHash(document: CaseDocument): string {
  const { id: _id, work: _work, dialect: _dialect, source, texts, ...says } = document;
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([Object.entries(says).sort(([a], [b]) => (a < b ? -1 : 1)), source.url, source.publisher]),
  );
  for (const { id: _paragraph, ...text } of texts) hash.update(JSON.stringify(Object.entries(text).sort()));
  return hash.digest('hex');
}
