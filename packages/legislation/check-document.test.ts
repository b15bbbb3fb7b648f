import type { LawDocument, LawNode } from '@comity/interchange';
import { describe, expect, it } from 'vitest';
import { DEEPEST_NODE, whyRefused } from './check-document.ts';
import { article, buildLaw, division } from './law-factory.testing.ts';

function nested(levels: number): LawNode[] {
  let node = article('§ 1', '', 'Unten.');
  for (let level = 1; level < levels; level += 1) node = division('', '', [node]);
  return [node];
}

describe('whyRefused', () => {
  it('accepts an act, and one whose articles have no text', () => {
    expect(whyRefused(buildLaw())).toBeUndefined();
    expect(whyRefused(buildLaw({ nodes: [article('Art. 1')] }))).toBeUndefined();
  });

  it.each<[string, Partial<LawDocument>, RegExp]>([
    ['no title', { title: ' \n' }, /title/],
    ['a State in words', { country: 'Deutschland' }, /State code.*--country/],
    ['a State in small letters', { country: 'de' }, /State code/],
    ['no language', { language: '' }, /language tag.*--lang/],
    ['a language in words', { language: 'German' }, /language tag/],
    ['a date in words', { versionDate: 'today' }, /date of a version/],
    ['no node', { nodes: [] }, /No text/],
    ['headings alone', { nodes: [division('Teil 1', 'Leer', [])] }, /No text/],
    ['an odd id', { nodes: [{ ...article('§ 1'), id: '../x' }] }, /not of the form/],
    ['one id twice', { nodes: [1, 2].map(() => ({ ...article('§ 1'), id: 'aaaaaaaaaaaaaa' })) }, /Two parts/],
    [
      'the id of the work again',
      { work: 'aaaaaaaaaaaaaa', nodes: [{ ...article('§ 1'), id: 'aaaaaaaaaaaaaa' }] },
      /Two parts/,
    ],
    ['parts too deep', { nodes: nested(DEEPEST_NODE + 1) }, /nested/],
    ['a hundred thousand levels', { nodes: nested(100_000) }, /nested/],
  ])('refuses %s', (_what, given, reason) => {
    expect(whyRefused(buildLaw(given))).toMatch(reason);
  });

  it('accepts parts as deep as the bound', () => {
    expect(whyRefused(buildLaw({ nodes: nested(DEEPEST_NODE) }))).toBeUndefined();
  });
});
