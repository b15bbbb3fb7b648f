import { mayShowText } from '@comity/records';
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { sameAct } from './citation.ts';
import { findAct } from './find-target.ts';
import { isShown } from './store.ts';
import type { CitationTables } from './tables.ts';
import { treatiesNamed } from './treaty-names.ts';

export interface CitedByOptions {
  /** Id of a provision of the act: only what cites that provision, in whatever version. */
  provision?: string;
  /** Citations within the act itself count too. */
  withinItself?: boolean;
  limit?: number;
  /** `next` of the answer before. */
  after?: string;
}

export interface CitedBy {
  /** Texts and records that cite it, each counted once, all pages together. */
  texts: number;
  records: number;
  citing: CitingText[];
  /** Undefined on the last page. */
  next: string | undefined;
}

export interface CitingText {
  subjectId: string;
  recordId: string;
  /** Of the record: `legislation`, `treaty`, `document`, `case`. */
  kind: string;
  /** Number of the provision or paragraph, and title of its act or decision. */
  number: string;
  title: string;
  url: string;
  /** The citation as printed; the first where the text has several. */
  text: string;
}

const MOST_AT_ONCE = 200;

/** What cites an act, a provision of it or a decision: texts of public records only, none for a record that is not public. */
export async function citedBy(
  db: Kysely<CitationTables>,
  recordId: string,
  options: CitedByOptions = {},
): Promise<CitedBy> {
  const none: CitedBy = { texts: 0, records: 0, citing: [], next: undefined };
  if (!(await isShown(db, recordId))) return none;
  const targets = (await citedAct(db, recordId, options)) ?? (await citedDecision(db, recordId));
  if (targets === undefined) return none;
  const cited: Cited = { targets, notIn: options.withinItself ? '' : recordId };
  const limit = Math.max(1, Math.min(options.limit ?? 50, MOST_AT_ONCE));
  const counted = await citingRows(db, cited)
    .select((select) => [
      select.fn.count('citation.subject_id').distinct().as('texts'),
      select.fn.count('citation.record_id').distinct().as('records'),
    ])
    .executeTakeFirstOrThrow();
  const rows = await pageOf(db, cited, { limit, after: options.after });
  const next = rows.length > limit ? cursorOf(rows[limit - 1] as Row) : undefined;
  return {
    texts: Number(counted.texts),
    records: Number(counted.records),
    citing: rows.slice(0, limit).map(citingText),
    next,
  };
}

type Targets = (builder: Builder) => Expression<SqlBool>;

interface Cited {
  targets: Targets;
  /** A record whose citations do not count: the cited one itself. */
  notIn: string;
}

async function citedAct(
  db: Kysely<CitationTables>,
  recordId: string,
  { provision, withinItself = false }: CitedByOptions,
): Promise<Targets | undefined> {
  const act = await db.selectFrom('act').select('country').where('id', '=', recordId).executeTakeFirst();
  if (!act) return undefined;
  const names = await db.selectFrom('act_name').select('name_key').where('act_id', '=', recordId).execute();
  const numbers = await db
    .selectFrom('identifier')
    .select('value')
    .where('record_id', '=', recordId)
    .where('scheme', '=', 'act-number')
    .execute();
  const keys = [...names.map((row) => row.name_key), ...numbers.map((row) => `act-number ${row.value}`)];
  const number = provision === undefined ? undefined : await numberOf(db, recordId, provision);
  if (provision !== undefined && number === undefined) return () => sql<SqlBool>`false`;
  const named: { key: string; state: string; number: string | undefined }[] = [];
  for (const key of keys) {
    // Where another act has the name too, the citation leads to only one of them.
    for (const state of [act.country, '']) {
      if ((await findAct(db, key, state))?.id === recordId) named.push({ key, state, number });
    }
    named.push(...sectionsOfCode(key, act.country, number));
  }
  const instruments = await db
    .selectFrom('identifier')
    .select('value')
    .where('record_id', '=', recordId)
    .where('scheme', '=', 'instrument')
    .execute();
  const treaties = new Set([...instruments.map((row) => row.value), ...treatiesNamed(new Set(keys))]);
  return (builder) =>
    builder.or([
      ...named.map((one) => citesAct(builder, one)),
      ...[...treaties].map((treaty) => citesTreaty(builder, treaty, number)),
      ...(withinItself ? [citesOwn(builder, recordId, number)] : []),
    ]);
}

type Builder = ExpressionBuilder<CitationTables, 'citation'>;

