import { analyserFor, mayBeOneName, soundsOf } from '@comity/language';
import type Sqlite from 'better-sqlite3';
import { distance } from 'fastest-levenshtein';
import { EXACT_MARK } from '../index-terms.ts';
import { areWordsCounted } from './word-writer.ts';

/** Up to so many documents a word's count is checked when documents have been removed; beyond, a few more or less say nothing. */
const CHECKED_UP_TO = 500;

/** A word in more documents than this share is no name. */
const COMMONEST_NAME_SHARE = 0.005;
/** In a small library every word is rare. */
const ALWAYS_RARE = 20;
const MOST_SPELLINGS = 8;

interface Word {
  word: string;
  count: number;
}

/** The words that the index holds, in their unstemmed form. */
export class Vocabulary {
  #connection: Sqlite.Database;
  #counted: Sqlite.Statement;
  #uncounted: Sqlite.Statement;
  #anyRemoved: Sqlite.Statement;
  #count: Sqlite.Statement;
  #soundingAlike: Sqlite.Statement;
  #documents: Sqlite.Statement;
  /** All words in order and how many documents hold each; read when first needed after a write. */
  #words: Word[] | undefined;

  constructor(connection: Sqlite.Database) {
    this.#connection = connection;
    this.#counted = connection.prepare('select word, documents from word order by word').raw();
    this.#uncounted = connection
      .prepare("select substr(term, ?), doc from vocabulary where term >= ? and term < ? and col = 'exact'")
      .raw();
    this.#soundingAlike = connection
      .prepare(
        'select word, documents from word where whole = ? union select word, documents from word where consonants = ? or consonants = ?',
      )
      .raw();
    this.#documents = connection.prepare('select documents from word where word = ?').pluck();
    this.#anyRemoved = connection.prepare('select exists (select 1 from removed)').pluck();
    this.#count = connection
      .prepare(`select count(*) from (select 1 from words where words match ? limit ${CHECKED_UP_TO})`)
      .pluck();
  }

  /** Drops what was read; to be called when the index has been written to. */
  forget(): void {
    this.#words = undefined;
  }

  /** Words that begin so, most frequent first. */
  complete(beginning: string, limit: number): Word[] {
    const token = analyserFor('und').tokens(beginning).at(-1)?.exact;
    if (token === undefined) return [];
    if (this.#anyRemoved.get() === 0) return this.#mostFrequent(token, limit);
    // Some may be in fewer documents by now than was counted, or in none: more are looked at until enough are left.
    for (let looked = limit * 2; ; looked *= 4) {
      const counted = this.#mostFrequent(token, looked);
      const standing = counted
        .map((entry) => ({ ...entry, count: this.#checked(entry) }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count);
      if (standing.length >= limit || counted.length < looked) return standing.slice(0, limit);
    }
  }

  #checked({ word, count }: Word): number {
    const standing = this.#count.get(`"${EXACT_MARK}${word}"`) as number;
    return standing < CHECKED_UP_TO ? standing : count;
  }

  #mostFrequent(token: string, limit: number): Word[] {
    const best: Word[] = [];
    for (const entry of this.#beginning(token)) {
      const worst = best[limit - 1];
      if (worst && worst.count >= entry.count) continue;
      const at = best.findIndex((other) => other.count < entry.count);
      best.splice(at < 0 ? best.length : at, 0, entry);
      if (best.length > limit) best.pop();
    }
    return best;
  }

  /** A word that may be a name, as the index has it in other scripts. `live` is how many documents there are. */
  otherScripts(word: string, live: number): string[] {
    const tokens = analyserFor('und').tokens(word);
    const token = tokens.length === 1 ? (tokens[0]?.exact as string) : '';
    const sounds = soundsOf(token);
    const most = Math.max(ALWAYS_RARE, live * COMMONEST_NAME_SHARE);
    if (!sounds || ((this.#documents.get(token) as number | undefined) ?? 0) > most) return [];
    const { whole, consonants } = sounds;
    const rows = this.#soundingAlike.all(whole, consonants, `l${consonants}`) as [string, number][];
    return rows
      .filter(([other, documents]) => documents <= most && mayBeOneName(token, other))
      .sort((a, b) => b[1] - a[1])
      .slice(0, MOST_SPELLINGS)
      .map(([other]) => other);
  }

  /** The query with each unknown word replaced by the nearest known one; undefined when there is nothing better. */
  respell(query: string, words: readonly { text: string }[]): string | undefined {
    let respelled = query;
    for (const { text } of words) {
      const tokens = analyserFor('und').tokens(text);
      const token = tokens.length === 1 ? tokens[0]?.exact : undefined;
      if (token === undefined || [...token].length < 4 || this.#count.get(`"${EXACT_MARK}${token}"`) !== 0) continue;
      const nearest = this.#nearest(token);
      if (nearest !== undefined) respelled = respelled.replace(wholeWord(text), nearest);
    }
    return respelled === query ? undefined : respelled;
  }

  #nearest(token: string): string | undefined {
    const most = token.length <= 5 ? 1 : 2;
    let best: { word: string; count: number; away: number } | undefined;
    for (const { word, count } of this.#beginning([...token][0] as string)) {
      if (Math.abs(word.length - token.length) > most) continue;
      const away = distance(word, token);
      if (away > most) continue;
      if (!best || away < best.away || (away === best.away && count > best.count)) best = { word, count, away };
    }
    return best?.word;
  }

  /** All words, from the count that is kept, or else from the full-text table, which takes ten times as long. */
  #read(): Word[] {
    const rows = areWordsCounted(this.#connection)
      ? this.#counted.all()
      : this.#uncounted.all(EXACT_MARK.length + 1, EXACT_MARK, `${EXACT_MARK}\u{10ffff}`);
    return (rows as [string, number][]).map(([word, count]) => ({ word, count }));
  }

  /** The words that begin so, in order. */
  *#beginning(start: string): Generator<Word> {
    this.#words ??= this.#read();
    const words = this.#words;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore((words[middle] as Word).word, start)) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < words.length && words[at]?.word.startsWith(start); at += 1) {
      yield words[at] as Word;
    }
  }
}

/** The order of the table is that of UTF-8 bytes, which is the order of code points. */
function isBefore(one: string, other: string): boolean {
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;
}

/** The word where it stands by itself, not inside another. */
function wholeWord(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`, 'u');
}
