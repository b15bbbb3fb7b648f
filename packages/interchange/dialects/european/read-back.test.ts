import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../law-document.ts';
import { sourceFileOf } from '../../source-file.ts';
import { dutchMarkdown } from './dutch-markdown.ts';
import { frenchMarkdown } from './french-markdown.ts';
import { germanMarkdown } from './german-markdown.ts';
import { articlesUnder, resultRead, treeRead } from './outline.testing.ts';

/** How a family writes an act of chapters and articles. */
interface Family {
  dialect: Dialect;
  head: string;
  chapter(number: number): [line: string, number: string];
  article(number: number, letter: string): [line: string, number: string];
}

const FAMILIES: Family[] = [
  {
    dialect: germanMarkdown,
    head: '---\nTitle: Gartengesetz\njurabk: GartG\nslug: gartg\n\n---\n\n# Gartengesetz (GartG)\n\n',
    chapter: (number) => [`## Abschnitt ${number} - Titel`, `Abschnitt ${number}`],
    article: (number, letter) => [`### § ${number}${letter} Titel`, `§ ${number}${letter}`],
  },
  {
    dialect: frenchMarkdown,
    head: '---\ntitle: "Code des jardins"\nidentifier: "LEGITEXT000099999999"\n---\n# Code des jardins\n\n## Partie législative\n\n',
    chapter: (number) => [`#### Chapitre ${number} : Titre`, `Chapitre ${number}`],
    article: (number, letter) => [
      `##### Article L${number}-1${letter && ` ${letter.toUpperCase()}`}`,
      `Article L${number}-1${letter && ` ${letter.toUpperCase()}`}`,
    ],
  },
  {
    dialect: dutchMarkdown,
    head: "<meta http-equiv='Content-Type' content='text/html' />\n\n##Wet van 3 mei 1999\n\n",
    chapter: (number) => [`### Hoofdstuk  ${number}\n\n####Titel`, `Hoofdstuk ${number}`],
    article: (number, letter) => [`### Artikel  ${number}${letter}`, `Artikel ${number}${letter}`],
  },
];

const word = fc.constantFrom('boom', 'jardin', 'Zaun', 'grün', 'été', 'één', 'und', 'de', '§', '5', '(a)');
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `Et ${words.join(' ')}.`);
const article = fc.record({
  number: fc.integer({ min: 1, max: 999 }),
  letter: fc.constantFrom('', '', 'a', 'b'),
  text: fc.array(sentence, { maxLength: 3 }),
});
const act = fc.array(fc.array(article, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });

describe.each(FAMILIES)('$dialect.id', ({ dialect, head, ...family }) => {
  it('reads the articles of any act back, in order and under their chapters', () => {
    fc.assert(
      fc.property(act, (chapters) => {
        const lines: string[] = [];
        const expected: [string, string][] = [];
        for (const [index, articles] of chapters.entries()) {
          const [chapterLine, chapter] = family.chapter(index + 1);
          lines.push(chapterLine);
          for (const { number, letter, text } of articles) {
            const [line, printed] = family.article(number, letter);
            lines.push(line, ...text);
            expected.push([chapter, printed]);
          }
        }
        expect(articlesUnder(treeRead(dialect, `${head}${lines.join('\n\n')}\n`))).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('never throws on any bytes, nor on a text cut anywhere', () => {
    const whole = new TextEncoder().encode(
      `${head}${family.chapter(1)[0]}\n\n${family.article(1, 'a')[0]}\n\nEt un. « é »\n`,
    );
    const mangled = fc
      .tuple(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }), fc.nat(whole.length))
      .map(([from, bytes, to]) => new Uint8Array([...whole.subarray(0, from), ...bytes, ...whole.subarray(to)]));
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), mangled), (bytes) => {
        const file = sourceFileOf('act.md', bytes);
        expect(dialect.recognise(file)).toBeGreaterThanOrEqual(0);
        expect([...dialect.read(file, {})]).toHaveLength(1);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '#',
    '##',
    '### ',
    '§ 5\nX\n',
    'Article 1\n\n',
    '" Art. 5.-"',
    '*    *   a\n',
    '(zu § 1)\n',
    '[^a]',
    '<',
    '|',
    'a-\n',
  ])('takes linear time on a long run of %j', (part) => {
    const start = performance.now();
    resultRead(dialect, `${head}${part.repeat(Math.ceil(200_000 / part.length))}\n`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
