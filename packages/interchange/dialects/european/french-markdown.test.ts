import { describe, expect, it } from 'vitest';
import type { LawDocument, LawNode, ReadResult } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { frenchMarkdown } from './french-markdown.ts';

const HEAD = `---
title: "Code des jardins"
identifier: "LEGITEXT000099999999"
country: "fr"
rank: "code"
publication_date: "2001-02-03"
last_updated: "2020-05-06"
status: "in_force"
source: "https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000099999999"
---
# Code des jardins

`;

function fileOf(text: string) {
  return sourceFileOf('code.md', new TextEncoder().encode(text));
}

function resultOf(text: string): ReadResult {
  return [...frenchMarkdown.read(fileOf(text), {})][0] as ReadResult;
}

function lawOf(body: string): LawDocument {
  const result = resultOf(HEAD + body);
  if (result.outcome !== 'law') throw new Error(result.reason);
  return result.document;
}

function outline(nodes: LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.role} ${node.number} | ${node.heading} | ${node.text.replaceAll('\n', ' ¶ ')}`,
    ...outline(node.children, depth + 1),
  ]);
}

/** The divisions and articles only, `[number] heading` indented by depth. */
function plan(nodes: LawNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [
    `${'  '.repeat(depth)}[${node.number}] ${node.heading}`.trimEnd(),
    ...plan(node.children, depth + 1),
  ]);
}

describe('frenchMarkdown.recognise', () => {
  it('is sure of a LEGITEXT identifier and leaves other families alone', () => {
    expect(frenchMarkdown.recognise(fileOf(HEAD))).toBeGreaterThan(0.9);
    const other = '---\ntitle: "X"\nidentifier: "LEY-1"\ncountry: "ar"\n---\n';
    expect(frenchMarkdown.recognise(fileOf(other))).toBe(0);
    expect(frenchMarkdown.recognise(fileOf('# Code\n\nidentifier: LEGITEXT1\n'))).toBe(0);
  });
});

describe('metadata of French codes', () => {
  it('gives title, identifier, dates, status and source', () => {
    const law = lawOf('##### Article 1\n\nTexte.\n');
    expect(law).toMatchObject({
      country: 'FR',
      language: 'fr',
      title: 'Code des jardins',
      alternativeTitles: ['code des jardins'],
      identifiers: [{ scheme: 'source', value: 'LEGITEXT000099999999' }],
      versionDate: '2020-05-06',
      status: 'in-force',
      source: { publisher: 'Légifrance', url: expect.stringContaining('legifrance.gouv.fr') },
    });
    expect(law.dates).toEqual([
      { event: 'published', date: '2001-02-03', precision: 'day' },
      { event: 'consolidated', date: '2020-05-06', precision: 'day' },
    ]);
  });

  it('invents no date, status or identifier', () => {
    const result = resultOf('---\ntitle: "X"\nidentifier: "LEGITEXT1"\ncountry: "fr"\n---\n##### Article 1\n\nx.\n');
    expect(result).toMatchObject({ document: { versionDate: '', dates: [], status: 'unknown' } });
  });
});

describe('plan of French codes', () => {
  it('takes the rank from the word, since most headings carry the same mark', () => {
    const law = lawOf(`## Partie législative

### Livre Ier : Des arbres

#### TITRE PRÉLIMINAIRE : Des règles

##### Article 1

Texte.

#### Titre Ier bis : Du pommier

#### Sous-titre Ier : De la pomme

#### Chapitre unique

#### Section 1 : De la cueillette

#### Sous-section 3-1 : De l'échelle

#### Paragraphe 2

#### Sous-Paragraphe  1 : Des barreaux

##### Article L. 1

Texte.

#### Section 2

##### Article L. 2

Texte.

#### Titre II

### Livre II : Des fleurs

### Annexes

##### Article Annexe 1

Texte.

## Partie réglementaire - Décrets simples

### LIVRE IER
`);
    expect(plan(law.nodes)).toEqual([
      '[] Partie législative',
      '  [Livre Ier] Des arbres',
      '    [TITRE PRÉLIMINAIRE] Des règles',
      '      [Article 1]',
      '    [Titre Ier bis] Du pommier',
      '      [Sous-titre Ier] De la pomme',
      '        [Chapitre unique]',
      '          [Section 1] De la cueillette',
      "            [Sous-section 3-1] De l'échelle",
      '              [Paragraphe 2]',
      '                [Sous-Paragraphe 1] Des barreaux',
      '                  [Article L. 1]',
      '          [Section 2]',
      '            [Article L. 2]',
      '    [Titre II]',
      '  [Livre II] Des fleurs',
      '  [] Annexes',
      '    [Article Annexe 1]',
      '[] Partie réglementaire - Décrets simples',
      '  [LIVRE IER]',
    ]);
  });

  it('ranks divisions named by numbers and tells the letter C from the numeral', () => {
    const headings = [
      'Section I : S',
      'I : a',
      'A : b',
      '1° : c',
      '2° bis : d',
      '25° Bancs',
      'B : e',
      '1 : f',
      'C : g',
      'II : h',
      'Divers',
    ];
    const law = lawOf(headings.map((heading) => `#### ${heading}\n\n##### Article 1\n\nx.\n`).join('\n'));
    const divisions = plan(law.nodes).filter((line) => !line.includes('Article'));
    expect(divisions).toEqual([
      '[Section I] S',
      '  [I] a',
      '    [A] b',
      '      [1°] c',
      '      [2° bis] d',
      '      [25°] Bancs',
      '    [B] e',
      '      [1] f',
      '    [C] g',
      '  [II] h',
      '    [] Divers',
    ]);
  });

  it('reads the word after its number', () => {
    expect(
      plan(lawOf('### Première partie : Des lois\n\n#### Titre premier :\n\n##### Article 1\n\nx.\n').nodes),
    ).toEqual(['[Première partie] Des lois', '  [Titre premier]', '    [Article 1]']);
  });
});

