import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { facetNames } from '../port.ts';
import {
  ask,
  documentOf,
  enter,
  folderForTest,
  found,
  indexOfTexts,
  type Open,
  openForTest,
} from './open-for-test.testing.ts';

/** What is entered stays until it is replaced, and leaves no trace then. */
export function describeKeeping(open: Open): void {
  describe('keeping', () => {
    it('answers from an empty index', () => {
      const index = openForTest(open);
      expect(index.count()).toBe(0);
      expect(index.generation()).toBe(0);
      expect(index.suggest('a', 5)).toEqual([]);
      for (const query of ['', 'alpha', '-alpha', 'alpha beta', '"alpha beta"', 'country:XA']) {
        const answer = ask(index, query);
        expect(answer).toMatchObject({ total: 0, hits: [], mode: 'all-words' });
        expect(answer.nextCursor).toBeUndefined();
        for (const facet of facetNames) expect(answer.facets[facet]).toEqual([]);
      }
    });

    it('replaces all documents of a record together, and notes the generation', () => {
      const index = openForTest(open);
      const of = (reference: string, text: string) => documentOf(reference, { recordId: 'act', text });
      enter(index, [of('1', 'alpha'), of('2', 'beta'), documentOf('other', { text: 'alpha' })], 3);
      expect(found(index, 'alpha')).toEqual(['1', 'other']);
      enter(index, [of('2', 'alpha'), of('3', 'gamma')], 4);
      expect(found(index, 'alpha')).toEqual(['2', 'other']);
      expect(found(index, 'beta')).toEqual([]);
      enter(index, [of('1', 'delta')], 5);
      expect(found(index, '')).toEqual(['1', 'other']);
      expect([index.count(), index.generation()]).toEqual([2, 5]);
    });

    it('changes nothing when a document cannot be read', () => {
      const index = indexOfTexts(open, 'en', { a: 'alpha' });
      const broken = function* () {
        yield documentOf('b', { text: 'beta' });
        throw new Error('torn off');
      };
      const records = [
        { recordId: 'act of a', documents: [] },
        { recordId: 'act of b', documents: broken() },
      ];
      expect(() => index.replace(records, 9)).toThrow('torn off');
      expect(found(index, '')).toEqual(['a']);
      expect(index.generation()).toBe(1);
    });

    describeTraces(open);
    describeOpenings(open);
  });
}

function describeTraces(open: Open): void {
  it('leaves no trace of what was removed', () => {
    const index = openForTest(open);
    const secret = documentOf('secret', {
      country: 'XS',
      language: 'fr',
      status: 'draft',
      date: '1987',
      crimeTypes: ['piracy'],
      treatyArticles: ['untoc:99'],
      heading: 'Zanzibar',
      title: 'Zanzibar Act',
      path: 'Zanzibar part',
      text: 'zanzibar zanzibarian',
    });
    enter(index, [secret, documentOf('open', { text: 'alpha' })]);
    expect(index.suggest('zanz', 5).map(({ word }) => word)).toContain('zanzibar');
    index.replace([{ recordId: secret.recordId, documents: [] }], 2);
    expect(index.suggest('zanz', 5)).toEqual([]);
    for (const query of ['zanzibar', 'zanzi*', 'title:zanzibar', 'country:XS', 'zanzibr', 'zanzibar alpha']) {
      const answer = ask(index, query);
      expect(answer.hits.map((hit) => hit.reference)).not.toContain('secret');
      expect(answer.suggestion).toBeUndefined();
      expect(JSON.stringify(answer.facets)).not.toMatch(/XS|piracy|untoc:99|1987|draft|"fr"/);
    }
    index.optimise();
    expect(index.suggest('zanz', 5)).toEqual([]);
    expect(found(index, '')).toEqual(['open']);
  });
}

function describeOpenings(open: Open): void {
  it('completes words, most frequent first', () => {
    const index = indexOfTexts(open, 'en', { a: 'seizure seized', b: 'Seizure', c: 'sea' });
    expect(index.suggest('SEI', 5)).toEqual([
      { word: 'seizure', count: 2 },
      { word: 'seized', count: 1 },
    ]);
    expect(index.suggest('se', 1)).toHaveLength(1);
    expect(index.suggest('the sei', 5)).toHaveLength(2);
    expect(index.suggest('… ', 5)).toEqual([]);
  });

  it('sees what another opening wrote, and keeps it', () => {
    const path = join(folderForTest(), 'index.db');
    const [one, other] = [openForTest(open, path), openForTest(open, path)];
    enter(one, [documentOf('a', { text: 'alpha' })], 1);
    other.refresh();
    expect(found(other, 'alpha')).toEqual(['a']);
    enter(other, [documentOf('b', { text: 'alpha', country: 'XB' })], 2);
    one.refresh();
    expect(ask(one, 'alpha').facets.country).toHaveLength(2);
    expect(one.generation()).toBe(2);
    expect(found(openForTest(open, path), '')).toEqual(['a', 'b']);
  });
}
