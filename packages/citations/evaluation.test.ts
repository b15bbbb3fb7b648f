import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { targetInWords } from './citation.ts';
import { type ReadText, readCorpusFile } from './corpus-texts.testing.ts';

const sampleSchema = z.strictObject({
  how: z.string().min(100),
  drawn: z.iso.date(),
  asDrawn: z.strictObject({ judged: z.number(), right: z.number() }),
  citations: z
    .array(
      z.strictObject({
        language: z.string(),
        file: z.string(),
        number: z.string(),
        rule: z.string(),
        printed: z.string(),
        target: z.string(),
        right: z.boolean(),
        why: z.string().optional(),
      }),
    )
    .min(200),
});
const paragraphsSchema = z.strictObject({
  how: z.string().min(100),
  drawn: z.iso.date(),
  asDrawn: z.strictObject({ marked: z.number(), found: z.number() }),
  paragraphs: z
    .array(
      z.strictObject({
        language: z.string(),
        file: z.string(),
        place: z.number(),
        number: z.string(),
        citations: z.array(z.string()),
      }),
    )
    .min(60),
});

const read = (name: string): unknown => JSON.parse(readFileSync(join(import.meta.dirname, 'evaluation', name), 'utf8'));
const sample = sampleSchema.parse(read('sample.json'));
const marked = paragraphsSchema.parse(read('paragraphs.json'));

/** Of what is found, how much is right; of what was marked, how much is found. */
const LEAST_PRECISION = 0.97;
const LEAST_RECALL = 0.75;
const LONG_ENOUGH = 300_000;

const texts = new Map<string, ReadText[]>();

function textsOf(corpus: string, file: string): ReadText[] {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const found = existsSync(join(corpus, file)) ? readCorpusFile(corpus, file) : [];
  texts.set(file, found);
  return found;
}

function table(title: string, counts: Map<string, { of: number; is: number }>): number {
  let of = 0;
  let is = 0;
  for (const [language, count] of [...counts].sort()) {
    console.log(`${title} ${language}: ${count.is} of ${count.of}`);
    of += count.of;
    is += count.is;
  }
  console.log(`${title}, all languages: ${is} of ${of}, ${((100 * is) / of).toFixed(1)} %`);
  return is / of;
}

function count(counts: Map<string, { of: number; is: number }>, language: string, is: boolean): void {
  const { of, is: before } = counts.get(language) ?? { of: 0, is: 0 };
  counts.set(language, { of: of + 1, is: before + (is ? 1 : 0) });
}

describe('the judged citations', () => {
  it('say why they are wrong, where they are', () => {
    for (const { right, why } of sample.citations) expect(why === undefined).toBe(right);
  });

  it('are of all the languages', () => {
    expect(new Set(sample.citations.map(({ language }) => language))).toEqual(
      new Set(['de', 'fr', 'en', 'es', 'zh', 'ar', 'ru', 'nl', 'und']),
    );
  });
});

const corpus = findCorpus();
describe.skipIf(!corpus)('citations in the corpus [corpus]', () => {
  it(
    'are right, as far as a sample shows',
    () => {
      const counts = new Map<string, { of: number; is: number }>();
      let gone = 0;
      for (const { language, file, number, printed, target, right } of sample.citations) {
        const found = textsOf(corpus as string, file)
          .filter((text) => text.number === number)
          .flatMap(({ citations }) => citations)
          .filter((citation) => citation.text === printed);
        // What is no longer found is neither right nor wrong; what leads elsewhere now must be judged anew.
        if (found.length === 0) gone += 1;
        else count(counts, language, right && found.some((citation) => targetInWords(citation.target) === target));
      }
      console.log(`Judged citations that are no longer found: ${gone} of ${sample.citations.length}`);
      expect(gone / sample.citations.length).toBeLessThan(0.1);
      expect(table('Right', counts)).toBeGreaterThanOrEqual(LEAST_PRECISION);
    },
    LONG_ENOUGH,
  );

  it(
    'are found, as far as paragraphs read by hand show',
    () => {
      const counts = new Map<string, { of: number; is: number }>();
      for (const { language, file, place, number, citations } of marked.paragraphs) {
        const text = textsOf(corpus as string, file).find((one) => one.place === place && one.number === number);
        const left = (text?.citations ?? []).map((citation) => citation.text);
        for (const printed of citations) {
          const at = left.findIndex((one) => one === printed || one.includes(printed));
          if (at >= 0) left.splice(at, 1);
          count(counts, language, at >= 0);
        }
      }
      expect(table('Found', counts)).toBeGreaterThanOrEqual(LEAST_RECALL);
    },
    LONG_ENOUGH,
  );
});
