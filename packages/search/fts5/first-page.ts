import type { FacetColumns } from './facet-columns.ts';
import type { Found } from './matches.ts';

/** How many hits are seen at once: among so many every language has its place. */
const FRONT = 20;
/** Above every score, so that the front keeps its order before everything else. */
const FRONT_KEY = 1e9;

interface Arranging extends Found {
  /** Positions in `docids` that pass the filters. */
  passing: Uint32Array;
  columns: FacetColumns;
  /** Languages that the query is written in, as far as its words tell. */
  languages: readonly string[];
  /** The document that a citation names: it stands first whatever its language. */
  cited: number | undefined;
}

interface Candidate {
  docid: number;
  score: number;
  language: number;
}

/**
 * The first twenty by score, changed as little as need be so that the best hit in a language of the query comes first and
 * every language with a hit has at least one among them. Keys by docid, higher than any score; the same for every page of
 * an answer. Languages beyond nineteen others are shown by the facet alone.
 */
export function arrangeFirstPage(arranging: Arranging): Map<number, number> {
  const { columns, languages, cited } = arranging;
  const { front, bestOf } = survey(arranging);
  const own = new Set(languages.map((language) => columns.values.language.indexOf(language)));
  const missing = [...bestOf.values()]
    .filter(({ language }) => !front.some((hit) => hit.language === language))
    .sort(better)
    .slice(0, FRONT - 1);
  const kept = makeRoom(front, missing.length);
  const arranged = [...kept, ...missing];
  const first = arranged.findIndex(({ docid }) => docid === cited);
  const best = first >= 0 ? first : arranged.findIndex(({ language }) => own.has(language));
  if (best > 0) arranged.unshift(...arranged.splice(best, 1));
  return new Map(arranged.map(({ docid }, at) => [docid, FRONT_KEY + FRONT - at]));
}

function survey({ docids, scores, passing, columns }: Arranging) {
  const front: Candidate[] = [];
  const bestOf = new Map<number, Candidate>();
  const codes = columns.single.language;
  for (const at of passing) {
    const docid = docids[at] as number;
    const candidate = { docid, score: scores?.[at] ?? 0, language: codes[docid] as number };
    const leader = bestOf.get(candidate.language);
    if (!leader || better(candidate, leader) < 0) bestOf.set(candidate.language, candidate);
    const last = front[FRONT - 1];
    if (last && better(candidate, last) > 0) continue;
    const place = front.findIndex((other) => better(candidate, other) < 0);
    front.splice(place < 0 ? front.length : place, 0, candidate);
    if (front.length > FRONT) front.pop();
  }
  return { front, bestOf };
}

function better(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.docid - b.docid;
}

/** Drops as many as must go, from the end, but of no language the last. */
function makeRoom(front: readonly Candidate[], needed: number): Candidate[] {
  const kept = [...front];
  const tooMany = front.length + needed - FRONT;
  for (let at = kept.length - 1, dropped = 0; at >= 0 && dropped < tooMany; at -= 1) {
    const { language } = kept[at] as Candidate;
    if (kept.filter((other) => other.language === language).length < 2) continue;
    kept.splice(at, 1);
    dropped += 1;
  }
  return kept;
}
