import type { Kysely } from 'kysely';
import type { ContentFolder } from './content-folder.ts';
import { recogniseMediaType } from './recognise-media-type.ts';
import { enterFile, enterRecords, moveFile } from './store.ts';
import type { FileTables } from './tables.ts';

/** A file that is kept; the one who reads it says what became of it. */
export interface KeptFile {
  sha256: string;
  /** Its text was read, and is not yet in a record. */
  text(read: { language: string; extractor: string }): Promise<void>;
  /** Its text is in these records. */
  indexed(result: { records: string[]; language: string; extractor: string }): Promise<void>;
  /** It is left as it is: no record came of it, and none should. */
  leftAlone(reason: string): Promise<void>;
  failed(reason: string): Promise<void>;
}

/**
 * Keeps a file as it came and reads it back. Undefined of files of other forms. Throws when there is no room, or when the
 * disk gives back other bytes than were written.
 */
export async function keepFile(
  folder: ContentFolder,
  db: Kysely<FileTables>,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<KeptFile | undefined> {
  const mediaType = recogniseMediaType(bytes);
  if (mediaType === undefined) return undefined;
  const sha256 = folder.put(bytes);
  await enterFile(db, { sha256, mediaType, size: bytes.length, sourceFile: name }, now());
  const fault = folder.fault(sha256);
  if (fault !== undefined) {
    await moveFile(db, sha256, ['failed', { reason: fault }, now()]);
    throw new Error(fault);
  }
  await moveFile(db, sha256, ['checked', {}, now()]);
  return {
    sha256,
    text: (read) => moveFile(db, sha256, ['text', saidOf(read), now()]),
    indexed: ({ records, ...read }) =>
      enterRecords(db, { sha256, sourceFile: name, at: now() }, { records, said: saidOf(read) }),
    leftAlone: (reason) => moveFile(db, sha256, ['left-alone', { reason }, now()]),
    failed: (reason) => moveFile(db, sha256, ['failed', { reason }, now()]),
  };
}

/** `pdfjs-dist 6.5.438` is a name and a version. */
function saidOf({ language, extractor }: { language: string; extractor: string }) {
  const [name = '', version = ''] = extractor.split(' ');
  return { language, extractor: name, extractor_version: version };
}

function now(): string {
  return new Date().toISOString();
}
