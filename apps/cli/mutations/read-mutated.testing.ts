import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseLawTables, caseLawMigrations, importCase } from '@comity/case-law';
import { allDialects, type ImportReport, importFiles } from '@comity/interchange';
import { importAct, type LegislationTables, legislationMigrations } from '@comity/legislation';
import { importLiterature, type LiteratureTables, literatureMigrations } from '@comity/literature';
import { migrate, openDatabase } from '@comity/platform';
import { recordMigrations } from '@comity/records';
import { type Kysely, sql } from 'kysely';
import type { Sample } from './samples.testing.ts';

/** Reading and storing a small file takes milliseconds; what takes longer than this hangs. */
export const TIME_LIMIT_MS = 10_000;

type Tables = LegislationTables & CaseLawTables & LiteratureTables;

/** A store in memory into which spoilt files are imported as a user would import them. */
export async function openSpoilt({ format: dialect, extension, beside = {} }: Sample, corpus: string) {
  const folder = mkdtempSync(join(tmpdir(), 'comity-mutations-'));
  for (const [name, bytes] of Object.entries(beside)) writeFileSync(join(folder, name), bytes(corpus));
  const { db, close } = openDatabase<Tables>(':memory:');
  const untyped = db as unknown as Kysely<unknown>;
  await migrate(untyped, [
    ...recordMigrations,
    ...legislationMigrations,
    ...caseLawMigrations,
    ...literatureMigrations,
  ]);
  const laws = db as unknown as Kysely<LegislationTables>;
  const literature = db as unknown as Kysely<LiteratureTables>;
  const cases = db as unknown as Kysely<CaseLawTables>;
  return {
    /** Imports one file, as it is recognised or `forced` as its format; throws when the import throws, which it must not. */
    async read(bytes: Buffer, { forced = false } = {}): Promise<ImportReport> {
      const path = join(folder, `text.${extension}`);
      writeFileSync(path, bytes);
      return importFiles({
        paths: [path],
        dialects: allDialects,
        options: { country: 'XK', ...(forced && { format: dialect }) },
        receiveLaw: (document) => importAct(laws, document, { actor: 'test' }),
        receiveCase: (document) => importCase(cases, document, { actor: 'test' }),
        receiveLiterature: (document) => importLiterature(literature, document, { actor: 'test' }),
      });
    },
    /** What is wrong in the store: half a record, a tree with a hole, a broken page. Empty when all is well. */
    async faults(): Promise<string[]> {
      const found: string[] = [];
      const none = async (what: string, query: string): Promise<void> => {
        const { rows } = await sql.raw(query).execute(db);
        if (rows.length > 0) found.push(`${what}: ${JSON.stringify(rows[0])}`);
      };
      await none(
        'a record of no act, decision or work',
        `select id from record where id not in
          (select id from act union select id from decision union select id from literature_entry)`,
      );
      await none('an act without a version', `select id from act where id not in (select act_id from expression)`);
      await none(
        'a decision without a document',
        `select id from decision where id not in (select decision_id from decision_document)`,
      );
      await none(
        'provisions with a hole',
        `select expression_id from provision group by expression_id having max(position) + 1 <> count(*)`,
      );
      await none(
        'paragraphs with a hole',
        `select document_id from decision_paragraph group by document_id having max(position) + 1 <> count(*)`,
      );
      await none(
        'a record without a revision',
        `select id from record where id not in (select record_id from revision)`,
      );
      await none('facts that are no JSON', `select id from decision_document where not json_valid(facts)`);
      const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
      if (rows[0]?.integrity_check !== 'ok') found.push(`integrity: ${rows[0]?.integrity_check}`);
      return found;
    },
    async close(): Promise<void> {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
