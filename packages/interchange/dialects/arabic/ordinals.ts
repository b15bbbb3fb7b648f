import { asciiDigits } from '@comity/language';
import type { Token } from './plain-arabic.ts';

/** Ordinal words in their plain form (see `plainWord`), feminine as after المادة and masculine as after الباب. */
const units = valuesOf([
  ['الاولي', 'الاول', 'الواحده', 'الواحد'],
  ['الثانيه', 'الثاني'],
  ['الثالثه', 'الثالث'],
  ['الرابعه', 'الرابع'],
  ['الخامسه', 'الخامس'],
  ['السادسه', 'السادس'],
  ['السابعه', 'السابع'],
  ['الثامنه', 'الثامن'],
  ['التاسعه', 'التاسع'],
  ['العاشره', 'العاشر'],
]);
for (const eleven of ['الحاديه', 'الحادي', 'الاحدي']) units.set(eleven, 1);
const teens = new Set(['عشره', 'عشر']);
const tens = valuesOf(
  [
    [],
    ['العشرون', 'العشرين'],
    ['الثلاثون', 'الثلاثين'],
    ['الاربعون', 'الاربعين'],
    ['الخمسون', 'الخمسين'],
    ['الستون', 'الستين'],
    ['السبعون', 'السبعين'],
    ['الثمانون', 'الثمانين'],
    ['التسعون', 'التسعين'],
  ],
  10,
);
const hundreds = valuesOf(
  [
    ['المائه', 'المئه', 'الماية'],
    ['المائتين', 'المئتين', 'المائتان'],
    ['الثلاثمائه', 'الثلاثمئه'],
    ['الاربعمائه', 'الاربعمئه'],
    ['الخمسمائه', 'الخمسمئه'],
    ['الستمائه', 'الستمئه'],
    ['السبعمائه', 'السبعمئه'],
    ['الثمانمائه', 'الثمانمئه'],
    ['التسعمائه', 'التسعمئه'],
    ['الالف'],
  ],
  100,
);
const repeated = new Set(['مكرر', 'مكرره', 'مكررا']);
const unnumbered = new Set(
  'تمهيدي التمهيدي التمهيديه الاخير الاخيره الختامي الختاميه الوحيد الوحيده الفريد الفريده'.split(' '),
);

/** Adverbs that number the items of a decree: أولاً, ثانياً … with their value. */
const adverbs = valuesOf([
  ['اولا'],
  ['ثانيا'],
  ['ثالثا'],
  ['رابعا'],
  ['خامسا'],
  ['سادسا'],
  ['سابعا'],
  ['ثامنا'],
  ['تاسعا'],
  ['عاشرا'],
]);
const adverbsBeforeTen = valuesOf([
  ['حادي', 'احد'],
  ['ثاني', 'اثنا'],
  ['ثالث'],
  ['رابع'],
  ['خامس'],
  ['سادس'],
  ['سابع'],
  ['ثامن'],
  ['تاسع'],
]);
const adverbTens = valuesOf(
  [[], ['عشرون', 'عشرين', 'العشرون'], ['ثلاثون', 'ثلاثين'], ['اربعون', 'اربعين'], ['خمسون', 'خمسين'], ['ستون', 'ستين']],
  10,
);

function valuesOf(names: readonly (readonly string[])[], factor = 1): Map<string, number> {
  return new Map(names.flatMap((forms, index) => forms.map((form) => [form, (index + 1) * factor] as const)));
}

export interface Ordinal {
  /** NaN for التمهيدي and the like. */
  value: number;
  /** Index of the token after the ordinal. */
  next: number;
  repeated: boolean;
}

/**
 * Reads the ordinal that begins at token `from`: `الثانية والعشرون بعد المائة (مكررة)`, `(٦١)`, `١`, `التاسعة مكرر (١)`.
 * Brackets around it are passed over. Undefined when there is none.
 */
