import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type IdentifiedLiterature,
  literatureDialects,
  readFile,
  sourceFileOf,
  toBibtex,
  toLiteratureLine,
} from '@comity/interchange';
import type { OpenDatabase } from '@comity/platform';
import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { exportLiterature } from './export-literature.ts';
import { importLiterature } from './import-literature.ts';
import { anArticle, anArticleWith, contentOfStore, openTestStore } from './store.testing.ts';
import type { LiteratureTables } from './tables.ts';

type Store = OpenDatabase<LiteratureTables>;

async function exported(store: Store): Promise<IdentifiedLiterature[]> {
  const all = [];
  for await (const document of exportLiterature(store.db)) all.push(document);
  return all;
}

/** What a reader of a library tells, brought into a store. */
async function bring(store: Store, name: string, bytes: Uint8Array): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const claimed = new Set<string>();
  for (const result of readFile(sourceFileOf(name, bytes), literatureDialects)) {
    const { outcome } =
      result.outcome === 'literature'
        ? await importLiterature(store.db, result.document, { actor: 'test', claimed })
        : result;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}

describe('exportLiterature', () => {
  it('gives every account of what is public, with ids, source and language', async () => {
    const store = await openTestStore();
    const { recordId } = await importLiterature(store.db, anArticle(), { actor: 'test' });
    const hidden = await importLiterature(
      store.db,
      anArticleWith({ title: 'A hidden study of crabs' }, { identifiers: [] }),
      {
        actor: 'test',
      },
    );
    await store.db
      .updateTable('record')
      .set({ visibility: 'listed-only' })
      .where('id', '=', hidden.recordId as string)
      .execute();
    const all = await exported(store);
    expect(all).toEqual([{ ...anArticle(), id: expect.any(String), work: recordId }]);
    expect(JSON.parse(toLiteratureLine(all[0] as IdentifiedLiterature))).toMatchObject({
      format: 'comity-literature-1',
      language: 'en',
      source: { file: 'shrimps.bib' },
    });
  });

  it('goes into an empty store and comes back to the letter', async () => {
    const [store, other] = [await openTestStore(), await openTestStore()];
    const second = { identifiers: [{ scheme: 'source' as const, value: 'ponds:1' }] };
    await importLiterature(store.db, anArticle(), { actor: 'test' });
    await importLiterature(store.db, anArticleWith({ volume: '99' }, second), { actor: 'test' });
    const all = await exported(store);
    expect(all).toHaveLength(2);
    for (const document of all) await importLiterature(other.db, document, { actor: 'test' });
    expect((await exported(other)).map(toLiteratureLine)).toEqual(all.map(toLiteratureLine));
  });

  it('reads again as same what it wrote as BibTeX', async () => {
    const store = await openTestStore();
    await importLiterature(
      store.db,
      { ...anArticle(), source: { file: 'shrimps.bib', url: '', publisher: '' }, licence: '' },
      {
        actor: 'test',
      },
    );
    const before = contentOfStore(store);
    const written = (await exported(store)).map(toBibtex).join('');
    expect(await bring(store, 'shrimps.bib', Buffer.from(written))).toEqual({ same: 1 });
    expect(contentOfStore(store)).toBe(before);
  });
});

const corpus = findCorpus();

describe.skipIf(!corpus)('a library of 492 entries [corpus]', () => {
  it('is entered once, however often it comes, and leaves and comes back to the letter', async () => {
    const bytes = readFileSync(join(corpus as string, 'bibliography', 'criminology-library.bib'));
    const [store, other] = [await openTestStore(), await openTestStore()];
    // Three entries are word for word another's, 17 tell of a work that another tells of too.
    expect(await bring(store, 'criminology-library.bib', bytes)).toEqual({
      new: 471,
      same: 3,
      changed: 17,
      refused: 1,
    });
    const before = contentOfStore(store);
    expect(await bring(store, 'criminology-library.bib', bytes)).toEqual({ same: 491, refused: 1 });
    expect(contentOfStore(store)).toBe(before);
    const all = await exported(store);
    expect(all).toHaveLength(488);
    // Each was looked at: all are about firearms.
    const links = await store.db.selectFrom('link').select(['target', 'said_by']).execute();
    expect(links).toEqual(Array.from({ length: 13 }, () => ({ target: 'firearms', said_by: 'suggested' })));
    for (const document of all) await importLiterature(other.db, document, { actor: 'test' });
    expect((await exported(other)).map(toLiteratureLine)).toEqual(all.map(toLiteratureLine));
  });
});
