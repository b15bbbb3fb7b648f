import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import type { SourceFile } from './law-document.ts';
import { RefusedFile } from './refused-file.ts';
import { LARGEST_FILE_BYTES, sourceFileOf } from './source-file.ts';

/** An archive may hold at most so much unpacked, so that a small file cannot fill the memory. */
const LARGEST_UNPACKED_BYTES = 512 * 1024 * 1024;
const MOST_ENTRIES = 50_000;
const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30, nameLengthAt: 26, extraLengthAt: 28 };
const STORED = 0;
const DEFLATED = 8;

/** A file of an archive, or why that one file cannot be read. */
export type ArchiveEntry = { name: string } & ({ file: SourceFile } | { refused: string });

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
 * The files of a ZIP archive, read into memory and never written to disk. The whole directory is looked at first: throws
 * `RefusedFile`, before anything was read, when an entry's name leads out of the archive or when it would unpack to more
 * than the bounds above. A single file that is damaged or encrypted is refused alone.
 */
export async function* readArchive(archive: SourceFile): AsyncGenerator<ArchiveEntry> {
  const entries = await directoryOf(archive);
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
  for (const entry of entries) {
    const name = `${archive.name}/${entry.fileName}`;
    try {
      yield { name, file: sourceFileOf(name, contentOf(archive.bytes, entry), beside) };
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      yield { name, refused: error.message };
    }
    function beside(other: string): SourceFile | undefined {
      const neighbour = byName.get(entry.fileName.slice(0, entry.fileName.lastIndexOf('/') + 1) + other);
      try {
        return neighbour && sourceFileOf(other, contentOf(archive.bytes, neighbour));
      } catch {
        return undefined;
      }
    }
  }
}

/** The entries that are files. yauzl itself refuses names that are absolute or climb with `..`, and broken directories. */
async function directoryOf(archive: SourceFile): Promise<Entry[]> {
  const zip = await openZip(archive);
  const files: Entry[] = [];
  let unpacked = 0;
  let entries = 0;
  try {
    for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
      entries += 1;
      if (entries > MOST_ENTRIES)
        throw new RefusedFile(entry.fileName, `The archive holds more than ${MOST_ENTRIES} files.`);
      if (entry.fileName.endsWith('/') || isHidden(entry.fileName)) continue;
      unpacked += entry.uncompressedSize;
      if (entry.uncompressedSize > LARGEST_FILE_BYTES || unpacked > LARGEST_UNPACKED_BYTES) {
        throw new RefusedFile(entry.fileName, 'The archive unpacks to more than is read.');
      }
      files.push(entry);
    }
  } finally {
    zip.close();
  }
  return files;
}

/** As in folders, hidden files are left out, and what macOS adds to archives. */
function isHidden(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

function openZip(archive: SourceFile): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const { buffer, byteOffset, length } = archive.bytes;
    fromBuffer(Buffer.from(buffer as ArrayBuffer, byteOffset, length), { lazyEntries: true }, (error, zip) => {
      if (error) reject(new RefusedFile('', `The archive cannot be read: ${error.message}.`));
      else resolve(zip);
    });
  });
}

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

/** Unpacks one entry; at once and not as a stream, since a reader may ask for the file beside it. Throws `RefusedFile`. */
function contentOf(bytes: Uint8Array, entry: Entry): Uint8Array {
  if (entry.isEncrypted()) throw new RefusedFile('', 'The file in the archive is encrypted.');
  const packed = packedBytes(bytes, entry);
  if (entry.uncompressedSize === 0) throw new RefusedFile('', 'The file is empty.');
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) {
    throw new RefusedFile('', `It is packed by a method that is not read (${entry.compressionMethod}).`);
  }
  let content: Uint8Array;
  try {
    content =
      entry.compressionMethod === STORED ? packed : inflateRawSync(packed, { maxOutputLength: entry.uncompressedSize });
  } catch (error) {
    throw new RefusedFile('', `It cannot be unpacked: ${(error as Error).message}.`);
  }
  if (content.length !== entry.uncompressedSize || crc32(content) !== entry.crc32) {
    throw new RefusedFile('', 'It cannot be unpacked: its content is not the one the archive lists.');
  }
  return content;
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.relativeOffsetOfLocalHeader;
  const isHere = header + LOCAL_HEADER.bytes <= bytes.length && view.getUint32(header, true) === LOCAL_HEADER.signature;
  const start = isHere
    ? header +
      LOCAL_HEADER.bytes +
      view.getUint16(header + LOCAL_HEADER.nameLengthAt, true) +
      view.getUint16(header + LOCAL_HEADER.extraLengthAt, true)
    : bytes.length;
  if (!isHere || start + entry.compressedSize > bytes.length) {
    throw new RefusedFile('', 'It is not where the archive lists it: the archive is damaged.');
  }
  return bytes.subarray(start, start + entry.compressedSize);
}
