import rules from './designations.json' with { type: 'json' };
import type { Line } from './remove-furniture.ts';

const word = new RegExp(`^(?:${rules.articles.article}|${rules.articles.section}|§)$`, 'iu');
const numberAlone = /^[(]?(?:\p{Nd}{1,4}|[IVXLC]{1,7})[).:]{0,2}$/u;
const arabicNumber = /^[\u0621-\u064a]{3,12}(?: [\u0621-\u064a]{3,12}){0,2}:?$/u;

/** Designations whose word and number stand on lines of their own: `Article` / `5`, `المادة` / `الأولى`. */
export function joinDesignations(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const below = lines[index + 1];
    if (below && word.test(line.text) && (numberAlone.test(below.text) || arabicNumber.test(below.text))) {
      joined.push({ ...line, text: `${line.text} ${below.text}` });
      index += 1;
    } else joined.push(line);
  }
  return joined;
}
