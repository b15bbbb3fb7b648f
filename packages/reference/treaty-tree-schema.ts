import { z } from 'zod';
import { type SixTexts, sixTextsSchema } from './six-languages.ts';

/**
 * What a provision is towards States Parties: `mandatory` "shall"; `to-consider` "shall consider, endeavour"; `optional`
 * "may"; `safeguard` protects persons, sovereignty or the principles of domestic law; `none` definitions, purposes,
 * institutions and final clauses. Of an article: that of its main paragraph.
 */
export const treatyStrengths = ['mandatory', 'to-consider', 'optional', 'safeguard', 'none'] as const;

export type TreatyStrength = (typeof treatyStrengths)[number];

const strengthSchema = z.enum(treatyStrengths);

const facts = {
  /** Headings written for Comity, never treaty text. */
  headings: sixTextsSchema,
  strength: strengthSchema,
  /** Giving effect to it normally needs legislation. */
  legislation: z.boolean(),
  /** It asks States Parties to notify, declare or designate something to the depositary or the Secretary-General. */
  notification: z.boolean(),
  /** Ids of the thesaurus; only where one truly fits. */
  concepts: z.array(z.string().regex(/^[a-z][a-z0-9-]{2,59}$/)),
};

/** An article or a paragraph of one, as the files have it; `paragraphs` are those one level below. */
export interface TreatyNode {
  number: string;
  headings: SixTexts;
  strength: TreatyStrength;
  legislation: boolean;
  notification: boolean;
  concepts: string[];
  paragraphs: TreatyNode[];
}

const paragraphSchema = z.strictObject({
  /** `13`, `a`, `ii`: as the treaty numbers it, without brackets or points. */
  number: z.string().regex(/^([1-9]\d{0,2}|[a-z]{1,5})$/),
  ...facts,
  get paragraphs(): z.ZodArray<z.ZodType<TreatyNode>> {
    return z.array(paragraphSchema);
  },
});

const articleSchema = z.strictObject({
  /** `18`, `38bis`. */
  number: z.string().regex(/^[1-9]\d{0,2}(bis|ter)?$/),
  ...facts,
  paragraphs: z.array(paragraphSchema),
});

/** One treaty: the file `instruments/<instrument>.json`. */
export const treatyTreeSchema = z.strictObject({
  instrument: z.string().regex(/^[a-z0-9-]{2,20}$/),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  source: z.string().min(10),
  articles: z.array(articleSchema).min(1),
});

export type TreatyTree = z.infer<typeof treatyTreeSchema>;
