import { mayList, mayShowText } from '@comity/records';
import type { Kysely } from 'kysely';
import * as store from './store.ts';
import type { CaseLawTables } from './tables.ts';

/** One file's account of a decision: its facts and its texts. */
export interface CaseAccount {
  id: string;
  collection: string;
  facts: store.CaseFacts;
  paragraphs: store.StoredParagraph[];
}

/** A decision as readers see it. */
export interface ReadCase extends store.Decision {
  /** False when only the citation may be shown. */
  textShown: boolean;
  verifiedBy: string | null;
  verifiedAt: string | null;
  enteredAt: string;
  /** Where the fullest account comes from; also told when only the citation may be shown. */
  source: { file: string; url: string; publisher: string };
  licence: string;
  /** As printed in the files, each once. */
  identifiers: { scheme: string; value: string }[];
  /** What the files say, the fullest first. */
  accounts: CaseAccount[];
  links: { relation: string; target: string; saidBy: string; confidence: number | null; note: string }[];
}

/** Reads a decision for a page or an answer; undefined when there is none that may be named. */
export async function readCase(db: Kysely<CaseLawTables>, id: string): Promise<ReadCase | undefined> {
  const decision = await store.findDecision(db, id);
  const record = await db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirst();
  if (!decision || !record || !mayList(record.visibility)) return undefined;
  const textShown = mayShowText(record.visibility);
  const accounts: CaseAccount[] = [];
  for (const document of textShown ? await store.documentsOf(db, id) : []) {
    const { collection } = document;
    const paragraphs = await store.paragraphsOf(db, document.id);
    accounts.push({ id: document.id, collection, facts: store.factsOf(document), paragraphs });
  }
  const citations = await db
    .selectFrom('decision_citation')
    .select(['scheme', 'value'])
    .where('decision_id', '=', id)
    .orderBy('scheme')
    .orderBy('value')
    .execute();
  const links = await db
    .selectFrom('link')
    .select(['relation', 'target', 'said_by as saidBy', 'confidence', 'note'])
    .where('subject_id', '=', id)
    .orderBy('relation')
    .orderBy('target')
    .execute();
  return {
    ...decision,
    textShown,
    verifiedBy: record.verified_by,
    verifiedAt: record.verified_at,
    enteredAt: record.entered_at,
    source: { file: record.source_file, url: record.source_url, publisher: record.source_publisher },
    licence: record.licence,
    identifiers: citations,
    accounts,
    links: textShown ? links : [],
  };
}
