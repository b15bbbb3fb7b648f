import { describe, expect, it } from 'vitest';
import { conceptLabel, searchConcepts } from './search-concepts.ts';
import { sixLanguages } from './six-languages.ts';

const all = searchConcepts();
const byId = new Map(all.map((concept) => [concept.id, concept.terms]));

describe('concepts for search', () => {
  it('have terms in every language, synonyms beside the label', () => {
    for (const { id, terms } of all) {
      for (const language of sixLanguages) expect(terms[language]?.length, `${id} ${language}`).toBeGreaterThan(0);
    }
    expect(byId.get('extradition')).toMatchObject({
      en: expect.arrayContaining(['Extradition']),
      zh: expect.arrayContaining(['引渡']),
      ru: expect.arrayContaining(['Выдача']),
      ar: expect.arrayContaining(['تسليم المجرمين']),
    });
  });

  it('are States too, under their code', () => {
    expect(byId.get('state-kz')).toMatchObject({ en: ['Kazakhstan'], ru: ['Казахстан'], zh: ['哈萨克斯坦'] });
    expect(byId.has('state-zz')).toBe(false);
    expect(all.filter(({ id }) => id.startsWith('state-')).length).toBeGreaterThan(240);
  });

  it('have one id each', () => {
    expect(byId.size).toBe(all.length);
  });
});

describe('labels', () => {
  it.each([
    ['extradition', 'zh', '引渡'],
    ['state-fr', 'ru', 'Франция'],
    ['no-such-concept', 'en', 'no-such-concept'],
  ])('%s in %s is %s', (id, language, label) => {
    expect(conceptLabel(id, language)).toBe(label);
  });
});
