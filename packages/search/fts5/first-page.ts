import type { FacetColumns } from './facet-columns.ts';
import type { Found } from './matches.ts';

/** How many hits are seen at once: among so many every language has its place. */
const FRONT = 20;
/** So many of them are in other languages than the query's, where as many were found. */
const SHARE_OF_OTHERS = 10;
/** What the score of a hit in another language counts beside the query's own: a reader reads his own first. */
const WORTH_OF_OTHERS = 0.2;
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
 * The first twenty: the best hit in a language of the query, then by score, with room for other languages, each of which
 * has one hit at least among them. Keys by docid, higher than any score; the same for every page of an answer. Languages
 * beyond nineteen others are shown by the facet alone.
 */
export function arrangeFirstPage(arranging: Arranging): Map<number, number> {
  const { columns, languages, cited } = arranging;
  const codes = new Set(languages.map((language) => columns.values.language.indexOf(language)));
  const { best, leaders } = survey(arranging);
  const isOwn = ({ language }: Candidate): boolean => codes.has(language);
  const hasOwn = [...leaders.keys()].some((language) => codes.has(language));
  const arranged = hasOwn
    ? withOthers([...leaders.values()].flat(), isOwn)
    : withEveryLanguage(
        best,
        [...leaders.values()].map(([leader]) => leader as Candidate),
      );
  const worth = (hit: Candidate): number => hit.score * (isOwn(hit) || !hasOwn ? 1 : WORTH_OF_OTHERS);
  arranged.sort((a, b) => worth(b) - worth(a) || a.docid - b.docid);
  const first = arranged.findIndex(({ docid }) => docid === cited);
  const leading = first >= 0 ? first : arranged.findIndex(isOwn);
  if (leading > 0) arranged.unshift(...arranged.splice(leading, 1));
  return new Map(arranged.map(({ docid }, at) => [docid, FRONT_KEY + FRONT - at]));
}

/** The best of the query's own languages, and of each other language its best, then its second best, as far as there is room. */
function withOthers(leaders: readonly Candidate[], isOwn: (hit: Candidate) => boolean): Candidate[] {
  const own = leaders.filter(isOwn).sort(better);
  const byLanguage = Map.groupBy(
    leaders.filter((hit) => !isOwn(hit)),
    ({ language }) => language,
  );
  const others = [...byLanguage.values()].flatMap((hits) => hits.map((hit, round) => ({ hit, round })));
  others.sort((a, b) => a.round - b.round || better(a.hit, b.hit));
  const wanted = Math.max(FRONT - own.length, SHARE_OF_OTHERS, Math.min(byLanguage.size, FRONT - 1));
  const taken = others.slice(0, wanted).map(({ hit }) => hit);
  return [...own.slice(0, FRONT - taken.length), ...taken];
}

/** The best by score, the last of them replaced by languages that have none among them. */
function withEveryLanguage(best: readonly Candidate[], leaders: readonly Candidate[]): Candidate[] {
  const missing = leaders
    .filter(({ language }) => !best.some((hit) => hit.language === language))
    .sort(better)
    .slice(0, FRONT - 1);
  const kept = [...best];
  const tooMany = best.length + missing.length - FRONT;
  for (let at = kept.length - 1, dropped = 0; at >= 0 && dropped < tooMany; at -= 1) {
    const { language } = kept[at] as Candidate;
    if (kept.filter((other) => other.language === language).length < 2) continue;
    kept.splice(at, 1);
    dropped += 1;
  }
  return [...kept, ...missing];
}

/** The best of all, and the best of each language, twenty of each at most. Of equal scores the lower docid is better, and docids mostly rise. */
function survey({ docids, scores, passing, columns }: Arranging) {
  const leaders = new Map<number, Candidate[]>();
  const codes = columns.single.language;
  /** What a score must exceed to be among the best of its language; most do not, and cost one comparison. */
  const least = new Float64Array(columns.values.language.length).fill(-1);
  for (const at of passing) {
    const docid = docids[at] as number;
    const language = codes[docid] as number;
    const score = scores ? (scores[at] as number) : 0;
    if (score < (least[language] as number)) continue;
    let own = leaders.get(language);
    if (!own) {
      own = [];
      leaders.set(language, own);
    }
    enter(own, { docid, score, language });
    if (own.length === FRONT) least[language] = (own[FRONT - 1] as Candidate).score;
  }
  const best = [...leaders.values()].flat().sort(better).slice(0, FRONT);
  return { best, leaders };
}

/** Keeps a list in order and no longer than the first page. */
function enter(list: Candidate[], candidate: Candidate): void {
  const last = list[FRONT - 1];
  if (last && better(candidate, last) > 0) return;
  const place = list.findIndex((other) => better(candidate, other) < 0);
  list.splice(place < 0 ? list.length : place, 0, candidate);
  if (list.length > FRONT) list.pop();
}

function better(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.docid - b.docid;
}
