import type Sqlite from 'better-sqlite3';
import type { CompiledQuery } from '../compile-query.ts';
import type { Found } from './matches.ts';

/** Only the best by BM25 are looked at again: a heading that fits lifts a text that is near the top already. */
const LOOKED_AT = 250;
/** A heading that is just the words asked for multiplies the score by one more than this. */
const FULL_BONUS = 2;

/**
 * Lifts documents whose heading is what was asked for: BM25 knows how often a word stands in a text,
 * not that a heading of one word is all about it (`§ 261 Geldwäsche`).
 */
export class HeadingBonus {
  #heading: Sqlite.Statement;

  constructor(connection: Sqlite.Database) {
    this.#heading = connection.prepare('select heading from doc where docid = ?').pluck();
  }

  apply(found: Found, words: CompiledQuery['words']): Found {
    if (!found.scores || words.length === 0) return found;
    const scores = Float64Array.from(found.scores);
    for (const at of best(found.scores)) {
      const heading = this.#heading.get(found.docids[at]) as string | undefined;
      if (heading) scores[at] = (scores[at] as number) * (1 + FULL_BONUS * fit(heading.split(' '), words));
    }
    return { docids: found.docids, scores };
  }
}

/** How much of the question stands in the heading, times how much of the heading is the question: 0 to 1. */
function fit(heading: readonly string[], words: CompiledQuery['words']): number {
  let asked = 0;
  let matched = 0;
  for (const { stems } of words) {
    const standing = heading.filter((stem) => stems.has(stem)).length;
    if (standing > 0) asked += 1;
    matched += standing;
  }
  const share = asked / words.length;
  return share * share * Math.sqrt(Math.min(1, matched / heading.length));
}

/** Positions of the highest scores, in no order. */
function best(scores: Float64Array): Iterable<number> {
  if (scores.length <= LOOKED_AT) return scores.keys();
  const least = Float64Array.from(scores).sort()[scores.length - LOOKED_AT] as number;
  const positions: number[] = [];
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] as number) >= least) positions.push(at);
  return positions.slice(0, LOOKED_AT * 2);
}
