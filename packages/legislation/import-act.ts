import type { LawDocument } from '@comity/interchange';
import { isRecordId, newRecordId } from '@comity/records';
import type { Kysely, Transaction } from 'kysely';
import { contentHash } from './content-hash.ts';
import { type FlatProvision, flatten } from './flatten.ts';
import { keepIds } from './keep-ids.ts';
import { nameKey } from './name-key.ts';
import * as store from './store.ts';
import { suggestLinks } from './suggest-links.ts';
import type { LegislationTables } from './tables.ts';

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
  const rows = flatten(document.nodes);
  // Articles of another law that an amending article quotes are not the act's own.
  const articles = rows.filter((row) => row.role === 'article' && !isQuoted(row, rows)).length;
  const counts = { articles, provisions: rows.filter((row) => row.role !== 'division').length };
  const refusal = whyRefused(document, rows);
  if (refusal) return { outcome: 'refused', reason: refusal, ...counts };

  const hash = contentHash(document, rows);
  const work = () => matchAndWrite(db, { document, rows, hash, articles }, options);
  if (options.preview) return { ...(await work()), ...counts };
  const result = await db
    .transaction()
    .execute((transaction) => matchAndWrite(transaction, { document, rows, hash, articles }, options));
  return { ...result, ...counts };
}

function isQuoted(row: FlatProvision, rows: readonly FlatProvision[]): boolean {
  for (let at = row.parentPosition; at !== null; at = rows[at]?.parentPosition ?? null) {
    if (rows[at]?.role === 'article') return true;
  }
  return false;
}

function whyRefused(document: LawDocument, rows: readonly FlatProvision[]): string | undefined {
  if (document.title.trim() === '') return 'No title was found.';
  if (!/^[A-Z]{2}$/.test(document.country)) return `"${document.country}" is no State code; give one with --country.`;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(document.language)) {
    return `"${document.language}" is no language tag; give one with --lang.`;
  }
  if (!rows.some((row) => row.text !== '' || row.role === 'article')) return 'No text was found in it.';
  const ids = rows.flatMap((row) => (row.id === undefined ? [] : [row.id]));
  if (new Set(ids).size !== ids.length) return 'Two provisions in it carry the same id.';
  if (!ids.every(isRecordId)) return 'A provision in it carries an id that is not of the form of ours.';
  return undefined;
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
  const act =
    (await store.findActByIdentifiers(db, identifiers)) ??
    (document.work === undefined ? undefined : await store.findAct(db, document.work));
  const key = { versionDate: document.versionDate, language: document.language, collection: 'import' };
  const siblings = act ? await store.expressionsAt(db, { actId: act.id, ...key }) : [];
  const known = act && { actId: act.id };
  const equal = siblings.find((expression) => expression.content_hash === hash);
  const { stored, variant } = continued(siblings, document.source.file, options.claimed);
  const claim = (expressionId: string | undefined): void => {
    if (expressionId !== undefined) options.claimed?.add(expressionId);
  };
  if (equal) {
    claim(equal.id);
    return { outcome: 'same', ...known, expressionId: equal.id };
  }
  const outcome = stored ? 'changed' : 'new';
  if (options.preview) return { outcome, ...known };
  const match = { ...prepared, identifiers, act, stored, variant, actor: options.actor };
  const written = await write(db as Transaction<LegislationTables>, match);
  claim(written.expressionId);
  return written;
}

/**
 * Which stored text of this version a document continues: the one its own file brought, else the one another file
 * brought in an earlier import. Where another file of the same import has just brought it, both are kept: this one
 * becomes a variant, so that nothing readable is lost and a second import finds both the same.
 */
function continued(
  siblings: readonly store.Expression[],
  file: string,
  claimed: ReadonlySet<string> = new Set(),
): { stored: store.Expression | undefined; variant: string } {
  const free = siblings.filter((expression) => !claimed.has(expression.id));
  const stored = free.find((expression) => expression.source_file === file) ?? free[0];
  return { stored, variant: stored?.variant ?? (siblings.length === 0 ? '' : file) };
}

/** The identifiers of a document; one that carries none is known by State, date and title. */
function identifiersOf(document: LawDocument): { scheme: string; value: string }[] {
  if (document.identifiers.length > 0) return document.identifiers;
  const adopted = document.dates.find((date) => date.event === 'adopted')?.date ?? '';
  return [{ scheme: 'title-date', value: `${document.country}:${adopted}:${nameKey(document.title)}` }];
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
  await store.addIdentifiers(db, actId, match.identifiers);
  const names = [document.title, ...document.alternativeTitles].map((name) => ({ name, key: nameKey(name) }));
  await store.addActNames(
    db,
    actId,
    names.filter((entry) => entry.key !== ''),
  );

  const expressionId = stored?.id ?? (await freeId(db, document.id));
  const ids = stored ? await store.provisionsOf(db, expressionId) : [];
  const rows = keepIds(match.rows, ids);
  const values = expressionRow(match, actId);
  if (stored) {
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
  return (await store.findExpression(db, wanted)) ? newRecordId() : wanted;
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
      await db.updateTable('record').set(origin).where('id', '=', act.id).execute();
    }
    return act.id;
  }
  const id = document.work !== undefined && isRecordId(document.work) ? document.work : newRecordId();
  await db
    .insertInto('record')
    .values({
      id,
      kind: 'legislation',
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
  };
}
