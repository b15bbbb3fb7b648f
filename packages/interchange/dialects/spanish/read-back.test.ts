import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawNode } from '../../law-document.ts';
import { argentineMarkdown } from './argentine-markdown.ts';
import { fileOf, onlyLaw } from './outline.testing.ts';
import { uruguayanMarkdown } from './uruguayan-markdown.ts';

const HEADS = {
  ar: '---\ntitle: "FAROS"\nidentifier: "LEY-99001"\ncountry: "ar"\ninfoleg_id: "1"\nlast_updated: "2001-02-03"\n---\n# FAROS\n\n',
  uy: '---\ntitle: "Faros"\nidentifier: "UY-ley-99001"\ncountry: "uy"\nofficial_number: "99001"\nofficial_type: "Ley"\n---\n# Faros\n\n',
};
const FAMILIES = [
  { dialect: argentineMarkdown, head: HEADS.ar, mark: (number: string) => `##### ARTICULO ${number}.— ` },
  { dialect: argentineMarkdown, head: HEADS.ar, mark: (number: string) => `**ARTICULO ${number}. —** ` },
  { dialect: uruguayanMarkdown, head: HEADS.uy, mark: (number: string) => `##### Artículo ${number}\n\n` },
];

const word = fc.constantFrom('faro', 'luz', 'niebla', 'el', 'la', 'de', 'ámbito', 'noche', '(1)', 'a)', 'artículo 3');
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `Haya ${words.join(' ')} aquí.`);
const article = fc.record({
  addition: fc.constantFrom('', '', '', ' bis', ' ter'),
  text: fc.array(sentence, { minLength: 1, maxLength: 3 }),
});
const act = fc.array(fc.array(article, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

function articlesUnder(nodes: readonly LawNode[], parent = ''): string[] {
  return nodes.flatMap((node) => [
    ...(node.role === 'article' ? [`${parent}: ${node.number}`] : []),
    ...articlesUnder(node.children, node.number),
  ]);
}

describe.each(FAMILIES)('$dialect.id', ({ dialect, head, mark }) => {
  it('reads the articles of any act back, in order and under their chapters', () => {
    fc.assert(
      fc.property(act, (chapters) => {
        let number = 0;
        const lines: string[] = [];
        const expected: string[] = [];
        for (const [index, articles] of chapters.entries()) {
          const chapter = `CAPITULO ${index + 1}`;
          lines.push(`### ${chapter}`, 'DE LOS FAROS');
          for (const { addition, text } of articles) {
            // An addition follows the number it is added to.
            if (addition === '' || number === 0) number += 1;
            const printed = `${number}${expected.some((line) => line.endsWith(` ${number}`)) ? addition : ''}`;
            lines.push(mark(printed) + text.join('\n\n'));
            expected.push(
              `${chapter}: ${mark(printed)
                .replace(/[#*.—]/g, '')
                .trim()}`,
            );
          }
        }
        expect(articlesUnder(onlyLaw(dialect.read(fileOf(`${head}${lines.join('\n\n')}\n`), {})).nodes)).toEqual(
          expected,
        );
      }),
      { numRuns: 80 },
    );
  });

  it('yields one result for every cut and every mangled text, and never throws', () => {
    const whole = new TextEncoder().encode(
      `${head}### CAPITULO I\n\n${mark('1')}Sustitúyese el artículo 2 por:\n\n"Artículo 2: Luz."\n\n${mark('2')}Comuníquese.\n\nANEXO\n\nACUERDO\n`,
    );
    const mangled = fc
      .tuple(fc.nat(whole.length), fc.uint8Array({ maxLength: 30 }), fc.nat(whole.length))
      .map(([from, bytes, to]) => new Uint8Array([...whole.subarray(0, from), ...bytes, ...whole.subarray(to)]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), mangled), (bytes) => {
        const file = { ...fileOf(''), bytes, text: () => new TextDecoder().decode(bytes) };
        expect(dialect.recognise(file)).toBeGreaterThanOrEqual(0);
        expect([...dialect.read(file, {})]).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'ARTICULO\n\n',
    'AAA BBB\n\n',
    'I. Parte\n\n',
    '"Artículo 5: x"\n\n',
    '1.- (x)\n\n',
    'CAPITULO I\n\n',
    '*(',
    '[x](',
    'art. 1, 2, ',
  ])('takes linear time on a long run of %j', (part) => {
    const start = performance.now();
    [...dialect.read(fileOf(`${head}${mark('1')}${part.repeat(Math.ceil(150_000 / part.length))}\n`), {})];
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
