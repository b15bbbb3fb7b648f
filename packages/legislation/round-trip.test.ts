import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  csvHead,
  dialects,
  importFiles,
  type LawDocument,
  toCsvRows,
  toJsonLine,
  writeAkomaNtoso,
} from '@comity/interchange';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExportedDocument, exportActs } from './export-acts.ts';
import { importAct } from './import-act.ts';
import { anyLaw } from './law-factory.testing.ts';
import { contentOfStore, openStore } from './store.testing.ts';

type Store = Awaited<ReturnType<typeof openStore>>;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'comity-round-trip-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What an export writes: the content of files by name. */
type Form = (documents: readonly ExportedDocument[]) => Record<string, string>;

const forms: Record<string, Form> = {
  jsonl: (documents) => ({ 'export.jsonl': documents.map(toJsonLine).join('') }),
  csv: (documents) => ({ 'export.csv': csvHead() + documents.map(toCsvRows).join('') }),
  akn: (documents) =>
    Object.fromEntries(documents.map((document) => [`${document.id}.xml`, [...writeAkomaNtoso(document)].join('')])),
};

async function receiveAll({ db }: Store, documents: readonly LawDocument[]): Promise<void> {
  const claimed = new Set<string>();
  for (const document of documents) await importAct(db, document, { actor: 'test', claimed });
}

async function importExport({ db }: Store, files: Record<string, string>) {
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  const claimed = new Set<string>();
  return importFiles({
    paths,
    dialects,
    options: {},
    receiveLaw: (law) => importAct(db, law, { actor: 'test', claimed }),
    receiveLiterature: () => Promise.resolve({ outcome: 'refused', reason: 'No bibliographies here.' }),
    receiveCase: () => Promise.resolve({ outcome: 'refused', reason: 'No decisions here.' }),
  });
}

async function withStores<Result>(work: (first: Store, second: Store) => Promise<Result>): Promise<Result> {
  const stores = [await openStore(), await openStore()] as const;
  try {
    return await work(...stores);
  } finally {
    for (const store of stores) await store.close();
  }
}

describe.each(Object.entries(forms))('export as %s', (_name, form) => {
  it('imported into an empty store exports to the letter the same, ids kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLaw, { minLength: 1, maxLength: 2 }), (laws) =>
        withStores(async (first, second) => {
          await receiveAll(first, laws);
          const files = form(await Array.fromAsync(exportActs(first.db)));
          const report = await importExport(second, files);
          expect(report.refusals).toEqual([]);
          expect(report.records).toEqual({ new: laws.length, changed: 0, same: 0, refused: 0 });
          expect(form(await Array.fromAsync(exportActs(second.db)))).toEqual(files);
        }),
      ),
      { numRuns: 30 },
    );
  });

  it('imported where it came from changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(anyLaw, (law) =>
        withStores(async (store) => {
          await receiveAll(store, [law]);
          const content = contentOfStore(store);
          const report = await importExport(store, form(await Array.fromAsync(exportActs(store.db))));
          expect(report.records).toEqual({ new: 0, changed: 0, same: 1, refused: 0 });
          expect(contentOfStore(store)).toBe(content);
        }),
      ),
      { numRuns: 30 },
    );
  });
});
