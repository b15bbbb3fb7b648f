import { beginnings, beginningsWithAl, families } from './arabic-words.ts';

/*
 * A light stemmer after the manner of Larkey, Ballesteros and Connell's light10, on folded words: it takes off the conjunction, the prepositions
 * and the article, then endings. Snowball's Arabic stemmer was measured first: it leaves `لمكافحة`, `بأموال`, `والجريمة` unlike
 * `مكافحة`, `أموال`, `جريمة`, and does not know ة once it is folded.
 */

/** Endings, longest first, with how many letters must be left. */
const endings: [ending: string, left: number][] = [
  ['تيهما', 3],
  ['تهما', 3],
  ['هما', 3],
  ['تين', 3],
  ['تان', 3],
  ['تها', 3],
  ['تهم', 3],
  ['ته', 3],
  ['يه', 3],
  ['ها', 3],
  ['ات', 3],
  ['ين', 3],
  ['هم', 4],
  ['ون', 4],
  ['تي', 4],
  ['ه', 3],
  ['ي', 3],
  ['ا', 3],
];

const familyOfForm = new Map(
  Object.entries(families).flatMap(([stem, forms]) => forms.split(' ').map((form) => [form, stem] as const)),
);

function beginsAsOneOf(word: string, known: ReadonlySet<string>): boolean {
  for (let length = 2; length <= Math.min(word.length, 8); length += 1) {
    if (known.has(word.slice(0, length))) return true;
  }
  return false;
}

function withoutArticle(word: string): string | undefined {
  if (word.startsWith('ال'))
    return word.length >= 4 && !beginsAsOneOf(word, beginningsWithAl) ? word.slice(2) : undefined;
  if (/^[بكف]ال/u.test(word)) {
    const article = word.slice(1);
    return word.length < 5 || beginsAsOneOf(word, beginnings) || beginsAsOneOf(article, beginningsWithAl)
      ? undefined
      : word.slice(3);
  }
  if (!word.startsWith('لل') || word.length < 4) return undefined;
  // للجنة is ل + اللجنة: the second ل is the noun's own.
  return beginsAsOneOf(word.slice(1), beginnings) ? word.slice(1) : word.slice(2);
}

function withoutClitics(word: string): string {
  let rest = word;
  if (rest.startsWith('و') && rest.length >= 4 && !beginsAsOneOf(rest, beginnings)) rest = rest.slice(1);
  else if (rest.startsWith('ف') && rest.length >= 5 && !beginsAsOneOf(rest, beginnings)) rest = rest.slice(1);
  const noun = withoutArticle(rest);
  if (noun !== undefined) return noun;
  // بالغ (adult) is too short for ب + ال.
  if (/^[بكل]ال.?$/u.test(rest)) return rest;
  const left = rest.startsWith('ك') ? 4 : 3;
  if (/^[بلك]/u.test(rest) && rest.length > left && !beginsAsOneOf(rest, beginnings)) return rest.slice(1);
  return rest;
}

function withoutOneEnding(word: string): string {
  for (const [ending, left] of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < left) continue;
    // بيانات ends in -ات, not in -ا + ت + ending: the plural is taken off by the next round.
    if (ending.startsWith('ت') && word.at(-ending.length - 1) === 'ا') continue;
    return word.slice(0, -ending.length);
  }
  return word;
}

/** The stem of a folded Arabic word: و، ف، ب، ك، ل، ال and their joins, and endings of number, gender, relation and possession, are off. */
export function stemArabic(word: string): string {
  if (!/^[\u0621-\u064a]+$/u.test(word)) return word;
  let stem = withoutClitics(word);
  for (let round = 0; round < 4; round += 1) {
    const family = familyOfForm.get(stem);
    if (family !== undefined) return family;
    const shorter = withoutOneEnding(stem);
    if (shorter === stem) return stem;
    stem = shorter;
  }
  return stem;
}
