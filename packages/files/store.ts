import type { OpenDatabase } from '@comity/platform';
import { mayShowText } from '@comity/records';
import type { Kysely, Transaction } from 'kysely';
import type { FileTable, FileTables } from './tables.ts';
import { type FileState, unfinished, wayTo } from './transitions.ts';

export type FilesDatabase = OpenDatabase<FileTables>['db'];
type Connection = Kysely<FileTables> | Transaction<FileTables>;

/** What is said of a file when it moves on. */
export type Said = Partial<Pick<FileTable, 'reason' | 'extractor' | 'extractor_version' | 'language'>>;

export interface Arrival {
  sha256: string;
  mediaType: string;
  size: number;
  /** As the import calls it. */
  sourceFile: string;
}

/** Writes down that a file came, or came again: it is taken up from the beginning. */
export async function enterFile(db: Kysely<FileTables>, arrival: Arrival, at: string): Promise<void> {
  const { sha256, mediaType, size, sourceFile } = arrival;
  await db.transaction().execute(async (tx) => {
    const known = await findFile(tx, sha256);
    if (known) await moveOn(tx, sha256, ['received', {}, at]);
    else {
      const row = { sha256, media_type: mediaType, size, state: 'received' as const, attempts: 1 };
      await tx
        .insertInto('file')
        .values({
          ...row,
          reason: '',
          extractor: '',
          extractor_version: '',
          language: '',
          received_at: at,
          updated_at: at,
        })
        .execute();
    }
    await addUses(tx, { sha256, sourceFile, at }, ['']);
  });
}

/** Records that came of a file; they take the place of the note that none did yet. */
export async function enterRecords(
  db: Kysely<FileTables>,
  use: { sha256: string; sourceFile: string; at: string },
  move: { records: readonly string[]; said: Said },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await moveOn(tx, use.sha256, ['indexed', { reason: '', ...move.said }, use.at]);
    if (move.records.length === 0) return;
    await addUses(tx, use, move.records);
    await tx
      .deleteFrom('file_use')
      .where('sha256', '=', use.sha256)
      .where('source_file', '=', use.sourceFile)
      .where('record_id', '=', '')
      .execute();
  });
}

async function addUses(
  tx: Connection,
  { sha256, sourceFile, at }: { sha256: string; sourceFile: string; at: string },
  records: readonly string[],
): Promise<void> {
  const name = sourceFile.split(/[/\\]/).at(-1) ?? sourceFile;
  await tx
    .insertInto('file_use')
    .values(records.map((record) => ({ sha256, record_id: record, name, source_file: sourceFile, at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Moves a file on by the table of transitions. */
export async function moveFile(
  db: Kysely<FileTables>,
  sha256: string,
  move: [to: FileState, said: Said, at: string],
): Promise<void> {
  await db.transaction().execute((tx) => moveOn(tx, sha256, move));
}

async function moveOn(tx: Connection, sha256: string, [to, said, at]: [FileState, Said, string]): Promise<void> {
  const file = await findFile(tx, sha256);
  if (!file) throw new Error(`There is no file ${sha256}.`);
  const isTakenUp = to === 'received' || wayTo(file.state, to).includes('received');
  await tx
    .updateTable('file')
    .set({
      ...(to === 'received' ? { reason: '' } : {}),
      ...said,
      state: to,
      attempts: file.attempts + (isTakenUp ? 1 : 0),
      updated_at: at,
    })
    .where('sha256', '=', sha256)
    .execute();
}

export function findFile(db: Connection, sha256: string): Promise<FileTable | undefined> {
  return db.selectFrom('file').selectAll().where('sha256', '=', sha256).executeTakeFirst();
}

/** Files that stand between two states since before `before`, though nobody works on one for so long. */
export function stalledFiles(db: Connection, before: string): Promise<FileTable[]> {
  return db
    .selectFrom('file')
    .selectAll()
    .where('state', 'in', [...unfinished])
    .where('updated_at', '<', before)
    .orderBy('sha256')
    .execute();
}

/** A file whose text a record holds. */
export interface RecordFile {
  sha256: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  language: string;
  name: string;
}

export interface ListedFile extends FileTable {
  uses: { record: string; name: string; sourceFile: string; at: string }[];
}

/** Files of a state, or all, the latest first. */
export async function listFiles(db: Connection, state?: FileState): Promise<ListedFile[]> {
  let query = db.selectFrom('file').selectAll().orderBy('updated_at', 'desc').orderBy('sha256');
  if (state !== undefined) query = query.where('state', '=', state);
  const listed: ListedFile[] = [];
  for (const file of await query.execute()) {
    const uses = await db.selectFrom('file_use').selectAll().where('sha256', '=', file.sha256).orderBy('at').execute();
    listed.push({
      ...file,
      uses: uses.map((use) => ({ record: use.record_id, name: use.name, sourceFile: use.source_file, at: use.at })),
    });
  }
  return listed;
}

export async function countFiles(db: Connection): Promise<Partial<Record<FileState, number>>> {
  const rows = await db
    .selectFrom('file')
    .select(['state', (eb) => eb.fn.countAll<number>().as('files')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, files }) => [state, Number(files)]));
}

/** The address that follows `after`, in their order; undefined after the last one. */
export async function addressAfter(db: Connection, after: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('file')
    .select('sha256')
    .where('sha256', '>', after)
    .orderBy('sha256')
    .limit(1)
    .executeTakeFirst();
  return row?.sha256;
}

/** The names under which a file came to records whose text everyone may see, the latest first. */
export async function filesOfRecord(db: Connection, recordId: string): Promise<RecordFile[]> {
  const rows = await db
    .selectFrom('file_use')
    .innerJoin('file', 'file.sha256', 'file_use.sha256')
    .innerJoin('record', 'record.id', 'file_use.record_id')
    .select(['file.sha256', 'file.media_type', 'file.size', 'file.language', 'file_use.name', 'record.visibility'])
    .where('file_use.record_id', '=', recordId)
    .orderBy('file_use.name')
    .orderBy('file.sha256')
    .execute();
  const shown = rows.filter(({ visibility }) => mayShowText(visibility));
  return [...new Map(shown.map((row) => [row.sha256, row])).values()].map(
    ({ sha256, media_type, size, language, name }) => ({
      sha256,
      mediaType: media_type,
      size,
      language,
      name,
    }),
  );
}

export async function publicNames(db: Connection, sha256: string): Promise<string[]> {
  const rows = await db
    .selectFrom('file_use')
    .innerJoin('record', 'record.id', 'file_use.record_id')
    .select(['file_use.name', 'record.visibility'])
    .where('file_use.sha256', '=', sha256)
    .orderBy('file_use.at', 'desc')
    .orderBy('file_use.name')
    .execute();
  return rows.filter(({ visibility }) => mayShowText(visibility)).map(({ name }) => name);
}
