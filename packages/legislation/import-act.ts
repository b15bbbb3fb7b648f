import { type LawDocument, storableValue } from '@comity/interchange';
import { addIdentifiers, isRecordId, newRecordId } from '@comity/records';
import { shortNamesOf } from '@comity/reference';
import type { Kysely, Transaction } from 'kysely';
import { whyRefused } from './check-document.ts';
import { contentHash } from './content-hash.ts';
import { type FlatProvision, flatten, isQuoted } from './flatten.ts';
import { keepIds } from './keep-ids.ts';
import { kindOf } from './kind-of.ts';
import { continued, identifiersOf } from './match-act.ts';
import { nameKey } from './name-key.ts';
import * as store from './store.ts';
import { suggestLinks } from './suggest-links.ts';
import type { LegislationTables } from './tables.ts';
import { namesOfInstrument } from './treaty-reference.ts';

export type ImportOutcome = 'new' | 'changed' | 'same';

export interface ImportResult {
  outcome: ImportOutcome | 'refused';
  /** Why it was refused. */
  reason?: string;
  actId?: string;
  expressionId?: string;
  articles: number;
  provisions: number;
}

export interface ImportOptions {
  /** Says what would happen and writes nothing. */
  preview?: boolean;
  actor: string;
  /** Expressions that this import has already met: another file with another text of the same version is kept beside. */
  claimed?: Set<string>;
}

/**
 * Brings one document into the store: check, match, then apply in one transaction.
 * The same text again changes nothing; the same work with another date is another version (design 4.3).
 */
export async function importAct(
  db: Kysely<LegislationTables>,
  document: LawDocument,
  options: ImportOptions,
): Promise<ImportResult> {
  const refusal = whyRefused(document);
  if (refusal) return { outcome: 'refused', reason: refusal, articles: 0, provisions: 0 };
  const rows = flatten(document.nodes);
  // Articles of another law that an amending article quotes are not the act's own.
  const articles = rows.filter((row) => row.role === 'article' && !isQuoted(row, rows)).length;
  const counts = { articles, provisions: rows.filter((row) => row.role !== 'division').length };
  const facts: LawDocument = { ...storableValue({ ...document, nodes: [] }), nodes: document.nodes };
  const prepared = { document: facts, rows, articles, hash: contentHash(facts, rows) };
  if (options.preview) return { ...(await matchAndWrite(db, prepared, options)), ...counts };
  const result = await db.transaction().execute((transaction) => matchAndWrite(transaction, prepared, options));
  return { ...result, ...counts };
}

interface Prepared {
  document: LawDocument;
  rows: FlatProvision[];
  hash: string;
  articles: number;
}

type Written = Pick<ImportResult, 'outcome' | 'reason' | 'actId' | 'expressionId'>;

async function matchAndWrite(db: store.Database, prepared: Prepared, options: ImportOptions): Promise<Written> {
  const { document, hash } = prepared;
  const identifiers = identifiersOf(document);
  const act = await store.findActByIdentifiers(db, identifiers);
  const work = document.work === undefined || act ? act : await store.findAct(db, document.work);
  if (work && work !== act && (await store.isOtherWork(db, work.id, document.identifiers))) {
    return { outcome: 'refused', reason: `The id of the work, "${work.id}", belongs to another act in the store.` };
  }
  const record = work && (await store.kindOfRecord(db, work.id));
  // What an earlier reader took for an act may be known for a treaty now; nothing else changes its kind.
  if (
    record !== undefined &&
    record !== kindOf(document) &&
    !(record === 'legislation' && kindOf(document) === 'treaty')
  )
    return {
      outcome: 'refused',
      reason: `It is a ${record} in the store, and the file holds it as ${kindOf(document)}.`,
    };
  const key = { versionDate: document.versionDate, language: document.language, collection: 'import' };
  const siblings = work ? await store.expressionsAt(db, { actId: work.id, ...key }) : [];
  const known = work && { actId: work.id };
  const claimed = options.claimed ?? new Set<string>();
  const equal = siblings.find((expression) => expression.content_hash === hash);
  const previewed = options.preview ? `preview ${JSON.stringify([identifiers[0], key, hash])}` : undefined;
  if (equal || (previewed !== undefined && claimed.has(previewed))) {
    if (equal) claimed.add(equal.id);
    return { outcome: 'same', ...known, ...(equal && { expressionId: equal.id }) };
  }
  const { stored, variant } = continued(siblings, document, claimed);
  const foreign = await store.firstIdInUse(db, idsOf(prepared), stored?.id);
  if (foreign !== undefined) {
    return { outcome: 'refused', reason: `The id "${foreign}" belongs to another text in the store.` };
  }
  const outcome = stored ? 'changed' : 'new';
  if (previewed !== undefined) {
    claimed.add(stored?.id ?? previewed);
    return { outcome, ...known };
  }
  const match = { ...prepared, identifiers, act: work, stored, variant, actor: options.actor };
  const written = await write(db as Transaction<LegislationTables>, match);
  if (written.expressionId !== undefined) claimed.add(written.expressionId);
  return written;
}

