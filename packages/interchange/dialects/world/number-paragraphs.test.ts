import { describe, expect, it } from 'vitest';
import { caseOf } from './world.testing.ts';

const paragraphsOf = (text: string) => caseOf({ text }).texts.map(({ number, text: part }) => [number, part]);

describe('paragraphs of a decision', () => {
  it.each([
    ['in brackets', (number: number) => `[${number}]`],
    ['with a dot', (number: number) => `${number}.`],
    ['in Arabic digits', (number: number) => `${String.fromCodePoint(0x660 + number)}.`],
  ])('have their numbers %s', (_, printed) => {
    const text = ['THE COURT', ...[1, 2, 3, 4].map((number) => `${printed(number)} The court says this.`)].join('\n');
    expect(paragraphsOf(text)).toEqual([
      ['', 'THE COURT'],
      ...[1, 2, 3, 4].map((number) => [printed(number), 'The court says this.']),
    ]);
  });

  it('have numbers in two levels', () => {
    const text = '1. Facts\n1.1. The first.\n1.2. The second.\n2. Law\n2.1 The third.\n2.2 The fourth.';
    expect(paragraphsOf(text).map(([number]) => number)).toEqual(['1.', '1.1.', '1.2.', '2.', '2.1', '2.2']);
  });

  it('have numbers without a dot before sentences only', () => {
    const sentence = 'The applicant was invited to say what was to be said.';
    expect(
      paragraphsOf([1, 2, 3].map((number) => `${number} ${sentence}`).join('\n')).map(([number]) => number),
    ).toEqual(['1', '2', '3']);
    expect(paragraphsOf('1 A, b\n2 C, d\n3 E, f\n4 G').every(([number]) => number === '')).toBe(true);
  });

  it('have a number on the line above', () => {
    expect(paragraphsOf('1.\nThe first says much.\n2.\nThe second says more.\n3.\nThe third ends.')).toEqual([
      ['1.', 'The first says much.'],
      ['2.', 'The second says more.'],
      ['3.', 'The third ends.'],
    ]);
  });

  it('are found in a text without line breaks', () => {
    const text = [1, 2, 3, 4, 5]
      .map((number) => `[${number}] The court considered point ${number} at ${'great '.repeat(20)}length.`)
      .join(' ');
    expect(paragraphsOf(text).map(([number]) => number)).toEqual(['[1]', '[2]', '[3]', '[4]', '[5]']);
  });

  it.each([
    ['dates', '12.05.2019 the claim came.\n13.06.2019 it went.\n14.07.2019 it ended.'],
    ['amounts', '1.000 euro were paid.\n2.000 euro were not.\n3.000 euro were lost.'],
    ['one number', '7. The only one.\nAnd a line.'],
    [
      'footnotes',
      `${'A sentence of the court.\n'.repeat(20)}1. See the first book.\n2. Ibid., page 4.\n3. See the second.`,
    ],
    ['zero', '0. Zero.\n0. Zero.\n0. Zero.'],
  ])('have no numbers where there are only %s', (_, text) => {
    expect(paragraphsOf(text).every(([number]) => number === '')).toBe(true);
  });

  it('keep a number without text as text', () => {
    expect(paragraphsOf('1. One is said.\n2.\n3. Three is said.').flat()).toEqual(
      expect.arrayContaining(['One is said.', 'Three is said.']),
    );
  });

  it('belong to the decision, as a copy of what the court published', () => {
    for (const paragraph of caseOf({ text: 'La cour dit que la loi est la loi.' }).texts) {
      expect(paragraph).toMatchObject({
        part: 'decision',
        standing: 'courtesy',
        language: 'fr',
        heading: '',
        level: 0,
      });
    }
  });

  it('are parted where they are long', () => {
    const { texts } = caseOf({ text: 'The court says that it is so and not otherwise. '.repeat(300) });
    expect(texts.length).toBeGreaterThan(2);
    expect(texts.every(({ text }) => text.length <= 4500 && text.endsWith('otherwise.'))).toBe(true);
  });
});
