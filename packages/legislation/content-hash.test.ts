import type { LawDocument } from '@comity/interchange';
import { describe, expect, it } from 'vitest';
import { contentHash } from './content-hash.ts';
import { flatten } from './flatten.ts';
import { article, buildLaw, division } from './law-factory.testing.ts';

function hashOf(given: Partial<LawDocument> = {}): string {
  const document = buildLaw(given);
  return contentHash(document, flatten(document.nodes));
}

describe('contentHash', () => {
  const plain = hashOf();

  it.each<[string, Partial<LawDocument>]>([
    ['the name of the file', { source: { ...buildLaw().source, file: 'renamed.md' } }],
    ['ids of ours', { id: 'aaaaaaaaaaaaaa', work: 'bbbbbbbbbbbbbb' }],
    ['the reader', { dialect: 'other' }],
    ['a stated number of articles', { statedArticleCount: 3 }],
  ])('does not look at %s', (_what, given) => {
    expect(hashOf(given)).toBe(plain);
  });

  it.each<[string, Partial<LawDocument>]>([
    ['the title', { title: 'Gartenordnung' }],
    ['the status', { status: 'repealed' }],
    ['a date', { dates: [] }],
    ['an identifier', { identifiers: [] }],
    ['the licence', { licence: '' }],
    ['the address of the source', { source: { ...buildLaw().source, url: '' } }],
    ['a text', { nodes: [article('§ 1', 'Zweck', 'Anders.')] }],
  ])('changes with %s', (_what, given) => {
    expect(hashOf(given)).not.toBe(plain);
  });

  it('tells the same articles under other headings apart', () => {
    const [one, two] = [article('§ 1', '', 'A.'), article('§ 2', '', 'B.')];
    expect(hashOf({ nodes: [division('1', '', [one, two])] })).not.toBe(
      hashOf({ nodes: [division('1', '', [one]), two] }),
    );
  });
});
