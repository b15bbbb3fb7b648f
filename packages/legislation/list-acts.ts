import type { TextKind } from '@comity/interchange';
import { mayShowText } from '@comity/records';
import type { Kysely } from 'kysely';
import type { ReadAct } from './read-act.ts';
import type { LegislationTables } from './tables.ts';

/** An act, treaty or document as a list names it. */
export interface ListedAct
  extends Pick<ReadAct, 'id' | 'kind' | 'country' | 'title' | 'titleLanguage' | 'number' | 'actDate' | 'textShown'> {
  /** Of the newest text; empty when unknown. */
  versionDate: string;
  status: string;
  languages: string[];
  /** Articles of the newest text. */
  articles: number;
  /** When the library last took something up for it, ISO 8601. */
  updatedAt: string;
}

/** The acts, treaties or documents of a State that may be named, newest first. */
export async function listActs(
  db: Kysely<LegislationTables>,
  { country, kind }: { country?: string; kind: TextKind },
): Promise<ListedAct[]> {
  let query = db
    .selectFrom('act')
    .innerJoin('record', 'record.id', 'act.id')
    .innerJoin('expression', 'expression.act_id', 'act.id')
    .select(['act.id', 'act.country', 'act.title', 'act.title_language', 'act.number', 'act.act_date'])
    .select(['record.visibility', 'record.updated_at', 'expression.version_date', 'expression.language'])
    .select(['expression.status', 'expression.article_count'])
    .where('record.kind', '=', kind)
    .where('record.visibility', '!=', 'hidden');
  if (country !== undefined) query = query.where('act.country', '=', country);
  const rows = await query.execute();
  const acts = [...Map.groupBy(rows, (row) => row.id).values()].map((texts): ListedAct => {
    const newest = texts.toSorted((a, b) => b.version_date.localeCompare(a.version_date))[0] as (typeof texts)[number];
    return {
      id: newest.id,
      kind,
      country: newest.country,
      title: newest.title,
      titleLanguage: newest.title_language,
      number: newest.number,
      actDate: newest.act_date,
      versionDate: newest.version_date,
      status: newest.status,
      languages: [...new Set(texts.map((text) => text.language))].sort(),
      articles: newest.article_count,
      textShown: mayShowText(newest.visibility),
      updatedAt: newest.updated_at,
    };
  });
  return acts.sort(
    (a, b) =>
      (b.versionDate || b.actDate).localeCompare(a.versionDate || a.actDate) ||
      a.title.localeCompare(b.title) ||
      a.id.localeCompare(b.id),
  );
}
