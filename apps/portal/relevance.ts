/**
 * Measures of how well a search answers questions whose right answers are known. They know neither store nor index: a hit
 * is the names under which it may be wanted, a wanted record the names of which one suffices.
 */
export type Names = readonly string[];

/** One question with what the search answered, best first. */
export interface Answered {
  /** Language of the question, ISO 639-1. */
  language: string;
  ranking: readonly Names[];
  /** Right answers in the language of the question. */
  expected: readonly Names[];
  /** Right answers in other languages. */
  cross: readonly Names[];
}

/** Means over the questions of a language, each 0 to 1; 0 where no question of the language can be measured so. */
export interface LanguageScore {
  language: string;
  questions: number;
  /** Mean reciprocal rank of the first expected record among the first ten hits. */
  mrr: number;
  /** Share of the expected records among the first ten hits. */
  recall: number;
  /** Share of the records in other languages among the first twenty hits. */
  cross: number;
}

/** As many hits as are looked through for answers in the language of the question, and in other languages. */
export const DEPTH = { own: 10, cross: 20 };

/** 1 divided by the rank of the first hit that is wanted; 0 when none is among the first `depth`. */
export function reciprocalRank(ranking: readonly Names[], wanted: readonly Names[], depth: number): number {
  const names = new Set(wanted.flat());
  const rank = ranking.slice(0, depth).findIndex((hit) => hit.some((name) => names.has(name)));
  return rank === -1 ? 0 : 1 / (rank + 1);
}

/** Share of the wanted records among the first `depth` hits. A record that is found twice counts once. */
export function recall(ranking: readonly Names[], wanted: readonly Names[], depth: number): number {
  if (wanted.length === 0) return 0;
  const found = new Set(ranking.slice(0, depth).flat());
  return wanted.filter((names) => names.some((name) => found.has(name))).length / wanted.length;
}

/** The means of each language, in alphabetical order. A question without records in other languages leaves `cross` alone. */
export function scoreByLanguage(answers: readonly Answered[]): LanguageScore[] {
  return [...Map.groupBy(answers, ({ language }) => language)]
    .map(([language, of]) => ({
      language,
      questions: of.length,
      mrr: mean(of.map((answer) => reciprocalRank(answer.ranking, answer.expected, DEPTH.own))),
      recall: mean(of.map((answer) => recall(answer.ranking, answer.expected, DEPTH.own))),
      cross: mean(
        of.filter(({ cross }) => cross.length > 0).map((answer) => recall(answer.ranking, answer.cross, DEPTH.cross)),
      ),
    }))
    .sort((one, other) => (one.language < other.language ? -1 : 1));
}

/** The scores as a table for a terminal. */
export function scoreTable(scores: readonly LanguageScore[]): string {
  const head = ['language', 'n', `MRR@${DEPTH.own}`, `recall@${DEPTH.own}`, `cross recall@${DEPTH.cross}`];
  const rows = scores.map(({ language, questions, mrr, recall: share, cross }) => [
    language,
    String(questions),
    ...[mrr, share, cross].map((value) => value.toFixed(3)),
  ]);
  return [head, ...rows]
    .map((row) => row.map((cell, column) => cell.padStart(head[column]?.length ?? 0)).join('  '))
    .join('\n');
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
