import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect, LawNode } from '../../law-document.ts';
import {
  articlesWith,
  asExpected,
  asFound,
  cutsOf,
  hostileFiles,
  isSound,
  numbersWith,
} from '../../random-acts.testing.ts';
import { argentineMarkdown } from './argentine-markdown.ts';
import { everyNode, fileOf, onlyLaw } from './outline.testing.ts';
import { uruguayanMarkdown } from './uruguayan-markdown.ts';

const argentineHead = [
  '---',
  'title: "FAROS"',
  'identifier: "LEY-99001"',
  'country: "ar"',
  'publication_date: "1999-12-31"',
  'status: "in_force"',
  'infoleg_id: "4711"',
  '---',
  '# FAROS',
].join('\n');
const uruguayanHead = [
  '---',
  'title: "Ley Nº 99001 - FAROS"',
  'identifier: "UY-ley-99001"',
  'country: "uy"',
  'publication_date: "1999-12-31"',
  'official_type: "Ley"',
  'official_number: "99001"',
  '---',
  '# Ley Nº 99001 - FAROS',
].join('\n');
const argentine = (...body: string[]) => [argentineHead, ...body].join('\n\n');
const uruguayan = (...body: string[]) => [uruguayanHead, ...body].join('\n\n');
const nodesOf = (dialect: Dialect, text: string): LawNode[] => onlyLaw(dialect.read(fileOf(text), {})).nodes;

const vocabulary = {
  headings: [''],
  sentences: [
    'El farero enciende la luz al caer la tarde.',
    'a) Los faros de la costa;',
    'Será reprimido con multa el que apague un faro.',
    'La luz blanca no se apaga.',
  ],
};
const additions = [' bis', ' ter', ' quáter'];

