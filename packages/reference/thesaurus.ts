import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const sixLabels = z.strictObject({
  ar: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
  fr: z.string().min(1),
  ru: z.string().min(1),
  es: z.string().min(1),
  de: z.string().min(1).optional(),
  pt: z.string().min(1).optional(),
});

const conceptSchema = z.strictObject({
  /** Permanent; never used for another concept. */
  id: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/),
  scheme: z.string().regex(/^[a-z][a-z-]{2,29}$/),
  broader: z.array(z.string()),
  related: z.array(z.string()),
  /** Preferred label by language: the term of the treaties and of practitioners. */
  labels: sixLabels,
  /** Synonyms, older names and other spellings by language; they lead to the concept as the label does. */
  variants: z.record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().min(1))),
  definition: z.string().min(10),
  /** For those who assign the concept: when to use it, when not, what to use instead. */
  note: z.string(),
  /** Treaty articles: `untoc:6`, `un1988:3(1)(b)`. */
  articles: z.array(z.string().regex(/^[a-z0-9-]{2,20}:\d{1,3}(\([0-9a-z]{1,4}\)){0,3}$/)),
  /** Names in vocabularies that this one succeeds. */
  mappings: z.array(z.strictObject({ scheme: z.string().min(2), value: z.string().min(1) })),
});

const partSchema = z.strictObject({
  part: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  source: z.string().min(10),
  concepts: z.array(conceptSchema).min(1),
});

export type Concept = z.infer<typeof conceptSchema>;
export type ThesaurusPart = z.infer<typeof partSchema>;

const folder = join(import.meta.dirname, 'thesaurus');
let loaded: readonly ThesaurusPart[] | undefined;

/** The parts of the thesaurus, one file each. Read once. Throws when a file does not fit the schema: a defect of the release. */
export function thesaurusParts(): readonly ThesaurusPart[] {
  loaded ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const parsed = partSchema.safeParse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
      if (!parsed.success) throw new Error(`thesaurus/${name}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
  return loaded;
}

/** Every concept, in the order of the files. */
export function concepts(): readonly Concept[] {
  return thesaurusParts().flatMap((part) => part.concepts);
}

let byId: Map<string, Concept> | undefined;

export function conceptById(id: string): Concept | undefined {
  byId ??= new Map(concepts().map((concept) => [concept.id, concept]));
  return byId.get(id);
}
