import type { Standing } from '@comity/interchange';
import { linkAnswersTo, mostCertain, type SaidBy } from '@comity/records';
import { type Kysely, sql } from 'kysely';
import { rankOf } from './match-act.ts';
import type { LegislationTables } from './tables.ts';

/** What is asked of the links of provisions: a treaty article with all its paragraphs, a whole treaty, a concept, or all. */
export interface LinkQuestion {
  relation: 'implements' | 'concerns' | 'explains';
  /** `untoc:6`, which asks for `untoc:6(1)(a)` too; `untoc:` for the whole treaty; the id of a concept; absent: whatever it is. */
  target?: string;
  /** Only of these States, ISO 3166-1 alpha-2. */
  countries?: readonly string[];
  /** Which text of a summary of ours is taken, where there is one in that language. */
  language: string;
}

/** A provision as it stands in the newest text of its act, once, whatever number of versions and languages are linked. */
export interface LinkedProvision {
  /** Of the provision: `/id/{id}` leads to it. */
  id: string;
  actId: string;
  kind: string;
  country: string;
  title: string;
  language: string;
  number: string;
  numberKey: string;
  heading: string;
  versionDate: string;
  status: string;
  standing: Standing;
  /** What it is linked to, of what was asked, each once; `saidBy` is the most certain of those who said so. */
  links: { target: string; saidBy: SaidBy }[];
}

/** The public provisions that are linked to what is asked, by State, act and place in the act. */
export async function linkedProvisions(
  db: Kysely<LegislationTables>,
  { relation, target, countries, language }: LinkQuestion,
): Promise<LinkedProvision[]> {
  let query = db
    .selectFrom('link')
    .innerJoin('provision', 'provision.id', 'link.subject_id')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .innerJoin('act', 'act.id', 'expression.act_id')
    .innerJoin('record', 'record.id', 'act.id')
    .select(['link.target', 'link.said_by', 'provision.id', 'provision.number', 'provision.number_key'])
    .select(['provision.heading', 'provision.position', 'expression.id as expression_id', 'expression.title'])
    .select(['expression.language', 'expression.collection', 'expression.version_date', 'expression.status'])
    .select(['expression.standing', 'act.id as act_id', 'act.country', 'record.kind'])
    // An article that a newer version no longer has implements nothing any more.
    .where(
      'expression.version_date',
      '=',
      sql<string>`(select max(other.version_date) from expression as other
        where other.act_id = act.id and other.collection = expression.collection)`,
    )
    .where('link.relation', '=', relation)
    .where('record.visibility', '=', 'public');
  if (target !== undefined) query = query.where(linkAnswersTo(target));
  if (countries !== undefined) query = query.where('act.country', 'in', [...countries]);
  const rows = await query.execute();
  const acts = Map.groupBy(rows, (row) => row.act_id);
  return [...acts.values()].flatMap((ofAct) => {
    const shown = shownExpression(ofAct, language);
    const places = Map.groupBy(
      ofAct.filter((row) => row.expression_id === shown),
      (row) => row.id,
    );
    return [...places.values()]
      .sort((a, b) => (a[0] as Row).position - (b[0] as Row).position)
      .map((place) => asLinked(place));
  });
}

type Row = {
  [key in 'target' | 'id' | 'number' | 'number_key' | 'heading' | 'title' | 'language' | 'version_date']: string;
} & {
  [key in 'status' | 'act_id' | 'country' | 'kind' | 'expression_id' | 'collection']: string;
} & { said_by: SaidBy; standing: Standing; position: number };

/** The text whose links count: imported before summaries, in the reader's language where there is one, of the best standing. */
function shownExpression(rows: readonly Row[], language: string): string {
  const imported = rows.filter((row) => row.collection === 'import');
  const pool = imported.length > 0 ? imported : rows;
  const [first] = pool.toSorted(
    (a, b) =>
      Number(b.language === language) - Number(a.language === language) ||
      Number(b.language === 'en') - Number(a.language === 'en') ||
      rankOf(b.standing) - rankOf(a.standing) ||
      a.expression_id.localeCompare(b.expression_id),
  );
  return (first as Row).expression_id;
}

function asLinked(place: readonly Row[]): LinkedProvision {
  const row = place[0] as Row;
  const byTarget = Map.groupBy(place, (link) => link.target);
  return {
    id: row.id,
    actId: row.act_id,
    kind: row.kind,
    country: row.country,
    title: row.title,
    language: row.language,
    number: row.number,
    numberKey: row.number_key,
    heading: row.heading,
    versionDate: row.version_date,
    status: row.status,
    standing: row.standing,
    links: [...byTarget]
      .map(([target, said]) => ({ target, saidBy: mostCertain(said.map((link) => link.said_by)) }))
      .sort((a, b) => a.target.localeCompare(b.target, 'en', { numeric: true })),
  };
}