describe('articles of French codes', () => {
  it('keeps designations as printed, repeats included', () => {
    const numbers = [
      'Article 111-1',
      'Article R*16-0 BA-1',
      'Article L80 O',
      'Article L80 O',
      'Article LO121-4',
      'Article Préliminaire',
    ];
    const law = lawOf(numbers.map((number) => `##### ${number} \n\nUn.\n\n\n   Deux.\n`).join('\n'));
    expect(law.nodes.map((node) => node.number)).toEqual(numbers);
    expect(law.nodes.every((node) => node.role === 'article' && node.text === 'Un.\nDeux.')).toBe(true);
  });

  it('puts a quoted wording under the article that quotes it', () => {
    const law = lawOf(`##### Article 9

L'article 5 est ainsi rédigé :

" Art. R. 5-1.-Le jardinier plante.

L'article 7 est une simple mention.

Il arrose. "

Le présent article s'applique.

« Art. 6. ― Il récolte. »

Fin.
`);
    expect(outline(law.nodes)).toEqual([
      "article Article 9 |  | L'article 5 est ainsi rédigé :",
      '  article Art. R. 5-1 |  | Le jardinier plante. ¶ L\'article 7 est une simple mention. ¶ Il arrose. "',
      "  text  |  | Le présent article s'applique.",
      '  article Art. 6 |  | Il récolte. »',
      '  text  |  | Fin.',
    ]);
  });

  it('finds the articles of a model agreement in an annex', () => {
    const law = lawOf('##### Article Annexe 1\n\nMODÈLE\n\nArticle 1er\n\nUn.\n\nArticle 2\n\nDeux.\n');
    expect(outline(law.nodes)).toEqual([
      'article Article Annexe 1 |  | MODÈLE',
      '  article Article 1er |  | Un.',
      '  article Article 2 |  | Deux.',
    ]);
  });

  it('takes out broken elements and keeps their words', () => {
    const law = lawOf(
      '##### Article 1\n\nSelon le <a id="8" name="8">décret</a> cité.<RL    "Art. R. 5 :\n\n   Suite.\n',
    );
    expect(outline(law.nodes)).toEqual([
      'article Article 1 |  | Selon le décret cité.',
      '  article Art. R. 5 |  | Suite.',
    ]);
  });
});

describe('French codes without heading marks', () => {
  const law = () =>
    lawOf(`PARTIE LÉGISLATIVE

Article préliminaire

I. - Le jardin est libre.

Chapitre Ier : Des bancs

Section 1

A : Règles générales

Article L224 bis

Un banc. Titre Ier du code :
Article 5

a) Première condition
b) Seconde condition.

A. - Personnes physiques

Article R1

ANNEXE

DÉPARTEMENTS

ANNEXE

Article Annexe

Liste.
`);

  it('opens divisions and articles at lines that stand alone', () => {
    expect(outline(law().nodes)).toEqual([
      'division  | PARTIE LÉGISLATIVE | ',
      '  article Article préliminaire |  | I. - Le jardin est libre.',
      '  division Chapitre Ier | Des bancs | ',
      '    division Section 1 |  | ',
      '      division A | Règles générales | ',
      '        article Article L224 bis |  | Un banc. Titre Ier du code : ¶ Article 5 ¶ a) Première condition ¶ b) Seconde condition.',
      '      division A | Personnes physiques | ',
      '        article Article R1 |  | ANNEXE ¶ DÉPARTEMENTS',
      '  division  | ANNEXE | ',
      '    article Article Annexe |  | Liste.',
    ]);
  });
});

describe('broken French files', () => {
  it('refuses or leaves alone, and says why', () => {
    expect(resultOf(HEAD.slice(0, 80))).toMatchObject({ outcome: 'refused', place: 'line 1' });
    expect(resultOf(HEAD)).toMatchObject({ outcome: 'left-alone' });
    expect(resultOf(`${HEAD}##### Article 1\n\nLes dispos`)).toMatchObject({ outcome: 'refused' });
    expect(resultOf('---\nidentifier: "LEGITEXT1"\n---\n##### Article 1\n\nx.\n')).toMatchObject({
      outcome: 'refused',
    });
  });
});
