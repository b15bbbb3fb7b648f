import { analyserFor, type Token } from '@comity/language';
import { isUnbroken } from './compile-query.ts';
import type { HighlightTerms } from './port.ts';

export interface Snippet {
  text: string;
  /** Offsets into `text` (start inclusive, end exclusive, UTF-16) of what matched, in order, not overlapping. */
  highlights: [number, number][];
}

/** Characters of a snippet, about; half of it for unbroken scripts, which say more in a character. */
const LENGTH = 280;

/** The part of a text where most of what was asked for stands together, with the matches to mark. */
export function snippetOf(text: string, language: string, terms: HighlightTerms): Snippet {
  const matched = analyserFor(language)
    .tokens(text)
    .filter((token) => isMatch(token, terms));
  const length = matched[0] && isUnbroken(matched[0].stem) ? LENGTH / 2 : LENGTH;
  const start = bestStart(text, matched, length);
  const end = cutAt(text, Math.min(text.length, start + length));
  const head = start > 0 ? '… ' : '';
  const tail = end < text.length ? ' …' : '';
  const body = text.slice(start, end);
  const highlights: [number, number][] = [];
  for (const token of matched) {
    if (token.start < start || token.end > end) continue;
    const from = token.start - start + head.length;
    const to = token.end - start + head.length;
    const last = highlights.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else highlights.push([from, to]);
  }
  return { text: head + body.replaceAll('\n', ' ') + tail, highlights };
}

function isMatch(token: Token, terms: HighlightTerms): boolean {
  return (
    terms.stems.has(token.stem) ||
    terms.exact.has(token.exact) ||
    terms.prefixes.some((prefix) => token.exact.startsWith(prefix))
  );
}

/** The start of the window that holds the most different matches. */
function bestStart(text: string, matched: readonly Token[], length: number): number {
  let best = { at: 0, worth: 0 };
  for (const [index, token] of matched.entries()) {
    const seen = new Set<string>();
    for (let other = index; other < matched.length; other += 1) {
      const candidate = matched[other] as Token;
      if (candidate.end - token.start > length * 0.8) break;
      seen.add(candidate.stem);
    }
    if (seen.size > best.worth) best = { at: token.start, worth: seen.size };
  }
  if (best.worth === 0 || best.at < length * 0.3) return 0;
  return wordStart(text, Math.max(0, best.at - Math.floor(length * 0.2)));
}

/** Moves to the start of the next word, so that no word is cut; unbroken scripts have no such place nearby. */
function wordStart(text: string, at: number): number {
  const gap = text.slice(at, at + 30).search(/\s/u);
  return gap < 0 ? at : at + gap + 1;
}

function cutAt(text: string, end: number): number {
  if (end >= text.length) return text.length;
  const gap = text.slice(Math.max(0, end - 30), end).search(/\s\S*$/u);
  return gap < 0 ? end : Math.max(0, end - 30) + gap;
}
