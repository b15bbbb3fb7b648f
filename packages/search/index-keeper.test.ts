import { fork } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { documentOf, folderForTest, found } from './contract/open-for-test.testing.ts';
import { openFts5Index } from './fts5/fts5-index.ts';
import { IndexKeeper, type IndexSource } from './index-keeper.ts';
import type { SearchDocument } from './port.ts';

/** A store in memory: each `put` is one change. */
class Store implements IndexSource {
  #records = new Map<string, SearchDocument[]>();
  #changes: string[] = [];
  /** How often documents were asked for. */
  read = 0;
  failAt: string | undefined;

  put(recordId: string, ...texts: string[]): void {
    this.#records.set(
      recordId,
      texts.map((text, at) => documentOf(`${recordId}.${at}`, { recordId, text })),
    );
    this.#changes.push(recordId);
  }

  /** As after a backup of the first `changes` changes was restored. */
  goBackTo(changes: number): void {
    this.#changes = this.#changes.slice(0, changes);
    for (const recordId of this.#records.keys()) if (!this.#changes.includes(recordId)) this.#records.delete(recordId);
  }

  async generation(): Promise<number> {
    return this.#changes.length;
  }

  async changedSince(generation: number): Promise<{ recordId: string; generation: number }[]> {
    const newest = new Map<string, number>();
    this.#changes.forEach((recordId, at) => {
      newest.delete(recordId);
      if (at + 1 > generation) newest.set(recordId, at + 1);
    });
    return [...newest].map(([recordId, of]) => ({ recordId, generation: of }));
  }

  async documents(recordId: string): Promise<SearchDocument[]> {
    if (recordId === this.failAt) throw new Error('The disk is gone.');
    this.read += 1;
    return this.#records.get(recordId) ?? [];
  }
}

function keeperOf(folder: string, store: IndexSource): IndexKeeper {
  const keeper = new IndexKeeper(folder, store, openFts5Index);
  onTestFinished(() => keeper.close());
  return keeper;
}

function indexFiles(folder: string): string[] {
  return readdirSync(join(folder, 'search')).filter((file) => /^index-.*\.db$/.test(file));
}

