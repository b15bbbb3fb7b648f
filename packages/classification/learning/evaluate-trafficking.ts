import { labelledCases } from '../trafficking/cases.ts';
import { crossValidate, type Figures, figuresOf, type Judged } from '../trafficking/cross-validation.ts';
import { mean } from './measures.ts';

function line(name: string, figures: readonly Figures[]): string {
  const average = (pick: (one: Figures) => number) => mean(figures.map(pick)).toFixed(3);
  const spread = `${Math.min(...figures.map(({ macro }) => macro)).toFixed(3)}–${Math.max(...figures.map(({ macro }) => macro)).toFixed(3)}`;
  return `${name} (${figures[0]?.cases ?? 0} cases): macro ${average(({ macro }) => macro)} (${spread}), of ten or more ${average(({ macroOfTen }) => macroOfTen)}, micro ${average(({ micro }) => micro)}, acts ${average(({ acts }) => acts)}, means ${average(({ means }) => means)}, purposes ${average(({ purposes }) => purposes)}`;
}

function report(name: string, repetitions: readonly (readonly Judged[])[]): string[] {
  const withFacts = (all: readonly Judged[]) => all.filter((one) => one.case.facts !== '');
  return [
    line(
      `${name}, with facts`,
      repetitions.map((all) => figuresOf(withFacts(all))),
    ),
    line(
      `${name}, all`,
      repetitions.map((all) => figuresOf(all)),
    ),
  ];
}

/*
 * Measures the suggester on the labelled cases by repeated cross-validation: five stratified folds; weights, vocabulary and thresholds
 * are learned without the fold measured, and each case goes through `suggestTraffickingElements` as users have it.
 *
 *     node packages/classification/learning/evaluate-trafficking.ts [repetitions]
 *
 * Measured on 25 November 2026, four repetitions (macro-F1 from the worst to the best of them in brackets):
 * - words and signs, 691 cases with facts: macro 0.634 (0.631–0.636), micro 0.774; acts 0.739, means 0.604, purposes 0.565;
 * - words and signs, all 1,010 cases: macro 0.536 (0.535–0.538), micro 0.726; without the eight cases of organ removal, none of which
 *   has facts, 0.570. The 319 cases without facts get what is frequent;
 * - signs alone, which is what languages other than English get, 691 cases: macro 0.575 (0.574–0.576), micro 0.721.
 *
 * Others report, on cases that all have facts: TF-IDF and logistic regression 0.467, a fine-tuned encoder 0.535, a large language model
 * 0.60; without organ removal 0.496, 0.568 and 0.577. Of ours the floor is asserted in `cross-validation.test.ts`.
 *
 * Tried without gain: three-word phrases, presence in place of counts, NB-SVM features, averages of several models, a second stage on
 * the scores of all elements, the length of the text, the jurisdiction, the geographic form, thresholds that were best on the training
 * folds. With gain: the signs (0.62 to 0.635), thresholds by expected F1 in place of the best observed.
 *
 * Settings were compared by the same folds, and the signs written after some fifty of the cases had been read: on cases never seen the
 * figures may be somewhat lower; how much was not measured.
 */
const cases = labelledCases();
if (cases === undefined) throw new Error('The corpus is not there: set COMITY_CORPUS');
const repetitions = Number(process.argv[2] ?? 3);
const runs = Array.from({ length: repetitions }, (_, index) => crossValidate(cases, 5, 100 + index));
for (const text of report(
  'Words and signs',
  runs.map(({ full }) => full),
))
  console.log(text);
for (const text of report(
  'Signs alone',
  runs.map(({ signs }) => signs),
))
  console.log(text);
const withFacts = runs.map(({ full }) => figuresOf(full.filter((one) => one.case.facts !== '')));
for (const [notation, { support }] of Object.entries(withFacts[0]?.byElement ?? {})) {
  console.log(
    `${notation} ${support}: ${mean(withFacts.map(({ byElement }) => byElement[notation]?.f1 ?? 0)).toFixed(3)}`,
  );
}
