import type { LawDocument, Standing } from '@comity/interchange';
import { matchingSchemes } from '@comity/records';
import { kindOf } from './kind-of.ts';
import { nameKey } from './name-key.ts';
import type { Expression } from './store.ts';

/**
 * Which stored text of this version a document continues: the one it is an export of, else the one its own file brought,
 * else the one another file brought in an earlier import. Where another file of the same import has just brought it, both
 * are kept: this one becomes a variant, so that nothing readable is lost and a second import finds both the same.
 * Where another file brought a text of better standing, both are kept too.
 */
export function continued(
  siblings: readonly Expression[],
  { id, source, standing }: LawDocument,
  claimed: ReadonlySet<string>,
): { stored: Expression | undefined; variant: string } {
  const free = siblings.filter((expression) => !claimed.has(expression.id));
  const own = free.find((expression) => expression.id === id);
  const stored =
    own ??
    free.find((expression) => expression.source_file === source.file) ??
    free.find((expression) => rankOf(expression.standing) <= rankOf(standing));
  if (stored) return { stored, variant: stored.variant };
  const taken = new Set(siblings.map((expression) => expression.variant));
  let variant = siblings.length === 0 ? '' : source.file;
  for (let nth = 2; taken.has(variant); nth += 1) variant = `${source.file} (${nth})`;
  return { stored, variant };
}

/** A text of lesser standing never takes the place of a better one: it is kept beside it. */
const ranks: readonly Standing[] = ['unknown', 'summary', 'machine', 'courtesy', 'official'];

export function rankOf(standing: Standing): number {
  return ranks.indexOf(standing);
}

/** The identifiers of a document; one that carries none by which works are matched is known by State, date and title. */
export function identifiersOf(document: LawDocument): { scheme: string; value: string }[] {
  const given = document.identifiers.filter(({ value }) => value !== '');
  if (given.some(({ scheme }) => matchingSchemes.includes(scheme))) return given;
  const adopted = document.dates.find((date) => date.event === 'adopted')?.date ?? '';
  const kind = kindOf(document) === 'legislation' ? '' : `${kindOf(document)}:`;
  const made = { scheme: 'title-date', value: `${kind}${document.country}:${adopted}:${nameKey(document.title)}` };
  return [made, ...given];
}
