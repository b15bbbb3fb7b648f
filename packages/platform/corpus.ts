import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Where the real corpus for tests and benchmarks is: `COMITY_CORPUS`, else `../shared/data` beside the checkout; undefined when absent.
 * Only tests and benchmarks call this; nothing reads the corpus at run time.
 */
export function findCorpus(): string | undefined {
  const path = process.env.COMITY_CORPUS ?? join(checkout, '..', 'shared', 'data');
  return existsSync(path) ? path : undefined;
}
