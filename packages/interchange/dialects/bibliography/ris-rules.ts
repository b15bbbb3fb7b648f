import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cslSchema, cslTypes } from '../../literature-document.ts';
import type { TextField } from './entry-draft.ts';

const cslType = z.enum(cslTypes);
const textField = z.enum(Object.keys(cslSchema.shape) as [TextField, ...TextField[]]);
const tag = z.string().regex(/^[A-Z][A-Z0-9]$/);
const tags = z.array(tag).min(1);

/** How types and tags of RIS stand to those of CSL; of several tags the first is also written. */
const schema = z.strictObject({
  types: z.record(z.string(), cslType),
  written: z.record(cslType, z.string()),
  fields: z.partialRecord(textField, tags),
  people: z.strictObject({ author: tags, editor: tags, translator: tags }),
  notes: tags,
  abstract: tags,
  keywords: tags,
  language: tags,
  key: tags,
  doi: tags,
  /** ISBN of books, ISSN of what appears in parts. */
  numbers: tags,
  issued: tags,
  accessed: tags,
  /** First and last page. */
  pages: z.tuple([tag, tag]),
});

export const risRules = schema.parse(JSON.parse(readFileSync(new URL('./ris-rules.json', import.meta.url), 'utf8')));
