import { analyserFor } from '@comity/language';

/** A word of a text: its stem, where it stands (UTF-16 offsets, end exclusive), and whether a sentence or clause begins with it. */
export interface Word {
  stem: string;
  start: number;
  end: number;
  begins: boolean;
}

const alwaysEnds = new Set('!?;:\n。！？；：؟؛…');
const longestAbbreviation = 3;
const smallAbbreviations = new Set(['no', 'vs', 'art', 'sec', 'p', 'v']);

/** Whether a full stop after the word may be that of an abbreviation or of an initial: `Mr.`, `A.B.`, `no.` */
function mayBeAbbreviation(word: string): boolean {
  if (word.length > longestAbbreviation) return false;
  return smallAbbreviations.has(word) || word.charAt(0) !== word.charAt(0).toLowerCase();
}

function endsSentence(between: string, previous: string): boolean {
  for (const character of between) {
    if (alwaysEnds.has(character) || (character === '.' && !mayBeAbbreviation(previous))) return true;
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
    previous = text.slice(token.start, token.end);
  }
  return words;
}
