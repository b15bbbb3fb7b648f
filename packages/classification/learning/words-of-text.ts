import { analyserFor } from '@comity/language';

/** A word of a text: its stem, where it stands (UTF-16 offsets, end exclusive), and whether a sentence or clause begins with it. */
export interface Word {
  stem: string;
  start: number;
  end: number;
  begins: boolean;
}

const alwaysEnds = new Set('!?;:\n。！？；：؟؛…');
/** A full stop after so short a word is taken for that of an abbreviation or of an initial (`Mr.`, `A.B.`, `No.`). */
const longestAbbreviation = 3;

function endsSentence(between: string, previous: string): boolean {
  for (const character of between) {
    if (alwaysEnds.has(character) || (character === '.' && previous.length > longestAbbreviation)) return true;
  }
  return false;
}

/** The words of a text in a language (BCP 47), in its order. */
export function wordsOf(text: string, language: string): Word[] {
  const tokens = analyserFor(language).tokens(text);
  const words: Word[] = [];
  let end = 0;
  let previous = '';
  for (const token of tokens) {
    // Of a run of Chinese its last character comes once more alone; it is no word of its own.
    if (token.end === end) continue;
    const begins = words.length === 0 || endsSentence(text.slice(Math.min(end, token.start), token.start), previous);
    words.push({ stem: token.stem, start: token.start, end: token.end, begins });
    end = token.end;
    previous = token.exact;
  }
  return words;
}
