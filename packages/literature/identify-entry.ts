import { readFileSync } from 'node:fs';
import { type CslEntry, cslTypes, type LiteratureDocument } from '@comity/interchange';
import { foldText } from '@comity/language';
import { z } from 'zod';

export interface Identifier {
  scheme: string;
  value: string;
}

const ruleSchema = z.strictObject({
  scheme: z.string(),
  /** Types that carry the number of what they stand in, not their own. */
  exceptTypes: z.array(z.enum(cslTypes)).optional(),
  /** The titles must be alike too: publishers give a number twice, and keys of two libraries may be the same. */
  titlesAlike: z.boolean().optional(),
});

/**
 * The matching rule of design 4.3 for literature: two accounts are of the same work when they share scheme and value in
 * the first scheme, by this order, that both carry, and the conditions of its row hold.
 */
export const matchingRules = z
  .array(ruleSchema)
  .parse(JSON.parse(readFileSync(new URL('./matching.json', import.meta.url), 'utf8')));

/** The identifiers of an account as the store keeps them. */
export function identifiersOf({ identifiers, csl }: LiteratureDocument): Identifier[] {
  const own = identifiers.filter(
    ({ scheme }) => !matchingRules.find((rule) => rule.scheme === scheme)?.exceptTypes?.includes(csl.type),
  );
  // A title alone says nothing: there is many a work called *Introduction*.
  const hasMore = firstAuthor(csl) !== '' || yearOf(csl) !== '';
  const made: Identifier[] = [...own, ...(hasMore ? [{ scheme: 'title-year-author', value: titleKey(csl) }] : [])];
  return made.filter((one, at) => made.findIndex((other) => isSame(one, other)) === at);
}

function isSame(a: Identifier, b: Identifier): boolean {
  return a.scheme === b.scheme && a.value === b.value;
}

/** Whether two works that share an identifier of a scheme are different all the same. */
export function areOfDifferent(
  scheme: string,
  here: { csl: CslEntry; identifiers: readonly Identifier[] },
  there: { csl: CslEntry; identifiers: readonly Identifier[] },
): boolean {
  const doisOf = ({ identifiers }: typeof here): string[] =>
    identifiers.filter((one) => one.scheme === 'doi').map(({ value }) => value);
  const [ours, theirs] = [doisOf(here), doisOf(there)];
  if (ours.length > 0 && theirs.length > 0 && !ours.some((doi) => theirs.includes(doi))) return true;
  const rule = matchingRules.find((one) => one.scheme === scheme);
  return rule?.titlesAlike === true && !areTitlesAlike(here.csl, there.csl);
}

/** With and without the subtitle, and in another spelling. */
function areTitlesAlike(here: CslEntry, there: CslEntry): boolean {
  const [shorter = '', longer = ''] = [words(here.title), words(there.title)].sort((a, b) => a.length - b.length);
  return shorter !== '' && (longer === shorter || longer.startsWith(`${shorter} `));
}

/** A shorter title says little without the place it stands in: *Introduction*, *Book review*. */
const TELLING_WORDS = 4;

const parts = new Set<CslEntry['type']>(matchingRules.flatMap(({ exceptTypes = [] }) => exceptTypes));

function titleKey(csl: CslEntry): string {
  const title = words(csl.title);
  const [author, year] = [firstAuthor(csl), yearOf(csl)];
  const isTelling = title.split(' ').length >= TELLING_WORDS && author !== '' && year !== '';
  const around = isTelling ? '' : words(csl['container-title'] ?? csl.publisher ?? '');
  return [parts.has(csl.type) ? 'part' : 'whole', title, year, author, around].join('|').slice(0, 1_000);
}

function words(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

function firstAuthor({ author, editor }: CslEntry): string {
  const first = author?.[0] ?? editor?.[0];
  return words(first?.family ?? first?.literal ?? '');
}

export function yearOf({ issued }: CslEntry): string {
  const year = issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? '' : String(year);
}
