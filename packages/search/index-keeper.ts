import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ComityError } from '@comity/platform';
import type { SearchDocument, SearchIndex } from './port.ts';

/** Where the index takes its documents from; the store implements it. */
export interface IndexSource {
  /** The newest change of the store. */
  generation(): Promise<number>;
  /** Records that changed after a generation, oldest change first, each once, with the generation of its newest change. */
  changedSince(generation: number): Promise<{ recordId: string; generation: number }[]>;
  /** The public documents of a record; none when it is gone or not public. */
  documents(recordId: string): Promise<SearchDocument[]>;
}

/** Documents written in one transaction: bounds memory and how long the index is locked. */
const DOCUMENTS_A_BATCH = 2_000;

export type Progress = (done: number, total: number) => void;

/**
 * Keeps the index of a data folder in step with the store. `search/current` names the file in use; a new index is
 * built beside it and switched to by renaming that pointer, so readers never see half an index.
 */
export class IndexKeeper {
  #folder: string;
  #open: (path: string) => SearchIndex | undefined;
  #source: IndexSource;
  #name: string | undefined;
  #index: SearchIndex | undefined;

  constructor(dataFolder: string, source: IndexSource, open: (path: string) => SearchIndex | undefined) {
    this.#folder = join(dataFolder, 'search');
    this.#source = source;
    this.#open = open;
    mkdirSync(this.#folder, { recursive: true });
  }

  /** The index in use, opened anew when the pointer has moved. Throws `index-missing` before the first build. */
  current(): SearchIndex {
    const name = this.#pointer();
    if (name !== this.#name || !this.#index) {
      this.#index?.close();
      this.#index =
        name !== undefined && existsSync(join(this.#folder, name)) ? this.#open(join(this.#folder, name)) : undefined;
      this.#name = this.#index ? name : undefined;
    }
    if (!this.#index) throw new ComityError('index-missing');
    return this.#index;
  }

  /** Brings the index up to the store's newest change; builds it when there is none of this version. Returns records taken up. */
  async catchUp(progress: Progress = () => {}): Promise<number> {
    let index: SearchIndex;
    try {
      index = this.current();
    } catch {
      return this.rebuild(progress);
    }
    const newest = await this.#source.generation();
    if (newest === index.generation()) return 0;
    // The store went back in time: a backup was restored.
    if (newest < index.generation()) return this.rebuild(progress);
    return this.#feed(index, index.generation(), progress);
  }

  /** Builds a new index beside the one in use, then switches. */
  async rebuild(progress: Progress = () => {}): Promise<number> {
    const name = `index-${Date.now().toString(36)}-${process.pid}.db`;
    const index = this.#open(join(this.#folder, name));
    if (!index) throw new ComityError('internal', 'The new index file could not be opened.');
    let taken: number;
    try {
      taken = await this.#feed(index, 0, progress);
      index.optimise();
    } catch (error) {
      index.close();
      this.#remove(name);
      throw error;
    }
    index.close();
    // Another process finished its own meanwhile and cleared this one away: its index is as new, and in use already.
    if (!existsSync(join(this.#folder, name))) return taken;
    writeFileSync(join(this.#folder, `current.${process.pid}`), name);
    renameSync(join(this.#folder, `current.${process.pid}`), join(this.#folder, 'current'));
    this.#removeOthers(name);
    return taken;
  }

  /** The newest change of the store. */
  newestChange(): Promise<number> {
    return this.#source.generation();
  }

  /** How many documents an index that is in step holds. Reads the whole store. */
  async expectedDocuments(): Promise<number> {
    let documents = 0;
    for (const { recordId } of await this.#source.changedSince(0))
      documents += (await this.#source.documents(recordId)).length;
    return documents;
  }

  close(): void {
    this.#index?.close();
    this.#index = undefined;
  }

  async #feed(index: SearchIndex, from: number, progress: Progress): Promise<number> {
    const changed = await this.#source.changedSince(from);
    let batch: { recordId: string; documents: SearchDocument[] }[] = [];
    let documents = 0;
    for (const [at, { recordId, generation }] of changed.entries()) {
      const entry = { recordId, documents: await this.#source.documents(recordId) };
      batch.push(entry);
      documents += entry.documents.length;
      if (documents >= DOCUMENTS_A_BATCH || at === changed.length - 1) {
        index.replace(batch, generation);
        batch = [];
        documents = 0;
        progress(at + 1, changed.length);
      }
    }
    if (changed.length === 0) index.replace([], await this.#source.generation());
    return changed.length;
  }

  #pointer(): string | undefined {
    try {
      return readFileSync(join(this.#folder, 'current'), 'utf8').trim();
    } catch {
      return undefined;
    }
  }

  /** Removes indexes nobody is led to any more; one that another process still has open goes when it closes it. */
  #removeOthers(name: string): void {
    for (const file of readdirSync(this.#folder)) {
      if (file.startsWith('index-') && !file.startsWith(name) && !isAnothersAtWork(file)) this.#remove(file);
    }
  }

  /** Removes an index file and what the engine keeps beside it. */
  #remove(name: string): void {
    for (const file of readdirSync(this.#folder).filter((other) => other.startsWith(name))) {
      try {
        rmSync(join(this.#folder, file));
      } catch {
        // On Windows an open file cannot be removed; the next rebuild tries again.
      }
    }
  }
}

/** Whether another process that still runs made this index: it may be building it, and would fail without its files. */
function isAnothersAtWork(file: string): boolean {
  const maker = Number(/^index-[a-z0-9]+-(\d+)\.db/.exec(file)?.[1]);
  if (!Number.isInteger(maker) || maker === process.pid) return false;
  try {
    process.kill(maker, 0);
    return true;
  } catch (error) {
    // Not permitted to ask means that it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
