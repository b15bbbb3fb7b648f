import { z } from 'zod';
import { sixTextsSchema } from './six-languages.ts';
import { starterIdSchema } from './starter-schema.ts';

const dateSchema = z.string().regex(/^[12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const conceptSchema = z.string().regex(/^[a-z][a-z0-9-]{2,59}$/);
const stateSchema = z.string().regex(/^[A-Z]{2}$|^INTL$/);

/**
 * One decision of the starter set: cited by court, date and number, never by party, with a summary of this project; no
 * sentence of the decision.
 */
export const starterCaseSchema = z.strictObject({
  id: starterIdSchema,
  collection: z.literal('starter'),
  /** State of the court, `INTL` for a court of several States. */
  country: stateSchema,
  /** Language of the decision. */
  language: z.string().regex(/^[a-z]{2}$/),
  court: z.strictObject({
    /** In the language of the decision, as the court calls itself. */
    name: z.string().min(1),
    level: z.enum(['first-instance', 'appeal', 'supreme', 'constitutional', 'international', 'unknown']),
  }),
  /** Of the decision. */
  date: dateSchema,
  /** The court's number, as printed: what the decision is cited by beside court and date. */
  number: z.string().min(1),
  identifiers: z
    .array(
      z.strictObject({
        scheme: z.enum(['ecli', 'neutral-citation', 'docket', 'application', 'source']),
        value: z.string().min(1),
      }),
    )
    .min(1),
  source: z.strictObject({ url: z.url({ protocol: /^https?$/ }), publisher: z.string().min(1) }),
  /** What the summary was checked against, and what of it was not. */
  verifiedAgainst: z.string().min(1),
  crimeTypes: z.array(conceptSchema),
  /** Elements of crimes and cross-cutting issues, ids of the thesaurus. */
  elements: z.array(conceptSchema),
  treatyArticles: z.array(z.string().regex(/^[a-z0-9-]{2,20}:\d{1,3}(\([0-9a-z]{1,4}\)){0,3}$/)),
  cooperation: z.array(z.strictObject({ form: conceptSchema, states: z.array(stateSchema), basis: z.string() })),
  /** Provisions of national law that the decision applied, as cited there. */
  provisions: z.array(z.string().min(1)),
  linksSaidBy: z.literal('import'),
  summaries: sixTextsSchema,
});

export type StarterCase = z.infer<typeof starterCaseSchema>;

export const starterCaseFileSchema = z.array(starterCaseSchema).min(1);
