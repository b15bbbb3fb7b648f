import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText } from '@comity/language';
import { z } from 'zod';

const file = z
  .strictObject({
    source: z.string().min(10),
    date: z.iso.date(),
    /** Words by which a clause is recognised. */
    signals: z.array(z.string().min(2)),
    /** Names of languages as such clauses print them, by ISO 639-1 code. */
    names: z.record(z.string().length(2), z.array(z.string().min(2))),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'authentic-languages.json'), 'utf8')));

const signals = file.signals.map((signal) => foldText(signal));
const languageOfName = new Map(
  Object.entries(file.names).flatMap(([language, names]) => names.map((name) => [foldText(name), language] as const)),
);
const chineseNames = [...languageOfName].filter(([name]) => /\p{Script=Han}/u.test(name));
/** How far before and behind its signal a clause names the languages. */
const reachBefore = 330;
const reachBehind = 60;

/**
 * The languages in which the final clause of a treaty says that it is authentic; empty where no such clause is found.
 * Takes paragraphs in any language. A clause that names a single language (`an authentic copy in English`) is none.
 */
export function authenticLanguages(paragraphs: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const paragraph of paragraphs) {
    const text = foldText(paragraph);
    for (const signal of signals) {
      for (let at = text.indexOf(signal); at >= 0; at = text.indexOf(signal, at + signal.length)) {
        const named = languagesNamed(text.slice(Math.max(0, at - reachBefore), at + signal.length + reachBehind));
        if (named.size > 1) for (const language of named) found.add(language);
      }
    }
  }
  return found;
}

function languagesNamed(text: string): Set<string> {
  const named = new Set<string>();
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    const language = languageOfName.get(word) ?? languageOfName.get(word.replace(/^[وب](?=ال)/u, ''));
    if (language) named.add(language);
  }
  for (const [name, language] of chineseNames) if (text.includes(name)) named.add(language);
  return named;
}
