// Imports the legislation of the corpus as `comity import` does, several times over under other names. Started by run.ts.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dialects, importFiles, type LawDocument } from '@comity/interchange';
import { readConfig } from '@comity/platform';
import { caseReceiver, lawReceiver, literatureReceiver, openComity } from '@comity/portal';
import { highestOwnMemory, type Memory, memoryNow } from './memory.ts';

export interface ImportOutcome {
  /** How many times the corpus was imported. */
  times: number;
  provisions: number;
  versions: { new: number; changed: number; same: number; refused: number };
  /** Seconds to bring it into the store, and into the index after that. */
  store: number;
  index: number;
  memory: Memory;
  /** Highest memory of the process alone in MB, mapped files left out; undefined where the system does not tell. */
  highestOwn: number | undefined;
}

const [folder, times] = process.argv.slice(2) as [string, string];
process.stdout.write(JSON.stringify(await importTimes(folder, Number(times))));

async function importTimes(folder: string, times: number): Promise<ImportOutcome> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'comity-bench-import-'));
  const comity = await openComity({ config: { ...readConfig({}), dataFolder, logLevel: 'silent' } });
  const watch = highestOwnMemory();
  try {
    const started = performance.now();
    const receive = lawReceiver(comity, { preview: false, actor: 'bench' });
    const copy = copier();
    const report = await importFiles({
      paths: Array.from({ length: times }, () => folder),
      dialects,
      options: {},
      receiveLaw: (document) => receive(copy(document)),
      receiveCase: caseReceiver(comity, { preview: false, actor: 'bench' }),
      receiveLiterature: literatureReceiver(comity, { preview: false, actor: 'bench' }),
      progress: watch.look,
    });
    const stored = performance.now();
    await comity.index.catchUp(watch.look);
    const indexed = performance.now();
    return {
      times,
      provisions: report.provisions,
      versions: report.records,
      store: (stored - started) / 1000,
      index: (indexed - stored) / 1000,
      memory: memoryNow(),
      highestOwn: watch.highest(),
    };
  } finally {
    await comity.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Makes an act of its own of a document that was seen before: the same text under another title and other identifiers. */
function copier(): (document: LawDocument) => LawDocument {
  const seen = new Map<string, number>();
  return (document) => {
    const key = `${document.source.file}\n${JSON.stringify(document.identifiers)}\n${document.versionDate}\n${document.language}`;
    const copy = (seen.get(key) ?? 0) + 1;
    seen.set(key, copy);
    if (copy === 1) return document;
    return {
      ...document,
      title: `${document.title} (${copy})`,
      identifiers: document.identifiers.map(({ scheme, value }) => ({ scheme, value: `${value}-${copy}` })),
    };
  };
}
