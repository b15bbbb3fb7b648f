import type { Kysely, Transaction } from 'kysely';
import { type Citation, sameAct } from './citation.ts';
import { findCitations } from './find-citations.ts';
import { RememberedActs } from './named-acts.ts';
import * as store from './store.ts';
import type { CitationTable, CitationTables } from './tables.ts';
import { columnsOf } from './target-columns.ts';

/**
 * Finds the citations in all texts of an act or decision anew and stores them, in one transaction. The same texts give
 * the same rows. A record that is gone or of another kind gets none.
 * @returns how many citations were stored.
 */
export function noteCitations(db: Kysely<CitationTables>, recordId: string): Promise<number> {
  return db.transaction().execute((transaction) => noteCitationsIn(transaction, recordId));
}

/** The same, in a transaction of the caller's. */
export async function noteCitationsIn(db: Transaction<CitationTables>, recordId: string): Promise<number> {
  await store.deleteSuggested(db, recordId);
  const at = await store.newestChange(db, recordId);
  let stored = 0;
  for await (const { subjectId, citations } of citationsIn(db, recordId)) {
    const rows = citations.map((citation) => rowOf(citation, { subjectId, recordId, at }));
    await store.insertCitations(db, rows);
    stored += rows.length;
  }
  return stored;
}

interface Noted {
  subjectId: string;
  citations: Citation[];
}

async function* citationsIn(db: store.Database, recordId: string): AsyncGenerator<Noted> {
  for (const { id, ...act } of await store.actDocuments(db, recordId)) {
    const numbers = await store.articleNumbers(db, id);
    const remembered = new RememberedActs();
    for await (const { id: subjectId, text } of store.provisionTexts(db, id)) {
      const found = findCitations(text, { ...act, inAct: true }, remembered);
      // A number that the act does not have is one of another act, which the text leaves unnamed.
      const citations = found.filter(
        ({ target }) => target.kind !== 'provision' || target.act !== sameAct || numbers.has(target.number),
      );
      if (citations.length > 0) yield { subjectId, citations };
    }
  }
  const own = await store.ownCitationKeys(db, recordId);
  for (const { id, country } of await store.decisionDocuments(db, recordId)) {
    const remembered = new RememberedActs();
    for await (const { id: subjectId, text, language } of store.paragraphTexts(db, id)) {
      const found = findCitations(text, { country, language }, remembered);
      // A decision prints its own citation at its head.
      const citations = found.filter(({ target }) => target.kind !== 'case' || !own.has(target.key));
      if (citations.length > 0) yield { subjectId, citations };
    }
  }
}

function rowOf(
  { start, end, text, rule, target }: Citation,
  { subjectId, recordId, at }: { subjectId: string; recordId: string; at: string },
): CitationTable {
  return {
    subject_id: subjectId,
    start,
    end,
    record_id: recordId,
    text,
    rule,
    ...columnsOf(target),
    said_by: 'suggested',
    at,
  };
}
