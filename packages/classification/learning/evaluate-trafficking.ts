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
