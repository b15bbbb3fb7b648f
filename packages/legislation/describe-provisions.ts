import { mayShowText } from '@comity/records';
import type { Description } from '@comity/search';
import type { Kysely } from 'kysely';
import type { LegislationTables } from './tables.ts';

/** Describes provisions for a list of hits, by id. What is not public is left out, whatever the index says. */
export async function describeProvisions(
  db: Kysely<LegislationTables>,
  ids: readonly string[],
): Promise<Map<string, Description>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .innerJoin('act', 'act.id', 'expression.act_id')
    .innerJoin('record', 'record.id', 'act.id')
    .select(['provision.id', 'provision.number', 'provision.heading', 'provision.text', 'expression.title'])
    .select(['expression.language', 'expression.standing', 'expression.status', 'expression.version_date'])
    .select(['expression.licence', 'expression.source_url', 'expression.source_publisher'])
    .select(['act.country', 'record.visibility', 'record.kind'])
    .where('provision.id', 'in', [...ids])
    .execute();
  return new Map(
    rows
      .filter((row) => mayShowText(row.visibility))
      .map((row) => [
        row.id,
        {
          id: row.id,
          kind: row.kind,
          title: row.title,
          country: row.country,
          language: row.language,
          number: row.number,
          heading: row.heading,
          text: row.text,
          url: `/id/${row.id}`,
          standing: row.standing,
          status: row.status,
          date: row.version_date,
          licence: row.licence,
          source: { url: row.source_url, publisher: row.source_publisher },
        },
      ]),
  );
}
