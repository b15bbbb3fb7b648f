import { readFileSync } from 'node:fs';

interface RuleFile {
  rules: { opening: string; reason: string; example: string }[];
}

const file = JSON.parse(readFileSync(new URL('./left-alone.json', import.meta.url), 'utf8')) as RuleFile;
const rules = file.rules.map((rule) => ({ ...rule, opening: new RegExp(rule.opening, 'u') }));

/** Of each rule the beginning of a file that it is about, and what is said of it; for the tests. */
export const knownData: readonly { example: string; reason: string }[] = file.rules;

/** Lines of such a list are terms, not sentences. */
const LONGEST_TERM = 40;
const LEAST_TERMS = 50;

/** What a file of data is, by its beginning; undefined of anything else. */
export function whyKnownData(text: string, head: string): string | undefined {
  const rule = rules.find(({ opening }) => opening.test(head));
  return rule?.reason ?? whyTerms(text);
}

/** A term a line and nothing else, as a list of the names of offences has it. */
function whyTerms(text: string): string | undefined {
  const lines = text.split('\n', 5_000).filter((line) => line.trim() !== '');
  const isTerm = (line: string): boolean => line.length <= LONGEST_TERM && !/[.;:。；：=<>{}|#]|\d{3}/u.test(line);
  return lines.length >= LEAST_TERMS && lines.every(isTerm)
    ? 'This is a list of terms, one a line, not a text.'
    : undefined;
}
