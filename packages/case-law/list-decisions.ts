import { answersTo, leastCertain, linkAnswersTo, mayShowText, mostCertain, type SaidBy } from '@comity/records';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { CaseLawTables, DecisionTable } from './tables.ts';

/** A decision as a list names it. */
export interface ListedDecision extends Selectable<DecisionTable> {
  textShown: boolean;
  updatedAt: string;
  /** Who says that it is linked to what was asked, of several links the least certain; undefined when nothing was. */
  saidBy: SaidBy | undefined;
}

export interface DecisionLink {
  relation: 'applies' | 'concerns';
  /** A treaty article with all its paragraphs, or a concept. */
  target: string;
}

export interface DecisionQuestion {
  country?: string;
  /** Four digits; '' asks for those whose date is unknown. */
  year?: string;
  /** One link, or several that a decision must all have. */
  linked?: DecisionLink | readonly DecisionLink[];
  /** How many are listed, newest first; `total` counts all. */
  limit: number;
  /** How many are passed over. */
  offset?: number;
}

/** The decisions that may be named, of a State or linked to an article or concept: newest first, undated ones last. */
export async function listDecisions(
  db: Kysely<CaseLawTables>,
  { country, year, linked = [], limit, offset = 0 }: DecisionQuestion,
): Promise<{ total: number; decisions: ListedDecision[] }> {
  const links = [linked].flat();
  // What is only listed may be named; what it is linked to is part of what may not be shown.
  let query = db
    .selectFrom('decision')
    .innerJoin('record', 'record.id', 'decision.id')
    .where('record.visibility', 'in', links.length === 0 ? ['public', 'listed-only'] : ['public']);
  if (country !== undefined) query = query.where('decision.country', '=', country);
  if (year !== undefined) query = query.where(sql`substr(decision.date, 1, 4)`, '=', year);
  for (const { relation, target } of links) {
    query = query.where('decision.id', 'in', (from) =>
      from.selectFrom('link').select('subject_id').where('relation', '=', relation).where(linkAnswersTo(target)),
    );
  }
  const counted = await query.select((select) => select.fn.countAll<number>().as('total')).executeTakeFirst();
  const rows = await query
    .select(['decision.id', 'decision.country', 'decision.title', 'decision.language', 'decision.court'])
    .select(['decision.date', 'record.visibility', 'record.updated_at'])
    .orderBy('decision.date', 'desc')
    .orderBy('decision.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const saidBy = await whoSaidSo(
    db,
    links,
    rows.map((row) => row.id),
  );
  return {
    total: Number(counted?.total ?? 0),
    decisions: rows.map(({ visibility, updated_at, ...decision }) => ({
      ...decision,
      textShown: mayShowText(visibility),
      updatedAt: updated_at,
      saidBy: saidBy.get(decision.id),
    })),
  };
}

async function whoSaidSo(
  db: Kysely<CaseLawTables>,
  links: readonly DecisionLink[],
  ids: readonly string[],
): Promise<Map<string, SaidBy>> {
  if (links.length === 0 || ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('link')
    .select(['subject_id', 'relation', 'target', 'said_by'])
    .where((where) =>
      where.or(
        links.map(({ relation, target }) => where.and([where('relation', '=', relation), linkAnswersTo(target)])),
      ),
    )
    .where('subject_id', 'in', ids)
    .execute();
  const found = new Map<string, SaidBy>();
  for (const [id, said] of Map.groupBy(rows, (row) => row.subject_id)) {
    // Of those who say one thing the most certain counts; a decision is here for the least certain of the things asked.
    const certainties = links.map(({ relation, target }) =>
      mostCertain(
        said.filter((row) => row.relation === relation && answersTo(row.target, target)).map((row) => row.said_by),
      ),
    );
    found.set(id, leastCertain(certainties));
  }
  return found;
}
