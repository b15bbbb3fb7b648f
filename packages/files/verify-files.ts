import type { Kysely } from 'kysely';
import { addressOf, type ContentFolder } from './content-folder.ts';
import { addressAfter, findFile } from './store.ts';
import type { FileTables } from './tables.ts';

export interface VerifyOptions {
  /** How many files are looked at; absent: all. */
  sample?: number;
  /** Which ones: the same seed looks at the same files. */
  seed?: string;
}

export interface Verification {
  checked: number;
  damaged: { sha256: string; reason: string }[];
  /** Bytes in the folder that the store knows nothing of, such as those of an import that was cut off; only when all are checked. */
  strays: string[];
}

/** Compares the bytes of files with the checksum they are known by. */
export async function verifyFiles(
  folder: ContentFolder,
  db: Kysely<FileTables>,
  { sample, seed = '' }: VerifyOptions = {},
): Promise<Verification> {
  const result: Verification = { checked: 0, damaged: [], strays: [] };
  for await (const address of sample === undefined ? everyAddress(db) : sampled(db, sample, seed)) {
    result.checked += 1;
    const reason = folder.fault(address);
    if (reason !== undefined) result.damaged.push({ sha256: address, reason });
  }
  if (sample !== undefined) return result;
  for (const address of folder.addresses()) {
    if (!(await findFile(db, address))) result.strays.push(address);
  }
  return result;
}

async function* everyAddress(db: Kysely<FileTables>): AsyncGenerator<string> {
  for (let address = await addressAfter(db, ''); address !== undefined; address = await addressAfter(db, address)) {
    yield address;
  }
}

/** Addresses are spread evenly: the next one after a point drawn by the seed is a file drawn by the seed. */
async function* sampled(db: Kysely<FileTables>, sample: number, seed: string): AsyncGenerator<string> {
  const drawn = new Set<string>();
  for (let draw = 0; draw < sample; draw += 1) {
    const point = addressOf(Buffer.from(`${seed} ${draw}`));
    const address = (await addressAfter(db, point)) ?? (await addressAfter(db, ''));
    if (address === undefined || drawn.has(address)) continue;
    drawn.add(address);
    yield address;
  }
}
