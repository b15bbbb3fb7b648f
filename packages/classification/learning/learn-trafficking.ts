import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelledCases } from '../trafficking/cases.ts';
import { learnModel, readCases } from '../trafficking/learn.ts';
import type { ModelFile } from '../trafficking/model.ts';
import { namesIn } from './names.ts';

const target = join(import.meta.dirname, '..', 'trafficking', 'weights.json');

/** The file as text: one line a feature, so that a change of one weight is a change of one line. */
function asText(file: ModelFile): string {
  const rows = (features: Record<string, number[]>) =>
    Object.keys(features)
      .sort()
      .map((key) => `      ${JSON.stringify(key)}: [${(features[key] ?? []).join(', ')}]`)
      .join(',\n');
  const { english, anyLanguage, ...rest } = file.model;
  const sheet = ({ signs, words, ...head }: typeof english) =>
    `{\n${Object.entries(head)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
      .join('')}    "signs": {\n${rows(signs)}\n    },\n    "words": {\n${rows(words)}\n    }\n  }`;
  const top = Object.entries({ ...file, model: undefined }).filter(([, value]) => value !== undefined);
  return `{\n${top.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join('')}"model": {\n${Object.entries(
    rest,
  )
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`)
    .join('')}  "english": ${sheet(english)},\n  "anyLanguage": ${sheet(anyLanguage)}\n}\n}\n`;
}

/**
 * Learns `trafficking/weights.json` anew from the labelled cases of the corpus; the same corpus gives the same file.
 * Run it after a change of `signs.json`, of the thesaurus or of the reading of texts:
 *
 *     node packages/classification/learning/learn-trafficking.ts [date]
 */
export function learnTrafficking(date: string): ModelFile {
  const cases = labelledCases();
  if (cases === undefined) throw new Error('The corpus is not there: set COMITY_CORPUS');
  const names = namesIn(
    cases.map(({ facts }) => facts),
    'en',
  );
  return {
    source:
      'Learned from the labels of cases of trafficking in persons in xihaoCCC/SHERLOC_Case_Analysis@6e237a8 (Apache-2.0): weights of words and of pairs of words, no sentence',
    date,
    note: 'Made by learning/learn-trafficking.ts; not to be changed by hand. Figures: learning/evaluate-trafficking.ts',
    cases: cases.length,
    model: learnModel(readCases(cases), names),
  };
}

if (import.meta.main) {
  const file = learnTrafficking(process.argv[2] ?? new Date().toISOString().slice(0, 10));
  writeFileSync(target, asText(file));
  console.log(`${Object.keys(file.model.english.words).length} words and pairs, ${file.cases} cases: ${target}`);
}
