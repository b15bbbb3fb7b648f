import type { Kysely } from 'kysely';
import type { Citation } from './citation.ts';
import { findTarget, type Resolved, type Standpoint } from './find-target.ts';
import { isShown } from './store.ts';
import type { CitationTables } from './tables.ts';
import { targetOf } from './target-columns.ts';

/** A stored citation and what it leads to; `leadsTo` is undefined for what is not in the store or not public. */
export interface ResolvedCitation extends Citation {
  saidBy: 'suggested' | 'verified';
  leadsTo: Resolved | undefined;
}

const SUBJECTS_AT_ONCE = 400;

/** The citations in one provision or paragraph, in the order of its text; none when its record is not public. */
export async function citationsOf(db: Kysely<CitationTables>, subjectId: string): Promise<ResolvedCitation[]> {
  return (await citationsOfSubjects(db, [subjectId])).get(subjectId) ?? [];
}

/**
 * The citations in several texts, by the id of the provision or paragraph; texts without one are left out. What is cited
 * several times is looked up once.
 */
export async function citationsOfSubjects(
  db: Kysely<CitationTables>,
  subjectIds: readonly string[],
): Promise<Map<string, ResolvedCitation[]>> {
  const found = new Map<string, ResolvedCitation[]>();
  const known = new Map<string, Resolved | undefined>();
  const shown = new Map<string, boolean>();
  for (let start = 0; start < subjectIds.length; start += SUBJECTS_AT_ONCE) {
    for (const row of await rowsOf(db, subjectIds.slice(start, start + SUBJECTS_AT_ONCE))) {
      if (!shown.has(row.record_id)) shown.set(row.record_id, await isShown(db, row.record_id));
      if (!shown.get(row.record_id)) continue;
      const target = targetOf(row);
      const from = standpointOf(row);
      const key = JSON.stringify([target, from.printed, from.expressionId, from.date, from.language, nearness(row)]);
      if (!known.has(key)) known.set(key, await findTarget(db, target, from));
      const { start: begin, end, text, rule, said_by: saidBy } = row;
      const citation = { start: begin, end, text, rule, target, saidBy, leadsTo: known.get(key) };
      found.set(row.subject_id, [...(found.get(row.subject_id) ?? []), citation]);
    }
  }
  return found;
}

/** Only a citation within an act depends on where in the act it stands. */
function nearness(row: { target_key: string; position: number | null }): number {
  return row.target_key === 'same-act' ? (row.position ?? 0) : 0;
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function standpointOf(row: Row): Standpoint {
  return {
    recordId: row.record_id,
    expressionId: row.expression_id ?? undefined,
    position: row.position ?? 0,
    date: row.version_date ?? row.decision_date ?? '',
    language: row.expression_language ?? row.paragraph_language ?? '',
    printed: row.text,
  };
}

function rowsOf(db: Kysely<CitationTables>, subjectIds: readonly string[]) {
  return db
    .selectFrom('citation')
    .leftJoin('provision', 'provision.id', 'citation.subject_id')
    .leftJoin('expression', 'expression.id', 'provision.expression_id')
    .leftJoin('decision', 'decision.id', 'citation.record_id')
    .leftJoin('decision_paragraph', 'decision_paragraph.id', 'citation.subject_id')
    .selectAll('citation')
    .select(['provision.position', 'provision.expression_id', 'expression.version_date'])
    .select(['expression.language as expression_language', 'decision.date as decision_date'])
    .select('decision_paragraph.language as paragraph_language')
    .where('citation.subject_id', 'in', [...subjectIds])
    .orderBy('citation.subject_id')
    .orderBy('citation.start')
    .execute();
}
