import { z } from 'zod';

/**
 * An entry of a bibliography as a file holds it, with its annotation. The bibliographic part is CSL-JSON
 * (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html); the schema is the contract: what does not fit it
 * is refused with the place and the reason.
 *
 * A field that is absent is blank: the source does not speak of it.
 */

const text = z.string().min(1).max(10_000);
/** BCP 47, ISO 639-1 where there is one. */
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/);
const name = z.strictObject({
  family: text.optional(),
  given: text.optional(),
  'non-dropping-particle': text.optional(),
  'dropping-particle': text.optional(),
  suffix: text.optional(),
  /** Of a body, and of a person whose name has no family part. */
  literal: text.optional(),
});
/** Year, month and day; a year below 1 is before the common era. */
const dateParts = z
  .array(z.number().int())
  .min(1)
  .max(3)
  .refine(([year = 0, month = 1, day = 1]) => isDate(year, month, day), 'There is no such date');
/** `{"date-parts": [[2021, 3, 30]]}`; a second list ends a range. `literal` is what was printed, where that says more. */
export const cslDateSchema = z
  .strictObject({
    'date-parts': z.array(dateParts).min(1).max(2).optional(),
    literal: text.optional(),
  })
  .refine((given) => given['date-parts'] !== undefined || given.literal !== undefined, 'The date says nothing');

function isDate(year: number, month: number, day: number): boolean {
  if (Math.abs(year) > 9999 || month < 1 || month > 12 || day < 1) return false;
  // `Date.UTC` takes years below 100 for ones of the last century.
  return day <= new Date(Date.UTC(year >= 100 ? year : 2000, month, 0)).getUTCDate();
}

export const cslTypes = [
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'article',
  'book',
  'chapter',
  'collection',
  'dataset',
  'document',
  'entry-encyclopedia',
  'legal_case',
  'legislation',
  'manuscript',
  'paper-conference',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'software',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const;

export const cslSchema = z.strictObject({
  type: z.enum(cslTypes),
  title: text,
  'original-title': text.optional(),
  'title-short': text.optional(),
  author: z.array(name).optional(),
  editor: z.array(name).optional(),
  translator: z.array(name).optional(),
  issued: cslDateSchema.optional(),
  accessed: cslDateSchema.optional(),
  'container-title': text.optional(),
  'container-title-short': text.optional(),
  'collection-title': text.optional(),
  'collection-number': text.optional(),
  'event-title': text.optional(),
  'event-place': text.optional(),
  genre: text.optional(),
  publisher: text.optional(),
  'publisher-place': text.optional(),
  volume: text.optional(),
  issue: text.optional(),
  number: text.optional(),
  edition: text.optional(),
  version: text.optional(),
  page: text.optional(),
  'number-of-pages': text.optional(),
  DOI: text.optional(),
  ISBN: text.optional(),
  ISSN: text.optional(),
  URL: text.optional(),
  note: text.optional(),
  keyword: text.optional(),
});

export const researchMethods = [
  'qualitative',
  'quantitative',
  'mixed',
  'literature-review',
  'doctrinal',
  'unknown',
] as const;

/** Written about the entry, by whoever annotated it. */
export const annotationSchema = z.strictObject({
  /** By language: the abstract as published. */
  abstract: z.record(language, z.string().max(50_000)).optional(),
  /** By language: the key points, one string each. */
  keyPoints: z.record(language, z.array(z.string().min(1).max(5_000)).max(50)).optional(),
  method: z.enum(researchMethods).optional(),
  /** Years that the research covers. */
  period: z.strictObject({ from: z.string(), to: z.string() }).optional(),
  /** States it is about, ISO 3166-1 alpha-2. */
  states: z
    .array(z.string().regex(/^[A-Z]{2}$|^INTL$/))
    .max(250)
    .optional(),
  /** Crime types and issues: concepts of the thesaurus. */
  concerns: z
    .array(z.string().regex(/^[a-z][a-z0-9-]{2,59}$/))
    .max(50)
    .optional(),
  /** Treaty articles it is about: `untoc:18`, `uncac`. */
  explains: z.array(z.string().min(3).max(60)).max(50).optional(),
});

export const literatureDocumentSchema = z.strictObject({
  /** Permanent ids of this account and of the entry it is of, where the file carries ours (our own export). */
  id: z.string().optional(),
  work: z.string().optional(),
  /** Id of the dialect that read it, e.g. `bibtex`. */
  dialect: z.string(),
  /** Language of the work itself; `und` when the file does not tell and it was not recognised. */
  language,
  /** `doi`, `isbn` (13 digits), `source` (key in the library it comes from, prefixed with it). */
  identifiers: z.array(
    z.strictObject({
      scheme: z.enum(['doi', 'isbn', 'issn-article', 'source', 'legacy']),
      value: z.string().min(1).max(300),
    }),
  ),
  csl: cslSchema,
  annotation: annotationSchema,
  source: z.strictObject({ file: z.string(), url: z.string(), publisher: z.string() }),
  licence: z.string(),
});

export type LiteratureDocument = z.infer<typeof literatureDocumentSchema>;
export type CslEntry = z.infer<typeof cslSchema>;
export type CslType = (typeof cslTypes)[number];
export type CslName = z.infer<typeof name>;
export type CslDate = z.infer<typeof cslDateSchema>;
export type Annotation = z.infer<typeof annotationSchema>;
