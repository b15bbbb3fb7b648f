import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect, LawDocument, LawNode } from '../../law-document.ts';
import {
  articlesWith,
  asExpected,
  asFound,
  cutsOf,
  hostileFiles,
  isSound,
  numbersWith,
} from '../../random-acts.testing.ts';
import { sourceFileOf } from '../../source-file.ts';
import { dutchMarkdown } from './dutch-markdown.ts';
import { frenchMarkdown } from './french-markdown.ts';
import { germanMarkdown } from './german-markdown.ts';

const germanHead =
  '---\nTitle: Gartengesetz\njurabk: GartG\nslug: gartg\n---\n\n# Gartengesetz (GartG)\n\nAusfertigungsdatum\n:   2015-03-04\n\n';
const frenchHead =
  '---\ntitle: "Code des jardins"\nidentifier: "LEGITEXT000099999999"\ncountry: "fr"\nlast_updated: "2020-05-06"\n---\n# Code des jardins\n\n';
const dutchHead =
  "<meta http-equiv='Content-Type' content='text/html; charset=utf-8' />\n\n##Wet van 3 mei 1999 (Tuinwet)\n\n";

const fileOf = (text: string, name = 'act.md') => sourceFileOf(name, new TextEncoder().encode(text));
function lawOf(dialect: Dialect, text: string): LawDocument {
  const [result, ...more] = [...dialect.read(fileOf(text), {})];
  if (result?.outcome !== 'law' || more.length > 0) throw new Error(JSON.stringify(result));
  return result.document;
}
const everyNode = (nodes: readonly LawNode[]): LawNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children)]);

describe('random German acts', () => {
  const vocabulary = {
    headings: ['Zweck des Gesetzes', 'Begriffsbestimmungen', 'Gießen', 'Strafvorschriften', 'Inkrafttreten'],
    sentences: ['(1) Wer gießt, gärtnert.', '(2) Der Garten ist ein Ort.', 'Das Beet wird geharkt.'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['a', 'b', 'c']), vocabulary), (made) => {
        const body = made.map(({ number, heading, paragraphs }) =>
          [`## § ${number} ${heading}`, ...paragraphs].join('\n\n'),
        );
        const { nodes } = lawOf(germanMarkdown, `${germanHead}${body.join('\n\n')}\n`);
        expect(asFound(nodes)).toEqual(asExpected(made, (number) => `§ ${number}`));
      }),
      { numRuns: 60 },
    );
  });

  it('are read back when their lines are wrapped and their articles stand in sections', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['a']), vocabulary), (made) => {
        const wrapped = (text: string) => text.replaceAll(' ', '\n');
        const body = made.map(({ number, heading, paragraphs }) =>
          [`### § ${number} ${heading}`, ...paragraphs.map(wrapped)].join('\n\n'),
        );
        const { nodes } = lawOf(germanMarkdown, `${germanHead}## Abschnitt 1 - Gärten\n\n${body.join('\n\n')}\n`);
        expect(nodes).toHaveLength(1);
        const plain = made.map((article) => ({ ...article, paragraphs: article.paragraphs }));
        expect(asFound(nodes)).toEqual(asExpected(plain, (number) => `§ ${number}`));
      }),
      { numRuns: 60 },
    );
  });
});

describe('random French codes', () => {
  const vocabulary = {
    headings: [''],
    sentences: ['Le jardinier arrose.', 'I. - Le jardin est un lieu.', 'Les allées sont ratissées.', '1° Les fleurs ;'],
  };

  it.each([
    ['legislative', 'L'],
    ['regulatory', 'R'],
    ['decreed', 'D'],
    ['plain', ''],
  ])('with %s numbers are read back as they were made', (_, letter) => {
    const additions = ['-1', '-1-1', '-2'];
    fc.assert(
      fc.property(articlesWith(numbersWith(additions), vocabulary), (made) => {
        const body = made.map(({ number, paragraphs }) =>
          [`##### Article ${letter}${number}`, ...paragraphs].join('\n\n'),
        );
        const { nodes } = lawOf(frenchMarkdown, `${frenchHead}${body.join('\n\n')}\n`);
        expect(asFound(nodes)).toEqual(asExpected(made, (number) => `Article ${letter}${number}`));
      }),
      { numRuns: 40 },
    );
  });

  it('keep their articles under titles and chapters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (sizes) => {
        const romans = ['Ier', 'II', 'III', 'IV', 'V'];
        const body = sizes.flatMap((size, index) => [
          `#### Chapitre ${romans[index]} : Des jardins`,
          ...Array.from({ length: size }, (_, at) => `##### Article ${index + 1}0${at}\n\nTexte.`),
        ]);
        const { nodes } = lawOf(frenchMarkdown, `${frenchHead}## Titre Ier : Du jardinage\n\n${body.join('\n\n')}\n`);
        expect(nodes.map((node) => node.number)).toEqual(['Titre Ier']);
        expect(nodes[0]?.children.map((node) => [node.number, node.children.length])).toEqual(
          sizes.map((size, index) => [`Chapitre ${romans[index]}`, size]),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('random Dutch acts', () => {
  const vocabulary = {
    headings: ['', 'Begripsbepaling', 'Het gieten', 'Slot'],
    sentences: ['1. De tuinman giet.', '2. De tuin is een plaats.', 'Het perk wordt geharkt.'],
  };

  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['a', 'b']), vocabulary), (made) => {
        const body = made.map(({ number, heading, paragraphs }) =>
          [`### Artikel  ${number} ${heading} `, ...paragraphs].join('\n\n'),
        );
        const { nodes } = lawOf(dutchMarkdown, `${dutchHead}${body.join('\n\n')}\n`);
        expect(asFound(nodes)).toEqual(asExpected(made, (number) => `Artikel ${number}`));
      }),
      { numRuns: 60 },
    );
  });

  it('are read back when the title of an article stands in a heading of its own', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['a']), { ...vocabulary, headings: ['Het gieten', 'Slot'] }), (made) => {
        const body = made.map(({ number, heading, paragraphs }) =>
          [`### Artikel  ${number}  `, `####${heading}`, ...paragraphs].join('\n\n'),
        );
        const { nodes } = lawOf(dutchMarkdown, `${dutchHead}${body.join('\n\n')}\n`);
        expect(asFound(nodes)).toEqual(asExpected(made, (number) => `Artikel ${number}`));
      }),
      { numRuns: 60 },
    );
  });
});

