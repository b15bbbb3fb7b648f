import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexed, openTestStore, page, pdf, type TestStore } from './files.testing.ts';
import type { KeptFile } from './keep-file.ts';
import { mediaTypes } from './recognise-media-type.ts';

const guide = { name: 'folder/archive.zip/guide.pdf', bytes: pdf('guide') };

async function keep({ files }: TestStore, file = guide): Promise<KeptFile> {
  const kept = await files.keep(file);
  if (!kept) throw new Error('The file was not kept.');
  return kept;
}

const rows = ({ store }: TestStore) => store.db.selectFrom('file').selectAll().orderBy('sha256').execute();
const uses = ({ store }: TestStore) =>
  store.db
    .selectFrom('file_use')
    .select(['record_id', 'name', 'source_file'])
    .orderBy('source_file')
    .orderBy('record_id')
    .execute();

describe('keeping a file', () => {
  it('keeps its bytes and checks them before it is read', async () => {
    const store = await openTestStore();
    const { sha256 } = await keep(store);
    expect(store.files.folder.read(sha256)).toEqual(guide.bytes);
    expect(await rows(store)).toMatchObject([
      { sha256, media_type: mediaTypes.pdf, size: guide.bytes.length, state: 'checked', reason: '', attempts: 1 },
    ]);
    expect(await uses(store)).toEqual([{ record_id: '', name: 'guide.pdf', source_file: guide.name }]);
  });

  it('keeps no file of another form', async () => {
    const store = await openTestStore();
    expect(await store.files.keep({ name: 'law.pdf', bytes: Buffer.from('# A law') })).toBeUndefined();
    expect(await rows(store)).toEqual([]);
    expect([...store.files.folder.addresses()]).toEqual([]);
  });

  it('says when its text was read, by what, and in which records it is', async () => {
    const store = await openTestStore();
    const kept = await keep(store);
    await kept.text({ language: 'en', extractor: 'pdfjs-dist 6.5.438' });
    const read = { extractor: 'pdfjs-dist', extractor_version: '6.5.438', language: 'en' };
    expect(await rows(store)).toMatchObject([{ state: 'text', ...read }]);
    await kept.indexed({ records: ['record0one', 'record0two'], language: 'fr', extractor: 'comity' });
    expect(await rows(store)).toMatchObject([
      { state: 'indexed', extractor: 'comity', extractor_version: '', language: 'fr', attempts: 1 },
    ]);
    expect((await uses(store)).map(({ record_id }) => record_id)).toEqual(['record0one', 'record0two']);
  });

  it('says why it was left alone, or failed', async () => {
    const store = await openTestStore();
    await (await keep(store)).leftAlone('The same text is read elsewhere.');
    expect(await rows(store)).toMatchObject([{ state: 'left-alone', reason: 'The same text is read elsewhere.' }]);
    await (await keep(store)).failed('page 3: It is broken.');
    expect(await rows(store)).toMatchObject([{ state: 'failed', reason: 'page 3: It is broken.', attempts: 2 }]);
    await (await keep(store)).indexed({ records: ['record0one'], language: 'en', extractor: 'x 1' });
    expect(await rows(store)).toMatchObject([{ state: 'indexed', reason: '', attempts: 3 }]);
  });

  it('is one file with two uses where the same bytes come under two names', async () => {
    const store = await openTestStore();
    await indexed(store, guide, { record0one: 'public' });
    await indexed(store, { ...guide, name: 'other/copy.pdf' }, { record0two: 'public' });
    await indexed(store, guide, { record0one: 'public' });
    expect(await rows(store)).toHaveLength(1);
    expect(await uses(store)).toEqual([
      { record_id: 'record0one', name: 'guide.pdf', source_file: guide.name },
      { record_id: 'record0two', name: 'copy.pdf', source_file: 'other/copy.pdf' },
    ]);
  });

  it('ends rightly where two imports read the same bytes at once', async () => {
    const store = await openTestStore();
    const [first, second] = [await keep(store), await keep(store)];
    await second.indexed({ records: ['record0two'], language: 'en', extractor: 'x 1' });
    await first.failed('no reason of the file');
    expect(await rows(store)).toMatchObject([{ state: 'failed' }]);
    await first.indexed({ records: ['record0one'], language: 'en', extractor: 'x 1' });
    expect(await rows(store)).toMatchObject([{ state: 'indexed' }]);
  });

  it('is not kept where there is no room, and the store says nothing of it', async () => {
    const store = await openTestStore(undefined, { freeSpace: () => 0 });
    await expect(keep(store)).rejects.toThrow(/There is no room to keep the file/);
    expect(await rows(store)).toEqual([]);
  });

  it('is mended where its bytes were damaged meanwhile', async () => {
    const store = await openTestStore();
    const { sha256 } = await keep(store);
    const place = join(store.files.folder.path, sha256.slice(0, 2), sha256.slice(2));
    chmodSync(place, 0o644);
    writeFileSync(place, 'rot');
    await keep(store);
    expect(store.files.folder.fault(sha256)).toBeUndefined();
  });
});

describe('the list of files', () => {
  it('tells the state of each, and how many there are of which', async () => {
    const store = await openTestStore();
    const one = await indexed(store, guide, { record0one: 'public' });
    await (await keep(store, { name: 'a.html', bytes: page('a') })).failed('broken');
    expect((await store.files.list('failed')).map(({ reason, uses: [use] }) => [reason, use?.name])).toEqual([
      ['broken', 'a.html'],
    ]);
    expect((await store.files.list()).map(({ sha256 }) => sha256)).toContain(one);
    expect(await store.files.counts()).toEqual({ indexed: 1, failed: 1 });
  });
});

describe('a file for a reader', () => {
  it('is there when a record that everyone may read holds its text', async () => {
    const store = await openTestStore();
    const sha256 = await indexed(store, guide, { record0one: 'public' });
    const file = await store.files.publicFile(sha256);
    expect(file).toMatchObject({ sha256, mediaType: mediaTypes.pdf, name: 'guide.pdf' });
    expect(file?.bytes).toEqual(guide.bytes);
  });

  it.each(['hidden', 'listed-only'] as const)('is not there when its only record is %s', async (visibility) => {
    const store = await openTestStore();
    const sha256 = await indexed(store, guide, { record0one: visibility });
    expect(await store.files.publicFile(sha256)).toBeUndefined();
    await indexed(store, { ...guide, name: 'open.pdf' }, { record0two: 'public' });
    expect((await store.files.publicFile(sha256))?.name).toBe('open.pdf');
    await indexed(store, { ...guide, name: 'open.pdf' }, { record0two: 'hidden' });
    expect(await store.files.publicFile(sha256)).toBeUndefined();
  });

  it('is not there when it has no record, is unknown, is damaged, or its address is none', async () => {
    const store = await openTestStore();
    const { sha256 } = await keep(store, { name: 'a.html', bytes: page('a') });
    const known = await indexed(store, guide, { record0one: 'public' });
    const place = join(store.files.folder.path, known.slice(0, 2), known.slice(2));
    chmodSync(place, 0o644);
    writeFileSync(place, 'rot');
    for (const address of [sha256, known, 'f'.repeat(64), '', '../comity.db', known.toUpperCase()]) {
      expect(await store.files.publicFile(address)).toBeUndefined();
    }
  });
});
