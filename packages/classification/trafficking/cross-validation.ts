import { stratifiedFolds } from '../learning/folds.ts';
import { type Counts, countOutcomes, f1, mean, microF1 } from '../learning/measures.ts';
import { namesIn } from '../learning/names.ts';
import type { LabelledCase } from './cases.ts';
import { learnModel, type ReadCase, readCases } from './learn.ts';
import type { Model } from './model.ts';
import { suggestTraffickingElements } from './suggest.ts';

/** What was measured; every figure but `byElement.support` is an F1 between 0 and 1. */
export interface Figures {
  cases: number;
  macro: number;
  micro: number;
  acts: number;
  means: number;
  purposes: number;
  /** Over elements of ten or more cases. */
  macroOfTen: number;
  byElement: Record<string, { f1: number; support: number }>;
}

/** A case and the elements proposed for it. */
export interface Judged {
  case: LabelledCase;
  proposed: ReadonlySet<string>;
}

/** Figures over cases; elements that no case has are left out. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const notations = [...new Set(judged.flatMap((one) => one.case.labels))].sort();
  const counts = new Map<string, Counts>(
    notations.map((notation) => [
      notation,
      countOutcomes(
        judged.map(({ proposed }) => proposed.has(notation)),
        judged.map((one) => one.case.labels.includes(notation)),
      ),
    ]),
  );
  const supportOf = ({ right, missed }: Counts) => right + missed;
  const over = (keep: (notation: string, support: number) => boolean) =>
    mean([...counts].filter(([notation, count]) => keep(notation, supportOf(count))).map(([, count]) => f1(count)));
  return {
    cases: judged.length,
    macro: over(() => true),
    micro: microF1([...counts.values()]),
    acts: over((notation) => notation.startsWith('ACT_')),
    means: over((notation) => notation.startsWith('MEANS_')),
    purposes: over((notation) => notation.startsWith('PURPOSE_')),
    macroOfTen: over((_, support) => support >= 10),
    byElement: Object.fromEntries(
      [...counts].map(([key, count]) => [key, { f1: f1(count), support: supportOf(count) }]),
    ),
  };
}

function judge(one: ReadCase, model: Model): Judged {
  const found = suggestTraffickingElements({ heading: one.heading, text: one.facts, language: 'en' }, { model });
  return { case: one, proposed: new Set(found.map(({ notation }) => notation)) };
}

/** The model with the sheet for any language in the place of the English one: what other languages get, measured on English. */
function signsOnly(model: Model): Model {
  return { ...model, english: model.anyLanguage };
}

/**
 * One repetition of cross-validation: each case is judged by a model learned without its fold, thresholds included. `signs` judges by
 * signs alone. Both lists are parallel to `cases`.
 */
export function crossValidate(
  cases: readonly LabelledCase[],
  folds: number,
  seed: number,
): { full: Judged[]; signs: Judged[] } {
  const read = readCases(cases);
  // Which words are names is no label: it may be seen in all texts.
  const names = namesIn(
    cases.map(({ facts }) => facts),
    'en',
  );
  const foldOf = stratifiedFolds(
    cases.map(({ labels }) => labels),
    folds,
    seed,
  );
  const full: Judged[] = [];
  const signs: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = learnModel(
      read.filter((_, index) => foldOf[index] !== fold),
      names,
    );
    read.forEach((one, index) => {
      if (foldOf[index] !== fold) return;
      full[index] = judge(one, model);
      signs[index] = judge(one, signsOnly(model));
    });
  }
  return { full, signs };
}
