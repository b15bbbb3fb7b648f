import { analyserFor } from '@comity/language';
import type Sqlite from 'better-sqlite3';
import { distance } from 'fastest-levenshtein';
import { EXACT_MARK } from '../index-terms.ts';

/** The words that the index holds, in their unstemmed form. */
export class Vocabulary {
  #all: Sqlite.Statement;
  #known: Sqlite.Statement;
  /** All words in order and how many documents hold each; read when first needed after a write. */
  #words: { word: string; count: number }[] | undefined;

  constructor(connection: Sqlite.Database) {
    this.#all = connection
      .prepare("select term, doc from vocabulary where term >= ? and term < ? and col = 'exact'")
      .raw();
    this.#known = connection.prepare("select doc from vocabulary where term = ? and col = 'exact'").pluck();
  }

  /** Drops what was read; to be called when the index has been written to. */
  forget(): void {
    this.#words = undefined;
  }

  /** Words that begin so, most frequent first. */
  complete(beginning: string, limit: number): { word: string; count: number }[] {
    const token = analyserFor('und').tokens(beginning).at(-1)?.exact;
    if (token === undefined) return [];
    const best: { word: string; count: number }[] = [];
    for (const entry of this.#beginning(token)) {
      const worst = best[limit - 1];
      if (worst && worst.count >= entry.count) continue;
      const at = best.findIndex((other) => other.count < entry.count);
      best.splice(at < 0 ? best.length : at, 0, entry);
      if (best.length > limit) best.pop();
    }
    return best;
  }

  /** The query with each unknown word replaced by the nearest known one; undefined when there is nothing better. */
  respell(query: string, words: readonly { text: string }[]): string | undefined {
    let respelled = query;
    for (const { text } of words) {
      const tokens = analyserFor('und').tokens(text);
      const token = tokens.length === 1 ? tokens[0]?.exact : undefined;
      if (token === undefined || [...token].length < 4 || this.#known.get(EXACT_MARK + token) !== undefined) continue;
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

  /** The words that begin so, in order. */
  *#beginning(start: string): Generator<{ word: string; count: number }> {
    this.#words ??= (this.#all.all(EXACT_MARK, `${EXACT_MARK}\u{10ffff}`) as [string, number][]).map(
      ([term, count]) => ({
        word: term.slice(EXACT_MARK.length),
        count,
      }),
    );
    const words = this.#words;
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore((words[middle] as { word: string }).word, start)) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < words.length && words[at]?.word.startsWith(start); at += 1) {
      yield words[at] as { word: string; count: number };
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
