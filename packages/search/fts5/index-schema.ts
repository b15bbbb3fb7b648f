import type Sqlite from 'better-sqlite3';
import { type FacetName, facetNames } from '../port.ts';

/** Changes whenever tables, tokens or analysers change; an index of another version is built anew. */
export const INDEX_VERSION = '7';

/**
 * The tables of an index file. `words` is contentless: it holds analysed tokens only, never the text.
 * The tokenizer splits at white space alone in effect: analysed tokens hold letters, digits and the mark of exact forms.
 */
export function createIndexTables(connection: Sqlite.Database): void {
  connection.exec(`
    create table if not exists meta (key text primary key not null, value text not null) strict;
    create table if not exists dictionary (
      facet text not null, code integer not null, value text not null, primary key (facet, code), unique (facet, value)
    ) strict;
    create table if not exists doc (
      docid integer primary key, record_id text not null, reference text not null, date integer not null,
      kind integer not null, country integer not null, language integer not null, year integer not null, status integer not null,
      crime text not null, treaty text not null, number text not null, heading text not null, above text not null,
      worth real not null
    ) strict;
    create table if not exists heading_above (
      id integer not null, record_id text not null, stems text not null, primary key (id, record_id)
    ) strict, without rowid;
    create index if not exists heading_above_record on heading_above (record_id);
    create index if not exists doc_record on doc (record_id);
    create index if not exists doc_reference on doc (reference);
    create virtual table if not exists words using fts5 (
      heading, title, path, text, exact, filters,
      content = '', contentless_delete = 1, tokenize = "ascii tokenchars '=_-.'"
    );
    create virtual table if not exists vocabulary using fts5vocab (words, col);
  `);
  const put = connection.prepare('insert or ignore into meta (key, value) values (?, ?)');
  put.run('version', INDEX_VERSION);
  put.run('generation', '0');
  put.run('writes', '0');
}

/** Weights of the columns heading, title, path, text, exact, filters in BM25: a filter says nothing of relevance. */
export const COLUMN_WEIGHTS = '8.0, 1.5, 2.5, 1.0, 0.6, 0.0';

/** The term by which a value of a facet is found in the column `filters`; no word of a text is ever written so. */
export function filterTerm(facet: FacetName, code: number): string {
  return `=.${facetNames.indexOf(facet)}x${code}`;
}
