import { readFileSync } from 'node:fs';
import { z } from 'zod';

const table = z.record(z.string(), z.string());
const rules = z
  .strictObject({ accents: table, symbols: table, signs: table, withoutArgument: z.array(z.string()) })
  .parse(JSON.parse(readFileSync(new URL('./latex-symbols.json', import.meta.url), 'utf8')));
/** Maps, so that no command of a file reaches what every object has. */
const accents = new Map(Object.entries(rules.accents));
const symbols = new Map(Object.entries(rules.symbols));
const signs = new Map(Object.entries(rules.signs));
const withoutArgument = new Set(rules.withoutArgument);

/**
 * The text that a value of LaTeX shows: accents on their letters, symbols as characters, without braces and without the
 * commands that only shape it. Each character is looked at once, however deep braces nest.
 */
export function latexText(value: string): string {
  if (!/[\\{}$~`'-]/.test(value)) return value;
  const text = withoutMath(value);
  const pieces: string[] = [];
  let accent = '';
  const add = (piece: string): void => {
    const base = piece === 'ı' ? 'i' : piece === 'ȷ' ? 'j' : piece;
    // An accent waits for its letter, which may stand in braces of its own.
    pieces.push(accent === '' ? piece : `${base}${accent}`.normalize('NFC'));
    accent = '';
  };
  for (let at = 0; at < text.length; ) {
    const sign = text[at] as string;
    if (sign === '\\') {
      const command = commandAt(text, at);
      at = command.end;
      if (command.accent === undefined) add(command.text);
      else accent = command.accent + accent;
    } else if (sign === '{' || sign === '}' || (accent !== '' && sign === ' ')) at += 1;
    else {
      const piece = pieceAt(text, at);
      add(piece.text);
      at = piece.end;
    }
  }
  return pieces.join('');
}

interface Read {
  text: string;
  end: number;
  accent?: string | undefined;
}

function commandAt(text: string, at: number): Read {
  const name = letters(text, at + 1);
  if (name === '') {
    const sign = String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20);
    const end = at + 1 + sign.length;
    return { text: signs.get(sign) ?? sign, end, accent: accents.get(sign) };
  }
  let end = at + 1 + name.length;
  while (text[end] === ' ' || text[end] === '\n') end += 1;
  if (withoutArgument.has(name)) return { text: '', end: afterGroup(text, end) };
  return { text: symbols.get(name) ?? '', end, accent: accents.get(name) };
}

function letters(text: string, from: number): string {
  let end = from;
  while (end < text.length && /[A-Za-z]/.test(text[end] as string)) end += 1;
  return text.slice(from, end);
}

function afterGroup(text: string, from: number): number {
  if (text[from] !== '{') return from;
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '{') depth += 1;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}

const ligatures: readonly [string, string][] = [
  ['---', '—'],
  ['--', '–'],
  ['``', '“'],
  ["''", '”'],
  ['~', ' '],
];

function pieceAt(text: string, at: number): Read {
  const ligature = ligatures.find(([written]) => text.startsWith(written, at));
  if (ligature) return { text: ligature[1], end: at + ligature[0].length };
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  return { text: character, end: at + character.length };
}

/** Longer ones are two amounts of money, not a formula. */
const LONGEST_FORMULA = 200;

/** `$<$` without its dollars; `$5 to $10` keeps them. */
function withoutMath(value: string): string {
  const parts = value.split(/(?<!\\)\$/);
  let text = parts[0] as string;
  for (let at = 1; at < parts.length; at += 1) {
    const part = parts[at] as string;
    const isFormula = at + 1 < parts.length && part.length <= LONGEST_FORMULA && !/^[0-9][^$]{0,199}\s$/.test(part);
    text += isFormula ? `${part}${parts[at + 1]}` : `\\$${part}`;
    if (isFormula) at += 1;
  }
  return text;
}

/** Of an address or a number: taken as it stands, but for the signs that LaTeX wants escaped. */
export function verbatimText(value: string): string {
  return value
    .replace(/^\s*\\url\s*/, '')
    .replace(/\\([_%&#$~{}^])(?:\{\})?/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}
