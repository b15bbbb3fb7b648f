import type { Token } from '@comity/language';
import { isUnbroken, termsOf } from './index-terms.ts';
import type { HighlightTerms } from './port.ts';
import { tellingPart } from './telling-part.ts';

export interface Snippet {
  text: string;
  /** Offsets into `text` (start inclusive, end exclusive, UTF-16) of what matched, in order, not overlapping. */
  highlights: [number, number][];
}

/** Characters of a snippet, about; half of it for unbroken scripts, which say more in a character. */
const LENGTH = 280;
/** How far a cut may move to fall between words. */
const LONGEST_MOVE = 30;

interface Match {
  start: number;
  end: number;
  term: string;
}

/** The part of a text where most of what was asked for stands together, with the matches to mark. */
export function snippetOf(whole: string, language: string, terms: HighlightTerms): Snippet {
  const text = tellingPart(whole, terms);
  const tokens = termsOf(text, language);
  const matches = [
    ...tokens.flatMap(({ token, term }) => matchOf(token, term, terms)),
    ...ofSequences(tokens, terms),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const length = matches[0] && isUnbroken(matches[0].term) ? LENGTH / 2 : LENGTH;
  const start = bestStart(text, matches, length);
  const end = endOf(text, start + length);
  const head = start > 0 || !whole.startsWith(text) ? '… ' : '';
  const tail = end < text.length || !whole.endsWith(text) ? ' …' : '';
  const highlights: [number, number][] = [];
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    const from = match.start - start + head.length;
    const to = match.end - start + head.length;
    const last = highlights.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else highlights.push([from, to]);
  }
  return { text: head + text.slice(start, end).replaceAll(/[\n\r\t]/gu, ' ') + tail, highlights };
}

/** Where terms of several words stand, from the first word to the last. */
function ofSequences(tokens: readonly { token: Token; term: string }[], { sequences = [] }: HighlightTerms): Match[] {
  if (sequences.length === 0) return [];
  const byFirst = Map.groupBy(sequences, ([first]) => first);
  return tokens.flatMap(({ token, term }, at) =>
    (byFirst.get(term) ?? [])
      .filter((sequence) => sequence.every((part, place) => tokens[at + place]?.term === part))
      .map((sequence) => ({
        start: token.start,
        end: tokens[at + sequence.length - 1]?.token.end as number,
        term: sequence.join(' '),
      })),
  );
}

/** The part of a token to mark: all of it; of a pair of unbroken script that only begins as asked, its beginning. */
function matchOf({ start, end, exact }: Token, term: string, terms: HighlightTerms): Match[] {
  if (terms.stems.has(term) || terms.exact.has(exact)) return [{ start, end, term }];
  const prefix = terms.prefixes.find((beginning) => exact.startsWith(beginning));
  if (prefix === undefined) return [];
  return [{ start, end: isUnbroken(exact) ? Math.min(end, start + prefix.length) : end, term }];
}

/** The start of the window that holds the most different matches. */
function bestStart(text: string, matches: readonly Match[], length: number): number {
  let best = { at: 0, worth: 0 };
  for (const [index, match] of matches.entries()) {
    const seen = new Set<string>();
    for (let other = index; other < matches.length; other += 1) {
      const candidate = matches[other] as Match;
      if (candidate.end - match.start > length * 0.8) break;
      seen.add(candidate.term);
    }
    if (seen.size > best.worth) best = { at: match.start, worth: seen.size };
  }
  if (best.worth === 0 || best.at < length * 0.3) return 0;
  return startOf(text, best.at - Math.floor(length * 0.2), best.at);
}

/** Moves on to the start of a word, but never past the match that must be shown; else between two characters. */
function startOf(text: string, at: number, match: number): number {
  if (/\s/u.test(text[at - 1] as string)) return at;
  const gap = text.slice(at, Math.min(match, at + LONGEST_MOVE)).search(/\s/u);
  return gap < 0 ? betweenCharacters(text, at) : at + gap + 1;
}

/** Moves back to the end of a word, when one ends near. */
function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  if (/\s/u.test(text[at] as string)) return at;
  const gap = text.slice(at - LONGEST_MOVE, at).search(/\s\S*$/u);
  return gap < 0 ? betweenCharacters(text, at) : at - LONGEST_MOVE + gap;
}

/** Characters beyond the first plane are two units, and signs written over a letter belong to it. */
function betweenCharacters(text: string, at: number): number {
  let between = at;
  while (between > 0 && at - between < LONGEST_MOVE && /^\p{M}/u.test(text.slice(between, between + 2))) between -= 1;
  const inPair = /[\udc00-\udfff]/.test(text[between] ?? '') && /[\ud800-\udbff]/.test(text[between - 1] ?? '');
  return inPair ? between - 1 : between;
}
