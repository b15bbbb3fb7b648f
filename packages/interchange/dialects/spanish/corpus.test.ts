import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../front-matter.ts';
import type { Dialect, LawDocument, LawNode } from '../../law-document.ts';
import { plainText } from '../../markdown-text.ts';
import { openSourceFile } from '../../source-file.ts';
import { argentineMarkdown } from './argentine-markdown.ts';
import { everyNode, onlyLaw } from './outline.testing.ts';
import { uruguayanMarkdown } from './uruguayan-markdown.ts';

const corpus = findCorpus();

function files(set: string): { name: string; path: string }[] {
  if (!corpus) return [];
  const folder = join(corpus, 'legislation', set);
  return readdirSync(folder).map((name) => ({ name, path: join(folder, name) }));
}

function read(dialect: Dialect, set: string, name: string): LawDocument {
  return onlyLaw(dialect.read(openSourceFile(join(corpus as string, 'legislation', set, name), name), {}));
}

/** Letters and figures of a text, counted; marks, spaces and the order do not matter. */
function lettersOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

function visibleText(body: string): string {
  // A link whose text goes over a line break has no address on its first line.
  const withoutAddresses = body.replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?\)/g, ']');
  return withoutAddresses
    .replace(/\[if [^\]]*\]|\[endif\]/g, '')
    .split('\n')
    .map(plainText)
    .join('\n');
}

const articlesUnder = (node: LawNode): LawNode[] =>
  everyNode(node.children).filter((child) => child.role === 'article');
const ownArticles = (nodes: readonly LawNode[]): LawNode[] =>
  nodes.flatMap((node) => (node.role === 'article' ? [node] : ownArticles(node.children)));

describe.skipIf(!corpus).each([
  { set: 'es-AR', dialect: argentineMarkdown, sibling: uruguayanMarkdown },
  { set: 'es-UY', dialect: uruguayanMarkdown, sibling: argentineMarkdown },
])('the corpus $set', ({ set, dialect, sibling }) => {
  it('is recognised, read whole and keeps every letter', { timeout: 60_000 }, () => {
    for (const { name, path } of files(set)) {
      const file = openSourceFile(path, name);
      expect(dialect.recognise(file), name).toBeGreaterThan(0.9);
      expect(sibling.recognise(file), name).toBe(0);
      const { nodes } = onlyLaw(dialect.read(file, {}));
      const read = everyNode(nodes).map((node) => `${node.number} ${node.heading} ${node.text}`);
      expect(lettersOf(read.join('\n')), name).toEqual(lettersOf(visibleText(splitFrontMatter(file.text()).body)));
    }
  });

  it('gives each act its own identifiers', () => {
    const values = files(set).flatMap(({ name }) => read(dialect, set, name).identifiers.map(({ value }) => value));
    expect(new Set(values).size).toBe(values.length);
    expect(values).toHaveLength(files(set).length * 2);
  });
});

describe.skipIf(!corpus)('known acts of the corpus', () => {
  it('have the articles that the Uruguayan files state', () => {
    for (const { name } of files('es-UY')) {
      const { nodes, statedArticleCount } = read(uruguayanMarkdown, 'es-UY', name);
      expect(ownArticles(nodes).length, name).toBe(statedArticleCount);
    }
  });

  it('have the conventions under divisions of their own', () => {
    const counts = (name: string) =>
      read(argentineMarkdown, 'es-AR', name)
        .nodes.filter((node) => node.role === 'division')
        .map((node) => articlesUnder(node).length);
    expect(counts('LEY-25632.md')).toEqual([41, 20, 25]);
    expect(counts('LEY-26097.md')).toEqual([71]);
    expect(counts('LEY-24072.md')[0]).toBe(34);
    expect(counts('LEY-25390.md')[0]).toBe(128);
  });

  it('quote under the amending article', () => {
    const { nodes } = read(argentineMarkdown, 'es-AR', 'LEY-25246.md');
    const [chapter] = nodes.filter((node) => node.role === 'division');
    expect(chapter?.children.map((node) => [node.number, ...node.children.map((child) => child.number)])).toEqual([
      ['ARTICULO 1º'],
      ['ARTICULO 2º', 'Artículo 277'],
      ['ARTICULO 3º', 'Artículo 278'],
      ['ARTICULO 4º', 'Artículo 279'],
    ]);
  });

  it('call only the code itself by its name', () => {
    const named = files('es-AR').filter(({ name }) => {
      const { title, alternativeTitles } = read(argentineMarkdown, 'es-AR', name);
      return [title, ...alternativeTitles].some((text) => /^c[oó]digo penal\b/i.test(text));
    });
    expect(named.map(({ name }) => name)).toEqual(['LEY-11179.md']);
  });
});