describe('random Argentine acts', () => {
  it.each([
    ['a heading mark and a dash', (number: string, first: string) => `##### ARTICULO ${number} — ${first}`, 'ARTICULO'],
    ['a heading mark and a colon', (number: string, first: string) => `##### Artículo ${number}: ${first}`, 'Artículo'],
    ['bold', (number: string, first: string) => `**ARTICULO ${number}** — ${first}`, 'ARTICULO'],
    ['an abbreviation', (number: string, first: string) => `##### Art. ${number}.- ${first}`, 'Art.'],
    ['no mark at all', (number: string, first: string) => `ARTICULO ${number}.- ${first}`, 'ARTICULO'],
  ])('with %s are read back as they were made', (_, render, word) => {
    fc.assert(
      fc.property(articlesWith(numbersWith(additions), vocabulary), (made) => {
        const body = made.flatMap(({ number, paragraphs: [first, ...more] }) => [
          render(number, first as string),
          ...more,
        ]);
        expect(asFound(nodesOf(argentineMarkdown, argentine(...body)))).toEqual(
          asExpected(made, (number) => `${word} ${number}`),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('keep their articles under chapters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 5 }), (sizes) => {
        let count = 0;
        const romans = ['I', 'II', 'III', 'IV', 'V'];
        const body = sizes.flatMap((size, index) => [
          `CAPITULO ${romans[index]}`,
          'De los faros',
          ...Array.from({ length: size }, () => `##### ARTICULO ${++count} — Haya luz en la costa.`),
        ]);
        const nodes = nodesOf(argentineMarkdown, argentine(...body));
        expect(
          nodes.filter((node) => node.role === 'division').map((node) => [node.number, node.children.length]),
        ).toEqual(sizes.map((size, index) => [`CAPITULO ${romans[index]}`, size]));
      }),
      { numRuns: 40 },
    );
  });

  it('keep the articles of two annexed treaties apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }), (first, second) => {
        const treaty = (length: number) =>
          Array.from({ length }, (_, index) => `##### ARTICULO ${index + 1} — Las Partes encienden sus faros.`);
        const body = [
          '##### ARTICULO 1º — Apruébanse los tratados que forman parte de la presente ley.',
          '##### ARTICULO 2º — Comuníquese al Poder Ejecutivo.',
          'TRATADO DE FAROS ENTRE LAS COSTAS',
          ...treaty(first),
          'TRATADO DE BOYAS ENTRE LAS COSTAS',
          ...treaty(second),
        ];
        const divisions = nodesOf(argentineMarkdown, argentine(...body)).filter((node) => node.role === 'division');
        expect(
          divisions.map((node) => everyNode(node.children).filter((child) => child.role === 'article').length),
        ).toEqual([first, second]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('random Uruguayan acts', () => {
  it('are read back as they were made', () => {
    fc.assert(
      fc.property(articlesWith(numbersWith(['-BIS', '-TER']), vocabulary), (made) => {
        const body = made.flatMap(({ number, paragraphs }) => [`##### Artículo ${number}`, ...paragraphs]);
        expect(asFound(nodesOf(uruguayanMarkdown, uruguayan(...body)))).toEqual(
          asExpected(made, (number) => `Artículo ${number}`),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keep what each article quotes under it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }), (quoted) => {
        const body = quoted.flatMap((count, index) => [
          `##### Artículo ${index + 1}`,
          count === 0 ? 'Derógase la ley de faros.' : 'Sustitúyense los siguientes artículos:',
          ...Array.from({ length: count }, (_, at) => `"ARTICULO ${40 + at}.- Haya luz."`),
        ]);
        const found = nodesOf(uruguayanMarkdown, uruguayan(...body));
        const own = everyNode(found).filter((node) => node.number.startsWith('Artículo '));
        expect(
          own.map((node) => everyNode(node.children).filter((child) => child.number.startsWith('ARTICULO ')).length),
        ).toEqual(quoted);
      }),
      { numRuns: 60 },
    );
  });
});

describe.each([
  {
    dialect: argentineMarkdown,
    sibling: uruguayanMarkdown,
    head: argentineHead,
    whole: argentine(
      '**CAPITULO I**',
      '##### ARTICULO 1º — Sustitúyese el artículo 5º por el siguiente:',
      '"Artículo 5º: Haya luz".',
      '##### ARTICULO 2º — Comuníquese.',
      'ANEXO I',
      'TRATADO DE FAROS',
      '##### ARTICULO 1',
      'Las Partes encienden sus faros.',
    ),
  },
  {
    dialect: uruguayanMarkdown,
    sibling: argentineMarkdown,
    head: uruguayanHead,
    whole: uruguayan(
      '#### CAPITULO I - FAROS',
      '##### Artículo 1',
      '(Luces).- Sustitúyese el artículo 20:',
      '"ARTICULO 20.- Haya luz".',
      '##### Artículo 2',
      'Comuníquese.',
      '**FARERO**',
    ),
  },
])('cut and hostile files of $dialect.id', ({ dialect, sibling, head, whole }) => {
  it('yield a law or a reason at every cut, and no half front matter', () => {
    for (const cut of [...cutsOf(whole), ...cutsOf(whole, 7)]) {
      const [result, ...more] = [...dialect.read(fileOf(cut), {})];
      expect(more).toEqual([]);
      expect(result && isSound(result)).toBe(true);
      if (cut.length <= head.lastIndexOf('---')) expect(result?.outcome).toBe('refused');
      if (result?.outcome === 'law')
        expect(everyNode(result.document.nodes).some((node) => /^(?:identifier|country):/m.test(node.text))).toBe(
          false,
        );
    }
  });

  it('never make the reader throw', () => {
    fc.assert(
      fc.property(hostileFiles('act.md', `${head}\n\n##### Artículo 1\n\n`), (file) => {
        expect(dialect.recognise(file)).toBeGreaterThanOrEqual(0);
        for (const result of dialect.read(file, {})) expect(isSound(result)).toBe(true);
      }),
    );
  });

  it('never lose or invent a letter, whatever lines come in whatever order', () => {
    const lines = whole
      .slice(head.length)
      .split('\n\n')
      .filter((line) => line !== '');
    const letters = (text: string) => [...(text.match(/[\p{L}\p{N}]/gu) ?? [])].sort().join('');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 25 }), (shuffled) => {
        const title = head.slice(head.lastIndexOf('# '));
        const nodes = nodesOf(dialect, `${[head, ...shuffled].join('\n\n')}\n`);
        const kept = everyNode(nodes).map((node) => `${node.number} ${node.heading} ${node.text}`);
        expect(letters(kept.join(' '))).toBe(letters(`${title} ${shuffled.join(' ')}`));
      }),
    );
  });

  it('is sure of its own and leaves its sibling alone', () => {
    expect(dialect.recognise(fileOf(whole))).toBeGreaterThan(0.9);
    expect(sibling.recognise(fileOf(whole))).toBe(0);
    expect(dialect.recognise(fileOf(whole.slice(4)))).toBe(0);
    expect(isSound([...sibling.read(fileOf(whole), {})][0] as never)).toBe(true);
  });

  it('reads the same with the line ends of another system and a byte-order mark', () => {
    const nodes = nodesOf(dialect, whole);
    expect(nodesOf(dialect, whole.replaceAll('\n', '\r\n'))).toEqual(nodes);
    expect(nodesOf(dialect, `\uFEFF${whole}`)).toEqual(nodes);
  });
});
