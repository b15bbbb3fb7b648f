import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { z } from 'zod';

const caseSchema = z.object({
  title: z.string(),
  labels: z.array(z.string()),
  factSummary: z.string().nullable(),
});

/** A case as its coders labelled it: `heading` and `facts` in English (facts empty where none are published), `labels` as notations. */
export interface LabelledCase {
  heading: string;
  facts: string;
  labels: string[];
}

/**
 * The labelled cases of the corpus (`cases/sherloc-trafficking`), for learning and measuring only; undefined without the corpus.
 * Throws when a line does not fit.
 */
export function labelledCases(): LabelledCase[] | undefined {
  const corpus = findCorpus();
  if (corpus === undefined) return undefined;
  const lines = readFileSync(join(corpus, 'cases', 'sherloc-trafficking', 'cases.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { title, labels, factSummary } = caseSchema.parse(JSON.parse(line));
      return { heading: title, facts: factSummary ?? '', labels };
    });
}
