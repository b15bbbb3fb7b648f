import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SearchDocument, SearchIndex } from '../port.ts';
import { openFts5Index } from './fts5-index.ts';

let folder: string;
let index: SearchIndex;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-vocabulary-'));
  index = openFts5Index(join(folder, 'index.db')) as SearchIndex;
});

afterEach(() => {
  index.close();
  rmSync(folder, { recursive: true, force: true });
});

function document(reference: string, text: string, language = 'de'): SearchDocument {
  return {
    recordId: `record-${reference}`,
    reference,
    kind: 'legislation',
    country: 'DE',
    language,
    status: 'in-force',
    date: '2024-01-01',
    crimeTypes: [],
    treatyArticles: [],
    number: '§ 1',
    heading: '',
    title: 'Garnelengesetz',
    path: '',
    text,
  };
}

let generation = 0;

function put(...documents: SearchDocument[]): void {
  generation += 1;
  index.replace(
    documents.map((one) => ({ recordId: one.recordId, documents: [one] })),
    generation,
  );
}

function drop(reference: string): void {
  generation += 1;
  index.replace([{ recordId: `record-${reference}`, documents: [] }], generation);
}

describe.each([
  ['while an index is built', false],
  ['in an index that was built', true],
])('words that begin so %s', (_, built) => {
  beforeEach(() => {
    // From then on words are counted as they are written.
    if (built) index.optimise();
  });

  it('are found behind any number of words that are in no document any more', () => {
    const gone = Array.from({ length: 90 }, (_, at) => `garn${String.fromCharCode(97 + (at % 26), 97 + (at >> 4))}`);
    put(
      document('a', `${gone.join(' ')} ${gone.join(' ')}`),
      document('b', gone.join(' ')),
      document('c', 'Garten Garzeit'),
    );
    drop('a');
    drop('b');
    expect(index.suggest('gar', 5)).toEqual([
      { word: 'garten', count: 1 },
      { word: 'garzeit', count: 1 },
    ]);
    expect(index.suggest('gar', 1)).toEqual([{ word: 'garten', count: 1 }]);
  });

  it('are counted as they stand after a document was written again', () => {
    put(document('a', 'Garnele Garten'), document('b', 'Garnele'));
    put(document('a', 'Garten'));
    expect(index.suggest('gar', 5)).toEqual([
      { word: 'garnele', count: 1 },
      { word: 'garten', count: 1 },
    ]);
  });

  it('come with the number of documents that hold them, the most frequent first', () => {
    put(document('a', 'Garnele Garnelenzucht'), document('b', 'Garnele Garten'), document('c', 'Garnele Garnele'));
    expect(index.suggest('garn', 10)).toEqual([
      { word: 'garnele', count: 3 },
      { word: 'garnelenzucht', count: 1 },
    ]);
    expect(index.suggest('gar', 2).map(({ word }) => word)).toEqual(['garnele', 'garnelenzucht']);
  });

  it('are compared without accents and capitals, in any script', () => {
    put(
      document('a', 'Überwachung'),
      document('b', 'электронные доказательства', 'ru'),
      document('c', 'غسل الأموال', 'ar'),
    );
    expect(index.suggest('ÜBERW', 5).map(({ word }) => word)).toEqual(['uberwachung']);
    expect(index.suggest('элек', 5).map(({ word }) => word)).toEqual(['электронные']);
    expect(index.suggest('الأمو', 5)).toHaveLength(1);
  });

  it('are none for a sign or for nothing', () => {
    put(document('a', 'Garnele'));
    expect(index.suggest('', 5)).toEqual([]);
    expect(index.suggest('§', 5)).toEqual([]);
    expect(index.suggest('xyz', 5)).toEqual([]);
  });

  it('are counted the same before and after the index is optimised', () => {
    put(document('a', 'Garnele Garnelenzucht'), document('b', 'Garnele Garten'));
    put(document('a', 'Garnele'));
    const before = index.suggest('gar', 10);
    index.optimise();
    expect(index.suggest('gar', 10)).toEqual(before);
  });

  it('follow what is written: a word that is gone is not offered any more', () => {
    put(document('a', 'Garnele'));
    expect(index.suggest('gar', 5)).toHaveLength(1);
    put(document('b', 'Garten'));
    expect(index.suggest('gar', 5).map(({ word }) => word)).toEqual(['garnele', 'garten']);
    drop('a');
    expect(index.suggest('gar', 5).map(({ word }) => word)).toEqual(['garten']);
  });

  it('are those that a plain look through all words gives, whatever the script', () => {
    const word = fc.stringMatching(/^[a-zа-яñüßøا-ي]{1,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), word, (words, beginning) => {
        put(document('all', words.join(' '), 'und'));
        const offered = index.suggest(beginning, 100).map((entry) => entry.word);
        const everything = index.suggest('', 100);
        expect(everything).toEqual([]);
        expect(new Set(offered).size).toBe(offered.length);
        for (const one of offered) expect(index.suggest(one, 100).map((entry) => entry.word)).toContain(one);
      }),
      { numRuns: 40 },
    );
  });
});

describe('another spelling', () => {
  const ask = (query: string) => index.search({ query, filters: {}, sort: 'relevance', limit: 10 });

  it('is offered when nothing is found and a word is near', () => {
    put(document('a', 'Die Geldwäsche ist strafbar'), document('b', 'Der Betrug ist strafbar'));
    expect(ask('Geldwesche').suggestion).toBe('geldwasche');
    expect(ask('Geldwäsche').suggestion).toBeUndefined();
  });

  it('prefers the nearer word, then the more frequent one', () => {
    put(document('a', 'Strafe'), document('b', 'Straße Straße'), document('c', 'Strafe'));
    expect(ask('Strofe').suggestion).toBe('strafe');
  });

  it('is not offered for short words, numbers or what is far from everything', () => {
    put(document('a', 'Garnele'));
    expect(ask('gar').suggestion).toBeUndefined();
    expect(ask('99887766').suggestion).toBeUndefined();
    expect(ask('xyzzyplugh').suggestion).toBeUndefined();
  });
});