function idsOf({ rows }: Prepared): string[] {
  return rows.flatMap((row) => (row.id === undefined ? [] : [row.id]));
}

interface Match extends Prepared {
  identifiers: { scheme: string; value: string }[];
  act: store.Act | undefined;
  stored: store.Expression | undefined;
  variant: string;
  actor: string;
}

async function write(db: Transaction<LegislationTables>, match: Match): Promise<Written> {
  const { document, stored, hash } = match;
  const now = new Date().toISOString();
  const actId = await writeAct(db, match, now);
  await addIdentifiers(db, actId, match.identifiers);
  const names = [
    document.title,
    ...document.alternativeTitles,
    ...shortNamesOf(match.identifiers),
    ...namesOfInstrument(match.identifiers),
  ].map((name) => ({
    name,
    key: nameKey(name),
  }));
  await store.addActNames(
    db,
    actId,
    names.filter((entry) => entry.key !== ''),
  );

  const expressionId = stored?.id ?? (await freeId(db, document.id));
  const rows = keepIds(match.rows, stored ? await store.provisionsOf(db, expressionId) : []);
  const values = expressionRow(match, actId);
  if (stored) {
    await store.deleteUnverifiedLinks(db, expressionId);
    await store.deleteProvisions(db, expressionId);
    await db.updateTable('expression').set(values).where('id', '=', expressionId).execute();
  } else {
    await db
      .insertInto('expression')
      .values({ id: expressionId, ...values })
      .execute();
  }
  await store.insertProvisions(db, expressionId, rows);
  await suggestLinks(db, { actId, document, rows, at: now });
  await db
    .insertInto('revision')
    .values({
      record_id: actId,
      at: now,
      actor: match.actor,
      verb: match.act ? (stored ? 'changed' : 'attached') : 'entered',
      content_hash: hash,
      note: `${document.source.file} (${document.language}, ${document.versionDate || 'undated'})`,
    })
    .execute();
  await db.insertInto('change').values({ record_id: actId, at: now }).execute();
  return { outcome: stored ? 'changed' : 'new', actId, expressionId };
}

/** The id a file of ours carries, unless something else has it. */
async function freeId(db: store.Database, wanted: string | undefined): Promise<string> {
  if (wanted === undefined || !isRecordId(wanted)) return newRecordId();
  return (await store.firstIdInUse(db, [wanted], undefined)) === undefined ? wanted : newRecordId();
}

async function writeAct(db: Transaction<LegislationTables>, match: Match, now: string): Promise<string> {
  const { document, act } = match;
  const described = {
    country: document.country,
    title: document.title,
    title_language: document.language,
    number:
      document.identifiers
        .find((entry) => entry.scheme === 'act-number')
        ?.value.split(':')
        .slice(1)
        .join(':') ?? '',
    act_date: document.dates.find((date) => date.event === 'adopted')?.date ?? '',
  };
  const origin = {
    collection: 'import',
    source_file: document.source.file,
    source_url: document.source.url,
    source_publisher: document.source.publisher,
    licence: document.licence,
    updated_at: now,
  };
  if (act) {
    const newest = await newestVersion(db, act.id);
    if (document.versionDate >= newest) {
      await db.updateTable('act').set(described).where('id', '=', act.id).execute();
      await db
        .updateTable('record')
        .set({ ...origin, kind: kindOf(document) })
        .where('id', '=', act.id)
        .execute();
    }
    return act.id;
  }
  const id = await freeId(db, document.work);
  await db
    .insertInto('record')
    .values({
      id,
      kind: kindOf(document),
      visibility: 'public',
      ...origin,
      entered_by: match.actor,
      entered_at: now,
      verified_by: null,
      verified_at: null,
    })
    .execute();
  await db
    .insertInto('act')
    .values({ id, ...described })
    .execute();
  return id;
}

async function newestVersion(db: store.Database, actId: string): Promise<string> {
  const row = await db
    .selectFrom('expression')
    .select((select) => select.fn.max('version_date').as('newest'))
    .where('act_id', '=', actId)
    .where('collection', '=', 'import')
    .executeTakeFirst();
  return row?.newest ?? '';
}

function expressionRow(match: Match, actId: string) {
  const { document } = match;
  return {
    act_id: actId,
    version_date: document.versionDate,
    language: document.language,
    title: document.title,
    status: document.status,
    standing: document.standing,
    collection: 'import',
    variant: match.variant,
    dialect: document.dialect,
    source_file: document.source.file,
    source_url: document.source.url,
    source_publisher: document.source.publisher,
    licence: document.licence,
    dates: JSON.stringify(document.dates),
    alternative_titles: JSON.stringify(document.alternativeTitles),
    identifiers: JSON.stringify(document.identifiers),
    content_hash: match.hash,
    article_count: match.articles,
    facts: document.facts ? JSON.stringify(document.facts) : '',
  };
}