export function readOrdinal(tokens: readonly Token[], from: number): Ordinal | undefined {
  // `المادة رقم (٥)`, `المادة: الأولى`, `المادة - ١ -`
  const named = tokens[from]?.plain === 'رقم' ? from + 1 : from;
  const start = passOver(tokens, named, '([{:-–“"«');
  const counted = readDigits(tokens, start) ?? readWords(tokens, start);
  if (!counted) return undefined;
  let next = passOver(tokens, counted.next, closingMarks(tokens.slice(named, start)));
  let mark = next;
  while (/^[-–—(ـ]$/u.test(tokens[mark]?.plain ?? '')) mark += 1;
  const isRepeated = repeated.has(tokens[mark]?.plain ?? '');
  if (isRepeated) next = afterRepeated(tokens, mark + 1);
  else next = afterLetter(tokens, next);
  return { value: counted.value, next, repeated: isRepeated };
}

/** The marks that close what the tokens before the number opened; brackets close in any case. */
function closingMarks(opened: readonly Token[]): string {
  const closers: Readonly<Record<string, string>> = { '{': '}', '“': '”', '"': '"', '«': '»', '-': '-–', '–': '-–' };
  return `)]${opened.map(({ plain }) => closers[plain] ?? '').join('')}`;
}

/** `٢٦/أ` and `السادسة والعشرون (أ)` are designations of their own where nothing but a title follows. */
function afterLetter(tokens: readonly Token[], from: number): number {
  const opens = tokens[from]?.plain ?? '';
  const letter = tokens[from + 1]?.plain ?? '';
  if ((opens !== '/' && opens !== '(') || !/^\p{L}$/u.test(letter)) return from;
  const end = opens === '(' ? from + 3 : from + 2;
  if (opens === '(' && tokens[from + 2]?.plain !== ')') return from;
  const after = tokens[end]?.plain;
  return after === undefined || after === ':' || after === ')' ? passOver(tokens, end, ')') : from;
}

function afterRepeated(tokens: readonly Token[], from: number): number {
  const next = passOver(tokens, from, ')]');
  const bracketed = /^[([/]$/u.test(tokens[next]?.plain ?? '') && tokens[next + 1]?.kind === 'number';
  if (bracketed) return passOver(tokens, next + 2, ')]');
  return tokens[next]?.kind === 'number' ? next + 1 : next;
}

function readDigits(tokens: readonly Token[], from: number): { value: number; next: number } | undefined {
  const first = tokens[from];
  if (first?.kind !== 'number') return undefined;
  let next = from + 1;
  // `٩/١١` is one designation.
  while (/^[/.]$/u.test(tokens[next]?.plain ?? '') && tokens[next + 1]?.kind === 'number') next += 2;
  return { value: Number(asciiDigits(first.plain)), next };
}

function readWords(tokens: readonly Token[], from: number): { value: number; next: number } | undefined {
  const first = tokens[from]?.plain ?? '';
  if (unnumbered.has(first)) return { value: Number.NaN, next: from + 1 };
  let value = units.get(first) ?? tens.get(first) ?? hundreds.get(first);
  if (value === undefined) return readGlued(first, from + 1);
  let next = from + 1;
  if (units.has(first) && teens.has(tokens[next]?.plain ?? '')) {
    value += 10;
    next += 1;
  }
  for (let part = joined(tokens, next); part; part = joined(tokens, next)) {
    value += part.value;
    next = part.next;
  }
  return { value, next };
}

/** `الحاديةعشرة`, `الخامسةوالعشرون`: two words whose space was lost. */
function readGlued(word: string, next: number): { value: number; next: number } | undefined {
  for (const [unit, value] of units) {
    if (!word.startsWith(unit)) continue;
    const rest = word.slice(unit.length);
    const added = teens.has(rest) ? 10 : rest.startsWith('و') ? tens.get(rest.slice(1)) : undefined;
    if (added !== undefined) return { value: value + added, next };
  }
  return undefined;
}

/** `والعشرون`, `و الأربعون`, `بعد المائة`, `الثلاثون` after `الخامسة`. */
function joined(tokens: readonly Token[], from: number): { value: number; next: number } | undefined {
  const word = tokens[from]?.plain ?? '';
  const at = word === 'و' || word === 'بعد' ? from + 1 : from;
  const bare = (tokens[at]?.plain ?? '').replace(/^و(?=ال)/u, '');
  const value =
    word === 'بعد'
      ? hundreds.get(bare)
      : (tens.get(bare) ?? (at > from || bare !== word ? hundreds.get(bare) : undefined));
  return value === undefined ? undefined : { value, next: at + 1 };
}

/** Reads أولاً or ثاني عشر at the token `from`. */
export function readAdverb(tokens: readonly Token[], from: number): Ordinal | undefined {
  const first = tokens[from]?.plain ?? '';
  const beforeTen = adverbsBeforeTen.get(first);
  if (beforeTen !== undefined && teens.has(tokens[from + 1]?.plain ?? '')) {
    return { value: beforeTen + 10, next: from + 2, repeated: false };
  }
  const tensAfter = adverbTens.get((tokens[from + 1]?.plain ?? '').replace(/^و/u, ''));
  const unit = beforeTen ?? (first === 'واحد' ? 1 : undefined);
  if (unit !== undefined && tensAfter !== undefined) {
    return { value: unit + tensAfter, next: from + 2, repeated: false };
  }
  const value = adverbs.get(first) ?? adverbTens.get(first);
  if (value === undefined) return undefined;
  // `ثانيا عشر` is printed where `ثاني عشر` is meant.
  const teen = value < 10 && teens.has(tokens[from + 1]?.plain ?? '');
  return { value: teen ? value + 10 : value, next: from + (teen ? 2 : 1), repeated: false };
}

function passOver(tokens: readonly Token[], from: number, marks: string): number {
  let next = from;
  while (tokens[next]?.kind === 'mark' && marks.includes(tokens[next]?.plain as string)) next += 1;
  return next;
}
