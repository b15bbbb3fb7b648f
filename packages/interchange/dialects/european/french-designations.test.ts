import { describe, expect, it } from 'vitest';
import { enumeratedDivision, otherDivision, wordDivision } from './french-divisions.ts';
import { LONE_ARTICLE, QUOTATION_END, QUOTED_ARTICLE } from './french-rules.ts';

describe('an article alone in its paragraph', () => {
  it.each([
    'Article 1',
    'Article 1er',
    'Article L111-1',
    'Article L. 111-1',
    'Article R*1-1',
    'Article LO121-4',
    'Article L16-0 BA',
    'Article A80 CB-3-1',
    'Article R224 bis',
    'Article 1649 quater-0 B bis',
    'Article préliminaire',
    'Article Annexe',
    'ARTICLE UNIQUE',
    'Article premier',
  ])('%s', (line) => {
    expect(LONE_ARTICLE.test(line)).toBe(true);
  });

  it.each([
    'Article 1, alinéa 2',
    'article 1',
    'Article 1 du code',
    "L'article 1",
    'Articles 1',
    'Article',
    'Article 1.',
    'Article L111-1 modifié',
  ])('not %s', (line) => {
    expect(LONE_ARTICLE.test(line)).toBe(false);
  });
});

describe('a quoted article', () => {
  it.each([
    ['" Art. R. 132-5.-Le préfet arrose.', 'Art. R. 132-5', 'Le préfet arrose.'],
    ['« Art. L. 1-1. – Le jardin.', 'Art. L. 1-1', 'Le jardin.'],
    ['Art. 3.-Le jardin.', 'Art. 3', 'Le jardin.'],
    ['“ Article 3 : Le jardin.', 'Article 3', 'Le jardin.'],
  ])('%s', (line, number, text) => {
    expect(QUOTED_ARTICLE.exec(line)?.slice(1)).toEqual([number, text]);
  });

  it.each(['Art. 3 du code', '« Le jardin.', "L'art. 3.-Le jardin", 'Art.-Le jardin'])('not %s', (line) => {
    expect(QUOTED_ARTICLE.test(line)).toBe(false);
  });

  it.each(['Le jardin. "', 'Le jardin »', 'Le jardin ».', 'Le jardin ” ;'])('%s ends one', (line) => {
    expect(QUOTATION_END.test(line)).toBe(true);
  });
});

describe('divisions that name their rank', () => {
  it.each([
    ['Chapitre Ier bis : Des jardins', 'Chapitre Ier bis', 'Des jardins'],
    ['TITRE PRÉLIMINAIRE', 'TITRE PRÉLIMINAIRE', ''],
    ['Section unique', 'Section unique', ''],
    ['Livre II', 'Livre II', ''],
    ['Sous-section 3 : Des allées', 'Sous-section 3', 'Des allées'],
    ['Paragraphe 2 : Des fleurs', 'Paragraphe 2', 'Des fleurs'],
    ['Première partie : Partie législative', 'Première partie', 'Partie législative'],
    ['Partie législative', '', 'Partie législative'],
    ['Titre III quater : Des serres', 'Titre III quater', 'Des serres'],
  ])('%s', (line, number, heading) => {
    expect(wordDivision(line)).toMatchObject({ number, heading });
  });

  it.each(['Chapitre', 'Des jardins', 'Titre de séjour', 'Section des jardins', 'Le chapitre Ier', 'Livret II'])(
    'not %s',
    (line) => {
      expect(wordDivision(line)).toBeUndefined();
    },
  );

  it('stand in their order from the part to the paragraph', () => {
    const lines = [
      'Partie législative',
      'Livre Ier',
      'Titre Ier',
      'Chapitre Ier',
      'Section 1',
      'Sous-section 1',
      'Paragraphe 1',
    ];
    const ranks = lines.map((line) => wordDivision(line)?.rank ?? 0);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
    expect(new Set(ranks).size).toBe(lines.length);
  });
});

describe('divisions without a word', () => {
  it.each([
    ['I : Des jardins', 'I', 'Des jardins'],
    ['A. - Des allées', 'A', 'Des allées'],
    ['a) Des fleurs', 'a', 'Des fleurs'],
    ['1 : Des roses', '1', 'Des roses'],
    ['25° Des lis', '25°', 'Des lis'],
    ['I bis : Des serres', 'I bis', 'Des serres'],
    ['22°', '22°', ''],
  ])('%s', (line, number, heading) => {
    expect(enumeratedDivision(line, '')).toMatchObject({ number, heading });
  });

  it('tell the letter C from the numeral by what stands before', () => {
    const numeral = enumeratedDivision('C : Des lis', '')?.rank;
    const letter = enumeratedDivision('C : Des lis', 'B')?.rank;
    expect(letter).toBe(enumeratedDivision('B : Des roses', 'A')?.rank);
    expect(numeral).not.toBe(letter);
  });

  it('stand lower without rank, and annexes as their marks say', () => {
    expect(otherDivision('Des jardins', 5).rank).toBe(80);
    expect(otherDivision('Annexes', 2)).toEqual({ rank: 10, number: '', heading: 'Annexes' });
    expect(otherDivision('Annexe au livre Ier', 3).rank).toBe(20);
  });
});