describe('IndexKeeper', () => {
  it('has no index before the first build, and says so', () => {
    const keeper = keeperOf(folderForTest(), new Store());
    expect(() => keeper.current()).toThrow(expect.objectContaining({ code: 'index-missing', status: 503 }));
  });

  it('builds on the first catch-up, then takes up only what changed', async () => {
    const store = new Store();
    const keeper = keeperOf(folderForTest(), store);
    store.put('a', 'alpha', 'beta');
    store.put('b', 'alpha');
    expect(await keeper.catchUp()).toBe(2);
    expect(found(keeper.current(), 'alpha')).toEqual(['a.0', 'b.0']);
    expect(keeper.current().count()).toBe(await keeper.expectedDocuments());
    expect(await keeper.newestChange()).toBe(keeper.current().generation());
    store.read = 0;
    expect(await keeper.catchUp()).toBe(0);
    store.put('a', 'gamma');
    store.put('a', 'delta');
    store.put('c');
    expect(await keeper.catchUp()).toBe(2);
    expect(store.read).toBe(2);
    expect(found(keeper.current(), '')).toEqual(['a.0', 'b.0']);
    expect(found(keeper.current(), 'delta')).toEqual(['a.0']);
  });

  it('keeps up with an empty store and with records that are gone', async () => {
    const store = new Store();
    const keeper = keeperOf(folderForTest(), store);
    expect(await keeper.catchUp()).toBe(0);
    expect(keeper.current().count()).toBe(0);
    store.put('a', 'alpha');
    await keeper.catchUp();
    store.put('a');
    await keeper.catchUp();
    expect(keeper.current().count()).toBe(0);
    expect(keeper.current().generation()).toBe(2);
  });

  it('writes large changes in several batches and tells how far it is', async () => {
    const store = new Store();
    const keeper = keeperOf(folderForTest(), store);
    for (let record = 0; record < 50; record += 1)
      store.put(`r${record}`, ...Array.from({ length: 100 }, () => 'alpha'));
    const progress: number[] = [];
    await keeper.catchUp((done, total) => {
      expect(total).toBe(50);
      progress.push(done);
    });
    expect(progress).toEqual([20, 40, 50]);
    expect(keeper.current().count()).toBe(5000);
  });

  it('builds beside the index in use, which answers until the switch', async () => {
    const folder = folderForTest();
    const store = new Store();
    const [keeper, reader] = [keeperOf(folder, store), keeperOf(folder, store)];
    store.put('a', 'alpha');
    await keeper.catchUp();
    const before = reader.current();
    const name = readFileSync(join(folder, 'search', 'current'), 'utf8');
    store.put('b', 'beta');
    await keeper.rebuild(() => {
      expect(readFileSync(join(folder, 'search', 'current'), 'utf8')).toBe(name);
      expect(found(before, '')).toEqual(['a.0']);
    });
    expect(found(before, '')).toEqual(['a.0']);
    expect(found(reader.current(), '')).toEqual(['a.0', 'b.0']);
    expect(reader.current()).not.toBe(before);
    expect(indexFiles(folder)).toHaveLength(1);
  });

  it('leaves the index in use alone when a build fails, and nothing half-built behind', async () => {
    const folder = folderForTest();
    const store = new Store();
    const keeper = keeperOf(folder, store);
    store.put('a', 'alpha');
    await keeper.catchUp();
    store.put('b', 'beta');
    store.failAt = 'b';
    await expect(keeper.rebuild()).rejects.toThrow('The disk is gone.');
    await expect(keeper.catchUp()).rejects.toThrow('The disk is gone.');
    expect(found(keeper.current(), '')).toEqual(['a.0']);
    expect(indexFiles(folder)).toHaveLength(1);
    store.failAt = undefined;
    expect(await keeper.catchUp()).toBe(1);
  });

  it('builds anew when the store went back in time', async () => {
    const store = new Store();
    const keeper = keeperOf(folderForTest(), store);
    store.put('a', 'alpha');
    store.put('b', 'beta');
    await keeper.catchUp();
    store.goBackTo(1);
    expect(await keeper.catchUp()).toBe(1);
    expect(found(keeper.current(), '')).toEqual(['a.0']);
  });

  const damages: [what: string, damage: (folder: string) => void][] = [
    ['the pointer leads nowhere', (folder) => writeFileSync(join(folder, 'current'), 'index-gone.db')],
    ['the pointer is empty', (folder) => writeFileSync(join(folder, 'current'), '')],
    [
      'the index is no database',
      (folder) => {
        writeFileSync(join(folder, 'index-broken.db'), 'x'.repeat(9000));
        writeFileSync(join(folder, 'current'), 'index-broken.db');
      },
    ],
  ];
  it.each(damages)('builds anew when %s', async (_, damage) => {
    const folder = folderForTest();
    const store = new Store();
    store.put('a', 'alpha');
    await keeperOf(folder, store).catchUp();
    damage(join(folder, 'search'));
    const keeper = keeperOf(folder, store);
    expect(() => keeper.current()).toThrow();
    await keeper.catchUp();
    expect(found(keeper.current(), 'alpha')).toEqual(['a.0']);
    expect(indexFiles(folder)).toHaveLength(1);
  });

  it('builds anew when another version of the program made the index', async () => {
    const folder = folderForTest();
    const store = new Store();
    store.put('a', 'alpha');
    await keeperOf(folder, store).catchUp();
    const ofOther = new Set(indexFiles(folder));
    const keeper = new IndexKeeper(folder, store, (path) =>
      [...ofOther].some((name) => path.endsWith(name)) ? undefined : openFts5Index(path),
    );
    onTestFinished(() => keeper.close());
    expect(() => keeper.current()).toThrow(expect.objectContaining({ code: 'index-missing' }));
    await keeper.catchUp();
    expect(keeper.current().count()).toBe(1);
  });

  it('survives two builds at once', async () => {
    const folder = folderForTest();
    const store = new Store();
    store.put('a', 'alpha');
    const slow: IndexSource = {
      generation: () => store.generation(),
      changedSince: (generation) => store.changedSince(generation),
      async documents(recordId) {
        await keeperOf(folder, store).rebuild();
        return store.documents(recordId);
      },
    };
    const keeper = keeperOf(folder, slow);
    await keeper.rebuild();
    expect(existsSync(join(folder, 'search', readFileSync(join(folder, 'search', 'current'), 'utf8')))).toBe(true);
    expect(found(keeper.current(), '')).toEqual(['a.0']);
  });

  it('opens in a folder that exists already', () => {
    const folder = folderForTest();
    mkdirSync(join(folder, 'search'));
    expect(() => keeperOf(folder, new Store()).current()).toThrow();
  });
});

describe('another process writing meanwhile', () => {
  it('is seen whole or not at all by each search', { timeout: 60_000 }, async () => {
    const path = join(folderForTest(), 'index.db');
    const index = openFts5Index(path);
    if (!index) throw new Error('The index could not be opened.');
    onTestFinished(() => index.close());
    const writer = fork(join(import.meta.dirname, 'contract', 'write-from-another-process.testing.ts'), [path, '60'], {
      execArgv: [],
    });
    let running = true;
    const ended = new Promise<number | null>((resolve) => {
      writer.on('exit', (code) => {
        running = false;
        resolve(code);
      });
    });
    let seen = 0;
    while (running) {
      index.refresh();
      const answer = index.search({ query: 'alpha', filters: {}, sort: 'newest', limit: 100 });
      // The other process replaces ten records of ten documents by as many again, each time in another State.
      expect([0, 100]).toContain(answer.total);
      expect(answer.facets.country).toEqual(answer.total === 0 ? [] : [{ value: expect.any(String), count: 100 }]);
      expect(answer.hits.filter(({ reference }) => typeof reference === 'string')).toHaveLength(answer.total);
      seen += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(await ended).toBe(0);
    expect(seen).toBeGreaterThan(5);
    expect(index.generation()).toBe(60);
  });
});
