import { mayShowText } from '@comity/records';
import type { Kysely, Transaction } from 'kysely';
import type { CitationTable, CitationTables } from './tables.ts';

/** The only file that reads and writes the table of citations; beside it only texts of other packages are read. */

export type Database = Kysely<CitationTables> | Transaction<CitationTables>;

/** 12 columns each: far below the limit on variables of a statement. */
const ROWS_A_STATEMENT = 64;
const TEXTS_AT_ONCE = 500;

/** A text in which citations may stand. */
export interface ReadableText {
  id: string;
  text: string;
}

/** A document whose texts are read one after another: a version of an act, an account of a decision. */
export interface ReadableDocument {
  id: string;
  country: string;
  language: string;
  title: string;
}

export async function actDocuments(db: Database, recordId: string): Promise<ReadableDocument[]> {
  return db
    .selectFrom('expression')
    .innerJoin('act', 'act.id', 'expression.act_id')
    .select(['expression.id', 'act.country', 'expression.language', 'expression.title'])
    .where('act.id', '=', recordId)
    .orderBy('expression.id')
    .execute();
}

export async function decisionDocuments(
  db: Database,
  recordId: string,
): Promise<Pick<ReadableDocument, 'id' | 'country'>[]> {
  return db
    .selectFrom('decision_document')
    .innerJoin('decision', 'decision.id', 'decision_document.decision_id')
    .select(['decision_document.id', 'decision.country'])
    .where('decision.id', '=', recordId)
    .orderBy('decision_document.id')
    .execute();
}

/** Texts of a version of an act in reading order, some at a time. */
export async function* provisionTexts(db: Database, expressionId: string): AsyncGenerator<ReadableText> {
  let after = -1;
  for (;;) {
    const rows = await db
      .selectFrom('provision')
      .select(['id', 'text', 'position'])
      .where('expression_id', '=', expressionId)
      .where('position', '>', after)
      .orderBy('position')
      .limit(TEXTS_AT_ONCE)
      .execute();
    yield* rows;
    if (rows.length < TEXTS_AT_ONCE) return;
    after = (rows.at(-1) as { position: number }).position;
  }
}

/** Texts of an account of a decision in reading order, some at a time, each with its language. */
export async function* paragraphTexts(
  db: Database,
  documentId: string,
): AsyncGenerator<ReadableText & { language: string }> {
  let after = -1;
  for (;;) {
    const rows = await db
      .selectFrom('decision_paragraph')
      .select(['id', 'text', 'position', 'language'])
      .where('document_id', '=', documentId)
      .where('position', '>', after)
      .orderBy('position')
      .limit(TEXTS_AT_ONCE)
      .execute();
    yield* rows;
    if (rows.length < TEXTS_AT_ONCE) return;
    after = (rows.at(-1) as { position: number }).position;
  }
}

/** Keys of the numbers that the articles of a version have. */
export async function articleNumbers(db: Database, expressionId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('provision')
    .select('number_key')
    .distinct()
    .where('expression_id', '=', expressionId)
    .where('role', '=', 'article')
    .execute();
  return new Set(rows.map((row) => row.number_key));
}

/** Keys of the citations under which a decision itself is found. */
export async function ownCitationKeys(db: Database, decisionId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('decision_citation')
    .select('citation_key')
    .where('decision_id', '=', decisionId)
    .execute();
  return new Set(rows.map((row) => row.citation_key));
}

/** Drops what rules found in a record; what a person verified stays. */
export async function deleteSuggested(db: Database, recordId: string): Promise<void> {
  await db.deleteFrom('citation').where('record_id', '=', recordId).where('said_by', '!=', 'verified').execute();
}

export async function insertCitations(db: Database, rows: readonly CitationTable[]): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await db
      .insertInto('citation')
      .values(rows.slice(start, start + ROWS_A_STATEMENT))
      .onConflict((conflict) => conflict.columns(['subject_id', 'start']).doNothing())
      .execute();
  }
}

/** The newest change of a record. */
export async function newestChange(db: Database, recordId: string): Promise<string> {
  const row = await db
    .selectFrom('change')
    .select('at')
    .where('record_id', '=', recordId)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? '';
}

/** Records changed after a generation, in the order of their newest change, some at a time. */
export async function changedAfter(
  db: Database,
  generation: number,
  limit: number,
): Promise<{ recordId: string; generation: number }[]> {
  const rows = await db
    .selectFrom('change')
    .select((select) => ['record_id as recordId', select.fn.max('generation').as('generation')])
    .where('generation', '>', generation)
    .groupBy('record_id')
    .orderBy('generation')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ recordId: row.recordId, generation: Number(row.generation) }));
}

export async function countChangedAfter(db: Database, generation: number): Promise<number> {
  const row = await db
    .selectFrom('change')
    .select((select) => select.fn.count('record_id').distinct().as('records'))
    .where('generation', '>', generation)
    .executeTakeFirst();
  return Number(row?.records ?? 0);
}

export async function readGeneration(db: Database): Promise<number> {
  const row = await db.selectFrom('citation_progress').select('generation').executeTakeFirst();
  return row?.generation ?? 0;
}

export async function writeGeneration(db: Database, generation: number): Promise<void> {
  await db
    .insertInto('citation_progress')
    .values({ id: 1, generation })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ generation }))
    .execute();
}

/** Whether the texts of a record may be shown to everyone. */
export async function isShown(db: Database, recordId: string): Promise<boolean> {
  const record = await db.selectFrom('record').select('visibility').where('id', '=', recordId).executeTakeFirst();
  return record !== undefined && mayShowText(record.visibility);
}
