import { analyserFor } from '@comity/language';
import type Sqlite from 'better-sqlite3';
import { articleAndAbove, articleTerm, ConceptMatcher, conceptTerm, stateConcept } from '../concept-matcher.ts';
import { EXACT_MARK, isUnbroken } from '../index-terms.ts';
import type { FacetName, SearchDocument, SearchIndex } from '../port.ts';
import { worthOf } from '../worth.ts';
import { manyFacets, singleFacets } from './facet-columns.ts';
import { HeadingsAbove, writeHeading } from './headings-above.ts';
import { COLUMN_WEIGHTS } from './index-schema.ts';
import { WEIGHT_STEP } from './posting-runs.ts';
import { PostingWriter } from './posting-writer.ts';
import { areWordsCounted, WordWriter } from './word-writer.ts';

/** Stands between heading and text in the exact column, so that no phrase runs over the join. */
const JOIN = '=.';

/** A field analysed for the full-text table. */
interface Analysed {
  stems: string;
  exact: string;
  stemCount: number;
  /** Words in both. */
  words: number;
}

/** Writes analysed documents into an index file. */
export class IndexWriter {
  #connection: Sqlite.Database;
  #matcher: ConceptMatcher;
  #codes = new Map<string, number>();
  #insertDoc: Sqlite.Statement;
  #insertWords: Sqlite.Statement;
  #postings: PostingWriter;
  #words: WordWriter;
  #addsWords = false;
  #nextDocid: number;

  constructor(connection: Sqlite.Database, matcher = new ConceptMatcher([])) {
    this.#connection = connection;
    this.#matcher = matcher;
    this.#insertDoc = connection.prepare(
      'insert into doc (docid, record_id, reference, date, kind, country, language, year, status, crime, treaty, number, heading, above, worth, length) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#insertWords = connection.prepare(
      'insert into words (rowid, heading, title, path, text, exact) values (?, ?, ?, ?, ?, ?)',
    );
    this.#postings = new PostingWriter(connection);
    this.#words = new WordWriter(connection);
    this.#nextDocid = 1;
  }

  replace(records: Parameters<SearchIndex['replace']>[0], generation: number): void {
    const connection = this.#connection;
    connection.exec('begin immediate');
    try {
      this.#codes.clear();
      this.#addsWords = areWordsCounted(connection);
      const last = connection.prepare("select value from meta where key = 'last-docid'").pluck().get() as
        | string
        | undefined;
      this.#nextDocid = Number(last ?? 0) + 1;
      for (const { recordId, documents } of records) {
        this.#remove(recordId);
        const above = new HeadingsAbove(connection, recordId);
        for (const document of documents) this.#add(document, above);
      }
      this.#postings.flush();
      this.#words.flush();
      const put = connection.prepare(
        'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
      );
      put.run('generation', String(generation));
      put.run('last-docid', String(this.#nextDocid - 1));
      connection.exec("update meta set value = value + 1 where key = 'writes'");
      connection.exec('commit');
    } catch (error) {
      this.#postings.forget();
      this.#words.forget();
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
    const note = this.#connection.prepare(
      "insert into removed (docid, write) values (?, (select value + 1 from meta where key = 'writes'))",
    );
    for (const docid of docids) {
      drop.run(docid);
      note.run(docid);
    }
    this.#connection.prepare('delete from doc where record_id = ?').run(recordId);
    this.#connection.prepare('delete from heading_above where record_id = ?').run(recordId);
  }

  #add(document: SearchDocument, above: HeadingsAbove): void {
    const docid = this.#nextDocid++;
    this.#postings.begin(docid);
    this.#words.begin(docid);
    // A text that only repeats the title of its act has no heading of its own.
    const ownHeading = `${document.title} · `.startsWith(`${document.heading} · `) ? '' : document.heading;
    const number = this.#analyse(document.number, document.language, 'heading');
    const heading = this.#analyse(ownHeading, document.language, 'heading');
    const title = this.#analyse(document.title, document.language, 'title');
    const path = this.#analyse(document.path, document.language, 'path');
    const text = this.#analyse(document.text, document.language, 'text');
    this.#addLinks(document);
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
      number.words + heading.words + title.stemCount + path.stemCount + text.words + 1,
    );
    this.#insertWords.run(
      docid,
      `${number.stems} ${heading.stems}`,
      title.stems,
      path.stems,
      text.stems,
      `${number.exact} ${heading.exact} ${JOIN} ${text.exact}`,
    );
  }

  /** What a document is linked to counts as if a heading above it said so. */
  #addLinks({ country, crimeTypes, treatyArticles, concepts = [] }: SearchDocument): void {
    if (this.#matcher.knows(stateConcept(country))) this.#postings.add(conceptTerm(stateConcept(country)), 'und', 1);
    const steps = COLUMN_WEIGHTS.path / WEIGHT_STEP;
    for (const concept of [...crimeTypes, ...concepts]) this.#postings.add(conceptTerm(concept), 'und', steps);
    const articles = new Set(treatyArticles.flatMap(articleAndAbove));
    for (const reference of articles) this.#postings.add(articleTerm(reference), 'und', steps);
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

  /** Analyses a field and notes its stems in the postings, as occurrences in a column, and the words of the exact column. */
  #analyse(text: string, language: string, column: Exclude<keyof typeof COLUMN_WEIGHTS, 'exact'>): Analysed {
    if (text === '') return { stems: '', exact: '', stemCount: 0, words: 0 };
    const steps = COLUMN_WEIGHTS[column] / WEIGHT_STEP;
    const analyser = analyserFor(language);
    const stems: string[] = [];
    const exact: string[] = [];
    for (const token of analyser.tokens(text)) {
      stems.push(this.#postings.add(token.stem, analyser.language, steps));
      // Unbroken script is searched through its stems, which are its exact form.
      if (isUnbroken(token.exact)) continue;
      exact.push(EXACT_MARK + token.exact);
      if (this.#addsWords && (column === 'heading' || column === 'text')) this.#words.add(token.exact);
    }
    for (const { concept } of this.#matcher.inTerms(stems)) this.#postings.add(conceptTerm(concept), 'und', steps);
    return {
      stems: stems.join(' '),
      exact: exact.join(' '),
      stemCount: stems.length,
      words: stems.length + exact.length,
    };
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
