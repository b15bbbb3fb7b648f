import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dialects, type LawNode, openSourceFile, readFile } from '@comity/interchange';
import { conceptById, starterProvisions } from '@comity/reference';
import { z } from 'zod';
import type { Classified } from '../index.ts';

const sourceSchema = z.union([
  z.strictObject({ file: z.string(), number: z.string() }),
  z.strictObject({ starter: z.string(), language: z.string() }),
  z.strictObject({ world: z.string(), id: z.string() }),
]);

const setSchema = z.strictObject({
  how: z.string().min(100),
  provisions: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]{2}-\d{3}$/),
      language: z.string(),
      source: sourceSchema,
      crimeTypes: z.array(z.string()),
      articles: z.array(z.string()),
      /** What may be proposed or not: it counts neither for nor against. */
      accepted: z.array(z.string()).optional(),
      checked: z.iso.date(),
      note: z.string(),
    }),
  ),
});

export type LabelledProvision = z.infer<typeof setSchema>['provisions'][number];

/** A labelled provision with what it is classified from. */
export interface ReadProvision extends LabelledProvision {
  record: Classified;
}

/** The hand-labelled provisions, without their texts. Throws when the file does not fit. */
export function labelledProvisions(): LabelledProvision[] {
  const reference = dirname(createRequire(import.meta.url).resolve('@comity/reference'));
  const file = join(reference, 'evaluation', 'provisions.json');
  return setSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).provisions;
}

type Act = Pick<Classified, 'language'> & { title: string };

function* articlesOf(nodes: readonly LawNode[], above: string[], act: Act): Generator<[string, Classified]> {
  for (const { role, number, heading, text, children } of nodes) {
    if (role === 'article') yield [number, { heading, above: above.join('\n'), text, ...act }];
    yield* articlesOf(children, [...above, `${number} ${heading}`.trim()], act);
  }
}

/** The articles of a file by their number as printed; the first where it is repeated. */
function articlesOfFile(corpus: string, file: string): Map<string, Classified> {
  const found = new Map<string, Classified>();
  for (const result of readFile(openSourceFile(join(corpus, file), file), dialects)) {
    if (result.outcome !== 'law') continue;
    const { title, language, nodes } = result.document;
    for (const [number, record] of articlesOf(nodes, [], { title, language })) {
      if (!found.has(number)) found.set(number, record);
    }
  }
  return found;
}

const worldSchema = z.object({
  id: z.union([z.string(), z.number()]),
  title: z.string().default(''),
  text: z.string(),
});

function documentsOfWorld(corpus: string, file: string): Map<string, { title: string; text: string }> {
  const lines = gunzipSync(readFileSync(join(corpus, file)))
    .toString('utf8')
    .split('\n');
  const documents = lines.filter((line) => line !== '').map((line) => worldSchema.parse(JSON.parse(line)));
  return new Map(documents.map(({ id, title, text }) => [String(id), { title, text }]));
}

/** The provisions with their texts, from the corpus and the starter set. Throws when one is not found. */
export function withTexts(corpus: string, provisions: readonly LabelledProvision[]): ReadProvision[] {
  const files = new Map<string, Map<string, Classified>>();
  const worlds = new Map<string, Map<string, { title: string; text: string }>>();
  const starter = new Map(starterProvisions().map((provision) => [provision.id, provision]));
  const recordOf = ({ source, language }: LabelledProvision): Classified | undefined => {
    if ('file' in source) {
      if (!files.has(source.file)) files.set(source.file, articlesOfFile(corpus, source.file));
      return files.get(source.file)?.get(source.number);
    }
    if ('world' in source) {
      if (!worlds.has(source.world)) worlds.set(source.world, documentsOfWorld(corpus, source.world));
      const document = worlds.get(source.world)?.get(source.id);
      return document && { ...document, language };
    }
    const text = starter.get(source.starter)?.summaries[language as 'en'];
    return text === undefined ? undefined : { text, language };
  };
  return provisions.map((provision) => {
    const record = recordOf(provision);
    if (record === undefined) throw new Error(`${provision.id}: its text is not in the corpus.`);
    return { ...provision, record };
  });
}

export interface Score {
  right: number;
  wrong: number;
  missed: number;
}

/** What is proposed against the labels of each provision, summed up. */
export function scoreOf<Provision extends LabelledProvision>(
  provisions: readonly Provision[],
  kind: 'crimeTypes' | 'articles',
  propose: (provision: Provision) => readonly string[],
): Score {
  const score = { right: 0, wrong: 0, missed: 0 };
  for (const provision of provisions) {
    const wanted = new Set(provision[kind]);
    const accepted = new Set(provision.accepted);
    const proposed = new Set(propose(provision));
    for (const one of proposed) {
      if (wanted.has(one)) score.right += 1;
      else if (!accepted.has(one)) score.wrong += 1;
    }
    score.missed += [...wanted].filter((one) => !proposed.has(one)).length;
  }
  return score;
}

/** Of nothing proposed, or nothing to propose, nothing is wrong. */
export function precisionAndRecall({ right, wrong, missed }: Score): { precision: number; recall: number } {
  return {
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right + missed === 0 ? 1 : right / (right + missed),
  };
}

/** The uppermost crime types above a crime type, itself where there are none. */
export function uppermost(id: string): string[] {
  const above = (conceptById(id)?.broader ?? []).filter((broader) => conceptById(broader)?.scheme === 'crime-types');
  return above.length === 0 ? [id] : above.flatMap(uppermost);
}
