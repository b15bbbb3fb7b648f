import { readFileSync } from 'node:fs';
import { nameKey } from '@comity/legislation';
import { instruments, treatyArticle, treatyArticles } from '@comity/reference';
import { z } from 'zod';

const file = z
  .strictObject({
    about: z.string().min(20),
    /** A text without any of these words names no treaty. */
    signs: z.string(),
    /** What a treaty's paragraphs are called, before their number. */
    paragraphs: z.string(),
    /** Forms of a word in a sentence: the word and the pattern of its forms. */
    forms: z.array(z.tuple([z.string(), z.string()])),
    /** Full and short names by the id of the instrument; names of the reference data need no entry. */
    names: z.record(z.string().regex(/^[a-z0-9-]+$/), z.array(z.string().min(3))),
  })
  .parse(JSON.parse(readFileSync(new URL('./treaty-names.json', import.meta.url), 'utf8')));

const signs = new RegExp(file.signs, 'iu');
const paragraphs = new RegExp(
  `(?:${file.paragraphs})[\\s(]{0,2}(\\d{1,3})\\)?((?:\\s?\\([a-z0-9]{1,4}\\)){0,3})`,
  'iu',
);
const brackets = /^\s?((?:\s?\([a-z0-9]{1,4}\)){1,4})/iu;

const names = [
  ...instruments.flatMap(({ id, labels }) => Object.values(labels).map((name) => ({ id, name }))),
  ...Object.entries(file.names).flatMap(([id, given]) => given.map((name) => ({ id, name }))),
];

/** A name as a pattern: any white space between its words, its words in any form. */
function spelled(name: string): string {
  const literal = name
    .replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
    .replace(/\s/gu, '\\s{1,3}')
    .replace(/['’]/gu, "['’]");
  return file.forms.reduce((rest, [word, forms]) => rest.replaceAll(word, forms), literal);
}

function patternOf(chosen: readonly string[]): string {
  // The longest first: a protocol's name holds its convention's.
  return [...new Set(chosen)]
    .sort((a, b) => b.length - a.length)
    .map(spelled)
    .join('|');
}

const anyName = new RegExp(
  `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{N}])(?:${patternOf(names.map(({ name }) => name))})(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}\\p{N}])(?!(?<=ECHR|CEDH)\\s\\d{4})`,
  'giu',
);
const byInstrument = [...Map.groupBy(names, ({ id }) => id)].map(([id, own]) => ({
  id,
  pattern: new RegExp(`^(?:${patternOf(own.map(({ name }) => name))})$`, 'iu'),
}));

export interface NamedTreaty {
  start: number;
  end: number;
  rule: string;
  printed: string;
  act: { treaty: string };
  alone: true;
}

/** The treaties that a text names, in its order. */
export function treatyNames(text: string): NamedTreaty[] {
  if (!signs.test(text)) return [];
  return [...text.matchAll(anyName)].flatMap(({ 0: printed, index }) => {
    const id = byInstrument.find(({ pattern }) => pattern.test(printed))?.id;
    if (id === undefined) return [];
    // In Chinese a title stands in brackets of its own.
    const inBrackets = text[index - 1] === '《' && text[index + printed.length] === '》' ? 1 : 0;
    const start = index - inBrackets;
    const end = index + printed.length + inBrackets;
    return [{ start, end, rule: 'treaty-name', printed, act: { treaty: id }, alone: true }];
  });
}

/**
 * The reference of a treaty article: `untoc:18(13)`. Parts that the tree of the treaty does not have are left off;
 * undefined for an article that it does not have.
 */
export function treatyReference(
  instrument: string,
  article: string,
  { parts, paragraph }: { parts: string; paragraph: string | undefined },
): string | undefined {
  const whole = `${instrument}:${article}${within(parts, paragraph)}`;
  if (treatyArticles(instrument).length === 0) return whole;
  for (let part = whole; part.includes(':'); part = part.replace(/\([^()]*\)$|:[^:(]*$/u, '')) {
    if (treatyArticle(part)) return part;
  }
  return undefined;
}

function within(parts: string, paragraph: string | undefined): string {
  if (paragraph !== undefined) return `(${paragraph})`;
  const inBrackets = brackets.exec(parts)?.[1];
  if (inBrackets !== undefined) return inBrackets.replaceAll(/\s/gu, '').toLowerCase();
  const [, number, letters = ''] = paragraphs.exec(parts) ?? [];
  return number === undefined ? '' : `(${number})${letters.replaceAll(/\s/gu, '').toLowerCase()}`;
}

const keys = new Map(
  [...Map.groupBy(names, ({ id }) => id)].map(([id, own]) => [id, [...new Set(own.map(({ name }) => nameKey(name)))]]),
);

/** The folded names under which the text of a treaty may be in the store; empty for a treaty that is not known. */
export function treatyKeys(instrument: string): readonly string[] {
  return keys.get(instrument) ?? [];
}

/** The treaties that have one of these folded names. */
export function treatiesNamed(nameKeys: ReadonlySet<string>): string[] {
  return [...keys].filter(([, own]) => own.some((key) => nameKeys.has(key))).map(([id]) => id);
}
