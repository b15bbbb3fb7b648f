import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const file = z.strictObject({
  source: z.string(),
  codes: z.record(z.string().regex(/^[A-Z_]{3,4}$/), z.string().regex(/^[A-Z]{2}$|^INTL$/)),
});

const codes = new Map(
  Object.entries(file.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'state-codes.json'), 'utf8'))).codes),
);

/**
 * ISO 3166-1 alpha-2 of a State from its alpha-3 code (`AFG` → `AF`, `_IRB` → `INTL`), whatever its case; undefined for
 * what is no code.
 */
export function stateOfAlpha3(code: string): string | undefined {
  return codes.get(code.trim().toUpperCase());
}
