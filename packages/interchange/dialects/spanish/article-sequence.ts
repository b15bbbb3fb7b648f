import type { ArticleMark } from './article-mark.ts';
import { designationKey, namedArticles } from './designation.ts';
import { AMENDING_VERB, folded, LAST_ARTICLE, WORDING_FOLLOWS } from './designation-rules.ts';

/** What a text of an article tells about the marks that may follow it. */
export interface OpenArticle {
  /** It changes another act and announces new wording. */
  amends: boolean;
  announces: boolean;
  /** Its last paragraph ends with a colon. */
  endsWithColon: boolean;
  /** Keys of the articles it names. */
  named: Set<string>;
  quotedArticles: number;
}

/** The articles of one act, annex or inserted text, numbered from one. */
export interface Sequence {
  /** Levels of the tree from which its divisions open. */
  base: number;
  last: ArticleMark | undefined;
  /** How often its articles carry each word: `Artículo`, `ARTICULO` and `Art.` are each one printer's way. */
  words: Map<string, number>;
  current: OpenArticle | undefined;
  /** Its last article or its signatures have been read. */
  closed: boolean;
}

export type Decision = { as: 'own' } | { as: 'quoted' } | { as: 'restart' } | { as: 'resume'; depth: number };

export function newSequence(base: number): Sequence {
  return { base, last: undefined, words: new Map(), current: undefined, closed: false };
}

/** `(Artículo sustituido por art. 2° de la Ley …)` */
const PUBLISHER_NOTE =
  /\*?\((?:art[ií]culo|nota|cap[ií]tulo|t[ií]tulo|inciso|p[aá]rrafo|expresi[oó]n)[^()]{0,600}\)?/giu;

/** True for what tells to change a text and announces the new one: `2. Sustitúyese el artículo 5 por el siguiente:`. */
export function isInstruction(text: string): boolean {
  return text.endsWith(':') && AMENDING_VERB.test(folded(text.slice(0, 120)));
}

