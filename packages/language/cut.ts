import {
  apostrophe,
  classOf,
  digit,
  ignorable,
  letter,
  ordinalSign,
  separator,
  unspaced,
} from './character-classes.ts';

/** Receives each token: where it stands, and where the part of it ends that is analysed (`victim’s` is analysed as `victim`). */
export type TakePiece = (start: number, end: number, analysedEnd: number) => void;

function codePointAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(index) ?? unit) : unit;
}

function lengthOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** `’s` at the end of a word (English genitive, Dutch plural) belongs to the word: the offset after it, else `end`. */
function afterGenitive(text: string, end: number): number {
  if (end + 1 >= text.length || classOf(text.charCodeAt(end)) !== apostrophe) return end;
  const s = text.charCodeAt(end + 1);
  if (s !== 0x73 && s !== 0x53) return end;
  const next = end + 2 < text.length ? classOf(codePointAt(text, end + 2)) : separator;
  return next === separator || next === apostrophe ? end + 2 : end;
}

/** Takes a run of letters or of digits from `start`; returns the offset after it and after invisible characters that follow. */
function takeWord(text: string, start: number, take: TakePiece): number {
  const isNumber = classOf(codePointAt(text, start)) === digit;
  let index = start;
  let end = start;
  while (index < text.length) {
    const codePoint = codePointAt(text, index);
    const kind = classOf(codePoint);
    const next = index + lengthOf(codePoint);
    if (kind === (isNumber ? digit : letter) || (kind === ordinalSign && !isNumber)) end = next;
    else if (kind !== ignorable && kind !== ordinalSign) break;
    index = next;
  }
  const withGenitive = isNumber || index !== end ? end : afterGenitive(text, end);
  take(start, withGenitive, end);
  return Math.max(index, withGenitive);
}

/** Takes a run of unspaced script from `start` as overlapping pairs, and its last character alone. */
function takePairs(text: string, start: number, take: TakePiece): number {
  let index = start;
  let first = -1;
  let firstEnd = -1;
  while (index < text.length) {
    const codePoint = codePointAt(text, index);
    const kind = classOf(codePoint);
    if (kind !== unspaced && kind !== ignorable) break;
    const next = index + lengthOf(codePoint);
    if (kind === unspaced) {
      if (first >= 0) take(first, next, next);
      first = index;
      firstEnd = next;
    }
    index = next;
  }
  take(first, firstEnd, firstEnd);
  return index;
}

/**
 * Cuts a text into tokens, the same for every language: runs of letters, runs of digits (`271bis` is `271` and `bis`, as `271 bis` is),
 * and of scripts without spaces each pair of neighbouring characters, then the last character of the run alone. So every
 * character of such a run begins one token, and a word of n characters is found as n − 1 pairs wherever a segmenter would have cut.
 */
export function cut(text: string, take: TakePiece): void {
  let index = 0;
  while (index < text.length) {
    const codePoint = codePointAt(text, index);
    const kind = classOf(codePoint);
    if (kind === letter || kind === digit || kind === ordinalSign) index = takeWord(text, index, take);
    else if (kind === unspaced) index = takePairs(text, index, take);
    else index += lengthOf(codePoint);
  }
}
