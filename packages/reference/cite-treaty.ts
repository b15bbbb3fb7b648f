import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { treatyArticle } from './treaty-articles.ts';
import { instruments } from './vocabularies.ts';

const namesFile = z.strictObject({
  source: z.string().min(1),
  date: z.iso.date(),
  names: z.record(z.string(), z.array(z.string().min(3))),
});

const given = namesFile.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, 'instrument-names.json'), 'utf8')),
).names;

/** Names of every instrument in one form for comparing, the longest first: a protocol's name holds its convention's. */
const names = instruments
  .flatMap(({ id, labels }) =>
    [...Object.values(labels), ...(given[id] ?? [])].map((name) => ({ id, name: plain(name) })),
  )
  .sort((a, b) => b.name.length - a.name.length);

/** A citation is short; a longer text is a question. */
const LONGEST_CITATION = 160;

/**
 * The designation of an article in the six languages, and its paragraphs in brackets or after the word: `art. 18(13)`,
 * `article 18, paragraph 13`, `第十八条` in digits, `المادة 18`, `статья 18, пункт 13`, `ст. 18 п. 13`.
 */
const designation =
  /(?:art(?:icle|iculo|ículo|igo|ikel)?s?\.?|المادة|статья|статьи|статье|ст\.?|第|§)?\s*(\d{1,3})\s*(?:条|條)?\s*((?:\([0-9a-z]{1,4}\)\s*){0,3})(?:[\s,，、]*(?:para(?:graph|graphe)?\.?|párr(?:afo)?\.?|пункт|пункта|п\.|الفقرة|第)\s*(\d{1,2})\s*(?:款|段)?)?/iu;

/**
 * The treaty articles that a query cites in any of the six languages, as references of the trees (`untoc:18(13)`); a
 * paragraph that the tree does not have leads to its article. Empty for anything else.
 */
export function citedTreatyArticles(query: string): string[] {
  const text = plain(query);
  if (text === '' || text.length > LONGEST_CITATION) return [];
  const direct = /^([a-z0-9-]{2,20}):(\d{1,3}(?:\([0-9a-z]{1,4}\)){0,3})$/.exec(text);
  if (direct) return known(direct[1] as string, direct[2] as string);
  for (const { id, name } of names) {
    const at = text.indexOf(name);
    if (at < 0 || !standsAlone(text, at, name.length)) continue;
    const rest = `${text.slice(0, at)} ${text.slice(at + name.length)}`;
    const [, article, brackets = '', paragraph] = designation.exec(rest) ?? [];
    if (article === undefined) return [];
    const within = paragraph === undefined ? brackets.replaceAll(/\s/g, '') : `(${paragraph})`;
    return known(id, `${article}${within}`);
  }
  return [];
}

function known(instrument: string, article: string): string[] {
  for (let part = article; part !== ''; part = part.replace(/\([^()]*\)$|^\d+$/, '')) {
    if (treatyArticle(`${instrument}:${part}`)) return [`${instrument}:${part}`];
  }
  return [];
}

function standsAlone(text: string, at: number, length: number): boolean {
  const isLetter = (character: string | undefined): boolean => character !== undefined && /[a-z0-9а-я]/.test(character);
  return !isLetter(text[at - 1]) && !isLetter(text[at + length]);
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
