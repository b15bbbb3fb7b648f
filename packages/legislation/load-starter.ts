import { addIdentifiers } from '@comity/records';
import { type StarterProvision, shortNamesOf } from '@comity/reference';
import type { Kysely, Transaction } from 'kysely';
import { findArticle } from './flatten.ts';
import { nameKey } from './name-key.ts';
import * as store from './store.ts';
import type { LegislationTables } from './tables.ts';

/** The mark that a store has been given this edition of the starter set; an edition is never loaded a second time. */
const MARK = 'starter-2';

/**
 * Enters the starter set into a store that has not had it: citations with summaries of ours in six languages, under
 * fixed ids. A store that has an earlier edition is given what is new. An act that was imported before is not entered again: the summaries attach to it by identifier.
 */
export async function loadStarter(
  db: Kysely<LegislationTables>,
  provisions: readonly StarterProvision[],
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const marked = await transaction.selectFrom('import_report').select('id').where('id', '=', MARK).executeTakeFirst();
    if (marked) return 0;
    const now = new Date().toISOString();
    const missing = await notYetEntered(transaction, provisions);
    for (const [, records] of Map.groupBy(missing, (record) => record.act.id))
      await enterAct(transaction, records, now);
    await transaction
      .insertInto('import_report')
      .values({ id: MARK, at: now, report: JSON.stringify({ collection: 'starter', provisions: missing.length }) })
      .execute();
    return missing.length;
  });
}

async function notYetEntered(
  db: Transaction<LegislationTables>,
  provisions: readonly StarterProvision[],
): Promise<StarterProvision[]> {
  const rows = await db
    .selectFrom('provision')
    .innerJoin('expression', 'expression.id', 'provision.expression_id')
    .select('provision.id')
    .where('expression.collection', '=', 'starter')
    .execute();
  const entered = new Set(rows.map(({ id }) => id));
  return provisions.filter(
    ({ id, summaries }) => !Object.keys(summaries).some((language) => entered.has(id + language)),
  );
}

async function enterAct(
  db: Transaction<LegislationTables>,
  records: readonly StarterProvision[],
  now: string,
): Promise<void> {
  const first = records[0] as StarterProvision;
  const known = await store.findActByIdentifiers(db, first.act.identifiers);
  const actId = known?.id ?? first.act.id;
  if (!known) await insertAct(db, first, now);
  await addIdentifiers(db, actId, first.act.identifiers);
  const names = [first.act.title, ...first.act.alternativeTitles, ...shortNamesOf(first.act.identifiers)].map(
    (name) => ({ name, key: nameKey(name) }),
  );
  await store.addActNames(db, actId, names);
  for (const language of Object.keys(first.summaries)) await insertSummaries(db, { actId, records, language });
  await insertLinks(db, { actId, records, now });
  const note = 'starter set';
  await db
    .insertInto('revision')
    .values({
      record_id: actId,
      at: now,
      actor: 'starter',
      verb: known ? 'attached' : 'entered',
      content_hash: '',
      note,
    })
    .execute();
  await db.insertInto('change').values({ record_id: actId, at: now }).execute();
}

async function insertAct(db: Transaction<LegislationTables>, record: StarterProvision, now: string): Promise<void> {
  await db
    .insertInto('record')
    .values({
      id: record.act.id,
      kind: 'legislation',
      visibility: 'public',
      collection: 'starter',
      source_file: '',
      source_url: record.source.url,
      source_publisher: record.source.publisher,
      licence: LICENCE,
      entered_by: 'starter',
      entered_at: now,
      updated_at: now,
      verified_by: null,
      verified_at: null,
    })
    .execute();
  await db
    .insertInto('act')
    .values({
      id: record.act.id,
      country: record.country,
      title: record.act.title,
      title_language: record.act.titleLanguage,
      number: record.act.number,
      act_date: record.act.date,
    })
    .execute();
}

/** The summaries are ours and come under the licence of the project. */
const LICENCE = 'Apache-2.0';

interface Summaries {
  actId: string;
  records: readonly StarterProvision[];
  language: string;
}

async function insertSummaries(
  db: Transaction<LegislationTables>,
  { actId, records, language }: Summaries,
): Promise<void> {
  const first = records[0] as StarterProvision;
  const expressionId = `${first.act.id}${language}`;
  const before = await store.provisionsOf(db, expressionId);
  if (before.length === 0) await insertExpression(db, { actId, records, language });
  else {
    const article_count = before.length + records.length;
    await db.updateTable('expression').set({ article_count }).where('id', '=', expressionId).execute();
  }
  await store.insertProvisions(
    db,
    expressionId,
    records.map((record, at) => ({
      id: `${record.id}${language}`,
      position: before.length + at,
      parentPosition: null,
      role: 'article',
      number: record.provision.number,
      numberKey: record.provision.numberKey,
      heading: record.provision.heading,
      text: record.summaries[language as keyof StarterProvision['summaries']],
    })),
  );
}

async function insertExpression(
  db: Transaction<LegislationTables>,
  { actId, records, language }: Summaries,
): Promise<void> {
  const first = records[0] as StarterProvision;
  const expressionId = `${first.act.id}${language}`;
  await db
    .insertInto('expression')
    .values({
      id: expressionId,
      act_id: actId,
      version_date:
        records
          .map((record) => record.asOf)
          .sort()
          .at(-1) ?? '',
      language,
      title: first.act.title,
      status: 'unknown',
      standing: 'summary',
      collection: 'starter',
      variant: '',
      dialect: 'starter',
      source_file: '',
      source_url: first.source.url,
      source_publisher: first.source.publisher,
      licence: LICENCE,
      dates: JSON.stringify([{ event: 'adopted', date: first.act.date, precision: precisionOf(first.act.date) }]),
      alternative_titles: JSON.stringify(first.act.alternativeTitles),
      identifiers: JSON.stringify(first.act.identifiers),
      content_hash: '',
      article_count: records.length,
    })
    .execute();
}

function precisionOf(date: string): 'year' | 'month' | 'day' {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

interface Linking {
  actId: string;
  records: readonly StarterProvision[];
  now: string;
}

/** Links the summaries, and the same article of an act that was imported before: what the set says outweighs a suggestion. */
async function insertLinks(db: Transaction<LegislationTables>, { actId, records, now }: Linking): Promise<void> {
  const imported = (await store.expressionsOf(db, actId)).filter(({ collection }) => collection === 'import');
  const texts: store.StoredProvision[][] = [];
  for (const { id } of imported) texts.push(await store.provisionsOf(db, id));
  for (const record of records) {
    const continued = texts.flatMap((rows) => findArticle(rows, record.provision.numberKey)?.id ?? []);
    const subjects = [...Object.keys(record.summaries).map((language) => `${record.id}${language}`), ...continued];
    const targets = [
      ...record.crimeTypes.map((target) => ({ relation: 'concerns' as const, target })),
      ...record.treatyArticles.map((target) => ({ relation: 'implements' as const, target })),
    ];
    const links = subjects.flatMap((subject_id) =>
      targets.map((link) => ({ subject_id, ...link, said_by: 'import' as const, note: 'starter set', at: now })),
    );
    if (links.length === 0) continue;
    await db
      .insertInto('link')
      .values(links)
      .onConflict((conflict) =>
        conflict
          .columns(['subject_id', 'relation', 'target'])
          .doUpdateSet({ said_by: 'import', confidence: null, note: 'starter set' })
          .where('link.said_by', '=', 'suggested'),
      )
      .execute();
  }
}
