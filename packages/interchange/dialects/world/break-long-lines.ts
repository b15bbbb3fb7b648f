import rules from './designations.json' with { type: 'json' };
import type { Line } from './remove-furniture.ts';

/** Lines longer than this hold more than a paragraph. */
const longLine = 500;

const words = [...new Set(Object.values(rules.articles).flatMap((list) => list.split('|')))]
  .filter((word) => word.length > 2 || word === '§')
  .map((word) => word.replace(/[.\\]/g, '\\$&'));
/** The same words in capitals, or with a capital, since a reference in a sentence has small letters or no full stop before. */
const begun = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
const capitals = words
  .map((word) => word.toUpperCase())
  .filter((word, index) => word !== words[index] && word.length > 4);
const divisions = [...new Set(Object.values(rules.divisions).flatMap((list) => list.split('|')))].filter(
  (word) => word.length > 3,
);
/** With a capital, before a number and a new sentence, wherever they stand. */
const longer = [...new Set(begun)].filter((word) => word.length > 2 && /^\p{Lu}/u.test(word));
const num = '(?:\\p{Nd}{1,4}|[IVXLC]{1,7}(?![\\p{L}])|Único|ÚNICO|premier|PREMIER|unique|unic)';

const beforeProvision = new RegExp(
  '(?<=[.;:。；)\\]”»"’*]\\s)' +
    `(?=(?:(?:${[...new Set(begun)].join('|')})\\.?\\s{0,2}${num}|[1-9]\\d{0,2}[A-Z]{0,2}\\.\\s{1,2}[\\p{Lu}\\p{Lo}(“"«]))` +
    `|(?<=\\s)(?=(?:${longer.join('|')})\\.?\\s${num}(?:[º°]|er)?(?:[.:–—-]{1,2}\\s{1,2}|\\s{1,2})(?!(?:${rules.notProvision})(?!\\p{Ll}))(?:[\\p{Lu}(“"«]|1\\.))` +
    `|(?<=\\s)(?=(?:${[...new Set(capitals)].join('|')})\\s{1,2}${num}(?:[º°]|[.:–—-]|\\s))` +
    `|(?<=\\s)(?=(?:${divisions.map((word) => word.toUpperCase()).join('|')}) [IVXLC]{1,7}(?:[.:\\s]|$))` +
    '|(?<=\\s)(?=\\[\\p{Nd}{1,3}\\]\\s{1,2}[\\p{Lu}\\p{Lo}(“"«])' +
    '|(?<=\\s)(?=第\\s?[一二三四五六七八九十百\\d]{1,6}\\s?[条條章])',
  'gu',
);

/** A line with what tells that it was broken off the one before. */
export interface BrokenLine extends Line {
  continues: boolean;
}

/**
 * Texts that were extracted without line breaks are broken before what may begin a provision. Breaks that turn out to
 * begin none are mended by `mendLines`.
 */
export function breakLongLines(lines: readonly Line[]): BrokenLine[] {
  return lines.flatMap((line) => {
    if (line.text.length < longLine) return [{ ...line, continues: false }];
    const parts = line.text
      .split(beforeProvision)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    return parts.map((text, index) => ({ text, afterBlank: index === 0 && line.afterBlank, continues: index > 0 }));
  });
}
