import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelledCases } from '../trafficking/cases.ts';
import { learnModel, readCases } from '../trafficking/learn.ts';
import { type ModelFile, numbersAsText, type Sheet } from '../trafficking/model.ts';
import { namesIn } from './names.ts';

const target = join(import.meta.dirname, '..', 'trafficking', 'weights.json');

function rowsOf(features: Readonly<Record<string, readonly number[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(features)
      .sort()
      .map((key) => [key, numbersAsText(features[key] ?? [])]),
  );
}

function writtenSheet(sheet: Sheet): ModelFile['model']['english'] {
  return { ...sheet, bias: numbersAsText(sheet.bias), signs: rowsOf(sheet.signs), words: rowsOf(sheet.words) };
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
  const model = learnModel(readCases(cases), names);
  return {
    source:
      'Learned from the labels of cases of trafficking in persons in xihaoCCC/SHERLOC_Case_Analysis@6e237a8 (Apache-2.0): weights of words and of pairs of words, no sentence',
    date,
    note: 'Made by learning/learn-trafficking.ts; not to be changed by hand. Figures: learning/evaluate-trafficking.ts',
    cases: cases.length,
    model: { ...model, english: writtenSheet(model.english), anyLanguage: writtenSheet(model.anyLanguage) },
  };
}

if (import.meta.main) {
  const file = learnTrafficking(process.argv[2] ?? new Date().toISOString().slice(0, 10));
  writeFileSync(target, `${JSON.stringify(file, null, 2)}\n`);
  console.log(`${Object.keys(file.model.english.words).length} words and pairs, ${file.cases} cases: ${target}`);
}
