import { describe, expect, it } from 'vitest';
import type { LabelledCase } from './cases.ts';
import { learnModel, readCases } from './learn.ts';
import { learnedModel, modelFileSchema, numbersAsText } from './model.ts';
import { elements, signs, signTable } from './signs.ts';
import { suggestTraffickingElements } from './suggest.ts';

/** Thirty cases about begging, thirty about fields; an invented name stands in half of each. */
const cases: LabelledCase[] = Array.from({ length: 60 }, (_, index) => ({
  heading: `Case ${index}`,
  facts: index % 2 === 0 ? `They begged at the corner ${index}.` : `They worked in the fields ${index} for no wages.`,
  labels: [index % 2 === 0 ? 'PURPOSE_OTHER' : 'PURPOSE_FORCED_LABOUR_OR_SERVICES'],
}));

describe('learnModel', () => {
  const model = learnModel(readCases(cases), new Set(['corner']));

  it('learns to tell apart what the cases tell apart', () => {
    const found = suggestTraffickingElements({ text: 'She begged all day in debt.', language: 'en' }, { model });
    expect(found.map(({ notation }) => notation)).toEqual(['PURPOSE_OTHER']);
    expect(found[0]?.because).toContain('begged');
  });

  it('gives the same model for the same cases', () => {
    expect(learnModel(readCases(cases), new Set(['corner']))).toEqual(model);
  });

  it('keeps names out', () => {
    expect(Object.keys(model.english.words).filter((key) => key.includes('corner'))).toEqual([]);
  });

  it('records how frequent an element is', () => {
    expect(model.frequencies.PURPOSE_OTHER?.share).toBe(0.5);
  });
});

describe('numbersAsText', () => {
  it('is read back by the schema of the file', () => {
    const sheet = { bias: numbersAsText([0.5, -1.25]), calibrations: [], signScale: 1, signs: {}, words: {} };
    const file = {
      source: 's',
      date: '2026-11-25',
      note: '',
      cases: 0,
      model: { elements: [], english: sheet, anyLanguage: sheet, frequencies: {} },
    };
    expect(modelFileSchema.parse(file).model.english.bias).toEqual([0.5, -1.25]);
    expect(modelFileSchema.safeParse({ ...file, cases: 'many' }).success).toBe(false);
  });
});

describe('weights.json', () => {
  const { english, anyLanguage, elements: learned } = learnedModel();

  it('has a weight of every element for every feature', () => {
    for (const sheet of [english, anyLanguage]) {
      expect(sheet.bias).toHaveLength(learned.length);
      expect(sheet.calibrations).toHaveLength(learned.length);
      for (const weights of Object.values(sheet.signs)) expect(weights).toHaveLength(learned.length);
      for (const numbers of Object.values(sheet.words)) expect(numbers).toHaveLength(learned.length + 1);
    }
  });

  it('keeps single words and pairs, no initials and no sentences', () => {
    const keys = Object.keys(english.words);
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key) => key.split(' ').length > 2)).toEqual([]);
    expect(keys.filter((key) => key.split(' ').some((stem) => stem.length === 1 && stem !== '#'))).toEqual([]);
  });

  it('knows only signs and elements that there are', () => {
    const known = new Set([...signs.map(({ id }) => id), ...[...elements.keys()].map((key) => `thesaurus ${key}`)]);
    for (const sheet of [english, anyLanguage])
      expect(Object.keys(sheet.signs).filter((key) => !known.has(key))).toEqual([]);
    expect(learned.filter((notation) => !elements.has(notation))).toEqual([]);
  });
});

describe('signs', () => {
  it('have phrases in eight languages, each of which can be found', () => {
    for (const { id, terms } of signs) {
      expect(Object.keys(terms).sort(), id).toEqual(['ar', 'de', 'en', 'es', 'fr', 'pt', 'ru', 'zh']);
    }
    for (const language of ['ar', 'de', 'en', 'es', 'fr', 'pt', 'ru', 'zh']) {
      expect(signTable(language).size).toBeGreaterThan(200);
    }
    expect(signTable('fi').size).toBe(0);
  });
});
