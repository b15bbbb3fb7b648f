import type { Annotation, CslEntry } from '@comity/interchange';
import { mayList, mayShowText } from '@comity/records';
import type { Kysely } from 'kysely';
import type { Identifier } from './identify-entry.ts';
import * as store from './store.ts';
import type { LiteratureTables } from './tables.ts';

/** A work as readers see it. */
export interface ReadLiterature {
  id: string;
  title: string;
  language: string;
  /** ISO 8601 with its precision; empty when unknown. */
  issued: string;
  csl: CslEntry;
  /** Empty when only the citation may be shown. */
  annotation: Annotation;
  /** False when only the citation may be shown. */
  textShown: boolean;
  verifiedBy: string | null;
  verifiedAt: string | null;
  source: { file: string; url: string; publisher: string };
  licence: string;
  identifiers: Identifier[];
  /** The libraries that tell of it, the fullest first. */
  accounts: { id: string; dialect: string; source: ReadLiterature['source']; licence: string; key: string }[];
  links: { relation: string; target: string; saidBy: string; confidence: number | null; note: string }[];
}

/** Reads a work for a page or an answer; undefined when there is none that may be named. */
export async function readLiterature(db: Kysely<LiteratureTables>, id: string): Promise<ReadLiterature | undefined> {
  const entry = await store.findEntry(db, id);
  const record = await db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirst();
  if (!entry || !record || !mayList(record.visibility)) return undefined;
  const textShown = mayShowText(record.visibility);
  const csl = JSON.parse(entry.csl) as CslEntry;
  const { note: _note, keyword: _keyword, ...citation } = csl;
  const accounts = (await store.accountsOf(db, id)).map((account) => {
    const { source, licence, dialect } = store.documentOf(account);
    return { id: account.id, dialect, source, licence, key: account.source_key };
  });
  return {
    id,
    title: entry.title,
    language: entry.language,
    issued: entry.issued,
    csl: textShown ? csl : citation,
    annotation: textShown ? (JSON.parse(entry.annotation) as Annotation) : {},
    textShown,
    verifiedBy: record.verified_by,
    verifiedAt: record.verified_at,
    source: { file: record.source_file, url: record.source_url, publisher: record.source_publisher },
    licence: record.licence,
    // The key by title serves matching alone.
    identifiers: (await store.identifiersOf(db, id)).filter(({ scheme }) => scheme !== 'title-year-author'),
    accounts: textShown ? accounts : [],
    links: textShown ? await linksOf(db, id) : [],
  };
}

function linksOf(db: Kysely<LiteratureTables>, id: string): Promise<ReadLiterature['links']> {
  return db
    .selectFrom('link')
    .select(['relation', 'target', 'said_by as saidBy', 'confidence', 'note'])
    .where('subject_id', '=', id)
    .orderBy('relation')
    .orderBy('target')
    .execute();
}

/** A work as a document of the exchange formats, with its id; what several accounts say of it together. */
export function asDocument(entry: ReadLiterature) {
  const { csl, annotation, language, source, licence, id } = entry;
  const schemes = ['doi', 'isbn', 'source', 'legacy'] as const;
  const identifiers = schemes.flatMap((scheme) =>
    entry.identifiers.filter((one) => one.scheme === scheme).map(({ value }) => ({ scheme, value })),
  );
  return { work: id, dialect: 'comity', language, identifiers, csl, annotation, source, licence };
}
