import { describe, expect, it } from 'vitest';
import { labelledCases } from './cases.ts';
import { crossValidate, figuresOf, type Judged } from './cross-validation.ts';

const cases = labelledCases();

function judged(labels: string[], proposed: string[]): Judged {
  return { case: { heading: '', facts: '', labels }, proposed: new Set(proposed) };
}

describe('figuresOf', () => {
  it('takes the mean over elements that some case has', () => {
    const figures = figuresOf([
      judged(['ACT_RECRUITMENT'], ['ACT_RECRUITMENT']),
      judged(['ACT_RECRUITMENT', 'MEANS_FRAUD'], ['ACT_RECRUITMENT']),
      judged(['PURPOSE_OTHER'], ['PURPOSE_OTHER', 'MEANS_ABDUCTION']),
    ]);
    expect(figures.macro).toBeCloseTo(2 / 3);
    expect(figures.acts).toBe(1);
    expect(figures.means).toBe(0);
    expect(figures.purposes).toBe(1);
    expect(figures.micro).toBeCloseTo(6 / 7);
    expect(figures.byElement.ACT_RECRUITMENT).toEqual({ f1: 1, support: 2 });
    expect(figures.macroOfTen).toBe(0);
  });
});

describe.skipIf(cases === undefined)('cross-validation on the labelled cases', () => {
  it('reaches the floors with thresholds chosen within the training folds', { timeout: 120_000 }, () => {
    const { full, signs } = crossValidate(cases ?? [], 5, 100);
    const withFacts = (all: Judged[]) => figuresOf(all.filter((one) => one.case.facts !== ''));
    const [facts, all, alone] = [withFacts(full), figuresOf(full), withFacts(signs)];
    console.log(
      `macro-F1: ${facts.macro.toFixed(3)} on ${facts.cases} cases with facts, ${all.macro.toFixed(3)} on all ${all.cases}, signs alone ${alone.macro.toFixed(3)}`,
    );
    expect(facts.macro).toBeGreaterThan(0.615);
    expect(facts.micro).toBeGreaterThan(0.75);
    expect(all.macro).toBeGreaterThan(0.52);
    expect(alone.macro).toBeGreaterThan(0.555);
  });
});
