import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { recogniseLanguage } from '../../recognise-language.ts';

/** Names of languages as libraries and LaTeX write them, and codes of three letters, with the code of two. */
const names = new Map(
  Object.entries(
    z
      .record(z.string(), z.string())
      .parse(JSON.parse(readFileSync(new URL('./languages.json', import.meta.url), 'utf8'))),
  ),
);
const tag = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}$/;

/** `british`, `en-GB`, `eng`: the language as a tag; undefined for what names none. */
export function languageNamed(given: string): string | undefined {
  const text = given.trim().replaceAll('_', '-');
  const known = names.get(text.toLowerCase());
  if (known !== undefined) return known;
  const [primary = '', ...rest] = text.split('-');
  const cased = [names.get(primary.toLowerCase()) ?? primary.toLowerCase(), ...rest].join('-');
  return tag.test(cased) ? cased : undefined;
}

/**
 * The language of a work and that of its abstract. What the file says of the work counts; else the title tells it, and a
 * title too short for that is taken for what the abstract is. `und` where nothing tells.
 */
export function languagesOfEntry(given: string, title: string, abstract: string): { work: string; abstract: string } {
  const named = languageNamed(given);
  const ofAbstract = recogniseLanguage(abstract);
  const work = named ?? recogniseLanguage(title) ?? ofAbstract ?? 'und';
  return { work, abstract: ofAbstract ?? work };
}
