import { readFileSync } from 'node:fs';
import { fold } from './fold.ts';

interface Rules {
  cyrillic: Record<string, string>;
  arabic: Record<string, string>;
  latin: [string, string][];
}

const rules = JSON.parse(readFileSync(new URL('./transliteration.json', import.meta.url), 'utf8')) as Rules;
const latin = new RegExp(rules.latin.map(([written]) => written).join('|'), 'g');
const latinSounds = new Map(rules.latin);

/** A name shorter than this in sounds is too like others. */
const FEWEST_SOUNDS = 4;
const FEWEST_CONSONANTS = 3;

/**
 * How a name sounds, roughly, whatever script it is written in: `Gadzhiev` and `Гаджиев` share the whole form, names in
 * Arabic script, which writes short vowels seldom, share the consonants. `undefined` for what is no word of letters or is
 * written in a script without letters for sounds (Chinese).
 */
export function soundsOf(
  word: string,
): { script: 'latin' | 'cyrillic' | 'arabic'; whole: string; consonants: string } | undefined {
  const folded = fold(word);
  const script = scriptOf(folded);
  if (!script) return undefined;
  const letters = script === 'latin' ? [] : [...folded].map((letter) => rules[script][letter] ?? '');
  const sounds =
    script === 'latin' ? folded.replace(latin, (written) => latinSounds.get(written) as string) : letters.join('');
  // What stands between two vowels is written or left out: Sergeyev, Sergeev.
  const whole = sounds.replace(/(.)\1+/g, '$1').replace(/i(?=[aeou])/g, '');
  const consonants = (script === 'arabic' ? sounds : whole).replace(/[aeiou]/g, '');
  return { script, whole, consonants };
}

function scriptOf(word: string): 'latin' | 'cyrillic' | 'arabic' | undefined {
  if (/^[a-z]+$/.test(word)) return 'latin';
  if (/^\p{Script=Cyrillic}+$/u.test(word)) return 'cyrillic';
  return /^\p{Script=Arabic}+$/u.test(word) ? 'arabic' : undefined;
}

/** Whether two words of different scripts may be one name. */
export function mayBeOneName(a: string, b: string): boolean {
  const [one, other] = [soundsOf(a), soundsOf(b)];
  if (!one || !other || one.script === other.script) return false;
  if (one.script !== 'arabic' && other.script !== 'arabic') {
    return one.whole.length >= FEWEST_SOUNDS && one.whole === other.whole;
  }
  // The Arabic article stands before many names and is left off in most other scripts.
  const plain = (sounds: string, word: string): string[] =>
    /^ال/u.test(word) || /^al/i.test(word) ? [sounds, sounds.replace(/^l/, '')] : [sounds];
  const left = plain(one.consonants, a);
  const right = plain(other.consonants, b);
  return left.some((sounds) => sounds.length >= FEWEST_CONSONANTS && right.includes(sounds));
}
