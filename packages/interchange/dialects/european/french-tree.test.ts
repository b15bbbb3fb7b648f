import { describe, expect, it } from 'vitest';
import { frenchMarkdown } from './french-markdown.ts';
import { LONE_ARTICLE } from './french-rules.ts';
import { endsQuotation } from './french-tree.ts';
import { articlesUnder, outline, treeRead } from './outline.testing.ts';

const HEAD = '---\ntitle: "Code des jardins"\nidentifier: "LEGITEXT000099999999"\n---\n# Code des jardins\n\n';
const treeOf = (...paragraphs: string[]) => treeRead(frenchMarkdown, `${HEAD}${paragraphs.join('\n\n')}\n`);

describe('an article alone in its paragraph', () => {
  it.each([
    'Article 1er',
    'Article Premier',
    'Article 1 A',
    'Article 20 A bis',
    'Article 39 quinquies GA',
    'Article 64 bis-0 A',
    'Article 150-0 B ter',
    'Article 199 novovicies',
    'Article 200 septdecies',
    'Article 235 ter ZD bis',
    'Article 302 bis ZA',
    'Article 706-25-7',
    'Article 1649 quater-0 B bis',
    'Article A. 43',
    'Article D531-2-1',
    'Article L16 B',
    'Article L. 123-4',
    'Article L.O. 121-1',
    'Article LO 141',
    'Article R*611-1',
    'Article R. 3-1 A',
    'Article préliminaire',
    'Article Préliminaire',
    'Article unique',
    'ARTICLE 5',
    'Article Annexe II',
    "Article Annexe à l'article R57-6-18",
  ])('is %s', (text) => {
    expect(LONE_ARTICLE.test(text)).toBe(true);
  });

  it.each([
    'Article 5 du code',
    'Article 5 et 6',
    'Article 12 est',
    'Articles 1 à 3',
    'Article 5, alinéa 2',
    'Article 5.',
    "L'article 5",
    'Article',
  ])('is not %s', (text) => {
    expect(LONE_ARTICLE.test(text)).toBe(false);
  });
});

describe('the end of a quotation', () => {
  it.each([
    ['" Un jardin. "', true],
    ['Un jardin. "', true],
    ['Un jardin. " ;', true],
    ['« Un jardin. »', true],
    ['“ Un jardin.”', true],
    ['Il plante des fleurs dites « vivaces ».', false],
    ['« Il plante des fleurs dites « vivaces » ». »', true],
    ['Il porte la mention : " jardin "', false],
    ['" Il porte la mention : " jardin " "', true],
    ['Un jardin.', false],
    ['', false],
  ])('%s: %s', (paragraph, ends) => {
    expect(endsQuotation(paragraph)).toBe(ends);
  });

  it('is not the end of a word put in quotation marks', () => {
    const nodes = treeOf(
      '##### Article 9',
      "L'article 7 est ainsi rédigé :",
      '" Art. 7.-Le gardien appose la mention : " jardin "',
      'Il ferme la porte. "',
      '2° Le reste est sans changement.',
    );
    expect(outline(nodes)).toEqual([
      "article Article 9 |  | L'article 7 est ainsi rédigé :",
      '  article Art. 7 |  | Le gardien appose la mention : " jardin " ¶ Il ferme la porte. "',
      '  text  |  | 2° Le reste est sans changement.',
    ]);
  });
});

describe('quoted articles', () => {
  it('keep the order of what is read between them', () => {
    const nodes = treeOf(
      '##### Article 3',
      'Pour les îles :',
      "1° L'article 5 est ainsi rédigé :",
      '« Art. L. 5.-Un. »',
      "2° L'article 6 est ainsi rédigé :",
      '« Art. L. 6.-Deux. »',
      '3° Article 7 : sans objet.',
      '##### Article 4',
      'Fin.',
    );
    expect(outline(nodes)).toEqual([
      "article Article 3 |  | Pour les îles : ¶ 1° L'article 5 est ainsi rédigé :",
      '  article Art. L. 5 |  | Un. »',
      "  text  |  | 2° L'article 6 est ainsi rédigé :",
      '  article Art. L. 6 |  | Deux. »',
      '  text  |  | 3° Article 7 : sans objet.',
      'article Article 4 |  | Fin.',
    ]);
  });

  it('are found without the point after their word', () => {
    const nodes = treeOf('##### Article 3', 'Il est inséré :', '"Art R. 5-1 :', 'Un."', '##### Article 4', 'Fin.');
    expect(articlesUnder(nodes)).toEqual([
      ['', 'Article 3'],
      ['Article 3', 'Art R. 5-1'],
      ['', 'Article 4'],
    ]);
  });
});

describe('an agreement in an annex', () => {
  const nodes = treeOf(
    '### Annexes',
    '##### Article Annexe 4',
    'CONVENTION',
    'Article 1er',
    'Objet',
    'La convention règle le jardin.',
    'TITRE Ier : TERRAIN',
    'Chapitre Ier : Surface',
    'Article 2',
    'La surface est plane.',
    'Chapitre II',
    'Article 3',
    'Article 4',
    'Bords',
    'Les bords sont droits.',
    '##### Article Annexe 5',
    'Liste.',
  );

  it('keeps its divisions, with their ranks, between the annex and its articles', () => {
    expect(articlesUnder(nodes)).toEqual([
      ['Annexes', 'Article Annexe 4'],
      ['Article Annexe 4', 'Article 1er'],
      ['Chapitre Ier', 'Article 2'],
      ['Chapitre II', 'Article 3'],
      ['Chapitre II', 'Article 4'],
      ['Annexes', 'Article Annexe 5'],
    ]);
  });

  it('has the rubrics that stand between designation and text', () => {
    expect(outline(nodes)).toContain('    article Article 1er | Objet | La convention règle le jardin.');
    expect(outline(nodes)).toContain('        article Article 2 |  | La surface est plane.');
    expect(outline(nodes)).toContain('        article Article 4 | Bords | Les bords sont droits.');
  });

  it('takes a chapter named inside an ordinary article for text', () => {
    const [article] = treeOf('##### Article 8', 'Il est inséré :', 'Chapitre III : Des fleurs', 'Fin.');
    expect(article?.text).toBe('Il est inséré :\nChapitre III : Des fleurs\nFin.');
  });
});
