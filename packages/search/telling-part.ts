import { fold } from '@comity/language';
import type { HighlightTerms } from './port.ts';

/** Judgments run to hundreds of pages; analysing one whole for a snippet would take longer than the search. */
const LONG = 20_000;
/** Characters of the part that is analysed. */
const PART = 6_000;
/** Line ends may be far apart; a longer line is cut. */
const LONGEST_LINE = 2_000;

/**
 * Of a long text the lines among which most of what was asked for stands, found by comparing letters alone; a shorter
 * text whole.
 */
export function tellingPart(text: string, terms: HighlightTerms): string {
  if (text.length <= LONG) return text;
  const stems = [...terms.stems, ...(terms.sequences ?? []).flat()].map((stem) => stem.replace(/_[a-z]{2}$/, ''));
  const wanted = [...new Set([...stems, ...terms.exact, ...terms.prefixes])];
  const lines = linesOf(text);
  const found = lines.map((line) => {
    const folded = fold(line);
    return new Set(wanted.filter((word) => folded.includes(word)));
  });
  let best = { at: 0, worth: 0 };
  for (let start = 0; start < lines.length; start += 1) {
    if (found[start]?.size === 0) continue;
    const seen = new Set<string>();
    let length = 0;
    for (let at = start; at < lines.length && length < PART / 2; at += 1) {
      for (const word of found[at] as Set<string>) seen.add(word);
      length += (lines[at] as string).length;
    }
    if (seen.size > best.worth) best = { at: start, worth: seen.size };
  }
  let part = '';
  for (let at = best.at; at < lines.length && part.length < PART; at += 1) part += lines[at];
  return part;
}

function linesOf(text: string): string[] {
  return text
    .split(/(?<=\n)/)
    .flatMap((line) => (line.length <= LONGEST_LINE ? [line] : (line.match(/.{1,2000}/gsu) ?? [])));
}
