import type Sqlite from 'better-sqlite3';

/** Changes whenever tables, tokens or analysers change; an index of another version is built anew. */
export const INDEX_VERSION = '11';

/**
 * The tables of an index file. `words` is contentless: it holds analysed tokens only, never the text.
 * `word` counts the documents of each unstemmed word, those removed since included, once the meta key `words-counted`
 * says so: counting word by word would slow a build down, so that is done at its end.
 * `whole` and `consonants` say how a word sounds, for names that other scripts write otherwise.
 * The meta key `concepts` tells which concepts the documents were searched for.
 * `removed` says which documents went with which write, for those who hold columns in memory.
 * `posting` tells the same of single stems in a form that is read at once (posting-runs.ts).
 * The tokenizer splits at white space alone in effect: analysed tokens hold letters, digits and the mark of exact forms.
 */
export function createIndexTables(connection: Sqlite.Database, concepts = ''): void {
  connection.exec(`
    create table if not exists meta (key text primary key not null, value text not null) strict;
    create table if not exists dictionary (
      facet text not null, code integer not null, value text not null, primary key (facet, code), unique (facet, value)
    ) strict;
    create table if not exists doc (
      docid integer primary key, record_id text not null, reference text not null, date integer not null,
      kind integer not null, country integer not null, language integer not null, year integer not null, status integer not null,
      crime text not null, treaty text not null, number text not null, heading text not null, above text not null,
      worth real not null, length integer not null
    ) strict;
    create table if not exists heading_above (
      id integer not null, record_id text not null, stems text not null, primary key (id, record_id)
    ) strict, without rowid;
    create table if not exists removed (docid integer primary key, write integer not null) strict;
    create index if not exists heading_above_record on heading_above (record_id);
    create index if not exists doc_record on doc (record_id);
    create index if not exists doc_reference on doc (reference);
    create virtual table if not exists words using fts5 (
      heading, title, path, text, exact,
      content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=_-.'"
    );
    create table if not exists posting (
      chunk integer not null, term text not null, runs blob not null, primary key (chunk, term)
    ) strict, without rowid;
    create virtual table if not exists vocabulary using fts5vocab (words, col);
    create table if not exists word (
      word text primary key not null, documents integer not null, whole text, consonants text
    ) strict, without rowid;
    create index if not exists word_whole on word (whole) where whole is not null;
    create index if not exists word_consonants on word (consonants) where consonants is not null;
  `);
  const put = connection.prepare('insert or ignore into meta (key, value) values (?, ?)');
  put.run('version', INDEX_VERSION);
  put.run('concepts', concepts);
  put.run('generation', '0');
  put.run('writes', '0');
  put.run('words-counted', '0');
}

/** What an occurrence weighs in each column of the full-text table, in BM25. */
export const COLUMN_WEIGHTS = { heading: 8, title: 1.5, path: 2.5, text: 1, exact: 0.6 } as const;
