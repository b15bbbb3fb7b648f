import type { Kysely } from 'kysely';
import { ContentFolder, DamagedFile, type FreeSpace, isAddress } from './content-folder.ts';
import { type KeptFile, keepFile } from './keep-file.ts';
import { longAgo, settleFiles } from './settle-files.ts';
import {
  countFiles,
  filesOfRecord,
  findFile,
  type ListedFile,
  listFiles,
  publicNames,
  type RecordFile,
  stalledFiles,
} from './store.ts';
import type { FileTables } from './tables.ts';
import type { FileState } from './transitions.ts';
import { type Verification, type VerifyOptions, verifyFiles } from './verify-files.ts';

/** A file that everyone may have. */
export interface PublicFile {
  sha256: string;
  mediaType: string;
  /** As it came. */
  name: string;
  bytes: Buffer;
}

export interface FileStore {
  readonly folder: ContentFolder;
  /** Keeps a file before it is read; undefined of files of other forms than those of word processors, pages and PDF. */
  keep(file: { name: string; bytes: Uint8Array }): Promise<KeptFile | undefined>;
  /** How many files were left in the middle, though nobody works on one for so long. */
  stalled(now?: Date): Promise<number>;
  /** Ends what was interrupted; returns the addresses. */
  settle(now?: Date): Promise<string[]>;
  verify(options?: VerifyOptions): Promise<Verification>;
  list(state?: FileState): Promise<ListedFile[]>;
  counts(): Promise<Partial<Record<FileState, number>>>;
  /** The files whose text a record holds, each once; none of a record that is not public. */
  ofRecord(recordId: string): Promise<RecordFile[]>;
  /** Undefined for a file that is unknown, hidden or damaged: a reader cannot tell which. */
  publicFile(address: string): Promise<PublicFile | undefined>;
}

/** Opens the store of files: their bytes in `folder`, what is known of them in the database. */
export function openFileStore<Tables extends FileTables>(
  folder: string,
  database: Kysely<Tables>,
  options: { freeSpace?: FreeSpace } = {},
): FileStore {
  const db = database as unknown as Kysely<FileTables>;
  const content = new ContentFolder(folder, options.freeSpace);
  return {
    folder: content,
    keep: (file) => keepFile(content, db, file),
    stalled: async (now) => (await stalledFiles(db, longAgo(now))).length,
    settle: (now) => settleFiles(content, db, now),
    verify: (given) => verifyFiles(content, db, given),
    list: (state) => listFiles(db, state),
    counts: () => countFiles(db),
    ofRecord: (recordId) => filesOfRecord(db, recordId),
    async publicFile(address) {
      if (!isAddress(address)) return undefined;
      const [name] = await publicNames(db, address);
      const file = name === undefined ? undefined : await findFile(db, address);
      if (name === undefined || !file) return undefined;
      try {
        return { sha256: address, mediaType: file.media_type, name, bytes: content.read(address) };
      } catch (error) {
        if (error instanceof DamagedFile) return undefined;
        throw error;
      }
    },
  };
}
