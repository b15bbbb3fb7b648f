import { describe, expect, it } from 'vitest';
import { authenticLanguages } from './authentic-languages.ts';

const languages = (...paragraphs: string[]) => [...authenticLanguages(paragraphs)].sort();

describe('languages in which a treaty is authentic', () => {
  it.each([
    ['Done at Testville in English and in French, both texts being equally authentic.', ['en', 'fr']],
    [
      'The Arabic, Chinese, English, French, Russian and Spanish texts are equally authentic.',
      ['ar', 'en', 'es', 'fr', 'ru', 'zh'],
    ],
    [
      'Gedaan te Testdorp in de Nederlandse en de Duitse taal, waarbij beide teksten gelijkelijk verbindend zijn.',
      ['de', 'nl'],
    ],
    ['Fait à Essaiville, en français et en néerlandais, les deux textes faisant également foi.', ['fr', 'nl']],
    ['Hecho en Prueba, en español e inglés, siendo ambos textos igualmente auténticos.', ['en', 'es']],
    ['正本，其阿拉伯文、中文、英文各文本同等作准。', ['ar', 'en', 'zh']],
  ])('%s', (clause, expected) => expect(languages('Article 1', clause)).toEqual(expected));

  it.each([
    'An authentic copy of the ledger in English shall be sent.',
    'English and French are the languages of the ledger.',
    `${'The English ledger is sealed. '.repeat(30)}It is authentic.`,
    '',
  ])('not %j', (text) => expect(languages(text)).toEqual([]));
});
