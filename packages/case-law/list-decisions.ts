import { mayShowText } from '@comity/records';
import { type Kysely, sql } from 'kysely';
import type { CaseLawTables } from './tables.ts';

/** A decision as a list names it. */
export interface ListedDecision {
  id: string;
  country: string;
  title: string;
  language: string;
  court: string;
  /** ISO 8601 with its precision; empty when unknown. */
  date: string;
  textShown: boolean;
  updatedAt: string;
  /** Who says that it is linked to what was asked; undefined when nothing was. */
  saidBy: 'import' | 'suggested' | 'verified' | undefined;
}

export interface DecisionQuestion {
  country?: string;
  /** A treaty article with all its paragraphs, or a concept. */
  linked?: { relation: 'applies' | 'concerns'; target: string };
  /** How many are listed, newest first; `total` counts all. */
  limit: number;
}

/** The decisions that may be named, of a State or linked to an article or concept: newest first, undated ones last. */
export async function listDecisions(
  db: Kysely<CaseLawTables>,
  { country, linked, limit }: DecisionQuestion,
): Promise<{ total: number; decisions: ListedDecision[] }> {
  // What is only listed may be named; what it is linked to is part of what may not be shown.
  let query = db
    .selectFrom('decision')
    .innerJoin('record', 'record.id', 'decision.id')
    .where('record.visibility', 'in', linked === undefined ? ['public', 'listed-only'] : ['public']);
  if (country !== undefined) query = query.where('decision.country', '=', country);
  if (linked !== undefined) {
    const { relation, target } = linked;
    query = query.where('decision.id', 'in', (from) =>
      from
        .selectFrom('link')
        .select('subject_id')
        .where('relation', '=', relation)
        .where((where) => below(where, target)),
    );
  }
  const counted = await query.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirst();
  const rows = await query
    .select(['decision.id', 'decision.country', 'decision.title', 'decision.language', 'decision.court'])
    .select(['decision.date', 'record.visibility', 'record.updated_at'])
    .orderBy('decision.date', 'desc')
    .orderBy('decision.id')
    .limit(limit)
    .execute();
  const saidBy = linked === undefined ? new Map() : await whoSaidSo(db, linked, new Set(rows.map((row) => row.id)));
  return {
    total: Number(counted?.total ?? 0),
    decisions: rows.map((row) => ({
      id: row.id,
      country: row.country,
      title: row.title,
      language: row.language,
      court: row.court,
      date: row.date,
      textShown: mayShowText(row.visibility),
      updatedAt: row.updated_at,
      saidBy: saidBy.get(row.id),
    })),
  };
}

async function whoSaidSo(
  db: Kysely<CaseLawTables>,
  { relation, target }: NonNullable<DecisionQuestion['linked']>,
  ids: ReadonlySet<string>,
): Promise<Map<string, ListedDecision['saidBy']>> {
  if (ids.size === 0) return new Map();
  const rows = await db
    .selectFrom('link')
    // Of several who say the same the most certain counts: `verified` before `import` before `suggested`.
    .select(['subject_id', sql<'import' | 'suggested' | 'verified'>`said_by`.as('said_by')])
    .where('relation', '=', relation)
    .where((where) => below(where, target))
    .where('subject_id', 'in', [...ids])
    .execute();
  const order = ['suggested', 'import', 'verified'];
  const found = new Map<string, ListedDecision['saidBy']>();
  for (const { subject_id, said_by } of rows)
    if (order.indexOf(said_by) > order.indexOf(found.get(subject_id) ?? '')) found.set(subject_id, said_by);
  return found;
}

/** The article itself and everything below it: between `(` and `)` nothing else sorts. */
function below(where: import('kysely').ExpressionBuilder<CaseLawTables, 'link'>, target: string) {
  return where.or([
    where('target', '=', target),
    where.and([where('target', '>', `${target}(`), where('target', '<', `${target})`)]),
  ]);
}
