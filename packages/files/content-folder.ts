import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const ADDRESS = /^[0-9a-f]{64}$/;
const UNFINISHED = /^\.new-[0-9a-f]{16}$/;
/** Left to the store and its log when files fill the disk. */
const LEFT_FREE_BYTES = 64 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/** Free bytes on the disk of a folder. */
export type FreeSpace = (folder: string) => number;

/** Why the bytes of an address cannot be had. */
export class DamagedFile extends Error {
  constructor(address: string, reason: string) {
    super(`The file ${address} ${reason}`);
    this.name = 'DamagedFile';
  }
}

/** Bytes by their SHA-256: `ab/cdef…` below one folder. Nothing in it is ever changed; what is there twice is there once. */
export class ContentFolder {
  readonly path: string;
  readonly #freeSpace: FreeSpace;

  constructor(path: string, freeSpace: FreeSpace = freeSpaceOf) {
    this.path = path;
    this.#freeSpace = freeSpace;
  }

  /**
   * Keeps bytes and returns their address once they are on the disk: written under another name first, so that an address
   * never leads to half a file. Throws in plain words when there is no room.
   */
  put(bytes: Uint8Array): string {
    const address = addressOf(bytes);
    if (this.fault(address) === undefined) return address;
    mkdirSync(this.path, { recursive: true });
    this.#refuseFullDisk(bytes.length);
    const place = this.#placeOf(address);
    mkdirSync(dirname(place), { recursive: true });
    if (!lstatSync(dirname(place)).isDirectory())
      throw new DamagedFile(address, 'cannot be kept: a link stands in the place of its folder.');
    const fresh = join(this.path, `.new-${randomBytes(8).toString('hex')}`);
    try {
      writeDown(fresh, bytes);
      renameSync(fresh, place);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
    syncFolder(dirname(place));
    syncFolder(this.path);
    return address;
  }

  /** The bytes at an address, checked against it. Throws `DamagedFile` when they are missing or others. */
  read(address: string): Buffer {
    const bytes = this.#bytesAt(address);
    if (addressOf(bytes) !== address)
      throw new DamagedFile(address, 'has other bytes than it came with: it was damaged.');
    return bytes;
  }

  /** Why the bytes at an address cannot be had; undefined when they can. */
  fault(address: string): string | undefined {
    try {
      this.read(address);
      return undefined;
    } catch (error) {
      if (error instanceof DamagedFile) return error.message;
      throw error;
    }
  }

  /** Removes what interrupted writers left, when it is older than `before` (milliseconds since 1970). */
  clear(before: number): number {
    let removed = 0;
    for (const name of this.#namesIn(this.path)) {
      const place = join(this.path, name);
      if (!UNFINISHED.test(name) || lstatSync(place).mtimeMs >= before) continue;
      rmSync(place, { force: true });
      removed += 1;
    }
    return removed;
  }

  /** Every address that has something in its place. */
  *addresses(): Generator<string> {
    for (const first of this.#namesIn(this.path)) {
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      for (const rest of this.#namesIn(join(this.path, first))) {
        if (ADDRESS.test(first + rest)) yield first + rest;
      }
    }
  }

  #bytesAt(address: string): Buffer {
    const place = this.#placeOf(address);
    let file: number;
    try {
      // A link could lead to any file of the machine.
      if (!lstatSync(dirname(place)).isDirectory()) throw new DamagedFile(address, 'is no regular file.');
      file = openSync(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (code === 'ENOENT' || code === 'ENOTDIR') throw new DamagedFile(address, 'is missing.');
      if (code === 'ELOOP' || code === 'EMLINK') throw new DamagedFile(address, 'is no regular file.');
      throw error;
    }
    try {
      if (!fstatSync(file).isFile()) throw new DamagedFile(address, 'is no regular file.');
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  }

  #placeOf(address: string): string {
    if (!ADDRESS.test(address)) throw new DamagedFile(JSON.stringify(address.slice(0, 80)), 'has no address.');
    return join(this.path, address.slice(0, 2), address.slice(2));
  }

  #namesIn(folder: string): string[] {
    try {
      return lstatSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  #refuseFullDisk(size: number): void {
    const free = this.#freeSpace(this.path);
    const needed = size + LEFT_FREE_BYTES;
    if (free >= needed) return;
    const mebibytes = (bytes: number): number => Math.ceil(bytes / MEBIBYTE);
    throw new Error(
      `There is no room to keep the file: ${mebibytes(needed)} MiB are needed, ${Math.floor(free / MEBIBYTE)} MiB are free in "${this.path}". Free some space and import the file again.`,
    );
  }
}

/** SHA-256 in hexadecimal. */
export function addressOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

function freeSpaceOf(folder: string): number {
  const disk = statfsSync(folder);
  return disk.bavail * disk.bsize;
}

function writeDown(place: string, bytes: Uint8Array): void {
  const file = openSync(place, 'wx', 0o444);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A new name is on the disk only when its folder is. */
function syncFolder(folder: string): void {
  let file: number | undefined;
  try {
    file = openSync(folder, 'r');
    fsyncSync(file);
  } catch (error) {
    // Windows opens no folders, and has no need of it.
    if (process.platform !== 'win32') throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
