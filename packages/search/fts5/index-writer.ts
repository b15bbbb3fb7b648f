import { analyserFor } from '@comity/language';
import type Sqlite from 'better-sqlite3';
import { EXACT_MARK, isUnbroken, stemTerm } from '../index-terms.ts';
import { type FacetName, facetNames, type SearchDocument, type SearchIndex } from '../port.ts';
import { worthOf } from '../worth.ts';
import { manyFacets, singleFacets } from './facet-columns.ts';
import { HeadingsAbove, writeHeading } from './headings-above.ts';
import { filterTerm } from './index-schema.ts';

/** Stands between heading and text in the exact column, so that no phrase runs over the join. */
const JOIN = '=.';

/** Writes analysed documents into an index file. */
export class IndexWriter {
  #connection: Sqlite.Database;
  #codes = new Map<string, number>();
  #insertDoc: Sqlite.Statement;
  #insertWords: Sqlite.Statement;
  #nextDocid: number;

  constructor(connection: Sqlite.Database) {
    this.#connection = connection;
    this.#insertDoc = connection.prepare(
      'insert into doc (docid, record_id, reference, date, kind, country, language, year, status, crime, treaty, number, heading, above, worth) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#insertWords = connection.prepare(
      'insert into words (rowid, heading, title, path, text, exact, filters) values (?, ?, ?, ?, ?, ?, ?)',
    );
    this.#nextDocid = 1;
  }

  replace(records: Parameters<SearchIndex['replace']>[0], generation: number): void {
    const connection = this.#connection;
    connection.exec('begin immediate');
    try {
      this.#codes.clear();
      const last = connection.prepare("select value from meta where key = 'last-docid'").pluck().get() as
        | string
        | undefined;
      this.#nextDocid = Number(last ?? 0) + 1;
      for (const { recordId, documents } of records) {
        this.#remove(recordId);
        const above = new HeadingsAbove(connection, recordId);
        for (const document of documents) this.#add(document, above);
      }
      const put = connection.prepare(
        'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
      );
      put.run('generation', String(generation));
      put.run('last-docid', String(this.#nextDocid - 1));
      connection.exec("update meta set value = value + 1 where key = 'writes'");
      connection.exec('commit');
    } catch (error) {
      connection.exec('rollback');
      throw error;
    }
  }

  #remove(recordId: string): void {
    const docids = this.#connection
      .prepare('select docid from doc where record_id = ?')
      .pluck()
      .all(recordId) as number[];
    const drop = this.#connection.prepare('delete from words where rowid = ?');
    for (const docid of docids) drop.run(docid);
    this.#connection.prepare('delete from doc where record_id = ?').run(recordId);
    this.#connection.prepare('delete from heading_above where record_id = ?').run(recordId);
  }

  #add(document: SearchDocument, above: HeadingsAbove): void {
    const docid = this.#nextDocid++;
    const number = this.#analyse(document.number, document.language);
    // A text that only repeats the title of its act has no heading of its own.
    const ownHeading = `${document.title} · `.startsWith(`${document.heading} · `) ? '' : document.heading;
    const heading = this.#analyse(ownHeading, document.language);
    const text = this.#analyse(document.text, document.language);
    const codes = this.#codesOf(document);
    this.#insertDoc.run(
      docid,
      document.recordId,
      document.reference,
      Number(document.date.replaceAll('-', '').padEnd(8, '0')) || 0,
      ...singleFacets.map((facet) => codes[facet][0]),
      ...manyFacets.map((facet) => codes[facet].join(',')),
      document.number,
      writeHeading(ownHeading, document.language),
      above.of(document),
      worthOf(document),
    );
    this.#insertWords.run(
      docid,
      `${number.stems} ${heading.stems}`,
      this.#analyse(document.title, document.language).stems,
      this.#analyse(document.path, document.language).stems,
      text.stems,
      `${number.exact} ${heading.exact} ${JOIN} ${text.exact}`,
      facetNames.flatMap((facet) => codes[facet].map((code) => filterTerm(facet, code))).join(' '),
    );
  }

  #codesOf(document: SearchDocument): Record<FacetName, number[]> {
    return {
      kind: [this.#code('kind', document.kind)],
      country: [this.#code('country', document.country)],
      language: [this.#code('language', document.language)],
      year: [this.#code('year', document.date.slice(0, 4))],
      status: [this.#code('status', document.status)],
      crime: document.crimeTypes.map((value) => this.#code('crime', value)),
      treaty: document.treatyArticles.map((value) => this.#code('treaty', value)),
    };
  }

  #analyse(text: string, language: string): { stems: string; exact: string } {
    if (text === '') return { stems: '', exact: '' };
    let stems = '';
    let exact = '';
    const analyser = analyserFor(language);
    for (const token of analyser.tokens(text)) {
      const term = stemTerm(token.stem, analyser.language);
      stems += stems === '' ? term : ` ${term}`;
      // Unbroken script is searched through its stems, which are its exact form.
      if (!isUnbroken(token.exact)) exact += exact === '' ? EXACT_MARK + token.exact : ` ${EXACT_MARK}${token.exact}`;
    }
    return { stems, exact };
  }

  #code(facet: FacetName, value: string): number {
    const key = `${facet}\n${value}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const find = this.#connection.prepare('select code from dictionary where facet = ? and value = ?').pluck();
    let code = find.get(facet, value) as number | undefined;
    if (code === undefined) {
      const next = this.#connection
        .prepare('select coalesce(max(code), -1) + 1 from dictionary where facet = ?')
        .pluck();
      code = next.get(facet) as number;
      this.#connection.prepare('insert into dictionary (facet, code, value) values (?, ?, ?)').run(facet, code, value);
    }
    this.#codes.set(key, code);
    return code;
  }
}
