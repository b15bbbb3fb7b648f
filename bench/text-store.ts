import { openDatabase } from '@comity/platform';
import type { SearchDocument } from '@comity/search';

/** Stands for the record store: texts by reference in a database file, read when snippets are cut. */
export class TextStore {
  #connection: ReturnType<typeof openDatabase>['connection'];
  #write: { run(...values: unknown[]): unknown };
  #read: { get(reference: string): unknown };

  constructor(path: string) {
    this.#connection = openDatabase(path).connection;
    this.#connection.exec(
      'create table if not exists text (reference text primary key, language text, text text) without rowid',
    );
    this.#write = this.#connection.prepare('insert into text values (?, ?, ?)');
    this.#read = this.#connection.prepare('select language, text from text where reference = ?');
  }

  add(documents: readonly SearchDocument[]): void {
    this.#connection.transaction(() => {
      for (const { reference, language, text } of documents) this.#write.run(reference, language, text);
    })();
  }

  get(reference: string): { language: string; text: string } {
    return this.#read.get(reference) as { language: string; text: string };
  }

  sqliteVersion(): string {
    return this.#connection.prepare('select sqlite_version()').pluck().get() as string;
  }

  close(): void {
    this.#connection.close();
  }
}
