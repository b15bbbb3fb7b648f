import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { SourceFile } from './law-document.ts';
import { RefusedFile } from './refused-file.ts';
import { LARGEST_FILE_BYTES, sourceFileOf } from './source-file.ts';

/** An archive may hold at most so much unpacked, so that a small file cannot fill the memory. */
const LARGEST_UNPACKED_BYTES = 512 * 1024 * 1024;
const MOST_ENTRIES = 50_000;

/** Whether the bytes begin like a ZIP archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (bytes[2] === 0x03 || bytes[2] === 0x05) &&
    bytes[3] === (bytes[2] as number) + 1
  );
}

/**
 * The files of a ZIP archive, read into memory and never written to disk. Throws `RefusedFile` when an entry's name
 * leads out of the archive, when it is encrypted, or when it unpacks to more than the bounds above.
 */
export async function* readArchive(archive: SourceFile): AsyncGenerator<SourceFile> {
  const zip = await openZip(archive);
  let unpacked = 0;
  let entries = 0;
  try {
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
      entries += 1;
      if (entries > MOST_ENTRIES)
        throw new RefusedFile(entry.fileName, `The archive holds more than ${MOST_ENTRIES} files.`);
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted()) throw new RefusedFile(entry.fileName, 'The file in the archive is encrypted.');
      unpacked += entry.uncompressedSize;
      if (entry.uncompressedSize > LARGEST_FILE_BYTES || unpacked > LARGEST_UNPACKED_BYTES) {
        throw new RefusedFile(entry.fileName, 'The archive unpacks to more than is read.');
      }
      yield sourceFileOf(`${archive.name}/${entry.fileName}`, await contentOf(zip, entry));
    }
  } finally {
    zip.close();
  }
}

function openZip(archive: SourceFile): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(archive.bytes), { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new RefusedFile('', `The archive cannot be read: ${error.message}.`));
      else resolve(zip);
    });
  });
}

/** yauzl itself refuses names that are absolute or climb with `..`, and broken directories; its reason is passed on. */
function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const done = (settle: () => void): void => {
      zip.removeAllListeners();
      settle();
    };
    zip.once('entry', (entry: Entry) => done(() => resolve(entry)));
    zip.once('end', () => done(() => resolve(undefined)));
    zip.once('error', (error: Error) =>
      done(() => reject(new RefusedFile('', `The archive is not safe to read: ${error.message}.`))),
    );
    zip.readEntry();
  });
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(new RefusedFile(entry.fileName, `It cannot be unpacked: ${error.message}.`));
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', (reason: Error) =>
        reject(new RefusedFile(entry.fileName, `It cannot be unpacked: ${reason.message}.`)),
      );
      stream.on('end', () => resolve(Buffer.concat(chunks)));
    });
  });
}
