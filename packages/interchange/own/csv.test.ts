import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.testing.ts';
import { csvHead, isOwnCsv, readOwnCsv, toCsvRows } from './csv.ts';
import { ownLaw } from './own-law.testing.ts';

const table = (...nth: number[]) => csvHead() + nth.map((number) => toCsvRows(ownLaw(number))).join('');
const cells = (text: string) => parse(text, { bom: true, relax_column_count: true }) as string[][];

async function outline(source: string | Uint8Array): Promise<string[]> {
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  const results = await Array.fromAsync(readOwnCsv(bytes));
  return results.map((result) =>
    result.outcome === 'law'
      ? `law ${result.document.title} (${result.place})`
      : `${result.place}: ${'reason' in result ? result.reason : ''}`,
  );
}

/** Three acts of five rows each, the second with something changed in a cell of a row. */
function spoilt(row: number, column: string, value: string | undefined): string {
  const rows = cells(table(1, 2, 3));
  const at = (rows[0] as string[]).indexOf(column);
  const changed = rows[5 + row] as string[];
  if (value === undefined) changed.splice(at, 1);
  else changed[at] = value;
  return stringify(rows);
}

describe('a table of provisions', () => {
  it('has a head with a byte-order mark and a row a node', () => {
    expect(table()).toMatch(/^\ufeffformat,version_id,work,date,.*,rows,facts,section\n$/);
    const rows = cells(table(1));
    expect(rows).toHaveLength(6);
    const at = (rows[0] as string[]).indexOf('number');
    expect(rows.map((row) => row[at])).toEqual(['number', '', 'Título I', 'Art. 1', 'Art. 7', 'Art. 2']);
  });

  it('marks cells that a spreadsheet would run as formulas, and takes the mark off again', async () => {
    const odd = ['=1+1', '+49', '-1', '@SUM(A1)', "'quoted", '\tx', '\rx', "''", "'=1"];
    const nodes = odd.map((text, at) => ({ ...(ownLaw().nodes[0] as { id: string }), id: `odd${at}aaaaaaaa`, text }));
    const law = ownLaw(1, { title: '=HYPERLINK("x")', nodes: nodes as never });
    const written = csvHead() + toCsvRows(law);
    for (const cell of cells(written).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    expect(await Array.fromAsync(readOwnCsv(Buffer.from(written)))).toEqual([
      { outcome: 'law', document: law, place: 'row 2' },
    ]);
  });

  it('reads back equal, from a path and from memory', async () => {
    const path = join(temporaryFolder(), 'x.csv');
    writeFileSync(path, table(1, 2));
    for (const source of [path, Buffer.from(table(1, 2))]) {
      expect(await Array.fromAsync(readOwnCsv(source))).toEqual([
        { outcome: 'law', document: ownLaw(1), place: 'row 2' },
        { outcome: 'law', document: ownLaw(2), place: 'row 7' },
      ]);
    }
  });

  it('reads what a spreadsheet saved: other line ends, no mark, a blank line at the end', async () => {
    const saved = stringify(cells(table(1, 2)), { record_delimiter: '\r\n' });
    expect(await outline(`${saved}\r\n`)).toEqual(['law Ley 1 de jardines (row 2)', 'law Ley 2 de jardines (row 7)']);
  });

  it('is known by its head', () => {
    expect(isOwnCsv(table(1).slice(0, 100))).toBe(true);
    expect(isOwnCsv(csvHead().slice(1))).toBe(true);
    expect(isOwnCsv('format;version_id;work;date')).toBe(false);
    expect(isOwnCsv('')).toBe(false);
  });
});

describe('broken tables', () => {
  it.each<[string, string, RegExp]>([
    ['a row with a cell too few', spoilt(3, 'path', undefined), /row 9 has 27 cells, 28 are expected/],
    ['a position that is no number', spoilt(2, 'position', 'x'), /position: /],
    ['an empty position', spoilt(2, 'position', ''), /position: /],
    ['a position twice', spoilt(2, 'position', '0'), /Position 1 is missing or occurs twice/],
    ['a parent that comes later', spoilt(2, 'parent', '4'), /Position 1 stands under a later one/],
    ['an unknown role', spoilt(3, 'role', 'paragraph'), /role: /],
    ['a format of something else', spoilt(1, 'format', 'x'), /format: /],
    ['a list that is no JSON', spoilt(1, 'identifiers', '[{'), /identifiers: this is no JSON/],
    ['a list of the wrong things', spoilt(1, 'alternative_titles', '[1]'), /alternativeTitles.0: /],
    [
      'a date of an unknown kind',
      spoilt(1, 'dates', '[{"event":"sung","date":"2020","precision":"year"}]'),
      /dates.0.event: /,
    ],
    ['fewer rows than it states', spoilt(1, 'rows', '6'), /states 6 rows, 5 are there/],
  ])('%s spoils its version and no other', async (_what, text, reason) => {
    const [first, second, third, ...more] = await outline(text);
    expect([first, third, more]).toEqual(['law Ley 1 de jardines (row 2)', 'law Ley 3 de jardines (row 12)', []]);
    expect(second).toMatch(/^row 7: The version that begins here cannot be read: /);
    expect(second).toMatch(reason);
  });

  it('a table that breaks off between two rows is noticed', async () => {
    const text = stringify(cells(table(1, 2)).slice(0, -1));
    expect(await outline(text)).toEqual([
      'law Ley 1 de jardines (row 2)',
      expect.stringMatching(/^row 7: .*states 5 rows, 4 are there/),
    ]);
  });

  it('a table that breaks off inside a quotation is refused from there', async () => {
    const text = table(1, 2);
    const [first, second] = await outline(text.slice(0, text.lastIndexOf('""comillas') + 4));
    expect(first).toBe('law Ley 1 de jardines (row 2)');
    expect(second).toMatch(/^row 7: The table cannot be read on from here: .*[Qq]uote.*\(line \d+\)\.$/);
  });

  it('a table without one of the columns is refused', async () => {
    const rows = cells(table(1));
    const at = (rows[0] as string[]).indexOf('licence');
    expect(await outline(stringify(rows.map((row) => row.toSpliced(at, 1))))).toEqual([
      'row 1: The table has no column "licence".',
    ]);
  });

  it('columns may be in another order, and others beside them', async () => {
    const rows = cells(table(1)).map((row, at) => [at === 0 ? 'note' : 'mine', ...row.toReversed()]);
    expect(await outline(stringify(rows))).toEqual(['law Ley 1 de jardines (row 2)']);
  });

  it('a table that is not UTF-8 is refused, not read with wrong letters', async () => {
    const reading = outline(Buffer.from(table(1).slice(1), 'latin1'));
    await expect(reading).rejects.toThrow(/not valid UTF-8; save it as "CSV UTF-8"/);
  });

  it('a file that cannot be opened ends the reading', async () => {
    await expect(Array.fromAsync(readOwnCsv(join(temporaryFolder(), 'nothing.csv')))).resolves.toEqual([
      expect.objectContaining({ outcome: 'refused', reason: expect.stringMatching(/ENOENT/) }),
    ]);
  });
});
