import { readFileSync } from 'node:fs';
import { foldText } from '@comity/language';
import type { SearchDocument } from './port.ts';

interface Kind {
  worth: number;
  words: string[];
}

interface LesserProvisions {
  /** With what introduces the act that repealed. */
  repealed: Kind & { by: string[] };
  annex: Kind;
  transitional: Kind;
  closing: Kind;
  approving: Kind;
  amendingAct: Kind;
  unnumbered: { worth: number };
  empty: { worth: number };
  repealedAct: { worth: number };
  draft: { worth: number };
  /** By kind of record; what is not named is worth 1. */
  kinds: Record<string, number>;
}

const lesser = JSON.parse(
  readFileSync(new URL('./lesser-provisions.json', import.meta.url), 'utf8'),
) as LesserProvisions;

const kinds = new Map(Object.entries(lesser.kinds));

/** A provision of more characters says something of its own. */
const LONGEST_FORMULA = 160;
const LONGEST_APPROVAL = 800;

/**
 * How much of the law itself a provision holds, above 0 and at most 1. A full provision is found before its repealed
 * neighbour, an annex, a transitional provision or a closing formula that holds the same words.
 */
export function worthOf(document: SearchDocument): number {
  const number = plain(document.number);
  const heading = plain(document.heading);
  let worth = kinds.get(document.kind) ?? 1;
  if (document.status === 'repealed') worth *= lesser.repealedAct.worth;
  if (document.status === 'draft') worth *= lesser.draft.worth;
  if (number === '') worth *= lesser.unnumbered.worth;
  else if (hasWord(number, lesser.annex.words)) worth *= lesser.annex.worth;
  if (hasWord(heading, lesser.transitional.words)) worth *= lesser.transitional.worth;
  if (hasWord(plain(document.title), lesser.amendingAct.words)) worth *= lesser.amendingAct.worth;
  return document.text.length > LONGEST_APPROVAL ? worth : worth * worthOfShort(heading, plain(document.text));
}

function worthOfShort(heading: string, text: string): number {
  if (text === '' && heading === '') return lesser.empty.worth;
  if (text.length <= LONGEST_FORMULA) {
    if (isRepealed(`${heading} ${text}`.trim())) return lesser.repealed.worth;
    if (lesser.closing.words.some((words) => text.startsWith(words))) return lesser.closing.worth;
  }
  return hasWord(text, lesser.approving.words) ? lesser.approving.worth : 1;
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

/** Whether the text says that it is repealed, perhaps twice, when and by which act, and nothing else. */
function isRepealed(text: string): boolean {
  const { words, by } = lesser.repealed;
  const word = words.find((candidate) => text === candidate || text.startsWith(`${candidate} `));
  if (word === undefined) return false;
  const rest = text.slice(word.length).trim();
  return /^[\d ]*$/.test(rest) || by.some((introduction) => rest.startsWith(`${introduction} `)) || isRepealed(rest);
}
