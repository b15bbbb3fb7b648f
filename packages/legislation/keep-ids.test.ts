import { isRecordId } from '@comity/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FlatProvision, flatten } from './flatten.ts';
import { keepIds } from './keep-ids.ts';
import { anyNodes, article, division, plainText } from './law-factory.testing.ts';
import type { StoredProvision } from './store.ts';

function stored(rows: readonly (FlatProvision & { id: string })[]): StoredProvision[] {
  return rows.map((row, at) => ({ ...row, seq: at + 1 }));
}

/** Ids by designation or text, for short expectations. */
function idOf(rows: readonly (FlatProvision & { id: string })[], name: string): string | undefined {
  return rows.find((row) => row.number === name || row.heading === name || row.text === name)?.id;
}

const before = [
  division('Kapitel 1', 'Anfang', [article('§ 1', 'Zweck', 'Alt.'), article('§ 2', 'Begriffe', 'Begriff.')]),
  division('Kapitel 2', 'Ende', [article('§ 3', 'Strafe', 'Strafe.'), plainText('Schluss.')]),
];
const old = stored(keepIds(flatten(before), []));

describe('keepIds', () => {
  it('gives ids of our form where nothing is stored', () => {
    expect(old).toHaveLength(6);
    expect(old.every((row) => isRecordId(row.id))).toBe(true);
  });

  it('keeps the id of an article whose text or heading is corrected', () => {
    const rows = keepIds(
      flatten([
        division('Kapitel 1', 'Anfang', [article('§ 1', 'Ziel', 'Neu.'), article('§ 2', 'Begriffe', 'Begriff.')]),
      ]),
      old,
    );
    expect(idOf(rows, '§ 1')).toBe(idOf(old, '§ 1'));
    expect(idOf(rows, '§ 2')).toBe(idOf(old, '§ 2'));
  });

  it('keeps all ids when an article is inserted, and gives the new one a new id', () => {
    const rows = keepIds(
      flatten([
        division('Kapitel 1', 'Anfang', [
          article('§ 1', 'Zweck', 'Alt.'),
          article('§ 1a', 'Neues', 'Neu.'),
          article('§ 2', 'Begriffe', 'Begriff.'),
        ]),
        before[1] as (typeof before)[number],
      ]),
      old,
    );
    for (const name of ['§ 1', '§ 2', '§ 3', 'Schluss.', 'Kapitel 2']) expect(idOf(rows, name)).toBe(idOf(old, name));
    expect(old.map((row) => row.id)).not.toContain(idOf(rows, '§ 1a'));
  });

  it('keeps ids of articles when the heading above them is renamed', () => {
    const rows = keepIds(flatten([division('', 'Beginn', before[0]?.children ?? [])]), old);
    expect(idOf(rows, '§ 1')).toBe(idOf(old, '§ 1'));
    expect(idOf(rows, '§ 2')).toBe(idOf(old, '§ 2'));
  });

  it('keeps the ids of unnumbered texts when another one is put before them', () => {
    const texts = stored(keepIds(flatten([plainText('Eins.'), plainText('Zwei.')]), []));
    const rows = keepIds(flatten([plainText('Null.'), plainText('Eins.'), plainText('Zwei.')]), texts);
    expect([idOf(rows, 'Eins.'), idOf(rows, 'Zwei.')]).toEqual([idOf(texts, 'Eins.'), idOf(texts, 'Zwei.')]);
    expect(texts.map((row) => row.id)).not.toContain(idOf(rows, 'Null.'));
  });

  it('counts two texts under one number in order', () => {
    const twice = [article('Art. 1', '', 'Law.'), article('Art. 1', '', 'Annex.')];
    const first = stored(keepIds(flatten(twice), []));
    const rows = keepIds(flatten([article('Art. 1', '', 'Law, corrected.'), article('Art. 1', '', 'Annex.')]), first);
    expect(rows.map((row) => row.id)).toEqual(first.map((row) => row.id));
  });

  it('leaves ids that the file carries, and gives no stored id twice', () => {
    const carried = { ...article('§ 7', '', 'Sieben.'), id: idOf(old, '§ 1') as string };
    const rows = keepIds(flatten([carried, division('Kapitel 1', 'Anfang', [article('§ 1', 'Zweck', 'Alt.')])]), old);
    expect(idOf(rows, '§ 7')).toBe(idOf(old, '§ 1'));
    expect(idOf(rows, '§ 1')).not.toBe(idOf(old, '§ 1'));
  });
});

describe('keepIds, for any trees', () => {
  const ids = (rows: readonly { id: string }[]): string[] => rows.map((row) => row.id);

  it('gives unique ids, and the same again for the same rows', () => {
    fc.assert(
      fc.property(anyNodes, anyNodes, (one, other) => {
        const first = keepIds(flatten(one), []);
        expect(ids(keepIds(flatten(one), stored(first)))).toEqual(ids(first));
        const second = ids(keepIds(flatten(other), stored(first)));
        expect(new Set(second).size).toBe(second.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the ids of unchanged rows when an article is inserted anywhere at the top', () => {
    fc.assert(
      fc.property(anyNodes, fc.nat({ max: 3 }), (nodes, at) => {
        const first = stored(keepIds(flatten(nodes), []));
        const inserted = [...nodes.slice(0, at), article('§ 77', 'New', 'Not there before.'), ...nodes.slice(at)];
        const rows = keepIds(flatten(inserted), first);
        expect(ids(rows.filter((row) => row.text !== 'Not there before.'))).toEqual(ids(first));
      }),
      { numRuns: 60 },
    );
  });
});
