import { asciiDigits } from './digits.ts';

/** Digits with their traditional, formal (bank) and Japanese forms. */
const digits = new Map(
  ['〇零○', '一壹弌', '二贰貳两兩', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (forms, value) => [...forms].map((form) => [form, value] as const),
  ),
);

const units = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);

const tens = new Map([
  ['廿', 20],
  ['卅', 30],
  ['卌', 40],
]);

/** Every character that can stand in a Chinese number, for use in a character class. */
export const chineseNumerals = [...digits.keys(), ...units.keys(), ...tens.keys(), '万', '萬'].join('');

interface Sum {
  /** Full groups of ten thousand. */
  tenThousands: number;
  /** What the units so far come to. */
  total: number;
  /** A digit that waits for its unit. */
  digit: number | undefined;
}

function add(sum: Sum, character: string): boolean {
  const digit = digits.get(character);
  if (digit !== undefined) {
    if (sum.digit !== undefined && sum.digit !== 0) return false;
    sum.digit = digit;
    return true;
  }
  const unit = units.get(character);
  if (unit !== undefined) {
    // 十 alone is ten; 〇百 is nothing.
    if (sum.digit === 0 && unit !== 10) return false;
    sum.total += (sum.digit || 1) * unit;
    sum.digit = undefined;
    return true;
  }
  const ten = tens.get(character);
  if (ten !== undefined) {
    sum.total += ten;
    return sum.digit === undefined || sum.digit === 0;
  }
  sum.tenThousands += (sum.total + (sum.digit ?? 0)) * 10_000;
  sum.total = 0;
  sum.digit = undefined;
  return sum.tenThousands > 0;
}

/**
 * The value of a number in Chinese numerals (`一百九十一`, `一百零五`, `二千〇三`, `廿三`, digit by digit `一九九七`) or digits of any script.
 * Undefined when the text is anything else, or above 99,999,999.
 */
export function chineseNumber(text: string): number | undefined {
  const number = asciiDigits(text.trim());
  if (/^\d{1,8}$/.test(number)) return Number(number);
  const characters = [...number];
  if (characters.length === 0 || characters.length > 16) return undefined;
  const values = characters.map((character) => digits.get(character));
  if (!values.includes(undefined)) return values.length <= 8 ? Number(values.join('')) : undefined;
  const sum: Sum = { tenThousands: 0, total: 0, digit: undefined };
  for (const character of characters) {
    if (!chineseNumerals.includes(character) || !add(sum, character)) return undefined;
  }
  return sum.tenThousands + sum.total + (sum.digit ?? 0);
}
