import { crc32, inflateRawSync } from 'node:zlib';
import { RefusedFile } from '../../refused-file.ts';

/**
 * The parts of a word processor's file (ZIP). The reader of archives gives its files one after another and
 * asynchronously; a dialect reads at once and needs two parts only, so the directory is looked through here.
 */

const END = { signature: 0x06054b50, bytes: 22, longestComment: 65_535 };
const CENTRAL = { signature: 0x02014b50, bytes: 46 };
const LOCAL = { signature: 0x04034b50, bytes: 30 };
const MOST_PARTS = 5000;
/** No judgment comes near; a larger part is made to fill the memory. */
const LARGEST_PART_BYTES = 48 * 1024 * 1024;
const DAMAGED = 'The archive is damaged or cut off.';

interface Part {
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
}

/** The names in the directory with where they are. Throws `RefusedFile` when there is no directory that can be read. */
export function partsIn(bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_PARTS) throw new RefusedFile('', `The file has more than ${MOST_PARTS} parts.`);
  const parts = new Map<string, Part>();
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL.bytes > bytes.length || view.getUint32(at, true) !== CENTRAL.signature) {
      throw new RefusedFile(`byte ${at}`, DAMAGED);
    }
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + CENTRAL.bytes, at + CENTRAL.bytes + nameLength));
    parts.set(name, {
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += CENTRAL.bytes + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END.bytes;
  for (let at = last; at >= 0 && at >= last - END.longestComment; at -= 1) {
    if (view.getUint32(at, true) === END.signature) return at;
  }
  throw new RefusedFile('', DAMAGED);
}

/** A part as text; undefined where the file has none of that name. */
export function partText(bytes: Uint8Array, parts: ReadonlyMap<string, Part>, name: string): string | undefined {
  const part = parts.get(name);
  if (!part) return undefined;
  if (part.encrypted) throw new RefusedFile(name, 'The file is encrypted.');
  if (part.unpacked > LARGEST_PART_BYTES) throw new RefusedFile(name, 'It unpacks to more than is read.');
  const content = unpack(packedBytes(bytes, part, name), part, name);
  if (content.length !== part.unpacked || crc32(content) !== part.crc) throw new RefusedFile(name, DAMAGED);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    throw new RefusedFile(name, 'The text is not valid UTF-8.');
  }
}

function unpack(packed: Uint8Array, part: Part, name: string): Uint8Array {
  if (part.method === 0) return packed;
  if (part.method !== 8) throw new RefusedFile(name, `It is packed by a method that is not read (${part.method}).`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, part.unpacked) });
  } catch (error) {
    throw new RefusedFile(name, `It cannot be unpacked: ${(error as Error).message}.`);
  }
}

function packedBytes(bytes: Uint8Array, part: Part, name: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHere = part.at + LOCAL.bytes <= bytes.length && view.getUint32(part.at, true) === LOCAL.signature;
  if (!isHere) throw new RefusedFile(name, DAMAGED);
  const start = part.at + LOCAL.bytes + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  if (start + part.packed > bytes.length) throw new RefusedFile(name, DAMAGED);
  return bytes.subarray(start, start + part.packed);
}
