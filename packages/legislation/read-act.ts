import type { DocumentFacts, LegalDate, TextKind } from '@comity/interchange';
import { mayList, mayShowText } from '@comity/records';
import type { Kysely } from 'kysely';
import { rankOf } from './match-act.ts';
import * as store from './store.ts';
import type { LegislationTables } from './tables.ts';

/** An act as readers see it: its record, all its expressions, and the nodes of the one asked for. */
export interface ReadAct {
  id: string;
  kind: TextKind;
  country: string;
  title: string;
  titleLanguage: string;
  number: string;
  actDate: string;
  /** False when only the citation may be shown. */
  textShown: boolean;
  verifiedBy: string | null;
  verifiedAt: string | null;
  identifiers: { scheme: string; value: string }[];
  expressions: store.Expression[];
  /** The expression shown. */
  expression: store.Expression;
  dates: LegalDate[];
  alternativeTitles: string[];
  provisions: store.StoredProvision[];
  /** Of a document. */
  facts?: DocumentFacts;
  links: { subjectId: string; relation: string; target: string; saidBy: string; note: string }[];
}

/** Which expression is wanted; without a wish the newest import, else the starter summary in `language`. */
export interface Wish {
  expressionId?: string | undefined;
  language?: string | undefined;
}

/** Reads an act for a page or an answer; undefined when there is none that may be named. */
export async function readAct(
  db: Kysely<LegislationTables>,
  id: string,
  wish: Wish = {},
): Promise<ReadAct | undefined> {
  const act = await store.findAct(db, id);
  const record = await db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirst();
  if (!act || !record || !mayList(record.visibility)) return undefined;
  const expressions = await store.expressionsOf(db, id);
  const expression = choose(expressions, wish, record.kind);
  if (!expression) return undefined;
  const textShown = mayShowText(record.visibility);
  const identifiers = await db
    .selectFrom('identifier')
    .select(['scheme', 'value'])
    .where('record_id', '=', id)
    .where('deprecated', '=', 0)
    .orderBy('scheme')
    .execute();
  return {
    id,
    kind: record.kind as TextKind,
    country: act.country,
    title: act.title,
    titleLanguage: act.title_language,
    number: act.number,
    actDate: act.act_date,
    textShown,
    verifiedBy: record.verified_by,
    verifiedAt: record.verified_at,
    identifiers,
    expressions,
    expression,
    ...(expression.facts === '' ? {} : { facts: JSON.parse(expression.facts) as DocumentFacts }),
    dates: JSON.parse(expression.dates) as LegalDate[],
    alternativeTitles: JSON.parse(expression.alternative_titles) as string[],
    provisions: textShown ? await store.provisionsOf(db, expression.id) : [],
    links: textShown ? await linksOf(db, expression.id) : [],
  };
}

function choose(expressions: readonly store.Expression[], wish: Wish, kind: string): store.Expression | undefined {
  if (wish.expressionId !== undefined) return expressions.find((expression) => expression.id === wish.expressionId);
  const imported = expressions.filter((expression) => expression.collection === 'import');
  const pool = imported.length > 0 ? imported : expressions;
  // Of an act the language of its State is shown; a treaty has none of its own, and most readers read English.
  const languages = kind === 'legislation' ? [wish.language] : [wish.language, 'en'];
  const first =
    languages
      .map((language) => pool.find((expression) => expression.language === language))
      .find((found) => found !== undefined) ?? pool[0];
  // Several files may hold one version in one language: the text of the best standing, whose source is known, comes first.
  return pool
    .filter((other) => other.language === first?.language && other.version_date === first.version_date)
    .sort(
      (a, b) => rankOf(b.standing) - rankOf(a.standing) || Number(b.source_url !== '') - Number(a.source_url !== ''),
    )[0];
}

async function linksOf(db: Kysely<LegislationTables>, expressionId: string): Promise<ReadAct['links']> {
  return db
    .selectFrom('link')
    .innerJoin('provision', 'provision.id', 'link.subject_id')
    .select(['link.subject_id as subjectId', 'link.relation', 'link.target', 'link.said_by as saidBy', 'link.note'])
    .where('provision.expression_id', '=', expressionId)
    .orderBy('provision.position')
    .orderBy('link.target')
    .execute();
}
