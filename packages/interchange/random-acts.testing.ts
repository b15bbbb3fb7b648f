import fc from 'fast-check';
import type { LawNode, ReadResult, SourceFile } from './law-document.ts';
import { sourceFileOf } from './source-file.ts';

/** An article as a property test renders it into a dialect and expects it back. */
export interface RandomArticle {
  /** Without the word the dialect prints before it: `12`, `12bis`. */
  number: string;
  heading: string;
  paragraphs: string[];
}

export interface Vocabulary {
  headings: readonly string[];
  sentences: readonly string[];
}

/** Numbers that count from 1 upwards; behind some of them one or more inserted ones stand: `1`, `1A`, `1B`, `2`. */
export function numbersWith(additions: readonly string[], most = 12): fc.Arbitrary<string[]> {
  return fc
    .array(fc.nat({ max: additions.length }), { minLength: 1, maxLength: most })
    .map((counts) =>
      counts.flatMap((count, index) => ['', ...additions.slice(0, count)].map((addition) => `${index + 1}${addition}`)),
    );
}

/** Articles with these numbers, each with a heading and one to three paragraphs. */
export function articlesWith(numbers: fc.Arbitrary<string[]>, vocabulary: Vocabulary): fc.Arbitrary<RandomArticle[]> {
  const texts = fc.record({
    heading: fc.constantFrom(...vocabulary.headings),
    paragraphs: fc.array(fc.constantFrom(...vocabulary.sentences), { minLength: 1, maxLength: 3 }),
  });
  return numbers.chain((series) =>
    fc
      .array(texts, { minLength: series.length, maxLength: series.length })
      .map((all) => all.map((text, index) => ({ number: series[index] as string, ...text }))),
  );
}

/** The articles of the act itself, not those it quotes, in document order. */
export function ownArticles(nodes: readonly LawNode[]): LawNode[] {
  return nodes.flatMap((node) => (node.role === 'article' ? [node] : ownArticles(node.children)));
}

/** The articles of a tree in the form in which they were made up; `withWord` gives the designation as the file prints it. */
export function asFound(nodes: readonly LawNode[]): [number: string, heading: string, text: string][] {
  return ownArticles(nodes).map((node) => [node.number, node.heading, node.text]);
}

export function asExpected(
  made: readonly RandomArticle[],
  withWord: (number: string) => string,
  joint = '\n',
): [number: string, heading: string, text: string][] {
  return made.map(({ number, heading, paragraphs }) => [withWord(number), heading, paragraphs.join(joint)]);
}

/** Every cut of a text at each `step`-th character, the shortest first. */
export function cutsOf(text: string, step = 37): string[] {
  const cuts: string[] = [];
  for (let length = 1; length < text.length; length += step) cuts.push(text.slice(0, length));
  return cuts;
}

/** Bytes of any kind as a file; half of them open like text of the dialect. */
export function hostileFiles(name: string, opening: string): fc.Arbitrary<SourceFile> {
  const bytes = fc.uint8Array({ maxLength: 400 });
  return fc
    .tuple(fc.boolean(), bytes)
    .map(([opened, rest]) =>
      sourceFileOf(name, opened ? Buffer.concat([Buffer.from(opening), rest]) : new Uint8Array(rest)),
    );
}

/** True for a result that is whole: a law with nodes, or a reason in words. */
export function isSound(result: ReadResult): boolean {
  return result.outcome === 'law' ? result.document.nodes.length > 0 : result.reason.length > 10;
}