function citesAct(
  builder: Builder,
  { key, state, number }: { key: string; state: string; number: string | undefined },
): Expression<SqlBool> {
  return builder.and([
    builder('citation.target_key', '=', key),
    builder('citation.target_state', '=', state),
    ...(number === undefined ? [] : [builder('citation.target_number', '=', number)]),
  ]);
}

function citesOwn(builder: Builder, recordId: string, number: string | undefined): Expression<SqlBool> {
  return builder.and([
    builder('citation.record_id', '=', recordId),
    builder('citation.target_key', '=', sameAct),
    ...(number === undefined ? [] : [builder('citation.target_number', '=', number)]),
  ]);
}

/** `18 usc 1956` is cited as section 1956 of `18 usc`. */
function sectionsOfCode(key: string, state: string, number: string | undefined) {
  const [, code, section] = /^(\d+ [a-z]+) (\d+[a-z]{0,2})$/.exec(key) ?? [];
  if (code === undefined || section === undefined || (number !== undefined && number !== section)) return [];
  return [{ key: code, state, number: section }];
}

function citesTreaty(builder: Builder, treaty: string, number: string | undefined): Expression<SqlBool> {
  const ofTreaty = [builder('citation.target_kind', '=', 'treaty'), builder('citation.target_key', '=', treaty)];
  if (number === undefined) return builder.and(ofTreaty);
  return builder.and([
    ...ofTreaty,
    builder.or([
      builder('citation.target_number', '=', number),
      // Its paragraphs: everything from `18(` up to the next sign.
      builder.and([
        builder('citation.target_number', '>=', `${number}(`),
        builder('citation.target_number', '<', `${number})`),
      ]),
    ]),
  ]);
}

async function numberOf(db: Kysely<CitationTables>, actId: string, provisionId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .select('provision.number_key')
    .where('provision.id', '=', provisionId)
    .where('expression.act_id', '=', actId)
    .executeTakeFirst();
  return row === undefined || row.number_key === '' ? undefined : row.number_key;
}

async function citedDecision(db: Kysely<CitationTables>, recordId: string): Promise<Targets | undefined> {
  const rows = await db
    .selectFrom('decision_citation')
    .innerJoin('decision', 'decision.id', 'decision_citation.decision_id')
    .select(['decision_citation.citation_key', 'decision.country'])
    .where('decision.id', '=', recordId)
    .execute();
  const [first] = rows;
  if (!first) return undefined;
  const keys = rows.map((row) => row.citation_key);
  return (builder) =>
    builder.and([
      builder('citation.target_kind', '=', 'case'),
      builder('citation.target_key', 'in', keys),
      builder('citation.target_state', 'in', ['', first.country]),
    ]);
}

function citingRows(db: Kysely<CitationTables>, { targets, notIn }: Cited) {
  return db
    .selectFrom('citation')
    .innerJoin('record', 'record.id', 'citation.record_id')
    .where('record.visibility', '=', 'public')
    .where('citation.record_id', '!=', notIn)
    .where((builder) => targets(builder as unknown as Builder));
}

async function pageOf(
  db: Kysely<CitationTables>,
  cited: Cited,
  { limit, after }: { limit: number; after: string | undefined },
) {
  const [record = '', subject = ''] = (after ?? '').split(' ');
  const rows = await citingRows(db, cited)
    .leftJoin('provision', 'provision.id', 'citation.subject_id')
    .leftJoin('expression', 'expression.id', 'provision.expression_id')
    .leftJoin('decision', 'decision.id', 'citation.record_id')
    .leftJoin('decision_paragraph', 'decision_paragraph.id', 'citation.subject_id')
    .select(['citation.subject_id', 'citation.record_id', 'citation.text', 'record.visibility', 'record.kind'])
    .select([
      'provision.number',
      'decision_paragraph.number as paragraph',
      'expression.title',
      'decision.title as decision',
    ])
    .select((select) => select.fn.min('citation.start').as('first'))
    .where(sql<SqlBool>`(citation.record_id, citation.subject_id) > (${record}, ${subject})`)
    .groupBy(['citation.record_id', 'citation.subject_id'])
    .orderBy('citation.record_id')
    .orderBy('citation.subject_id')
    .limit(limit + 1)
    .execute();
  return rows.filter((row) => mayShowText(row.visibility));
}

type Row = Awaited<ReturnType<typeof pageOf>>[number];

function cursorOf({ record_id, subject_id }: Row): string {
  return `${record_id} ${subject_id}`;
}

function citingText(row: Row): CitingText {
  return {
    subjectId: row.subject_id,
    recordId: row.record_id,
    kind: row.kind,
    number: row.number ?? row.paragraph ?? '',
    title: row.title ?? row.decision ?? '',
    url: `/id/${row.subject_id}`,
    text: row.text,
  };
}
