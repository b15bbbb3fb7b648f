import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const file = z
  .strictObject({
    source: z.string().min(10),
    date: z.iso.date(),
    names: z.record(z.string().regex(/^[a-z-]+ \S/), z.array(z.string().min(1))),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'act-short-names.json'), 'utf8')));

/** Short names under which practitioners cite an act and which its own text does not state; empty for most acts. */
export function shortNamesOf(identifiers: readonly { scheme: string; value: string }[]): string[] {
  return identifiers.flatMap(({ scheme, value }) => file.names[`${scheme} ${value}`] ?? []);
}
