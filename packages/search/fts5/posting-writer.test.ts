import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createIndexTables } from './index-schema.ts';
import { PostingWriter } from './posting-writer.ts';
import { Postings } from './postings.ts';

let connection: Sqlite.Database;
let writer: PostingWriter;
let postings: Postings;
const live = new Uint8Array(200_000).fill(1);

beforeEach(() => {
  connection = new Sqlite(':memory:');
  createIndexTables(connection);
  writer = new PostingWriter(connection);
  postings = new Postings(connection);
});

function put(docid: number, stems: readonly [stem: string, language: string, steps: number][]): void {
  writer.begin(docid);
  for (const [stem, language, steps] of stems) writer.add(stem, language, steps);
}

function read(term: string): [docid: number, weight: number][] {
  const { docids, weights } = postings.read(term, live);
  return [...docids].map((docid, at) => [docid, weights[at] as number]);
}

describe('postings', () => {
  it('sum up what a term weighs in a document', () => {
    put(1, [
      ['garnel', 'de', 16],
      ['netz', 'de', 2],
      ['garnel', 'de', 2],
    ]);
    put(2, [['netz', 'de', 2]]);
    writer.flush();
    expect(read('garnel_de')).toEqual([[1, 18]]);
    expect(read('netz_de')).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(read('unheard')).toEqual([]);
  });

  it('keep stems of languages apart and numbers together, in order', () => {
    put(1, [['261', 'de', 2]]);
    put(2, [['261', 'fr', 2]]);
    put(3, [
      ['261', 'de', 2],
      ['261', 'fr', 2],
    ]);
    put(4, [['war', 'de', 2]]);
    put(5, [['war', 'en', 2]]);
    writer.flush();
    expect(read('261')).toEqual([
      [1, 2],
      [2, 2],
      [3, 4],
    ]);
    expect(read('war_de')).toEqual([[4, 2]]);
    expect(read('war_en')).toEqual([[5, 2]]);
  });

  it('return the term under which a stem is held', () => {
    writer.begin(1);
    expect(writer.add('garnel', 'de', 2)).toBe('garnel_de');
    expect(writer.add('12', 'de', 2)).toBe('12');
    expect(writer.add('洗钱', 'zh', 2)).toBe('洗钱');
  });

  it('go on where the write before ended, over the ends of chunks', () => {
    const docids = [3, 65_535, 65_536, 65_537, 131_072, 150_000];
    for (const docid of docids) {
      put(docid, [['netz', 'de', 2]]);
      if (docid % 2 === 0) writer.flush();
    }
    writer.flush();
    expect(read('netz_de')).toEqual(docids.map((docid) => [docid, 2]));
    expect(connection.prepare('select count(*) from posting').pluck().get()).toBe(3);
  });

  it('hold bytes of every value when runs are joined', () => {
    const docids = Array.from({ length: 40 }, (_, at) => at * 256 + (at % 2) * 13 + 128);
    for (const docid of docids) {
      put(docid, [['netz', 'de', 2]]);
      writer.flush();
    }
    expect(read('netz_de').map(([docid]) => docid)).toEqual(docids);
    expect(connection.prepare('select typeof(runs) from posting').pluck().get()).toBe('blob');
  });

  it('forget what a failed write had gathered', () => {
    put(1, [['netz', 'de', 2]]);
    writer.forget();
    put(1, [['garnel', 'de', 2]]);
    writer.flush();
    expect(read('netz_de')).toEqual([]);
    expect(read('garnel_de')).toEqual([[1, 2]]);
  });

  it('are what a list of occurrences says, whatever is written together', () => {
    const stem = fc.constantFrom('a', 'b', 'c', '7', 'д');
    const document = fc.record({
      gap: fc.integer({ min: 1, max: 30_000 }),
      stems: fc.array(fc.tuple(stem, fc.constantFrom('de', 'ru'), fc.integer({ min: 1, max: 16 })), { maxLength: 8 }),
      flush: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 6 }), (documents) => {
        connection.exec('delete from posting');
        const expected = new Map<string, Map<number, number>>();
        let docid = 0;
        for (const { gap, stems, flush } of documents) {
          docid += gap;
          writer.begin(docid);
          for (const [own, language, steps] of stems) {
            const term = writer.add(own, language, steps);
            const held = expected.get(term) ?? new Map<number, number>();
            held.set(docid, (held.get(docid) ?? 0) + steps);
            expected.set(term, held);
          }
          if (flush) writer.flush();
        }
        writer.flush();
        for (const [term, held] of expected) expect(read(term)).toEqual([...held]);
      }),
      { numRuns: 60 },
    );
  });
});
