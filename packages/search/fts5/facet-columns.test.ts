import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../port.ts';
import { emptyFacetColumns, type FacetColumns, manyFacets, singleFacets, updateFacetColumns } from './facet-columns.ts';
import { createIndexTables } from './index-schema.ts';
import { IndexWriter } from './index-writer.ts';

function made(recordId: string, place: number): SearchDocument {
  const seed = recordId.charCodeAt(0) * 7 + place;
  return {
    recordId,
    reference: `${recordId}-${place}`,
    kind: seed % 2 === 0 ? 'legislation' : 'case',
    country: ['DE', 'FR', 'AR'][seed % 3] as string,
    language: 'de',
    status: 'in-force',
    date: seed % 5 === 0 ? '' : `${2000 + (seed % 20)}-06-01`,
    crimeTypes: ['corruption', 'fraud', 'terrorism'].slice(0, seed % 4),
    treatyArticles: seed % 3 === 0 ? ['untoc:6', 'untoc:8'] : [],
    number: `§ ${place}`,
    heading: 'Netz',
    title: 'Gesetz',
    path: '',
    text: 'Garnele '.repeat(seed % 6),
  };
}

/** What columns say of each docid. */
function told(columns: FacetColumns) {
  const documents = Array.from({ length: columns.size }, (_, docid) => {
    if (columns.live[docid] !== 1) return null;
    const single = singleFacets.map((facet) => columns.values[facet][columns.single[facet][docid] as number]);
    const many = manyFacets.map((facet) => {
      const { starts, codes } = columns.many[facet];
      return [...codes.subarray(starts[docid], starts[docid + 1])].map((code) => columns.values[facet][code]);
    });
    return { single, many, date: columns.dates[docid], length: columns.lengths[docid] };
  });
  return { documents, liveCount: columns.liveCount, words: columns.words };
}

describe('columns of facets', () => {
  it('tell nothing of an empty index', () => {
    const connection = new Sqlite(':memory:');
    createIndexTables(connection);
    const columns = emptyFacetColumns();
    updateFacetColumns(columns, connection, 0);
    expect(told(columns)).toEqual({ documents: [null], liveCount: 0, words: 0 });
  });

  it('kept up with each write are those read anew', () => {
    const write = fc.array(fc.record({ record: fc.constantFrom('a', 'b', 'c', 'd'), documents: fc.nat(5) }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(fc.array(fc.record({ write, look: fc.boolean() }), { maxLength: 8 }), (steps) => {
        const connection = new Sqlite(':memory:');
        createIndexTables(connection);
        const writer = new IndexWriter(connection);
        const kept = emptyFacetColumns();
        let seen = 0;
        for (const [at, { write: records, look }] of [...steps, { write: [], look: true }].entries()) {
          writer.replace(
            records.map(({ record, documents }) => ({
              recordId: record,
              documents: Array.from({ length: documents }, (_, place) => made(record, place)),
            })),
            at + 1,
          );
          if (!look) continue;
          updateFacetColumns(kept, connection, seen);
          seen = at + 1;
        }
        const anew = emptyFacetColumns();
        updateFacetColumns(anew, connection, 0);
        expect(told(kept).liveCount).toBe(told(anew).liveCount);
        expect(told(kept).words).toBe(told(anew).words);
        const { documents } = told(anew);
        expect(told(kept).documents.slice(0, documents.length)).toEqual(documents);
        // Docids beyond the last one in use may have been removed.
        expect(
          told(kept)
            .documents.slice(documents.length)
            .every((one) => one === null),
        ).toBe(true);
        connection.close();
      }),
      { numRuns: 80 },
    );
  });

  it('grow when many documents come after a few', () => {
    const connection = new Sqlite(':memory:');
    createIndexTables(connection);
    const writer = new IndexWriter(connection);
    const columns = emptyFacetColumns();
    for (let write = 1; write <= 12; write += 1) {
      const recordId = String.fromCharCode(96 + write);
      const documents = Array.from({ length: write * 9 }, (_, place) => made(recordId, place));
      writer.replace([{ recordId, documents }], write);
      updateFacetColumns(columns, connection, write - 1);
    }
    const anew = emptyFacetColumns();
    updateFacetColumns(anew, connection, 0);
    expect(told(columns)).toEqual(told(anew));
    expect(columns.liveCount).toBe((12 * 13 * 9) / 2);
  });
});
