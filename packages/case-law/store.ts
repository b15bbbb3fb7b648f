import type { CaseDocument, CaseIdentifier, CaseParagraph } from '@comity/interchange';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { citationKey } from './citation-key.ts';
import { areOfDifferent, matchingOrder } from './identify-case.ts';
import type { CaseLawTables, DecisionDocumentTable, DecisionTable } from './tables.ts';

/** The only file that reads and writes the tables of case law. */

export type Database = Kysely<CaseLawTables> | Transaction<CaseLawTables>;
export type Decision = Selectable<DecisionTable>;
export type DecisionDocument = Selectable<DecisionDocumentTable>;
/** What a document says beside its texts. */
export type CaseFacts = Omit<CaseDocument, 'texts' | 'id' | 'work'>;
export type StoredParagraph = CaseParagraph & { id: string };

/** 12 columns each: far below the limit on variables of a statement. */
const ROWS_A_STATEMENT = 64;

export function findDecision(db: Database, id: string): Promise<Decision | undefined> {
  return db.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The decision that carries one of these identifiers, by the matching rule. */
export async function findByIdentifiers(
  db: Database,
  identifiers: readonly { scheme: string; value: string }[],
): Promise<Decision | undefined> {
  for (const scheme of matchingOrder) {
    for (const { value } of identifiers.filter((entry) => entry.scheme === scheme)) {
      const decision = await db
        .selectFrom('identifier')
        .innerJoin('decision', 'decision.id', 'identifier.record_id')
        .selectAll('decision')
        .where('identifier.scheme', '=', scheme)
        .where('identifier.value', '=', value)
        .executeTakeFirst();
      if (decision && !(await isOther(db, decision.id, identifiers))) return decision;
    }
  }
  return undefined;
}

async function isOther(
  db: Database,
  decisionId: string,
  identifiers: readonly { scheme: string; value: string }[],
): Promise<boolean> {
  const carried = await db
    .selectFrom('identifier')
    .select(['scheme', 'value'])
    .where('record_id', '=', decisionId)
    .execute();
  return areOfDifferent(carried, identifiers);
}

/** The documents of a decision, the fullest first. */
export function documentsOf(db: Database, decisionId: string): Promise<DecisionDocument[]> {
  return db
    .selectFrom('decision_document')
    .selectAll()
    .where('decision_id', '=', decisionId)
    .orderBy('text_length', 'desc')
    .orderBy('id')
    .execute();
}

export async function paragraphsOf(db: Database, documentId: string): Promise<StoredParagraph[]> {
  const rows = await db
    .selectFrom('decision_paragraph')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('position')
    .execute();
  return rows.map(({ seq: _seq, document_id: _document, position: _position, ...row }) => row as StoredParagraph);
}

export function factsOf(document: DecisionDocument): CaseFacts {
  return JSON.parse(document.facts) as CaseFacts;
}

/** Whether something in the store has this id already. */
export async function isIdInUse(db: Database, id: string): Promise<boolean> {
  const row =
    (await db.selectFrom('record').select('id').where('id', '=', id).executeTakeFirst()) ??
    (await db.selectFrom('decision_document').select('id').where('id', '=', id).executeTakeFirst()) ??
    (await db.selectFrom('decision_paragraph').select('id').where('id', '=', id).executeTakeFirst());
  return row !== undefined;
}

export async function addCitations(
  db: Database,
  decisionId: string,
  identifiers: readonly CaseIdentifier[],
): Promise<void> {
  const rows = identifiers
    .map(({ scheme, value }) => ({ citation_key: citationKey(value), scheme, decision_id: decisionId, value }))
    .filter((row) => row.citation_key !== '');
  if (rows.length === 0) return;
  await db
    .insertInto('decision_citation')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['citation_key', 'scheme', 'decision_id']).doNothing())
    .execute();
}

export async function replaceParagraphs(
  db: Database,
  documentId: string,
  paragraphs: readonly StoredParagraph[],
): Promise<void> {
  await db.deleteFrom('decision_paragraph').where('document_id', '=', documentId).execute();
  const rows = paragraphs.map((paragraph, position) => ({ ...paragraph, document_id: documentId, position }));
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await db
      .insertInto('decision_paragraph')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .execute();
  }
}

/** Where a paragraph or document stands. */
export async function locateDecision(
  db: Database,
  id: string,
): Promise<{ decisionId: string; paragraphId?: string } | undefined> {
  if (await findDecision(db, id)) return { decisionId: id };
  const document = await db
    .selectFrom('decision_document')
    .select('decision_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (document) return { decisionId: document.decision_id };
  const paragraph = await db
    .selectFrom('decision_paragraph')
    .innerJoin('decision_document', 'decision_document.id', 'decision_paragraph.document_id')
    .select('decision_document.decision_id')
    .where('decision_paragraph.id', '=', id)
    .executeTakeFirst();
  return paragraph && { decisionId: paragraph.decision_id, paragraphId: id };
}