const wholeFiles = [
  {
    dialect: germanMarkdown,
    siblings: [frenchMarkdown, dutchMarkdown],
    head: germanHead,
    frontMatter: true,
    body: [
      '## Abschnitt 1 - Gärten',
      '### § 1 Zweck',
      '(1) Wer gießt, gärtnert.',
      '### § 2 (weggefallen)',
      '## Schlussformel',
      'Der Bundesrat hat zugestimmt.',
      '## Anlage 1 Beete',
      'Rote Beete.',
    ],
  },
  {
    dialect: frenchMarkdown,
    siblings: [germanMarkdown, dutchMarkdown],
    head: frenchHead,
    frontMatter: true,
    body: [
      '## Livre Ier : Des jardins',
      '#### Chapitre Ier : Des allées',
      '##### Article L1-1',
      'Le jardinier arrose.',
      '##### Article L1-2',
      'Les allées sont ratissées.',
      '## Annexes',
      'Plan des allées.',
    ],
  },
  {
    dialect: dutchMarkdown,
    siblings: [germanMarkdown, frenchMarkdown],
    head: dutchHead,
    frontMatter: false,
    body: [
      'Wij Flora, bij de gratie Gods, enz.',
      '### Hoofdstuk  I  ',
      '####Tuinen',
      '### Artikel  1  ',
      '1. De tuinman giet.',
      '### Artikel  2  ',
      'Deze wet wordt aangehaald als: Tuinwet.',
      'Lasten en bevelen dat deze wordt geplaatst.',
    ],
  },
];

describe.each(wholeFiles)('cut and hostile files of $dialect.id', ({ dialect, siblings, head, frontMatter, body }) => {
  const whole = `${head}${body.join('\n\n')}\n`;

  it('yield a law or a reason at every cut, and no half front matter', () => {
    for (const cut of [...cutsOf(whole), ...cutsOf(whole, 7)]) {
      const [result, ...more] = [...dialect.read(fileOf(cut), {})];
      expect(more).toEqual([]);
      expect(result && isSound(result), cut).toBe(true);
      if (result?.outcome !== 'law') continue;
      expect(result.document.title).not.toBe('');
      expect(everyNode(result.document.nodes).some((node) => /^(?:slug|identifier|title):/im.test(node.text))).toBe(
        false,
      );
      if (frontMatter) expect(cut.length).toBeGreaterThan(head.lastIndexOf('---'));
    }
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(hostileFiles('act.md', `${head}### Artikel 1\n\n`), (file) => {
        expect(dialect.recognise(file)).toBeGreaterThanOrEqual(0);
        for (const result of dialect.read(file, {})) expect(isSound(result)).toBe(true);
      }),
    );
  });

  it('never lose a word, whatever paragraphs come in whatever order', () => {
    const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...body), { minLength: 1, maxLength: 25 }), (shuffled) => {
        const { nodes } = lawOf(dialect, `${head}${shuffled.join('\n\n')}\n`);
        const kept = everyNode(nodes).map((node) => `${node.number} ${node.heading} ${node.text}`);
        expect(words(kept.join(' '))).toBe(words(shuffled.join(' ')));
      }),
    );
  });

  it('are told from those of the siblings', () => {
    expect(dialect.recognise(fileOf(whole))).toBeGreaterThan(0.9);
    for (const sibling of siblings) {
      expect(sibling.recognise(fileOf(whole))).toBe(0);
      expect(isSound([...sibling.read(fileOf(whole), {})][0] as never)).toBe(true);
    }
  });

  it('read the same with the line ends of another system and a byte-order mark', () => {
    const { nodes } = lawOf(dialect, whole);
    expect(lawOf(dialect, whole.replaceAll('\n', '\r\n')).nodes).toEqual(nodes);
    expect(lawOf(dialect, `\uFEFF${whole}`).nodes).toEqual(nodes);
  });

  it('follow the country and the language the user forces, and are the same work under both', () => {
    const [forced] = [...dialect.read(fileOf(whole, 'BWBR0099999.md'), { country: 'LU', language: 'lb' })];
    const [plain] = [...dialect.read(fileOf(whole, 'BWBR0099999.md'), {})];
    if (forced?.outcome !== 'law' || plain?.outcome !== 'law') throw new Error('No law.');
    expect([forced.document.country, forced.document.language]).toEqual(['LU', 'lb']);
    expect(forced.document.identifiers).toEqual(plain.document.identifiers);
    expect(plain.document.identifiers).toHaveLength(1);
  });
});
