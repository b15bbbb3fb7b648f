import { describe, expect, it } from 'vitest';
import type { LawNode } from '../../law-document.ts';
import { groupLaws, readSherlocLaw } from './sherloc-laws.ts';

const entry = (chapter: string, article: string, text: string, more: Record<string, unknown> = {}) => ({
  place: 'line 1',
  record: {
    law_title: 'Boat Law',
    country_code: 'AFG',
    url: 'https://www.unodc.org/cld/legislation/afg/boat_law/chapter_i/article_2/x.html?lng=en',
    chapter,
    article,
    text,
    ...more,
  },
});

const outline = (nodes: readonly LawNode[], depth = 0): string[] =>
  nodes.flatMap(({ role, number, heading, text, children }) => [
    `${'  '.repeat(depth)}${role}|${number}|${heading}|${text.replaceAll('\n', ' / ')}`,
    ...outline(children, depth + 1),
  ]);
const read = (...law: ReturnType<typeof entry>[]) => readSherlocLaw(groupLaws(law)[0] ?? [], 'a.jsonl', {});

describe('laws of the old portal', () => {
  it('has the law and its source', () => {
    expect(read(entry('', 'Article 1', 'x'))).toMatchObject({
      dialect: 'sherloc-export',
      country: 'AF',
      language: 'en',
      title: 'Boat Law',
      standing: 'courtesy',
      identifiers: [{ scheme: 'source', value: 'sherloc:afg/boat_law' }],
      source: { file: 'a.jsonl', url: 'https://www.unodc.org/cld/legislation/afg/boat_law/chapter_i/article_2/x.html' },
    });
  });

  it('puts articles into the order of the law, under their chapters', () => {
    const law = read(
      entry('CHAPTER II Oars', 'Article 11', 'Article 11 − Length \n\n1) Long.\n\n2) Short.'),
      entry('Chapter 1: BOATS', 'Article 2', 'Boats exist.'),
      entry('', 'Article 30', 'The end.'),
    );
    expect(outline(law.nodes)).toEqual([
      'division|Chapter 1|BOATS|',
      '  article|Article 2||Boats exist.',
      'division|CHAPTER II|Oars|',
      '  article|Article 11|Length|1) Long. / 2) Short.',
      'article|Article 30||The end.',
    ]);
  });

  it('takes a record of a whole chapter apart', () => {
    const text =
      'CHAPTER V: Confiscation \n\nArticle 39: Boats \n\n1) Taken.\n\nArticle 40- Oars \n\nTaken too, as article 39 says.\n\nArticle 41. Sand';
    expect(outline(read(entry('Chapter V: Confiscation', 'Article 39-41', text)).nodes)).toEqual([
      'division|Chapter V|Confiscation|',
      '  article|Article 39|Boats|1) Taken.',
      '  article|Article 40|Oars|Taken too, as article 39 says.',
      '  article|Article 41|Sand|',
    ]);
  });

  it('keeps laws of the same title in two States apart', () => {
    const laws = groupLaws([entry('', 'Article 1', 'a'), entry('', 'Article 1', 'b', { country_code: 'SWE' })]);
    expect(laws).toHaveLength(2);
  });

  it('names a chapter by its words where it has no number', () => {
    expect(outline(read(entry('General provisions', 'Article 1', 'x')).nodes)[0]).toBe('division||General provisions|');
  });

  it('refuses a law of no State', () => {
    expect(() => read(entry('', 'Article 1', 'x', { country_code: '_IRB' }))).toThrow(/State/);
  });
});
