import { describe, expect, it } from 'vitest';
import { tellingWords } from './function-words.ts';

describe('the words that say what a question is about', () => {
  it.each([
    ['the confiscation of proceeds', 'confiscation proceeds'],
    ['refus de l’extradition', 'refus l’extradition'],
    ['Das Verfahren zur Auslieferung', 'Verfahren Auslieferung'],
    ['выдача в иностранное государство', 'выдача иностранное государство'],
    ['ما هي عقوبة غسل الأموال', 'هي عقوبة غسل الأموال'],
    ['THE OF', 'THE OF'],
    ['the', 'the'],
    ['', ''],
  ])('%s → %s', (typed, told) => {
    expect(tellingWords(typed.split(' '))).toEqual(told.split(' '));
  });
});
