import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cslSchema, cslTypes } from '../../literature-document.ts';
import type { TextField } from './entry-draft.ts';

const cslType = z.enum(cslTypes);
const textField = z.enum(Object.keys(cslSchema.shape) as [TextField, ...TextField[]]);

/** How types and fields of BibTeX and BibLaTeX stand to those of CSL, as a table beside the code. */
const schema = z.strictObject({
  /** Type of an entry, in lower case. Any other is a document. */
  types: z.record(z.string(), cslType),
  subtypes: z.record(z.string(), cslType),
  /** What a type says of the genre. */
  genres: z.record(z.string(), z.string()),
  genreKeys: z.record(z.string(), z.string()),
  /** Field of CSL, and those of an entry that it is taken from, the best first; the first is also written. */
  fields: z.partialRecord(textField, z.array(z.string()).min(1)),
  /** What `number` is, by the type of the entry. */
  number: z.partialRecord(textField, z.array(cslType)),
  notes: z.array(z.string()),
  writtenTypes: z.record(cslType, z.string()),
  /** Where the title of the container is written by another name than `journal`. */
  containers: z.strictObject({ booktitle: z.array(cslType) }),
});

export const bibtexRules = schema.parse(
  JSON.parse(readFileSync(new URL('./bibtex-rules.json', import.meta.url), 'utf8')),
);

/** The field of CSL that `number` is for a type. */
export function numberField(type: (typeof cslTypes)[number]): TextField {
  const found = Object.entries(bibtexRules.number).find(([, types]) => types.includes(type));
  return (found?.[0] ?? 'number') as TextField;
}