/** Takes a paragraph of the article into account. */
export function noteText(sequence: Sequence, text: string): void {
  const article = sequence.current;
  if (!article || text === '') return;
  // What announces new wording stands at the beginning or at the end of a paragraph.
  const sample = text.length > 1200 ? `${text.slice(0, 600)} ${text.slice(-600)}` : text;
  const plain = folded(sample.replace(PUBLISHER_NOTE, ' '));
  if (LAST_ARTICLE.test(plain)) sequence.closed = true;
  if (AMENDING_VERB.test(plain)) article.amends = true;
  article.endsWithColon = /:["“”»]?$/.test(plain);
  if (article.amends && WORDING_FOLLOWS.test(plain)) article.announces = true;
  if (article.amends) for (const key of namedArticles(sample)) article.named.add(key);
}

/** True when `mark` is the next number after `last`: 12 after 11, 11 ter after 11 bis, 268 (2) after 268 (1). */
export function follows(last: ArticleMark, mark: ArticleMark): boolean {
  if (mark.value === last.value + 1) return true;
  return mark.value === last.value && mark.addition > last.addition;
}

const LATEST_FIRST_ARTICLE = 3;

/** Decides what a mark is, from the sequences that are open, the innermost last. `ahead` are the marks that follow it. */
export function decide(sequences: readonly Sequence[], mark: ArticleMark, ahead: readonly ArticleMark[]): Decision {
  const top = sequences.at(-1) as Sequence;
  const article = top.current;
  if (!article || !top.last) return resumed(sequences, mark, false) ?? { as: 'own' };
  if (mark.quoted && !(top.closed && mark.value === 1)) return { as: 'quoted' };
  if (mark.value === 0) return { as: article.amends ? 'quoted' : 'own' };
  const next = follows(top.last, mark);
  // `Créase el impuesto …, que dirá:` announces a whole text that counts from one.
  if (article.endsWithColon && mark.value === 1 && goesOnAfter(top, ahead, 1)) article.announces = true;
  if (article.announces && !top.closed) {
    return decideWhileAmending(sequences, mark, { top, article, next, ahead });
  }
  if (next) return { as: 'own' };
  return resumed(sequences, mark, true) ?? { as: opensText(top, mark, ahead) ? 'restart' : 'own' };
}

/** A text that counts from one again; the first mark of an inserted text may have been lost. */
function opensText(top: Sequence, mark: ArticleMark, ahead: readonly ArticleMark[]): boolean {
  if (mark.addition > 0 || !top.last) return false;
  if (mark.value === 1) return true;
  const likely = mark.value <= LATEST_FIRST_ARTICLE || !usesWord(top, mark.word);
  return likely && mark.value + 5 < top.last.value && goesOnAfter(top, ahead, mark.value);
}

function decideWhileAmending(
  sequences: readonly Sequence[],
  mark: ArticleMark,
  state: { top: Sequence; article: OpenArticle; next: boolean; ahead: readonly ArticleMark[] },
): Decision {
  const { top, article, next } = state;
  const named = article.named.has(designationKey(mark));
  if (next) {
    const likeOwn = usesWord(top, mark.word);
    const awaited = named && article.quotedArticles === 0 && article.endsWithColon;
    const comesAgain = state.ahead.some(
      (later) => follows(top.last as ArticleMark, later) && later.value === mark.value && usesWord(top, later.word),
    );
    if ((named || article.quotedArticles > 0) && (awaited || !likeOwn) && comesAgain) return { as: 'quoted' };
    if (awaited && mark.addition > 0) return { as: 'quoted' };
    if (!likeOwn && named) return { as: 'quoted' };
    return { as: 'own' };
  }
  const resume = resumed(sequences, mark, true);
  if (resume && !named) return resume;
  const gap = mark.value - (top.last as ArticleMark).value;
  if (gap > 1 && gap <= 2 && !named && !article.endsWithColon && usesWord(top, mark.word) && mark.addition === 0)
    return { as: 'own' };
  return { as: 'quoted' };
}

/** An outer sequence that goes on after an inserted text. */
function resumed(sequences: readonly Sequence[], mark: ArticleMark, exact: boolean): Decision | undefined {
  for (let depth = sequences.length - 2; depth >= 0; depth -= 1) {
    const outer = sequences[depth] as Sequence;
    if (!outer.last || !follows(outer.last, mark) || !usesWord(outer, mark.word)) continue;
    // In a text that has just been opened only a number that cannot be its first one belongs to the outer act.
    if (!exact && mark.value === 1) continue;
    return { as: 'resume', depth };
  }
  return undefined;
}

/**
 * True when the sequence goes on after a text that counts from `first` again (the text of another act inserted between two articles),
 * false when that text is an annex after the end.
 */
export function goesOnAfter(sequence: Sequence, ahead: readonly ArticleMark[], first: number): boolean {
  if (!sequence.last || sequence.closed) return false;
  let inserted = first;
  for (const mark of ahead) {
    if (mark.addition === 0 && mark.value === inserted + 1) inserted += 1;
    else if (mark.value === sequence.last.value + 1 && usesWord(sequence, mark.word)) return true;
    else if (mark.value === 1) inserted = 1;
  }
  return false;
}

/** Counts an article of the sequence itself. */
export function noteArticle(sequence: Sequence, mark: ArticleMark): void {
  const word = withoutAccents(mark.word);
  sequence.words.set(word, (sequence.words.get(word) ?? 0) + 1);
  // An earlier number (the wording in force before, printed again) does not set the count back.
  if (!sequence.last || mark.value >= sequence.last.value) sequence.last = mark;
  sequence.current = { amends: false, announces: false, endsWithColon: false, named: new Set(), quotedArticles: 0 };
  sequence.closed = false;
}

/** True when a good part of the sequence's articles carry this word. */
function usesWord(sequence: Sequence, word: string): boolean {
  let articles = 0;
  for (const count of sequence.words.values()) articles += count;
  return (sequence.words.get(withoutAccents(word)) ?? 0) * 10 >= Math.max(1, articles);
}

function withoutAccents(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
