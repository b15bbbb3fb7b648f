import { readFileSync } from 'node:fs';
import { foldText } from '@comity/language';
import type { SearchDocument } from './port.ts';

interface Kind {
  worth: number;
  words: string[];
}

interface LesserProvisions {
  repealed: Kind;
  annex: Kind;
  transitional: Kind;
  closing: Kind;
  unnumbered: { worth: number };
  empty: { worth: number };
  repealedAct: { worth: number };
  draft: { worth: number };
}

const lesser = JSON.parse(
  readFileSync(new URL('./lesser-provisions.json', import.meta.url), 'utf8'),
) as LesserProvisions;

/** A provision of more characters says something of its own. */
const LONGEST_FORMULA = 160;

/**
 * How much of the law itself a provision holds, above 0 and at most 1. A full provision is found before its repealed
 * neighbour, an annex, a transitional provision or a closing formula that holds the same words.
 */
export function worthOf(document: SearchDocument): number {
  const number = plain(document.number);
  const heading = plain(document.heading);
  const text = document.text.length > LONGEST_FORMULA ? undefined : plain(document.text);
  let worth = 1;
  if (document.status === 'repealed') worth *= lesser.repealedAct.worth;
  if (document.status === 'draft') worth *= lesser.draft.worth;
  if (number === '') worth *= lesser.unnumbered.worth;
  else if (hasWord(number, lesser.annex.words)) worth *= lesser.annex.worth;
  if (hasWord(heading, lesser.transitional.words)) worth *= lesser.transitional.worth;
  if (text === undefined) return worth;
  if (text === '' && heading === '') return worth * lesser.empty.worth;
  if (isOnly(`${heading} ${text}`.trim(), lesser.repealed.words)) return worth * lesser.repealed.worth;
  return lesser.closing.words.some((words) => text.startsWith(words)) ? worth * lesser.closing.worth : worth;
}

/** Folded words, one space between them, no punctuation. */
function plain(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function hasWord(text: string, words: readonly string[]): boolean {
  if (text === '') return false;
  const spaced = ` ${text} `;
  return words.some((word) => spaced.includes(` ${word} `) || (/^\p{Script=Han}/u.test(word) && text.startsWith(word)));
}

/** Whether the text says that it is repealed, perhaps twice or with a date, and nothing else. */
function isOnly(text: string, words: readonly string[]): boolean {
  const word = words.find((candidate) => text === candidate || text.startsWith(`${candidate} `));
  if (word === undefined) return false;
  const rest = text.slice(word.length).trim();
  return rest === '' || /^\d[\d ]*$/.test(rest) || isOnly(rest, words);
}
