import { createHash } from 'node:crypto';
import type Sqlite from 'better-sqlite3';
import { termsOf } from '../index-terms.ts';
import type { SearchDocument } from '../port.ts';

/** Stands between the names of an act and between the headings of a path. */
const SEPARATOR = ' · ';

/**
 * Notes for each document of one record the headings it stands under (the names of its act, its divisions) and its
 * place under each: the first article of a chapter on laundering is on laundering, heading or not.
 */
export class HeadingsAbove {
  #recordId: string;
  #insert: Sqlite.Statement;
  #ids = new Map<string, number>();
  #places = new Map<string, number>();
  #version = '';

  constructor(connection: Sqlite.Database, recordId: string) {
    this.#recordId = recordId;
    this.#insert = connection.prepare('insert or ignore into heading_above (id, record_id, stems) values (?, ?, ?)');
  }

  /** Pairs of heading and place, as `readAbove` reads them. Documents are given in their order within the record. */
  of(document: SearchDocument): string {
    const version = `${document.language} ${document.date}`;
    if (version !== this.#version) {
      this.#version = version;
      this.#places.clear();
    }
    const place = this.#takePlace('');
    const pairs = document.title.split(SEPARATOR).map((name) => `${this.#id(name, document.language)}:${place}`);
    let path = '';
    for (const heading of document.path === '' ? [] : document.path.split(SEPARATOR)) {
      path += SEPARATOR + heading;
      pairs.push(`${this.#id(heading, document.language)}:${this.#takePlace(path)}`);
    }
    return pairs.join(',');
  }

  #takePlace(path: string): number {
    const place = this.#places.get(path) ?? 0;
    this.#places.set(path, place + 1);
    return place;
  }

  #id(heading: string, language: string): number {
    const stems = writeHeading(heading, language);
    const known = this.#ids.get(stems);
    if (known !== undefined) return known;
    const id = idOf(stems);
    this.#insert.run(id, this.#recordId, stems);
    this.#ids.set(stems, id);
    return id;
  }
}

/** The same heading has the same id in every record, so that a query reads it once: 48 bits of its SHA-256. */
function idOf(stems: string): number {
  return createHash('sha256').update(stems).digest().readUIntBE(0, 6);
}

/** The headings a document stands under, by id, and how many documents stand before it under each. */
export function readAbove(above: string): { id: number; place: number }[] {
  return above.split(',').map((pair) => {
    const [id, place] = pair.split(':');
    return { id: Number(id), place: Number(place) };
  });
}

/** The words of a heading, each as its term and its unstemmed form, as `readHeading` reads them. */
export function writeHeading(heading: string, language: string): string {
  return termsOf(heading, language)
    .map(({ token, term }) => (term === token.exact ? term : `${term}=${token.exact}`))
    .join(' ');
}

export function readHeading(heading: string): { term: string; exact: string }[] {
  return heading.split(' ').map((word) => {
    const [term, exact] = word.split('=') as [string, string | undefined];
    return { term, exact: exact ?? term };
  });
}
