import { z } from 'zod';
import { sixTextsSchema } from './six-languages.ts';

/** Fixed ids of the starter set: `st` and ten characters of Crockford's base 32. Never reused, never changed. */
export const starterIdSchema = z.string().regex(/^st[0-9abcdefghjkmnpqrstvwxyz]{10}$/);

/** ISO 8601 with the precision that is known: year, month or day. */
const dateSchema = z.string().regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

const languageSchema = z.string().regex(/^[a-z]{2,3}$/);

const actSchema = z.strictObject({
  id: starterIdSchema,
  /** Official title in the original language. */
  title: z.string().min(1),
  titleLanguage: languageSchema,
  alternativeTitles: z.array(z.string().min(1)),
  /** The identifiers that the readers give the same act, so that importing it later attaches to this record. */
  identifiers: z
    .array(z.strictObject({ scheme: z.enum(['eli', 'akn', 'source', 'act-number']), value: z.string().min(1) }))
    .min(1),
  /** Date of the act itself, not of the version summarised. */
  date: dateSchema,
  /** Official number as printed; empty where acts of that State have none. */
  number: z.string(),
});

const provisionSchema = z.strictObject({
  /**
   * Designation as printed: `§ 129`, `第一百九十一条`, `المادة الثانية`. Where a common-law act prints a bare number,
   * the word by which the act itself refers to it stands before: `Section 327`.
   */
  number: z.string().min(1),
  /** The bare designation in Western digits, without spaces, lower case: `129`, `145bis`, `450-1`. Unique within an act. */
  numberKey: z.string().regex(/^[0-9][0-9a-z.-]*$/),
  /** Official heading in the original; empty where the act prints none. */
  heading: z.string(),
  headingLanguage: z.union([languageSchema, z.literal('')]),
});

/** `untoc:6`, `un1988:3(1)(b)`: instrument id, article, then paragraphs. */
const treatyArticleSchema = z.string().regex(/^[a-z0-9-]{2,20}:\d{1,3}(\([0-9a-z]{1,4}\)){0,3}$/);

/** One provision of the starter set: a citation with a summary of this project, never the text of the law. */
export const starterProvisionSchema = z.strictObject({
  id: starterIdSchema,
  collection: z.literal('starter'),
  /** ISO 3166-1 alpha-2. */
  country: z.string().regex(/^[A-Z]{2}$/),
  act: actSchema,
  provision: provisionSchema,
  /** Link to the official source; the portal's first page where it gives no stable address of the act. */
  source: z.strictObject({ url: z.url({ protocol: /^https?$/ }), publisher: z.string().min(1) }),
  /** The text summarised stood like this on that date. */
  asOf: dateSchema,
  /** Publisher and date of the text against which the summary was checked, and what of it was not. */
  verifiedAgainst: z.string().min(1),
  crimeTypes: z.array(z.string()),
  /** Forms of international cooperation that the provision governs. */
  forms: z.array(z.string()),
  treatyArticles: z.array(treatyArticleSchema).min(1),
  /** Who says the links to crime types and treaty articles: a file, no person has verified them. */
  linksSaidBy: z.literal('import'),
  summaries: sixTextsSchema,
});

export type StarterProvision = z.infer<typeof starterProvisionSchema>;
export type StarterAct = StarterProvision['act'];

export const starterFileSchema = z.array(starterProvisionSchema).min(1);
