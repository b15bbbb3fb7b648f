/** What a character does to the cutting of text into tokens. */
export const separator = 0;
export const letter = 1;
export const digit = 2;
/** Letter of a script written without spaces, or with particles joined to words: cut into overlapping pairs. */
export const unspaced = 3;
/** Invisible inside a word: soft hyphen, joiners, direction marks, variation selectors. */
export const ignorable = 4;
/** º and ª: letters after a letter (`Nº`), nothing after a digit (`1º`). */
export const ordinalSign = 5;
export const apostrophe = 6;

export type CharacterClass = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const unspacedScripts =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]|[ー\u3099\u309a\uff70\uff9e\uff9f])$/u;
/** Parts of Hangul syllables that only together make a letter: NFKC joins them, so they are kept in one word. */
const hangulParts = /^[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]$/u;

function findClass(character: string): CharacterClass {
  if (character === 'º' || character === 'ª') return ordinalSign;
  if (character === "'" || character === '’' || character === 'ʼ' || character === '＇') return apostrophe;
  if (character === '〇') return unspaced;
  // The zero width space marks a word boundary in Thai and Khmer.
  if (character === '\u200b') return separator;
  if (/^(?:[\p{Cf}\p{Variation_Selector}]|\u034f)$/u.test(character)) return ignorable;
  if (/^\p{Nd}$/u.test(character)) return digit;
  if (!/^[\p{L}\p{M}\p{Nl}]$/u.test(character)) return separator;
  return unspacedScripts.test(character) && !hangulParts.test(character) ? unspaced : letter;
}

const unknown = 255;
const classesOfPlane0 = new Uint8Array(0x10000).fill(unknown);
const classesOfOtherPlanes = new Map<number, CharacterClass>();

/** The class of a code point; found once, then looked up. */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint < 0x10000) {
    const known = classesOfPlane0[codePoint] ?? separator;
    if (known !== unknown) return known as CharacterClass;
    const found = findClass(String.fromCodePoint(codePoint));
    classesOfPlane0[codePoint] = found;
    return found;
  }
  const known = classesOfOtherPlanes.get(codePoint);
  if (known !== undefined) return known;
  const found = findClass(String.fromCodePoint(codePoint));
  classesOfOtherPlanes.set(codePoint, found);
  return found;
}
