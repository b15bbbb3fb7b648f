import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchDocument } from '../port.ts';
import { emptyFacetColumns, type FacetColumns, updateFacetColumns } from './facet-columns.ts';
import { COLUMN_WEIGHTS, createIndexTables } from './index-schema.ts';
import { IndexWriter } from './index-writer.ts';
import { Matches } from './matches.ts';

const words = ['garnele', 'netz', 'hafen', 'boot', 'meldung', 'fang'];

/** A document whose words stand in it more or less often, so that scores differ. */
function made(at: number): SearchDocument {
  const some = (step: number): string => words.filter((_, place) => (at >> place) % step === 0).join(' ');
  return {
    recordId: `record-${at >> 2}`,
    reference: `${at}`,
    kind: 'legislation',
    country: 'DE',
    language: at % 5 === 0 ? 'en' : 'de',
    status: 'in-force',
    date: '2024-01-01',
    crimeTypes: [],
    treatyArticles: [],
    number: `§ ${at % 9}`,
    heading: words[at % 7] ?? '',
    title: `${words[at % 6]} Gesetz`,
    path: some(3),
    text: `${some(2)} ${'fang '.repeat(at % 4)}${some(2)}`,
  };
}

describe('what postings and table find together', () => {
  let folder: string;
  let connection: Sqlite.Database;
  let columns: FacetColumns;
  let matches: Matches;
  let oracle: Sqlite.Statement;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'comity-evaluate-'));
    connection = new Sqlite(join(folder, 'index.db'));
    createIndexTables(connection);
    const writer = new IndexWriter(connection);
    const records = Map.groupBy(
      Array.from({ length: 300 }, (_, at) => made(at)),
      ({ recordId }) => recordId,
    );
    const entries = [...records].map(([recordId, documents]) => ({ recordId, documents }));
    writer.replace(entries.slice(0, 50), 1);
    writer.replace(entries.slice(50), 2);
    // Some are written again, and some are gone.
    writer.replace(entries.slice(10, 20), 3);
    writer.replace([{ recordId: 'record-30', documents: [] }], 4);
    columns = emptyFacetColumns();
    updateFacetColumns(columns, connection, 0);
    matches = new Matches(connection);
    const weights = Object.values(COLUMN_WEIGHTS).join(', ');
    oracle = connection.prepare(`select rowid, -bm25(words, ${weights}) from words where words match ?`).raw();
  });

  afterAll(() => {
    connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const leaf = fc.oneof(
    fc.constantFrom(
      '"garnel_de"',
      '"netz_de"',
      '"net_en"',
      '"haf_de"',
      '"boot_de"',
      '"boot_en"',
      '"4"',
      '"unheard_de"',
    ),
    fc.constantFrom(
      '"=garnele"',
      '"=netz =hafen"',
      '"me"*',
      '{title} : ("boot_de" OR "netz_de")',
      'NEAR("=boot" "=fang", 3)',
    ),
  );
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc
        .tuple(tie('expression'), fc.constantFrom('AND', 'OR', 'NOT'), tie('expression'))
        .map(([one, operator, other]) => `(${one} ${operator} ${other})`),
    ),
  }));

  it('is what the table alone finds, for any expression', () => {
    fc.assert(
      fc.property(expression, (match) => {
        const expected = (oracle.all(match) as [number, number][]).map(([docid]) => docid);
        expect([...matches.findBy(match, columns, true).docids]).toEqual(expected);
        expect([...matches.findBy(match, columns, false).docids]).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    '"garnel_de"',
    '"fang_de"',
    '"4"',
    '"netz_de" OR "net_en"',
    '"netz_de" AND "haf_de"',
    '("netz_de" AND "haf_de") OR "=netz =hafen"',
    '"boot_de" NOT "netz_de"',
    '"=boot" AND "netz_de"',
  ])('scores %s as the table does', (match) => {
    const { docids, scores } = matches.findBy(match, columns, true);
    const expected = new Map(oracle.all(match) as [number, number][]);
    expect(docids.length).toBeGreaterThan(0);
    for (const [at, docid] of docids.entries()) expect(scores?.[at]).toBeCloseTo(expected.get(docid) as number, 6);
  });
});
