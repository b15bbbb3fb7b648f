import { analyserFor } from '@comity/language';
import type Sqlite from 'better-sqlite3';
import { distance } from 'fastest-levenshtein';
import { EXACT_MARK } from '../index-terms.ts';

/** The words that the index holds, in their unstemmed form. */
export class Vocabulary {
  #range: Sqlite.Statement;
  #known: Sqlite.Statement;

  constructor(connection: Sqlite.Database) {
    this.#range = connection
      .prepare("select term, doc from vocabulary where term >= ? and term < ? and col = 'exact'")
      .raw();
    this.#known = connection.prepare("select doc from vocabulary where term = ? and col = 'exact'").pluck();
  }

  /** Words that begin so, most frequent first. */
  complete(beginning: string, limit: number): { word: string; count: number }[] {
    const token = analyserFor('und').tokens(beginning).at(-1)?.exact;
    if (token === undefined) return [];
    return this.#between(EXACT_MARK + token)
      .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
      .slice(0, limit);
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
    for (const { word, count } of this.#between(EXACT_MARK + [...token][0])) {
      if (Math.abs(word.length - token.length) > most) continue;
      const away = distance(word, token);
      if (away > most) continue;
      if (!best || away < best.away || (away === best.away && count > best.count)) best = { word, count, away };
    }
    return best?.word;
  }

  #between(from: string): { word: string; count: number }[] {
    const rows = this.#range.all(from, `${from}\u{10ffff}`) as [string, number][];
    return rows.map(([term, count]) => ({ word: term.slice(EXACT_MARK.length), count }));
  }
}

/** The word where it stands by itself, not inside another. */
function wholeWord(text: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(text)}(?![\\p{L}\\p{N}])`, 'u');
}
