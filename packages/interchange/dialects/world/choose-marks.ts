import rules from './designations.json' with { type: 'json' };
import type { Mark } from './find-marks.ts';

/** How many marks back a chain may look for its predecessor; bounds the work on hostile input. */
const lookBack = 60;
const mostMarks = 20_000;

const footnote = new RegExp(`^(?:${rules.footnotes})`, 'iu');

interface Chain {
  marks: Mark[];
  score: number;
}

/**
 * The marks that number the provisions of one act: those of the one style whose numbers go on best from 1 up. Numbers in
 * quoted wording, in cross-references and in lists inside a provision break the order and are left out. An act may begin
 * to count anew (an annex, a second act in the same gazette), and a list of contents counts before the text does.
 */
export function chooseMarks(marks: readonly Mark[], lineCount: number): Mark[] {
  const byStyle = new Map<string, Mark[]>();
  for (const mark of marks.slice(0, mostMarks)) {
    const known = byStyle.get(mark.style);
    if (known) known.push(mark);
    else byStyle.set(mark.style, [mark]);
  }
  const candidates = [...byStyle].map(([style, ofStyle]) => {
    const chains = withoutContents(chainsOf(ofStyle));
    return { style, chains, score: chains.reduce((sum, chain) => sum + chain.score, 0) };
  });
  const words = candidates.filter(({ style }) => !style.startsWith('number')).filter(isMarkedByWord);
  const numbers = candidates
    .filter(({ style }) => style.startsWith('number'))
    .filter((entry) => isNumbered(entry, lineCount));
  const best = (list: typeof candidates) => list.sort((one, other) => rankOf(other) - rankOf(one))[0];
  const [word, bare] = [best(words), best(numbers)];
  const chosen = word && !(bare && bare.score >= 5 && bare.score > 3 * word.score) ? word : bare;
  return (chosen?.chains ?? []).flatMap((chain) => chain.marks).sort((one, other) => one.line - other.line);
}

/** Where sections hold articles, there are as many or fewer of them. */
function rankOf({ style, score }: { style: string; score: number }): number {
  return style === 'section' ? score - 0.5 : score;
}

interface Candidate {
  chains: readonly Chain[];
  score: number;
}

/** One article alone is one if it is the first or sole, or stands at the very beginning. */
function isMarkedByWord({ chains }: Candidate): boolean {
  const [first] = chains[0]?.marks ?? [];
  if (!first) return false;
  return (
    chains.some(({ marks }) => marks.length > 1) || first.only || first.value === 1 || (first.line < 6 && !first.inline)
  );
}

/** Numbers alone mark provisions only as an unbroken count from the beginning. */
function isNumbered({ chains }: Candidate, lineCount: number): boolean {
  return chains.some(({ marks, score }) => {
    const first = marks[0]?.value ?? 0;
    if (marks.filter(({ rest }) => footnote.test(rest)).length > marks.length / 3) return false;
    if (marks.length < 2 || score < marks.length * 0.7) return false;
    if (first <= 2) return marks.length >= 3 || lineCount < 150;
    return marks.length >= 5;
  });
}

function chainsOf(marks: readonly Mark[]): Chain[] {
  const best = longestChain(marks);
  if (!best) return [];
  const firstLine = (best.marks[0] as Mark).line;
  const lastLine = (best.marks.at(-1) as Mark).line;
  const before = fromStart(marks.filter(({ line }) => line < firstLine));
  const after = fromStart(marks.filter(({ line }) => line > lastLine));
  return [...before, best, ...after];
}

/** Another count beside the main one must begin at the beginning; each holds fewer marks than the rest, so it ends. */
function fromStart(marks: readonly Mark[]): Chain[] {
  const chains: Chain[] = [];
  let left = marks;
  for (let round = 0; round < 8 && left.length > 0; round += 1) {
    const chain = longestChain(left);
    if (!chain) break;
    const [first] = chain.marks as [Mark];
    if (first.value <= 2 && (chain.marks.length > 1 || first.only)) chains.push(chain);
    const last = (chain.marks.at(-1) as Mark).line;
    left = left.filter(({ line }) => line > last);
  }
  return chains;
}

/** The chain of rising numbers with the highest score: one for each next number, less for each gap. */
function longestChain(marks: readonly Mark[]): Chain | undefined {
  const scores: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [index, mark] of marks.entries()) {
    // A chain had better begin at 1.
    let score = mark.value === 1 ? 1 : 0.6;
    let from = -1;
    for (let earlier = index - 1; earlier >= 0 && earlier >= index - lookBack; earlier -= 1) {
      const step = stepBetween(marks[earlier] as Mark, mark);
      const reached = (scores[earlier] as number) + step;
      if (step > 0 && reached > score) [score, from] = [reached, earlier];
    }
    scores.push(score);
    previous.push(from);
    if (best < 0 || score > (scores[best] as number)) best = index;
  }
  if (best < 0) return undefined;
  const chain: Mark[] = [];
  for (let index = best; index >= 0; index = previous[index] as number) chain.push(marks[index] as Mark);
  return { marks: chain.reverse(), score: scores[best] as number };
}

function stepBetween(one: Mark, next: Mark): number {
  const step = next.value - one.value;
  if (step === 1) return 1;
  if (step === 0) return isLaterAddition(one.addition, next.addition) ? 0.9 : 0;
  if (step < 0) return 0;
  if (step <= 3) return 0.6;
  return step <= 12 ? 0.3 : 0.05;
}

/** `5`, `5a`, `5b`; `12-1`, `12-2`; `109-2`, `109-10`. */
function isLaterAddition(one: string, next: string): boolean {
  return one !== next && one.localeCompare(next, 'en', { numeric: true }) < 0;
}

/** A list of contents: its entries follow line upon line, and the same numbers come again in the text. */
function withoutContents(chains: readonly Chain[]): Chain[] {
  return chains.filter((chain, index) => {
    if (chain.marks.length < 3) return true;
    const numbers = new Set(chain.marks.map(({ value }) => value));
    const later = chains.slice(index + 1).some(({ marks }) => {
      const shared = marks.filter(({ value }) => numbers.has(value)).length;
      return (
        marks.length > 1 &&
        shared >= Math.min(chain.marks.length, marks.length) / 2 &&
        linesEach(marks) > 1.3 * linesEach(chain.marks)
      );
    });
    return !(later && linesEach(chain.marks) <= 3);
  });
}

function linesEach(marks: readonly Mark[]): number {
  const [first, last] = [marks[0] as Mark, marks.at(-1) as Mark];
  return (last.line - first.line) / Math.max(1, marks.length - 1);
}
