import { soundsOf } from '@comity/language';
import type Sqlite from 'better-sqlite3';
import { EXACT_MARK } from '../index-terms.ts';

/** Counts all words of an index anew, from its full-text table; from then on each write adds its own. */
export function countWords(connection: Sqlite.Database): void {
  connection.function('whole_sounds', { deterministic: true }, (word) => soundsOf(word as string)?.whole ?? null);
  connection.function(
    'consonant_sounds',
    { deterministic: true },
    (word) => soundsOf(word as string)?.consonants ?? null,
  );
  const fill = connection.prepare(
    `insert into word select word, doc, whole_sounds(word), consonant_sounds(word)
     from (select substr(term, ?) as word, doc from vocabulary where term >= ? and term < ? and col = 'exact')`,
  );
  connection
    .transaction(() => {
      connection.exec('delete from word');
      fill.run(EXACT_MARK.length + 1, EXACT_MARK, `${EXACT_MARK}\u{10ffff}`);
      connection.exec("update meta set value = '1' where key = 'words-counted'");
    })
    .immediate();
}

export function areWordsCounted(connection: Sqlite.Database): boolean {
  return connection.prepare("select value from meta where key = 'words-counted'").pluck().get() === '1';
}

/** Counts in how many documents each word stands, in its unstemmed form, and adds that to what is held. */
export class WordWriter {
  #add: Sqlite.Statement;
  #docid = 0;
  #counts = new Map<string, { docid: number; documents: number }>();

  constructor(connection: Sqlite.Database) {
    this.#add = connection.prepare(
      'insert into word (word, documents, whole, consonants) values (?, ?, ?, ?) on conflict (word) do update set documents = documents + excluded.documents',
    );
  }

  begin(docid: number): void {
    this.#docid = docid;
  }

  /** Notes an occurrence in the document begun. */
  add(word: string): void {
    const count = this.#counts.get(word);
    if (count === undefined) this.#counts.set(word, { docid: this.#docid, documents: 1 });
    else if (count.docid !== this.#docid) {
      count.docid = this.#docid;
      count.documents += 1;
    }
  }

  /** Writes what was counted, in the order of the table. */
  flush(): void {
    for (const word of [...this.#counts.keys()].sort()) {
      const sounds = soundsOf(word);
      this.#add.run(word, this.#counts.get(word)?.documents, sounds?.whole ?? null, sounds?.consonants ?? null);
    }
    this.forget();
  }

  /** Forgets what was counted: it has been written, or the write failed. */
  forget(): void {
    this.#counts.clear();
  }
}
