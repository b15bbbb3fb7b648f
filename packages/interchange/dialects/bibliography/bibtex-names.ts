import type { CslName } from '../../literature-document.ts';
import { latexText } from './latex-text.ts';
import { tidyLine } from './tidy-text.ts';

const MOST_NAMES = 2_000;
/** How a list of names that goes on is cut off, and how readers are told. */
export const AND_OTHERS = 'et al.';

/** Names as BibTeX writes them: `van der Berg, Jr, Jan and {World Bank} and others`. */
export function namesOf(value: string): CslName[] {
  return splitOutside(value.replace(/\s+/g, ' '), ' and ')
    .slice(0, MOST_NAMES)
    .map((name) => nameOf(name.trim()))
    .filter((name) => Object.keys(name).length > 0);
}

function nameOf(name: string): CslName {
  if (name === '') return {};
  if (name === 'others') return { literal: AND_OTHERS };
  const parts = splitOutside(name, ',').map((part) => part.trim());
  if (parts.length > 1 && parts.every((part) => /^(?:family|given|prefix|suffix)\s?=/.test(part)))
    return labelled(parts);
  const [first = '', second = '', third] = parts;
  if (parts.length === 1) return written(first);
  const [suffix, given] = third === undefined ? ['', second] : [second, parts.slice(2).join(', ')];
  return compact({ ...familyOf(splitOutside(first, ' ')), given: plain(given), suffix: plain(suffix) });
}

/** `Jan van der Berg`: the last word is the family, words in small letters before it a particle. */
function written(name: string): CslName {
  const words = splitOutside(name, ' ').filter((word) => word !== '');
  if (words.length < 2) return { literal: plain(name) };
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isSmall(word));
  const at = particle < 0 ? words.length - 1 : particle;
  return compact({ ...familyOf(words.slice(at)), given: plain(words.slice(0, at).join(' ')) });
}

function familyOf(words: readonly string[]): CslName {
  let at = 0;
  while (at < words.length - 1 && isSmall(words[at] as string)) at += 1;
  return { 'non-dropping-particle': plain(words.slice(0, at).join(' ')), family: plain(words.slice(at).join(' ')) };
}

/** Of a word in braces the case is not looked at: they keep it together. */
function isSmall(word: string): boolean {
  return !word.startsWith('{') && /^\p{Ll}/u.test(latexText(word));
}

/** `family=Berg, given=Jan, prefix=van der`, as biblatex writes it too. */
function labelled(parts: readonly string[]): CslName {
  const values = new Map(
    parts.map((part) => [part.slice(0, part.indexOf('=')).trim(), plain(part.slice(part.indexOf('=') + 1))]),
  );
  const of = (name: string): string => values.get(name) ?? '';
  return compact({
    'non-dropping-particle': of('prefix'),
    family: of('family'),
    given: of('given'),
    suffix: of('suffix'),
  });
}

function compact(name: CslName): CslName {
  return Object.fromEntries(Object.entries(name).filter(([, part]) => part !== ''));
}

function plain(text: string): string {
  return tidyLine(latexText(text));
}

/** The parts between separators that stand in no braces. */
function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(from, at));
      at += separator.length - 1;
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}
