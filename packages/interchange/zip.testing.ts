import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive made for a test; what is given in place of the truth makes the archive lie. */
export interface ZipEntry {
  name: string;
  content?: string | Uint8Array;
  stored?: boolean;
  encrypted?: boolean;
  method?: number;
  statedSize?: number;
  statedCrc?: number;
  offset?: number;
}

/** A ZIP archive, written by hand so that it can be wrong in every way. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = partsOf(entry, entry.offset ?? offset);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}

function partsOf(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(entry.name);
  const content = Buffer.from(entry.content ?? '');
  const packed = entry.stored ? content : deflateRawSync(content);
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE((entry.encrypted ? 1 : 0) | 0x0800, 2);
  head.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
  head.writeUInt32LE(entry.statedCrc ?? crc32(content), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(entry.statedSize ?? content.length, 18);
  head.writeUInt16LE(name.length, 22);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  head.copy(central, 6, 0, 26);
  central.writeUInt32LE(offset, 42);
  const signature = Buffer.from([0x50, 0x4b, 3, 4]);
  return { local: Buffer.concat([signature, head, name, packed]), central: Buffer.concat([central, name]) };
}
