import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, type OpenDatabase, openDatabase } from '@comity/platform';
import { recordMigrations, type Visibility } from '@comity/records';
import type { Kysely } from 'kysely';
import { onTestFinished } from 'vitest';
import { fileMigrations } from './migrations.ts';
import { type FileStore, openFileStore } from './open-file-store.ts';
import type { FileTables } from './tables.ts';

export const pdf = (text: string): Buffer => Buffer.from(`%PDF-1.7\n${text}\n%%EOF`);
export const page = (text: string): Buffer => Buffer.from(`<!doctype html><title>${text}</title>`);

export interface TestStore {
  data: string;
  files: FileStore;
  store: OpenDatabase<FileTables>;
}

/** A data folder that goes away with the test. */
export function testData(): string {
  const data = mkdtempSync(join(tmpdir(), 'comity-kept-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  return data;
}

export async function openTestStore(
  data = testData(),
  options: Parameters<typeof openFileStore>[2] = {},
): Promise<TestStore> {
  const store = openDatabase<FileTables>(join(data, 'comity.db'));
  onTestFinished(() => store.close());
  await migrate(store.db as unknown as Kysely<unknown>, [...recordMigrations, ...fileMigrations]);
  return { data, store, files: openFileStore(join(data, 'files'), store.db, options) };
}

/** Keeps a file and says that its text is in these records, which are entered. */
export async function indexed(
  { files, store }: TestStore,
  file: { name: string; bytes: Uint8Array },
  records: Record<string, Visibility>,
): Promise<string> {
  for (const [id, visibility] of Object.entries(records)) await enterRecord(store, id, visibility);
  const kept = await files.keep(file);
  if (!kept) throw new Error('The file was not kept.');
  await kept.indexed({ records: Object.keys(records), language: 'en', extractor: 'test 1' });
  return kept.sha256;
}

async function enterRecord(store: OpenDatabase<FileTables>, id: string, visibility: Visibility): Promise<void> {
  const blank = { collection: 'import', source_file: '', source_url: '', source_publisher: '', licence: '' };
  const entered = { entered_by: 'test', entered_at: '', updated_at: '', verified_by: null, verified_at: null };
  await store.db
    .insertInto('record')
    .values({ id, kind: 'document', visibility, ...blank, ...entered })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ visibility }))
    .execute();
}
