import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Concept, concepts } from '@comity/reference';
import { z } from 'zod';
import { type PhraseTable, phraseTable, readPhrase } from '../learning/phrases.ts';

const signsSchema = z.strictObject({
  source: z.string().min(10),
  date: z.iso.date(),
  note: z.string(),
  signs: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z-]{2,39}$/),
        /** What the phrases are a sign of, in English. */
        label: z.string().min(3),
        /** Phrases by language; `…` stands for up to four words. They are compared by stems. */
        terms: z.record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().min(1)).min(1)),
      }),
    )
    .min(1),
});

export type Sign = z.infer<typeof signsSchema>['signs'][number];

/** The signs of `signs.json`: what facts of a case speak of, in eight languages. Throws when the file does not fit: a defect of the release. */
export const signs: readonly Sign[] = signsSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'signs.json'), 'utf8')),
).signs;

const scheme = 'sherloc-trafficking';

/** The notation that a concept of the thesaurus succeeds (`ACT_RECRUITMENT`), its own or that of a broader concept. */
function notationOf(concept: Concept, byId: ReadonlyMap<string, Concept>, depth = 0): string | undefined {
  const own = concept.mappings.find(
    (mapping) => mapping.scheme === scheme && /^(ACT|MEANS|PURPOSE)_/.test(mapping.value),
  );
  if (own !== undefined || depth > 8) return own?.value;
  const broader = concept.broader.flatMap((id) => byId.get(id) ?? []);
  return broader.map((next) => notationOf(next, byId, depth + 1)).find((value) => value !== undefined);
}

/** Elements of trafficking by notation, with their English label, as the thesaurus has them. */
export const elements: ReadonlyMap<string, string> = new Map(
  concepts().flatMap((concept) =>
    concept.mappings
      .filter((mapping) => mapping.scheme === scheme && /^(ACT|MEANS|PURPOSE)_/.test(mapping.value))
      .map((mapping): [string, string] => [mapping.value, concept.labels.en]),
  ),
);

/** The sign of an element’s own names in the thesaurus, and of those of narrower concepts. */
export function thesaurusSign(notation: string): string {
  return `thesaurus ${notation}`;
}

function thesaurusPhrases(language: string) {
  const all = new Map(concepts().map((concept) => [concept.id, concept]));
  return [...all.values()].flatMap((concept) => {
    const notation = notationOf(concept, all);
    if (notation === undefined) return [];
    const label = (concept.labels as Record<string, string | undefined>)[language];
    const names = [...(label === undefined ? [] : [label]), ...(concept.variants[language] ?? [])];
    return names.flatMap((name) => readPhrase(thesaurusSign(notation), name, language) ?? []);
  });
}

const tables = new Map<string, PhraseTable>();

/** The phrases of all signs in a language (ISO 639-1), those of the thesaurus included; an empty table for other languages. */
export function signTable(language: string): PhraseTable {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const own = signs.flatMap((sign) =>
    (sign.terms[language] ?? []).flatMap((term) => readPhrase(sign.id, term, language) ?? []),
  );
  const table = phraseTable(own.length === 0 ? [] : [...own, ...thesaurusPhrases(language)]);
  tables.set(language, table);
  return table;
}
