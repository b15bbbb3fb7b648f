import { matchingSchemes } from '@comity/records';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { FlatProvision } from './flatten.ts';
import type { ActTable, ExpressionTable, LegislationTables } from './tables.ts';

/** The only file that reads and writes the tables of legislation. */

export type Database = Kysely<LegislationTables> | Transaction<LegislationTables>;
export type Act = Selectable<ActTable>;
export type Expression = Selectable<ExpressionTable>;

/** Rows a single statement inserts: 12 columns each stay far below the limit on variables. */
const ROWS_A_STATEMENT = 64;
const IDS_A_STATEMENT = 500;

/** The act that carries one of these identifiers, by the matching rule of design 4.3. */
export async function findActByIdentifiers(
  db: Database,
  identifiers: readonly { scheme: string; value: string }[],
): Promise<Act | undefined> {
  for (const scheme of matchingSchemes) {
    for (const identifier of identifiers.filter((entry) => entry.scheme === scheme)) {
      const act = await db
        .selectFrom('identifier')
        .innerJoin('act', 'act.id', 'identifier.record_id')
        .selectAll('act')
        .where('identifier.scheme', '=', scheme)
        .where('identifier.value', '=', identifier.value)
        .executeTakeFirst();
      if (act && !(await isOtherWork(db, act.id, identifiers))) return act;
    }
  }
  return undefined;
}

/** Whether identifiers are of another work than the act: in the best scheme that both carry they share no value. */
export async function isOtherWork(
  db: Database,
  actId: string,
  identifiers: readonly { scheme: string; value: string }[],
): Promise<boolean> {
  const carried = await db
    .selectFrom('identifier')
    .select(['scheme', 'value'])
    .where('record_id', '=', actId)
    .execute();
  for (const scheme of matchingSchemes) {
    const here = carried.filter((entry) => entry.scheme === scheme);
    const there = identifiers.filter((entry) => entry.scheme === scheme);
    if (here.length === 0 || there.length === 0) continue;
    return !here.some(({ value }) => there.some((entry) => entry.value === value));
  }
  return false;
}

/** The first of these ids that something in the store has; provisions of `expressionId` do not count. */
export async function firstIdInUse(
  db: Database,
  ids: readonly string[],
  expressionId: string | undefined,
): Promise<string | undefined> {
  for (let start = 0; start < ids.length; start += IDS_A_STATEMENT) {
    const some = ids.slice(start, start + IDS_A_STATEMENT);
    const row =
      (await db
        .selectFrom('provision')
        .select('id')
        .where('id', 'in', some)
        .where('expression_id', '!=', expressionId ?? '')
        .executeTakeFirst()) ??
      (await db.selectFrom('expression').select('id').where('id', 'in', some).executeTakeFirst()) ??
      (await db.selectFrom('record').select('id').where('id', 'in', some).executeTakeFirst());
    if (row) return row.id;
  }
  return undefined;
}

export function findAct(db: Database, id: string): Promise<Act | undefined> {
  return db.selectFrom('act').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Which kind of record an act, treaty or document is. */
export async function kindOfRecord(db: Database, id: string): Promise<string | undefined> {
  return (await db.selectFrom('record').select('kind').where('id', '=', id).executeTakeFirst())?.kind;
}

export function findExpression(db: Database, id: string): Promise<Expression | undefined> {
  return db.selectFrom('expression').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The expressions of an act: newest version first, imported texts before summaries of ours. */
export async function expressionsOf(db: Database, actId: string): Promise<Expression[]> {
  return db
    .selectFrom('expression')
    .selectAll()
    .where('act_id', '=', actId)
    .orderBy('collection')
    .orderBy('version_date', 'desc')
    .orderBy('language')
    .orderBy('variant')
    .execute();
}

/** The texts of one version in one language; more than one only where files of one import disagree. */
export function expressionsAt(
  db: Database,
  key: { actId: string; versionDate: string; language: string; collection: string },
): Promise<Expression[]> {
  return db
    .selectFrom('expression')
    .selectAll()
    .where('act_id', '=', key.actId)
    .where('version_date', '=', key.versionDate)
    .where('language', '=', key.language)
    .where('collection', '=', key.collection)
    .orderBy('variant')
    .execute();
}

export type StoredProvision = FlatProvision & { id: string; seq: number };

/** All nodes of an expression in document order. */
export async function provisionsOf(db: Database, expressionId: string): Promise<StoredProvision[]> {
  const rows = await db
    .selectFrom('provision')
    .selectAll()
    .where('expression_id', '=', expressionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    seq: row.seq,
    position: row.position,
    parentPosition: row.parent_position,
    role: row.role,
    number: row.number,
    numberKey: row.number_key,
    heading: row.heading,
    text: row.text,
    ...(row.explains === '' ? {} : { explains: JSON.parse(row.explains) as string[] }),
    ...(row.use === '' ? {} : { use: row.use }),
  }));
}

/** Where a provision is: its own row's place and the expression and act around it. */
export async function locateProvision(
  db: Database,
  id: string,
): Promise<{ expressionId: string; actId: string; position: number } | undefined> {
  const row = await db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .select(['provision.expression_id', 'provision.position', 'expression.act_id'])
    .where('provision.id', '=', id)
    .executeTakeFirst();
  return row && { expressionId: row.expression_id, actId: row.act_id, position: row.position };
}

export async function insertProvisions(
  db: Database,
  expressionId: string,
  rows: readonly (FlatProvision & { id: string })[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    await db
      .insertInto('provision')
      .values(
        rows.slice(start, start + ROWS_A_STATEMENT).map((row) => ({
          id: row.id,
          expression_id: expressionId,
          position: row.position,
          parent_position: row.parentPosition,
          role: row.role,
          number: row.number,
          number_key: row.numberKey,
          heading: row.heading,
          text: row.text,
          explains: row.explains ? JSON.stringify(row.explains) : '',
          use: row.use ?? ('' as const),
        })),
      )
      .execute();
  }
}

export async function deleteProvisions(db: Database, expressionId: string): Promise<void> {
  await db.deleteFrom('provision').where('expression_id', '=', expressionId).execute();
}

/** Drops what files and rules said of an expression's provisions, before they say it anew; what a person verified stays. */
export async function deleteUnverifiedLinks(db: Database, expressionId: string): Promise<void> {
  await db
    .deleteFrom('link')
    .where('said_by', '!=', 'verified')
    .where('subject_id', 'in', (select) =>
      select.selectFrom('provision').select('provision.id').where('provision.expression_id', '=', expressionId),
    )
    .execute();
}

export async function addActNames(
  db: Database,
  actId: string,
  names: readonly { name: string; key: string }[],
): Promise<void> {
  if (names.length === 0) return;
  await db
    .insertInto('act_name')
    .values(names.map(({ name, key }) => ({ act_id: actId, name_key: key, name })))
    .onConflict((conflict) => conflict.columns(['name_key', 'act_id']).doNothing())
    .execute();
}

export async function locateExpression(
  db: Database,
  id: string,
): Promise<{ expressionId: string; actId: string } | undefined> {
  const row = await findExpression(db, id);
  return row && { expressionId: row.id, actId: row.act_id };
}
